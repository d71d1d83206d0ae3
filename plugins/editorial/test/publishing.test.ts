import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { blobFile } from '@mingtang/publication';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, type Person, siteData, upload, words } from './house.ts';

let house: House;
let east: string;
let west: string;
let notices: string;
let westNotices: string;
const people = {} as Record<'editor' | 'publisher' | 'admin' | 'westPublisher', Person>;

beforeAll(async () => {
  house = await openHouse({
    renderDraft: async ({ record }) => ({
      status: 200,
      body: `<h1>${'title' in record && record.title}</h1>`,
    }),
  });
  east = (await house.put('sites', siteData('东镇', '/east/'))).id;
  west = (await house.put('sites', siteData('西镇', '/west/'))).id;
  const column = (site: string) =>
    house.put('columns', {
      site,
      name: '通知公告',
      slug: 'tzgg',
      type: '工作动态',
      layout: 'list',
    });
  notices = (await column(east)).id;
  westNotices = (await column(west)).id;
  people.editor = await house.person('editor', [{ site: east, roles: ['editor'] }]);
  people.publisher = await house.person('publisher', [{ site: east, roles: ['publisher'] }]);
  people.admin = await house.person('admin', [{ site: east, roles: ['site-admin'] }]);
  people.westPublisher = await house.person('west', [{ site: west, roles: ['publisher'] }]);
});

afterAll(() => house?.close());

const draft = (title: string, more: object = {}) => ({
  site: east,
  title,
  column: notices,
  body: words(`${title}的正文。`),
  source: '东镇人民政府',
  ...more,
});

async function written(title: string, more: object = {}, by = people.editor): Promise<string> {
  const { status, body } = await house.ask(by, 'POST', '/articles?draft=true', draft(title, more));
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.doc.id;
}

async function published(title: string, more: object = {}): Promise<string> {
  const id = await written(title, more);
  const { status, body } = await publish(people.publisher, id);
  expect([status, body.errors]).toEqual([200, undefined]);
  return id;
}

const publish = (by: Person, id: string, more: object = {}) =>
  house.ask(by, 'PATCH', `/articles/${id}`, { _status: 'published', ...more });
const liveStatus = async (id: string) =>
  (await house.query('select _status from articles where id = $1', [id])).rows[0]?._status;

