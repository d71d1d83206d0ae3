import type {
  Block,
  ColumnRecord,
  MenuItem,
  PageRecord,
  PublicRecord,
} from '@mingtang/publication';
import { describe, expect, test } from 'vitest';
import { articles, city, columns, fixture, pages } from '../test/fixture/index.ts';
import { articlePage } from './article-page.ts';
import { blockPage } from './block-page.ts';
import { footerView, markSection, mastheadView } from './chrome.ts';
import { archivePage, columnPage } from './column-page.ts';
import { sizeOf } from './file-size.ts';
import { gonePage } from './gone-page.ts';
import { recordsReader } from './records-reader.ts';
import type { Locals, Params } from './render.ts';
import { siteMapPage } from './site-map-page.ts';

const reader = () => recordsReader(fixture);
const asking = (params: Params, more: Partial<Locals> = {}): Locals => ({
  reader: reader(),
  params,
  url: 'http://localhost/here.html',
  draw: async (fragment) => `<${fragment}>`,
  ...more,
});

test('an article stands below its columns, and says so', async () => {
  const { frame } = await articlePage(asking({ id: 'a13' }));
  expect(frame.breadcrumb).toEqual([
    { label: '首页', href: '/' },
    { label: '政府信息公开', href: '/zwgk/' },
    { label: '法定主动公开内容', href: '/zwgk/fdzdgk/' },
    { label: '通知公告', href: '/zwgk/tzgg/' },
    { label: '正文' },
  ]);
  expect(frame.title).toBe('关于2026年冬季城区集中供暖时间和收费标准的公告 - 中卫市人民政府');
});

test('an update is told only where the text changed after publication', async () => {
  const { view: changed } = await articlePage(asking({ id: 'a13' }));
  expect(changed).toMatchObject({ publishedAt: '2026-11-23 12:30', updatedAt: '2026-11-23 17:45' });
  const { view: untouched } = await articlePage(asking({ id: 'a1' }));
  expect(untouched.updatedAt).toBeUndefined();
});

test('an attachment is saved under its own name', async () => {
  const { view } = await articlePage(asking({ id: 'a13' }));
  expect(view.attachments[1]).toMatchObject({
    href: `/_m/b2/${'b2'.repeat(32)}.docx?name=${encodeURIComponent('低保户供暖减免申请表.docx')}`,
    size: '24 KB',
  });
});

test('articles lead to those before and after them in their column', async () => {
  const { view } = await articlePage(asking({ id: 'a14' }));
  expect([view.newer?.title, view.older?.title]).toEqual([
    articles[12]?.title,
    articles[14]?.title,
  ]);
});

test('an article of another site names it, leads there, and counts as a page of that site', async () => {
  const [first] = articles;
  const other = { ...city, id: 'county', mount: { host: 'county.gov.cn', basePath: '/' } };
  const origin = { site: 'county', name: '某县人民政府', path: '/dt/1.html' };
  const shared = {
    ...first,
    id: 'shared',
    path: '/zwgk/2.html',
    origin,
  } as (typeof articles)[number];
  const drawn = (otherSites: (typeof city)[]) =>
    articlePage(
      asking(
        { id: 'shared' },
        { reader: recordsReader({ records: [...fixture.records, shared], otherSites }) },
      ),
    );
  const { frame, view } = await drawn([other]);
  expect(view.origin).toEqual({ name: '某县人民政府', href: 'https://county.gov.cn/dt/1.html' });
  expect(frame.canonical).toBe('https://county.gov.cn/dt/1.html');
  const closed = await drawn([{ ...other, status: 'closed' }]);
  expect(closed.view.origin).toEqual({ name: '某县人民政府' });
  expect(closed.frame.canonical).toBe('http://localhost/here.html');
});

test('an article that is not public cannot be drawn', async () => {
  await expect(articlePage(asking({ id: 'withdrawn' }))).rejects.toThrow('not public');
});