describe('publishing an article', () => {
  test('a draft appends nothing to the log', async () => {
    const id = await written('草稿');
    await house.ask(people.editor, 'PATCH', `/articles/${id}?draft=true&autosave=true`, {
      title: '草稿二',
    });
    expect(await house.log(`article:${id}`)).toEqual([]);
  });

  test('publishing appends the record, and answers with a receipt', async () => {
    const id = await written('通知');
    const { body } = await publish(people.publisher, id);
    const [entry] = await house.log(`article:${id}`);
    expect(entry).toMatchObject({
      op: 'put',
      actor: `user:${people.publisher.id}`,
      cause: 'publish article',
    });
    expect(entry?.record).toMatchObject({
      kind: 'article',
      id,
      column: notices,
      title: '通知',
      html: '<p>通知的正文。</p>',
      text: '通知的正文。',
      summary: '通知的正文。',
      source: '东镇人民政府',
    });
    expect(entry?.record.path).toMatch(new RegExp(`^/tzgg/\\d{8}-${id.slice(0, 8)}\\.html$`));
    expect(body.doc.lastReceipt).toEqual({ site: east, seq: entry?.seq });
  });

  test('an article that is published as it is created has an address as well', async () => {
    const { status, body } = await house.ask(
      people.publisher,
      'POST',
      '/articles',
      draft('直接', { _status: 'published' }),
    );
    expect(status).toBe(201);
    const [entry] = await house.log(`article:${body.doc.id}`);
    expect(entry?.record.path).toMatch(/^\/tzgg\/\d{8}-[0-9a-f]{8}\.html$/);
    expect(body.doc.path).toBe(entry?.record.path);
  });

  test('publishing again without a change appends nothing', async () => {
    const id = await published('不变');
    await publish(people.publisher, id);
    expect(await house.log(`article:${id}`)).toHaveLength(1);
  });

  test('a change on top of a live article stays a draft until it is published', async () => {
    const id = await published('第一版');
    await house.ask(people.editor, 'PATCH', `/articles/${id}?draft=true`, { title: '第二版' });
    expect(await house.log(`article:${id}`)).toHaveLength(1);
    expect(await liveStatus(id)).toBe('published');
    await publish(people.publisher, id);
    const entries = await house.log(`article:${id}`);
    expect(entries.map(({ record }) => record.title)).toEqual(['第一版', '第二版']);
  });

  test('its address never changes, whatever is sent and wherever it moves', async () => {
    const id = await published('地址');
    const other = await house.put('columns', {
      site: east,
      name: '动态',
      slug: `dt-${id.slice(0, 8)}`,
      type: '工作动态',
      layout: 'list',
    });
    await publish(people.publisher, id, {
      path: '/evil.html',
      column: other.id,
      publishedAt: '2020-01-01T00:00:00Z',
    });
    const [first, second] = await house.log(`article:${id}`);
    expect(second?.record.column).toBe(other.id);
    expect(second?.record.path).toBe(first?.record.path);
  });

  test('restoring an old version publishes it at the same address, by those who may publish', async () => {
    const id = await published('旧题');
    await publish(people.publisher, id, { title: '新题' });
    const versions = await house.ask(
      people.publisher,
      'GET',
      `/articles/versions?where[parent][equals]=${id}&where[version.title][equals]=旧题&where[version._status][equals]=published`,
    );
    const version = versions.body.docs[0].id;
    expect((await house.ask(people.editor, 'POST', `/articles/versions/${version}`)).status).toBe(
      403,
    );
    expect(
      (await house.ask(people.publisher, 'POST', `/articles/versions/${version}`)).status,
    ).toBe(200);
    const entries = await house.log(`article:${id}`);
    expect(entries.map(({ record }) => record.title)).toEqual(['旧题', '新题', '旧题']);
    expect(new Set(entries.map(({ record }) => record.path)).size).toBe(1);
  });

  test('a copy of a live article is a draft without address and date', async () => {
    const id = await published('原件');
    const { status, body } = await house.ask(
      people.editor,
      'POST',
      `/articles/${id}/duplicate?draft=true`,
    );
    expect(status).toBe(200);
    expect([body.doc.path ?? null, body.doc.publishedAt ?? null, body.doc._status]).toEqual([
      null,
      null,
      'draft',
    ]);
    expect(await house.log(`article:${body.doc.id}`)).toEqual([]);
  });
});

describe('what keeps an article from being published', () => {
  test.each([
    ['no column', { column: null }],
    ['no title', { title: '' }],
    ['no source', { source: '' }],
    ['no text', { body: null }],
    ['a date in the future', { publishedAt: '2099-01-01T00:00:00Z' }],
    ['an expiry that has passed', { expireAt: '2020-01-01T00:00:00Z' }],
  ])('%s: it stays a draft and nothing is logged', async (_, fault) => {
    const id = await written('不全');
    const { status, body } = await publish(people.publisher, id, fault);
    expect(status).toBe(400);
    expect(body.errors[0].data.errors[0].path).toBe(Object.keys(fault)[0]);
    expect(await liveStatus(id)).toBe('draft');
    expect(await house.log(`article:${id}`)).toEqual([]);
  });

  test.each([
    ['a frame', { type: 'iframe', version: 1, src: 'https://evil.example' }],
    [
      'a link that runs',
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        children: [
          {
            type: 'link',
            version: 3,
            fields: { linkType: 'custom', url: 'javascript:alert(1)' },
            children: [{ type: 'text', text: 'x', version: 1 }],
          },
        ],
      },
    ],
    [
      'a table head with markup',
      {
        type: 'table',
        version: 1,
        children: [
          {
            type: 'tablerow',
            version: 1,
            children: [{ type: 'tablecell', version: 1, headerState: '1"><script>', children: [] }],
          },
        ],
      },
    ],
  ])('%s in the text is refused in drafts already', async (_, node) => {
    const { status } = await house.ask(
      people.editor,
      'POST',
      '/articles?draft=true',
      draft('x', { body: words('a', node) }),
    );
    expect(status).toBe(400);
  });

  test('a column, picture or article of another site, in a draft or not', async () => {
    const link = (value: string) =>
      words('a', {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        children: [
          {
            type: 'link',
            version: 3,
            fields: { linkType: 'internal', doc: { relationTo: 'columns', value } },
            children: [{ type: 'text', text: 'x', version: 1 }],
          },
        ],
      });
    for (const foreign of [{ column: westNotices }, { body: link(westNotices) }]) {
      const { status } = await house.ask(
        people.editor,
        'POST',
        '/articles?draft=true',
        draft('外', foreign),
      );
      expect(status).toBe(400);
    }
  });
});