test('a draft says that it is one and asks not to be indexed', async () => {
  const { frame } = await articlePage(asking({ id: 'a1' }, { preview: 'draft' }));
  expect(frame).toMatchObject({ preview: frame.words.preview.draft, noindex: true });
});

test('a page of a site on trial says so and asks not to be indexed', async () => {
  const { frame } = await articlePage(asking({ id: 'a1' }, { preview: 'trial' }));
  expect(frame).toMatchObject({ preview: expect.stringContaining('试运行'), noindex: true });
});

test('a list shows its newest articles, pinned ones first, and leads to its archive', async () => {
  const notices = await columnPage(asking({ id: 'notices' }));
  expect(notices.view.articles.map(({ pinned }) => pinned)).toEqual([
    true,
    ...Array(5).fill(false),
  ]);
  expect(notices.view.parts).toEqual([]);
  expect(notices.frame.feed?.href).toBe('/zwgk/tzgg/feed.xml');
  const data = await columnPage(asking({ id: 'data' }));
  expect(data.view.articles).toHaveLength(20);
  expect(data.view.parts.map(({ href }) => href)).toEqual([
    '/sjfb/p3.html',
    '/sjfb/p2.html',
    '/sjfb/p1.html',
  ]);
});

test('a column of sections shows a short list of each child that has articles of its own', async () => {
  const { view } = await columnPage(asking({ id: 'news' }));
  expect(view.sections.map(({ name }) => name)).toEqual(['中卫要闻', '区县动态', '部门动态']);
  expect(view.platform).toBeUndefined();
});

test('the platform of disclosure shows its parts: a tree with counts, reports, the door to requests', async () => {
  const { view } = await columnPage(asking({ id: 'disclosure' }));
  const parts = new Map(view.platform?.map((part) => [part.name, part]));
  expect([...parts.keys()]).toEqual([
    '公开指南',
    '信息公开制度',
    '政策文件库',
    '法定主动公开内容',
    '公开年报',
    '依申请公开',
  ]);
  expect(parts.get('法定主动公开内容')?.columns).toMatchObject([
    { name: '通知公告', href: '/zwgk/tzgg/', articles: 6, isCounted: true },
    { name: '政策文件', articles: 4 },
    { name: '政策解读' },
  ]);
  expect(parts.get('政策文件库')?.documents).toBe(4);
  expect(parts.get('依申请公开')?.ways.map(({ href }) => href)).toEqual([
    '/apply/disclosure.html',
    '/tracking/',
  ]);
  expect(parts.get('公开年报')?.articles.length).toBeGreaterThan(0);
});

test('every page of the platform has the same ways beside it, with the columns of its own part', async () => {
  const labels = async (id: string) =>
    (await columnPage(asking({ id }))).view.siblings
      .filter(({ isBelow }) => !isBelow)
      .map(({ label }) => label);
  const parts = await labels('disclosure');
  expect(parts).toContain('依申请公开');
  for (const id of ['rules', 'statutory', 'policies', 'yearly']) {
    expect(await labels(id), id).toEqual(parts);
  }
  const { view } = await columnPage(asking({ id: 'policies' }));
  expect(view.siblings.filter(({ isBelow }) => isBelow)).toMatchObject([
    { label: '通知公告', current: false },
    { label: '政策文件', current: true },
    { label: '政策解读', current: false },
  ]);
  expect(view.parentName).toBe('政府信息公开');
});

for (const [part, ways] of [
  [1, { older: undefined, newer: '/sjfb/p2.html' }],
  [2, { older: '/sjfb/p1.html', newer: '/sjfb/p3.html' }],
  [3, { older: '/sjfb/p2.html', newer: undefined }],
] as const) {
  test(`part ${part} of an archive of three leads on to its neighbours`, async () => {
    const { view } = await archivePage(asking({ id: 'data', part }));
    expect(view.archive).toMatchObject({ part, first: '/sjfb/', ...ways });
  });
}