describe('who may publish', () => {
  test('an editor is refused with a clear message, by every way, and nothing changes', async () => {
    const id = await written('越权');
    const ways = [
      () => publish(people.editor, id),
      () =>
        house.ask(people.editor, 'PATCH', `/articles/${id}?draft=true`, { _status: 'published' }),
      () =>
        house.ask(people.editor, 'PATCH', `/articles?where[id][equals]=${id}`, {
          _status: 'published',
        }),
      () =>
        house.ask(people.editor, 'POST', '/articles', draft('越权二', { _status: 'published' })),
    ];
    const before = (await house.log()).length;
    for (const way of ways) {
      const { status, body } = await way();
      expect(status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(body)).toContain('签发权限');
    }
    expect(await liveStatus(id)).toBe('draft');
    expect((await house.log()).length).toBe(before);
    expect((await house.query(`select from articles where title = '越权二'`)).rowCount).toBe(0);
  });

  test('an editor cannot change a live article behind the publisher’s back', async () => {
    const id = await published('已发');
    expect(
      (await house.ask(people.editor, 'PATCH', `/articles/${id}`, { title: '偷改' })).status,
    ).toBe(403);
    expect(
      (await house.ask(people.editor, 'PATCH', `/articles/${id}`, { _status: 'draft' })).status,
    ).toBe(403);
    expect((await house.ask(people.editor, 'DELETE', `/articles/${id}`)).status).toBe(403);
    expect(await liveStatus(id)).toBe('published');
    expect(await house.log(`article:${id}`)).toHaveLength(1);
  });

  test('a publisher of another site can neither see nor publish it', async () => {
    const id = await written('东镇的');
    expect(
      (await house.ask(people.westPublisher, 'GET', `/articles/${id}?draft=true`)).status,
    ).toBe(404);
    expect((await publish(people.westPublisher, id)).status).toBeGreaterThanOrEqual(403);
    expect(await liveStatus(id)).toBe('draft');
  });

  test('of many at once, one that is refused keeps all from being published', async () => {
    const good = await written('好的', { keywords: ['同批'] });
    const bad = await written('坏的', { keywords: ['同批'], source: '' });
    const { status } = await house.ask(
      people.publisher,
      'PATCH',
      `/articles?where[id][in]=${good},${bad}`,
      { _status: 'published' },
    );
    expect(status).toBe(400);
    expect([await liveStatus(good), await liveStatus(bad)]).toEqual(['draft', 'draft']);
    expect(await house.log(`article:${good}`)).toEqual([]);
  });
});

test('a program that read an older state is refused, and one that read the newest is not', async () => {
  const id = await written('同改');
  const read = await house.ask(people.editor, 'GET', `/articles/${id}?draft=true`);
  const change = (title: string, updatedAt: string) =>
    house.ask(
      people.editor,
      'PATCH',
      `/articles/${id}?draft=true`,
      { title },
      { 'If-Match': `"${updatedAt}"` },
    );
  const first = await change('甲改', read.body.updatedAt);
  const second = await change('乙改', read.body.updatedAt);
  expect([first.status, second.status]).toEqual([200, 409]);
  expect((await change('乙再改', first.body.doc.updatedAt)).status).toBe(200);
});

describe('withdrawing', () => {
  test('takes the article back to a draft and logs the reason, in one step', async () => {
    const id = await published('撤回');
    const { status, body } = await house.ask(people.publisher, 'POST', `/articles/${id}/withdraw`, {
      reason: '信息有误，正在更正。',
    });
    const entry = (await house.log(`article:${id}`)).at(-1);
    expect(status).toBe(200);
    expect(body.receipt).toEqual({ site: east, seq: entry?.seq });
    expect(entry).toMatchObject({
      op: 'withdraw',
      record: { title: '撤回', reason: '信息有误，正在更正。' },
    });
    expect(await liveStatus(id)).toBe('draft');
  });

  test('works while an unfinished draft lies on top', async () => {
    const id = await published('有草稿');
    await house.ask(people.editor, 'PATCH', `/articles/${id}?draft=true`, {
      title: '',
      source: '',
    });
    expect(
      (await house.ask(people.publisher, 'POST', `/articles/${id}/withdraw`, { reason: '撤稿' }))
        .status,
    ).toBe(200);
    expect((await house.log(`article:${id}`)).at(-1)?.op).toBe('withdraw');
  });

  test.each([
    ['without a reason', {}, 400],
    ['with a reason of one character', { reason: '误' }, 400],
    ['with a reason that is a list', { reason: ['误', '发'] }, 400],
  ])('%s is refused', async (_, reason, expected) => {
    const id = await published('留着');
    expect(
      (await house.ask(people.publisher, 'POST', `/articles/${id}/withdraw`, reason)).status,
    ).toBe(expected);
    expect(await liveStatus(id)).toBe('published');
  });

  test('is for publishers of the site alone', async () => {
    const id = await published('别人');
    const by = (person: Person | undefined) =>
      house.ask(person, 'POST', `/articles/${id}/withdraw`, { reason: '试试看' });
    expect((await by(people.editor)).status).toBe(403);
    expect((await by(people.westPublisher)).status).toBe(404);
    expect((await by(undefined)).status).toBe(404);
    expect(await liveStatus(id)).toBe('published');
  });

  test('what is not public is not withdrawn', async () => {
    const id = await written('没发');
    const { status, body } = await house.ask(people.publisher, 'POST', `/articles/${id}/withdraw`, {
      reason: '试试看',
    });
    expect([status, body.errors[0].data.code]).toEqual([409, 'not-public']);
  });

  test('deleting what is public withdraws it', async () => {
    const id = await published('删除');
    expect((await house.ask(people.publisher, 'DELETE', `/articles/${id}`)).status).toBe(200);
    expect((await house.log(`article:${id}`)).map(({ op }) => op)).toEqual(['put', 'withdraw']);
  });

  test('published again it stands at its old address', async () => {
    const id = await published('回来');
    await house.ask(people.publisher, 'POST', `/articles/${id}/withdraw`, { reason: '暂撤' });
    await publish(people.publisher, id);
    const [first, , third] = await house.log(`article:${id}`);
    expect(third?.record.path).toBe(first?.record.path);
  });

  test('fifty in a row leave log and document in agreement', async () => {
    const id = await published('往复');
    for (let i = 0; i < 25; i++) {
      const back = await house.ask(people.publisher, 'POST', `/articles/${id}/withdraw`, {
        reason: '往复',
      });
      const again = await publish(people.publisher, id);
      expect([back.body, again.body]).toMatchObject([{ receipt: { site: east } }, { doc: { id } }]);
    }
    expect((await house.log(`article:${id}`)).map(({ op }) => op).join(' ')).toBe(
      `put${' withdraw put'.repeat(25)}`,
    );
    const newest = await house.ask(people.editor, 'GET', `/articles/${id}/receipt`);
    expect(newest.body.seq).toBe((await house.log(`article:${id}`)).at(-1)?.seq);
    expect(await liveStatus(id)).toBe('published');
  });
});