test('an archive part that does not exist is no page', async () => {
  await expect(archivePage(asking({ id: 'data', part: 4 }))).rejects.toThrow('not public');
});

test('the home page bears the name of the site alone, and no breadcrumb', async () => {
  const { frame, view } = await blockPage(asking({ id: 'home' }));
  expect(frame).toMatchObject({ title: '中卫市人民政府', breadcrumb: [] });
  expect(view.isHome).toBe(true);
});

test('the lead story is the newest with a picture, the others follow by date', async () => {
  const { view } = await blockPage(asking({ id: 'home' }));
  const lead = view.blocks.find((block) => block.type === 'lead');
  expect(lead?.articles.map(({ day }) => day.slice(5))).toEqual([
    '11-23',
    '11-22',
    '11-21',
    '11-20',
    '11-18',
    '11-16',
  ]);
});

const withBlocks = (blocks: Block[], beside: PublicRecord[] = []) => {
  const home = pages.find(({ path }) => path === '/') as PageRecord;
  return recordsReader({ ...fixture, records: [city, { ...home, blocks }, ...beside] });
};

test('blocks whose columns are not public leave no hole', async () => {
  const blocks: Block[] = [
    { type: 'lead', id: '1', column: 'gone', limit: 3 },
    { type: 'lists', id: '2', lists: [{ column: 'gone', limit: 3 }] },
    { type: 'quick-links', id: '3', links: [{ label: '撤下', href: 'mt:column:gone' }] },
  ];
  const { view } = await blockPage(asking({ id: 'home' }, { reader: withBlocks(blocks) }));
  expect(view.blocks).toEqual([]);
});

test('the author of a draft sees where blocks are that have nothing in them yet', async () => {
  const blocks: Block[] = [
    { type: 'picture-news', id: '1', column: 'gone', limit: 3 },
    { type: 'timeline', id: '2', title: '大事记', items: [] },
    {
      type: 'multi-column',
      id: '3',
      widths: 'even',
      columns: [
        { blocks: [{ type: 'gallery', id: '4', images: [] }] },
        { blocks: [{ type: 'rich-text', id: '5', html: '<p>有字</p>' }] },
      ],
    },
  ];
  const reader = withBlocks(blocks);
  const { view } = await blockPage({ ...asking({ id: 'home' }, { reader }), preview: 'draft' });
  expect(view.blocks).toMatchObject([
    { type: 'empty', id: '1' },
    { type: 'empty', id: '2', title: '大事记' },
    {
      type: 'multi-column',
      columns: [{ blocks: [{ type: 'empty', id: '4' }] }, { blocks: [{ type: 'rich-text' }] }],
    },
  ]);
  const published = await blockPage(asking({ id: 'home' }, { reader }));
  expect(published.view.blocks).toMatchObject([
    { type: 'multi-column', columns: [{ blocks: [] }, { blocks: [{ type: 'rich-text' }] }] },
  ]);
});

test('what is urgent stands first, wherever the editor put it', async () => {
  const blocks: Block[] = [
    { type: 'rich-text', id: '1', html: '<p>正文</p>' },
    {
      type: 'urgent-banner',
      id: '2',
      level: 'emergency',
      text: '紧急转移',
      until: '2026-11-28T10:00:00.000Z',
      hideOnPhone: true,
    },
  ];
  const { view } = await blockPage(asking({ id: 'home' }, { reader: withBlocks(blocks) }));
  expect(view.blocks.map(({ type }) => type)).toEqual(['urgent-banner', 'rich-text']);
  expect(view.blocks[0]).toMatchObject({ untilMinute: '2026-11-28 18:00', hideOnPhone: true });
});