describe('columns', () => {
  const column = (slug: string, more: object = {}) => ({
    site: east,
    name: slug,
    slug,
    type: '工作动态',
    layout: 'list',
    ...more,
  });
  const add = (by: Person, data: object) => house.ask(by, 'POST', '/columns', data);

  test('are public as they are saved, below their parent', async () => {
    const parent = await add(people.admin, column('zwgk'));
    const child = await add(people.admin, column('zcwj', { parent: parent.body.doc.id }));
    expect(child.body.doc).toMatchObject({ path: '/zwgk/zcwj/', fullName: 'zwgk › zcwj' });
    const [entry] = await house.log(`column:${child.body.doc.id}`);
    expect(entry?.record).toMatchObject({ path: '/zwgk/zcwj/', parent: parent.body.doc.id });
  });

  test('move with everything below them, and articles keep their addresses', async () => {
    const a = (await add(people.admin, column('jia'))).body.doc.id;
    const b = (await add(people.admin, column('yi', { parent: a }))).body.doc.id;
    const c = (await add(people.admin, column('bing', { parent: b }))).body.doc.id;
    const article = await published('栏目里的', { column: c });
    const page = await house.put('pages', {
      site: east,
      title: '栏目页',
      place: 'column',
      column: b,
      _status: 'published',
    });
    const { status } = await house.ask(people.admin, 'PATCH', `/columns/${a}`, {
      slug: 'ding',
      name: '丁',
    });
    expect(status).toBe(200);
    const last = async (key: string) => (await house.log(key)).at(-1)?.record;
    expect((await last(`column:${c}`)).path).toBe('/ding/yi/bing/');
    expect((await last(`page:${page.id}`)).path).toBe('/ding/yi/');
    expect((await last(`article:${article}`)).path).toMatch(/^\/jia\/yi\/bing\//);
  });

  test.each([
    ['a slug that climbs', { slug: '../x' }, 'slug'],
    ['a slug in capitals', { slug: 'ZWGK' }, 'slug'],
    ['a slug the system keeps', { slug: 'index' }, 'slug'],
    ['a link to nowhere', { slug: 'lian', layout: 'link' }, 'link.url'],
    [
      'a link that runs',
      { slug: 'lian', layout: 'link', link: { leadsTo: 'address', url: 'javascript:alert(1)' } },
      'link.url',
    ],
  ])('%s is refused', async (_, fault, path) => {
    const { status, body } = await add(people.admin, column('x', fault));
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, path]);
  });

  test('two of one parent cannot share an address', async () => {
    await add(people.admin, column('tong'));
    expect((await add(people.admin, column('tong'))).status).toBe(400);
  });

  test('a column cannot hide behind another site of the host', async () => {
    const city = (await house.put('sites', { ...siteData('市', '/'), level: 'city' })).id;
    const admin = await house.person('cityAdmin', [{ site: city, roles: ['site-admin'] }]);
    const { status, body } = await add(admin, { ...column('east'), site: city });
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'slug']);
  });

  test('a column does not go below its own child', async () => {
    const a = (await add(people.admin, column('shang'))).body.doc.id;
    const b = (await add(people.admin, column('xia', { parent: a }))).body.doc.id;
    const { status } = await house.ask(people.admin, 'PATCH', `/columns/${a}`, { parent: b });
    expect(status).toBe(400);
  });

  test('one that holds anything is not deleted; an empty one is, and is withdrawn', async () => {
    const full = (await add(people.admin, column('man'))).body.doc.id;
    const id = await published('先在别处');
    await house.ask(people.editor, 'PATCH', `/articles/${id}?draft=true`, { column: full });
    const refused = await house.ask(people.admin, 'DELETE', `/columns/${full}`);
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([409, 'column-in-use']);
    const empty = (await add(people.admin, column('kong'))).body.doc.id;
    expect((await house.ask(people.admin, 'DELETE', `/columns/${empty}`)).status).toBe(200);
    expect((await house.log(`column:${empty}`)).map(({ op }) => op)).toEqual(['put', 'withdraw']);
  });

  test('are made by administrators of the site', async () => {
    expect((await add(people.editor, column('bianji'))).status).toBe(403);
    expect((await add(people.publisher, column('qianfa'))).status).toBe(403);
  });
});