test('what is announced leads to its article once that is public', async () => {
  const announced: Block = {
    id: 'calendar',
    type: 'timeline',
    items: [
      { when: '11月25日', title: '供暖公告', href: 'mt:article:a13' },
      { when: '12月15日', title: '物价统计', href: 'mt:article:not-public-yet' },
    ],
  };
  const { view } = await blockPage(
    asking({ id: 'home' }, { reader: withBlocks([announced], articles) }),
  );
  const [calendar] = view.blocks;
  expect(calendar?.type === 'timeline' && calendar.items.map(({ href }) => href)).toEqual([
    expect.stringMatching(/\.html$/),
    undefined,
  ]);
});

test('a directory lists sites of organs, and no topic of their level', async () => {
  const [county, ...others] = fixture.otherSites ?? [];
  if (!county) throw new Error('The fixture has counties');
  const topic = { ...county, id: 'topic', shortName: '黄河保护', purpose: 'topic' as const };
  const home = { ...(pages.find(({ path }) => path === '/') as PageRecord) };
  home.blocks = [{ type: 'directory', id: '1', level: 'county', scope: 'all' }];
  const reader = recordsReader({
    records: [city, home],
    otherSites: [county, topic, ...others],
  });
  const { view } = await blockPage(asking({ id: 'home' }, { reader }));
  expect(view.blocks).toMatchObject([
    { sites: [{ name: '沙坡头区' }, { name: '中宁县' }, { name: '海原县' }] },
  ]);
});

test('a block from a newer version is refused by name', async () => {
  const blocks = [{ type: 'hologram', id: '1' } as unknown as Block];
  await expect(blockPage(asking({ id: 'home' }, { reader: withBlocks(blocks) }))).rejects.toThrow(
    '"hologram"',
  );
});

test('a withdrawn page says when and why it left', async () => {
  const { frame, view } = await gonePage(asking({ key: 'article:withdrawn' }));
  expect(view).toMatchObject({ title: '中卫市城市供热管理暂行办法', at: '2026-11-01 08:05' });
  expect(frame.noindex).toBe(true);
});

test('the site map holds every column, also those that no menu shows, and the guides', async () => {
  const { view } = await siteMapPage(asking({}));
  expect(view.columns.map(({ label, children }) => [label, children.length])).toEqual([
    ['政务动态', 3],
    ['政府信息公开', 6],
    ['政务服务', 0],
    ['互动交流', 3],
    ['数据发布', 0],
    ['走进中卫', 0],
    ['办事指南', 0],
    ['互动交流', 0],
  ]);
});

test('the masthead leads up to the sites above', async () => {
  const town = {
    ...city,
    id: 'town',
    parent: 'zhongning',
    mount: { host: 'localhost', basePath: '/town/' },
  };
  const view = await mastheadView(
    recordsReader({ records: [town], otherSites: [city, ...(fixture.otherSites ?? [])] }),
  );
  expect(view.above).toEqual([
    { label: '中宁县', href: '/zhongning/' },
    { label: '中卫市', href: '/' },
  ]);
});

describe('a menu that the site arranged', () => {
  const entry = (
    label: string,
    href: string,
    children: { label: string; href: string }[] = [],
  ) => ({
    label,
    href,
    children,
  });
  const menuWith = async (menu: MenuItem[], more: ColumnRecord[] = []) =>
    (
      await mastheadView(
        recordsReader({
          ...fixture,
          records: [{ ...city, menu }, ...columns, ...more, ...articles, ...pages],
        }),
      )
    ).menu;

  test('takes the place of the one made from columns, in its own order', async () => {
    const menu = await menuWith([
      entry('数据', 'mt:column:data', [{ label: '公告', href: 'mt:column:notices' }]),
      entry('要闻', '/zwdt/zwyw/'),
    ]);
    expect(menu).toEqual([
      {
        label: '数据',
        href: '/sjfb/',
        leavesSite: false,
        children: [{ label: '公告', href: '/zwgk/tzgg/', leavesSite: false, children: [] }],
      },
      { label: '要闻', href: '/zwdt/zwyw/', leavesSite: false, children: [] },
    ]);
  });

  test('that is empty leaves the menu to the columns', async () => {
    expect((await menuWith([])).map(({ label }) => label)).toContain('政府信息公开');
  });

  test('leaves out what is not public, and keeps what stands below it', async () => {
    const menu = await menuWith([
      entry('撤下的', 'mt:page:gone'),
      entry('公开', 'mt:page:gone', [
        { label: '没有的', href: 'mt:article:gone' },
        { label: '公告', href: 'mt:column:notices' },
      ]),
    ]);
    expect(menu.map(({ label, href, children }) => [label, href, children.length])).toEqual([
      ['公开', '/zwgk/tzgg/', 1],
    ]);
  });

  test('says where it leads off government sites, and only there', async () => {
    const menu = await menuWith([
      entry('公司', 'https://example.com/'),
      entry('国务院', 'https://www.gov.cn/'),
      entry('本站', 'http://localhost/zwgk/'),
      entry('区县', 'mt:site:shapotou'),
      entry('电话', 'tel:12345'),
    ]);
    expect(menu.map(({ label, leavesSite }) => [label, leavesSite])).toEqual([
      ['公司', true],
      ['国务院', false],
      ['本站', false],
      ['区县', false],
      ['电话', false],
    ]);
  });

  test('follows a column that only leads elsewhere, and is not led round in circles', async () => {
    const link = (id: string, href: string): ColumnRecord => ({
      ...(columns[0] as ColumnRecord),
      id,
      path: `/${id}/`,
      layout: 'link',
      href,
    });
    const menu = await menuWith(
      [
        entry('外', 'mt:column:out'),
        entry('转', 'mt:column:to-data'),
        entry('圈', 'mt:column:round'),
      ],
      [
        link('out', 'https://example.com/'),
        link('to-data', 'mt:column:data'),
        link('round', 'mt:column:about-round'),
        link('about-round', 'mt:column:round'),
      ],
    );
    expect(menu.map(({ label, href, leavesSite }) => [label, href, leavesSite])).toEqual([
      ['外', 'https://example.com/', true],
      ['转', '/sjfb/', false],
    ]);
  });
});

test('the footer leaves out links that lead nowhere', async () => {
  const links = [{ label: '撤销的县', href: 'mt:site:gone' }];
  const site = { ...city, footerLinks: [...city.footerLinks, { label: '旧站', links }] };
  const view = await footerView(recordsReader({ ...fixture, records: [site] }));
  expect(view.groups.map(({ label }) => label)).toEqual([
    '上级政府网站',
    '区县政府网站',
    '相关链接',
  ]);
});

test('only the section of the page is marked in the menu', () => {
  const menu = '<a data-section="/zwgk/">公开</a><a data-section="/zwgk/tzgg/">公告</a>';
  expect(markSection(menu, '/zwgk/')).toBe(
    '<a data-section="/zwgk/" aria-current="true">公开</a><a data-section="/zwgk/tzgg/">公告</a>',
  );
  expect(markSection(menu, undefined)).toBe(menu);
});

for (const [bytes, size] of [
  [812, '812 B'],
  [24_320, '24 KB'],
  [1_300_000, '1.3 MB'],
] as const) {
  test(`${bytes} bytes are shown as ${size}`, () => expect(sizeOf(bytes)).toBe(size));
}

test('a side column is for the home page of a site that wants one', async () => {
  const records = fixture.records.map((record) =>
    record.kind === 'site' ? { ...record, tokens: { homeLayout: 'sidebar' as const } } : record,
  );
  const arranged = async (id: string, from = recordsReader({ ...fixture, records })) =>
    (await blockPage(asking({ id }, { reader: from }))).view.sidebar !== undefined;
  expect(await arranged('home')).toBe(true);
  expect(await arranged('services')).toBe(false);
  expect(await arranged('home', reader())).toBe(false);
});