describe('pages', () => {
  test('every kind of block reaches the public as records.ts says', async () => {
    const link = { label: '市政府', leadsTo: 'address', url: 'https://www.example.gov.cn' };
    const blocks = [
      { blockType: 'lead', column: notices, limit: 5 },
      { blockType: 'lists', lists: [{ column: notices, limit: 4, title: '公告' }] },
      {
        blockType: 'quick-links',
        title: '快捷',
        links: [
          { ...link, icon: 'home' },
          { label: '公告', leadsTo: 'column', column: notices },
        ],
      },
      { blockType: 'service-grid', groups: [{ label: '个人', links: [link] }] },
      { blockType: 'leaders', people: [{ name: '张某', office: '镇长', duties: '全面工作' }] },
      { blockType: 'topics', banners: [{ label: '治沙', leadsTo: 'site', site: west }] },
      { blockType: 'rich-text', body: words('正文块') },
      {
        blockType: 'numbers',
        items: [{ value: '12', unit: '万', label: '人口' }],
        note: '2025 年',
      },
      { blockType: 'accordion', items: [{ title: '问', body: words('答') }] },
      { blockType: 'contacts', offices: [{ name: '办公室', phone: '0955-1234567' }] },
      { blockType: 'directory', level: 'township', scope: 'children', hideOnPhone: true },
      { blockType: 'picture-news', column: notices, limit: 3 },
      { blockType: 'policy-list', column: notices },
      {
        blockType: 'urgent-banner',
        level: 'warning',
        text: '大风蓝色预警',
        until: '2126-01-01T00:00:00.000Z',
        leadsTo: 'column',
        column: notices,
      },
      {
        blockType: 'timeline',
        items: [
          { when: '1985年', title: '建镇', text: '由公社改制。' },
          { when: '2126年1月', title: '公布年报', leadsTo: 'column', column: notices },
        ],
      },
      { blockType: 'elder-switch', blockName: '只给编辑看的名称' },
      {
        blockType: 'multi-column',
        widths: 'wide-first',
        columns: [
          { blocks: [{ blockType: 'rich-text', title: '左', body: words('左栏') }] },
          { blocks: [{ blockType: 'quick-links', links: [link] }] },
        ],
      },
    ];
    const { status, body } = await house.ask(people.publisher, 'POST', '/pages', {
      site: east,
      title: '首页',
      place: 'home',
      blocks,
      _status: 'published',
    });
    expect([status, body.errors]).toEqual([201, undefined]);
    const [entry] = await house.log(`page:${body.doc.id}`);
    expect(entry?.record).toMatchObject({ path: '/', title: '首页' });
    expect(JSON.parse(JSON.stringify(entry?.record.blocks, withoutIds))).toEqual([
      { type: 'lead', column: notices, limit: 5 },
      { type: 'lists', lists: [{ column: notices, limit: 4, title: '公告' }] },
      {
        type: 'quick-links',
        title: '快捷',
        links: [
          { label: '市政府', href: 'https://www.example.gov.cn', icon: 'home' },
          { label: '公告', href: `mt:column:${notices}` },
        ],
      },
      {
        type: 'service-grid',
        groups: [
          { label: '个人', links: [{ label: '市政府', href: 'https://www.example.gov.cn' }] },
        ],
      },
      { type: 'leaders', people: [{ name: '张某', office: '镇长', duties: '全面工作' }] },
      { type: 'topics', banners: [{ label: '治沙', href: `mt:site:${west}` }] },
      { type: 'rich-text', html: '<p>正文块</p>' },
      { type: 'numbers', items: [{ value: '12', unit: '万', label: '人口' }], note: '2025 年' },
      { type: 'accordion', items: [{ title: '问', html: '<p>答</p>' }] },
      { type: 'contacts', offices: [{ name: '办公室', phone: '0955-1234567' }] },
      { type: 'directory', level: 'township', scope: 'children', hideOnPhone: true },
      { type: 'picture-news', column: notices, limit: 3 },
      { type: 'policy-list', column: notices, limit: 8 },
      {
        type: 'urgent-banner',
        level: 'warning',
        text: '大风蓝色预警',
        until: '2126-01-01T00:00:00.000Z',
        href: `mt:column:${notices}`,
      },
      {
        type: 'timeline',
        items: [
          { when: '1985年', title: '建镇', text: '由公社改制。' },
          { when: '2126年1月', title: '公布年报', href: `mt:column:${notices}` },
        ],
      },
      { type: 'elder-switch' },
      {
        type: 'multi-column',
        widths: 'wide-first',
        columns: [
          { blocks: [{ type: 'rich-text', title: '左', html: '<p>左栏</p>' }] },
          {
            blocks: [
              {
                type: 'quick-links',
                links: [{ label: '市政府', href: 'https://www.example.gov.cn' }],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('columns hold no columns, and no more of them than have room', async () => {
    const data = (columns: object[]) => ({
      site: east,
      title: '分栏',
      place: 'own',
      slug: 'fenlan',
      _status: 'published',
      blocks: [{ blockType: 'multi-column', columns }],
    });
    const full = { blocks: [{ blockType: 'rich-text', body: words('栏') }] };
    const nested = { blocks: [{ blockType: 'multi-column', columns: [full, full] }] };
    for (const columns of [[full], [full, full, full, full], [full, nested]]) {
      const { status } = await house.ask(people.publisher, 'POST', '/pages', data(columns));
      expect(status).toBe(400);
    }
    expect((await house.query(`select from pages where slug = 'fenlan'`)).rowCount).toBe(0);
  });

  test('a film becomes public with its captions, and only a film can stand for one', async () => {
    const file = async (name: string, bytes: Buffer, data: object = {}) => {
      const type = 'application/octet-stream';
      const sent = upload({ site: east, ...data }, { bytes, name, type });
      const { status, body } = await house.ask(people.publisher, 'POST', '/media', sent);
      expect([status, body.errors]).toEqual([201, undefined]);
      return body.doc.id as string;
    };
    const mp4 = Buffer.from('\0\0\0\x14ftypisom\0\0\0\0isom\0\0\0\x10moov....avc1', 'latin1');
    const vtt = Buffer.from('WEBVTT\n\n00:00.000 --> 00:04.000\n清晨六点半。\n');
    const [film, captions] = [await file('宣传片.mp4', mp4), await file('字幕.vtt', vtt)];
    const page = (video: string, subtitles: string) => ({
      site: east,
      title: '视频',
      place: 'own',
      slug: 'shipin',
      _status: 'published',
      blocks: [{ blockType: 'video', video, captions: subtitles, body: words('文字稿') }],
    });
    const wrong = await house.ask(people.publisher, 'POST', '/pages', page(captions, film));
    expect(wrong.status).toBe(400);
    const { status, body } = await house.ask(
      people.publisher,
      'POST',
      '/pages',
      page(film, captions),
    );
    expect([status, body.errors]).toEqual([201, undefined]);
    const [block] = (await house.log(`page:${body.doc.id}`))[0]?.record.blocks ?? [];
    expect(block).toMatchObject({
      type: 'video',
      html: '<p>文字稿</p>',
      video: { mime: 'video/mp4' },
    });
    for (const [href, bytes] of [
      [block.video.href, mp4],
      [block.captions, vtt],
    ] as const) {
      const blob = /^mt:blob:([^/]+)\//.exec(href)?.[1] ?? '';
      expect(await readFile(blobFile(path.join(house.dataDir, 'blobs'), blob))).toEqual(bytes);
    }
  });

  test('there is one home page; a second is refused and stays a draft', async () => {
    const second = await house.ask(people.publisher, 'POST', '/pages', {
      site: east,
      title: '又一首页',
      place: 'home',
      blocks: [],
      _status: 'published',
    });
    expect([second.status, second.body.errors[0].data.code]).toEqual([409, 'path-taken']);
    expect((await house.query(`select from pages where title = '又一首页'`)).rowCount).toBe(0);
  });

  test('a fault in a block is told at its field', async () => {
    const { status, body } = await house.ask(people.publisher, 'POST', '/pages', {
      site: east,
      title: '坏块',
      place: 'own',
      slug: 'huai',
      _status: 'published',
      blocks: [{ blockType: 'quick-links', links: [{ label: '空', leadsTo: 'column' }] }],
    });
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'blocks.0.links.0.column']);
  });
});

describe('sites', () => {
  test('an open site is public; saving it again unchanged appends nothing', async () => {
    expect((await house.log(`site:${east}`)).map(({ op }) => op)).toEqual(['put']);
    await house.payload.update({ collection: 'sites', id: east, data: {} });
    expect(await house.log(`site:${east}`)).toHaveLength(1);
  });

  test('a site in preparation is not, until it opens; put back it is withdrawn', async () => {
    const { id } = await house.put('sites', siteData('新镇', '/new/', 'draft'));
    expect(await house.log(`site:${id}`)).toEqual([]);
    await house.payload.update({ collection: 'sites', id, data: { status: 'live' } });
    await house.payload.update({ collection: 'sites', id, data: { status: 'draft' } });
    expect((await house.log(`site:${id}`)).map(({ op }) => op)).toEqual(['put', 'withdraw']);
  });
});

describe('receipts and previews', () => {
  test('members of the site follow a receipt; others do not know that it exists', async () => {
    const id = await published('回执');
    const seq = (await house.log(`article:${id}`))[0]?.seq;
    const path = `/receipts/${east}/${seq}`;
    const { status, body } = await house.ask(people.editor, 'GET', path);
    expect([status, body.state, body.seq]).toEqual([200, 'waiting', seq]);
    expect((await house.ask(people.westPublisher, 'GET', path)).status).toBe(404);
    expect((await house.ask(undefined, 'GET', path)).status).toBe(404);
    expect((await house.ask(people.editor, 'GET', `/receipts/${west}/${seq}`)).status).toBe(404);
    expect((await house.ask(people.editor, 'GET', `/receipts/${east}/1%20or%201=1`)).status).toBe(
      404,
    );
    const latest = await house.ask(people.editor, 'GET', `/articles/${id}/receipt`);
    expect(latest.body.seq).toBe(seq);
    expect((await house.ask(people.westPublisher, 'GET', `/articles/${id}/receipt`)).status).toBe(
      404,
    );
  });

  test('a draft is shown to those who may read it, in a sandbox', async () => {
    const id = await written('预览');
    const { status, headers, body } = await house.ask(
      people.editor,
      'GET',
      `/preview/articles/${id}`,
    );
    expect([status, body]).toEqual([200, '<h1>预览</h1>']);
    expect(headers.get('content-security-policy')).toMatch(/^sandbox allow-downloads;/);
    expect((await house.ask(people.westPublisher, 'GET', `/preview/articles/${id}`)).status).toBe(
      404,
    );
    expect((await house.ask(undefined, 'GET', `/preview/articles/${id}`)).status).toBe(404);
    expect(
      (await house.ask(people.editor, 'GET', `/preview/users/${people.editor.id}`)).status,
    ).toBe(404);
  });

  test('a draft that cannot be shown yet says what is missing', async () => {
    const id = await written('', { column: null });
    const { status, body } = await house.ask(people.editor, 'GET', `/preview/articles/${id}`);
    expect(status).toBe(422);
    expect(body).toContain('发布前须填写此项');
  });
});

test('a failure after the entry leaves neither entry nor document', async () => {
  const before = (await house.log()).length;
  const { payload } = house;
  const hooks = payload.collections.articles?.config.hooks.afterChange ?? [];
  hooks.push(() => {
    throw new Error('fails late');
  });
  try {
    const { status } = await house.ask(
      people.publisher,
      'POST',
      '/articles',
      draft('晚败', { _status: 'published' }),
    );
    expect(status).toBe(500);
  } finally {
    hooks.pop();
  }
  expect((await house.log()).length).toBe(before);
  expect((await house.query(`select from articles where title = '晚败'`)).rowCount).toBe(0);
});

/** What is stored has ids at every depth. */
const withoutIds = (name: string, value: unknown) => (name === 'id' ? undefined : value);
