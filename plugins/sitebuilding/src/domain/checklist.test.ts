import type { Block, Image, PublicRecord } from '@mingtang/publication';
import { describe, expect, test } from 'vitest';
import { answers, grown, recordsOf } from '../../test/new-site.ts';
import { cityPortal, templates } from '../templates/index.ts';
import { type CheckCode, checklist, mayOpen, nationalRules } from './checklist.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

const now = '2026-11-27T04:00:00.000Z';

const picture = (alt: string): Image => ({
  alt,
  width: 4,
  height: 3,
  focal: { x: 50, y: 50 },
  variants: [],
});

/** A township that may open: the least of everything. */
function ready(): Snapshot {
  const column = (id: string, more: Partial<Snapshot['columns'][number]>) => ({
    kind: 'column' as const,
    id,
    name: id,
    path: `/${id}/`,
    type: '工作动态' as const,
    layout: 'page' as const,
    description: '说明。',
    keywords: ['乙镇'],
    order: 10,
    inNavigation: true,
    ...more,
  });
  const page = (id: string, path: string, blocks: Block[]) => ({
    kind: 'page' as const,
    id,
    path,
    title: id,
    description: '',
    keywords: [],
    publishedAt: now,
    updatedAt: now,
    blocks,
  });
  const columns = [
    column('gk', { type: '概况信息', layout: 'sections' }),
    column('jgzn', { type: '机构职能', parent: 'gk' }),
    column('ldzc', { type: '负责人信息', parent: 'gk' }),
    column('zn', { type: '信息公开指南' }),
    column('ml', { type: '信息公开目录', layout: 'list', updatePeriodDays: 180 }),
    column('nb', { type: '信息公开年报', layout: 'link', href: 'https://www.jia.gov.cn/nb/' }),
    column('ysqgk', { type: '依申请公开' }),
  ];
  const text: Block = { id: 't', type: 'rich-text', html: '<p>正文</p>' };
  return {
    purpose: 'organ',
    site: {
      kind: 'site',
      id: 'site',
      name: '乙镇人民政府',
      shortName: '乙镇',
      level: 'township',
      mount: { host: 'www.jia.gov.cn', basePath: '/yi/' },
      theme: 'township',
      tokens: { primary: '#9d2720', accent: '#86590f' },
      language: 'zh-CN',
      description: '',
      keywords: [],
      identifiers: {
        organizer: '乙镇人民政府',
        siteCode: '6405990001',
        icp: '宁ICP备1号',
        police: '宁公网安备1号',
        conacUrl: 'https://bszs.conac.cn/1',
        reportErrorUrl: 'https://zfwzgl.www.gov.cn/1',
      },
      contact: { address: '政府路 1 号', phone: '0955-7000001', hours: '工作日' },
      sample: false,
      footerLinks: [{ label: '本站', links: [{ label: '地图', href: '/site-map.html' }] }],
      order: 1,
      status: 'live',
      publishedAt: now,
    },
    columns,
    articles: [
      {
        kind: 'article',
        id: 'a1',
        column: 'ml',
        path: '/ml/20261127-1.html',
        title: '公开目录',
        publishedAt: now,
        updatedAt: now,
        source: '乙镇人民政府',
        keywords: [],
        summary: '',
        html: '<p>见<a href="mt:column:nb">年报</a>、<a href="/ml/p2.html">旧目录</a>和<a href="https://www.gov.cn/">中国政府网</a><img src="/_m/aa/a.jpeg" alt="目录"></p>',
        text: '',
        attachments: [],
        pinned: false,
      },
    ],
    pages: [
      page('home', '/', [
        { id: 'l', type: 'lists', lists: [{ column: 'ml', limit: 4 }] },
        { id: 'q', type: 'quick-links', links: [{ label: '指南', href: 'mt:column:zn' }] },
        { id: 'g', type: 'gallery', images: [picture('镇政府')] },
      ]),
      page('p-jgzn', '/jgzn/', [text]),
      page('p-ldzc', '/ldzc/', [
        { id: 'p', type: 'leaders', people: [{ name: '沈望川', office: '镇长' }] },
      ]),
      page('p-zn', '/zn/', [text]),
      page('p-ysqgk', '/ysqgk/', [text]),
    ],
  };
}

const resultOf = (code: CheckCode, snapshot: Snapshot, rules = nationalRules) =>
  checklist(snapshot, rules).find((result) => result.code === code);

const block = (snapshot: Snapshot, ...blocks: Block[]) =>
  snapshot.pages[0]?.blocks.splice(0, Infinity, ...blocks);

const column = ({ columns }: Snapshot, id: string) => {
  const found = columns.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** What goes wrong, the check that finds it, and where it sends whoever has to mend it. */
const cases: [string, CheckCode, (snapshot: Snapshot) => unknown, object][] = [
  ['without a home page', 'home-page', (s) => s.pages.shift(), { kind: 'site', id: 'site' }],
  ['with a home page of no blocks', 'home-page', (s) => block(s), { kind: 'site', id: 'site' }],
  [
    'without a column that the law demands',
    'required-column',
    (s) => {
      column(s, 'ysqgk').type = '工作动态';
    },
    { kind: 'site', id: 'site' },
  ],
  [
    'with a list of no articles',
    'empty-column',
    (s) => s.articles.pop(),
    { kind: 'column', id: 'ml' },
  ],
  [
    'with a column whose page is not published',
    'empty-column',
    (s) => s.pages.pop(),
    { kind: 'column', id: 'ysqgk' },
  ],
  [
    'with a group of no columns',
    'empty-column',
    (s) => {
      column(s, 'ml').layout = 'sections';
    },
    { kind: 'column', id: 'ml' },
  ],
  [
    'with a menu entry that leads nowhere',
    'empty-column',
    (s) => {
      column(s, 'nb').href = undefined;
    },
    { kind: 'column', id: 'nb' },
  ],
  [
    'without an ICP number',
    'identifiers',
    (s) => {
      s.site.identifiers.icp = ' ';
    },
    { kind: 'site', id: 'site', field: 'identifiers.icp' },
  ],
  [
    'without a telephone number',
    'contacts',
    (s) => {
      s.site.contact.phone = undefined;
    },
    { kind: 'site', id: 'site', field: 'contact.phone' },
  ],
  [
    'with leaders that nobody named',
    'leaders',
    (s) => {
      (s.pages[2] as Snapshot['pages'][number]).blocks = [
        { id: 't', type: 'rich-text', html: '<p>待定</p>' },
      ];
    },
    { kind: 'column', id: 'ldzc' },
  ],
  [
    'with sample text in a page',
    'sample-text',
    (s) => block(s, { id: 't', type: 'rich-text', html: '<p>【示例】概况（请替换）</p>' }),
    { kind: 'page', id: 'home', field: 'blocks.0.body' },
  ],
  [
    'with a title that was only half replaced',
    'sample-text',
    (s) => {
      (s.articles[0] as Snapshot['articles'][number]).title = '公开目录（请替换）';
    },
    { kind: 'article', id: 'a1', field: 'title' },
  ],
  [
    'that calls itself a sample',
    'sample-text',
    (s) => {
      s.site.sample = true;
    },
    { kind: 'site', id: 'site', field: 'sample' },
  ],
  [
    'with a block that shows nothing',
    'empty-block',
    (s) => block(s, { id: 't', type: 'rich-text', html: '<p>&nbsp;</p><p></p>' }),
    { kind: 'page', id: 'home', field: 'blocks.0' },
  ],
  [
    'with a group of no services',
    'empty-block',
    (s) => block(s, { id: 's', type: 'service-grid', groups: [{ label: '个人', links: [] }] }),
    { kind: 'page', id: 'home', field: 'blocks.0' },
  ],
  [
    'with a link to an article that was withdrawn',
    'broken-link',
    (s) =>
      block(s, { id: 'q', type: 'quick-links', links: [{ label: '旧', href: 'mt:article:x' }] }),
    { kind: 'page', id: 'home', field: 'blocks.0.links.0' },
  ],
  [
    'with a list of a column that is gone',
    'broken-link',
    (s) => block(s, { id: 'l', type: 'lists', lists: [{ column: 'x', limit: 4 }] }),
    { kind: 'page', id: 'home', field: 'blocks.0.lists.0.column' },
  ],
  [
    'with a footer that leads to a page nobody made',
    'broken-link',
    (s) => s.site.footerLinks[0]?.links.push({ label: '声明', href: '/wzsm.html' }),
    { kind: 'site', id: 'site', field: 'footerLinks.0.links.1' },
  ],
  [
    'with a link in running text that leads nowhere',
    'broken-link',
    (s) => {
      (s.articles[0] as Snapshot['articles'][number]).html = '<a href="mt:page:x">见</a>';
    },
    { kind: 'article', id: 'a1', field: 'body' },
  ],
  [
    'with a picture that is not described',
    'alt-text',
    (s) => block(s, { id: 'g', type: 'gallery', images: [picture('镇'), picture(' ')] }),
    { kind: 'page', id: 'home', field: 'blocks.0.images.1' },
  ],
  [
    'with a picture in running text that is not described',
    'alt-text',
    (s) => {
      (s.articles[0] as Snapshot['articles'][number]).html =
        '<p><img src="/_m/aa/a.jpeg" alt=""></p>';
    },
    { kind: 'article', id: 'a1', field: 'body' },
  ],
  [
    'in a colour that cannot be read',
    'colours',
    (s) => {
      s.site.tokens.accent = '#5bc0de';
    },
    { kind: 'site', id: 'site', field: 'tokens.accent' },
  ],
  [
    'with a column that is not described',
    'column-tags',
    (s) => {
      column(s, 'zn').description = '';
    },
    { kind: 'column', id: 'zn', field: 'description' },
  ],
  [
    'with a column without keywords',
    'column-tags',
    (s) => {
      column(s, 'zn').keywords = [];
    },
    { kind: 'column', id: 'zn', field: 'keywords' },
  ],
  [
    'with a list that may go stale unseen',
    'update-period',
    (s) => {
      column(s, 'ml').updatePeriodDays = undefined;
    },
    { kind: 'column', id: 'ml', field: 'updatePeriodDays' },
  ],
];

test.each(checklist(ready()))('a site that is ready passes $code', ({ findings }) => {
  expect(findings).toEqual([]);
});

describe('a site', () => {
  test.each(cases)('%s is found by %s', (_, code, spoil, where) => {
    const snapshot = ready();
    spoil(snapshot);
    const result = resultOf(code, snapshot);
    expect(result).toMatchObject({ isPassed: false, findings: [{ where }] });
    for (const { words } of result?.findings ?? []) {
      expect(words.zh).not.toBe('');
      expect(words.en).not.toBe('');
    }
  });
});

test('every check has been seen to fail', () => {
  const seen = new Set(cases.map(([, code]) => code));
  expect(checklist(ready()).map(({ code }) => code)).toEqual(
    Object.keys(nationalRules).filter((code) => seen.has(code as CheckCode)),
  );
});

describe('opening', () => {
  test('waits for what must be, and not for what should be', () => {
    const stale = ready();
    column(stale, 'ml').updatePeriodDays = undefined;
    expect(mayOpen(checklist(stale))).toBe(true);
    const colourless = ready();
    colourless.site.tokens.primary = '#5bc0de';
    expect(mayOpen(checklist(colourless))).toBe(false);
  });

  test('follows the rules of the city: a check is switched off, softened or given other options', () => {
    const snapshot = ready();
    snapshot.site.identifiers.police = '';
    snapshot.site.contact.hours = undefined;
    expect(mayOpen(checklist(snapshot))).toBe(false);
    const { identifiers, contacts } = nationalRules;
    const rules = {
      ...nationalRules,
      identifiers: { ...identifiers, options: { ...identifiers.options, channel: ['organizer'] } },
      contacts: { ...contacts, isOn: false },
    } as typeof nationalRules;
    expect(mayOpen(checklist(snapshot, rules))).toBe(true);
    expect(resultOf('contacts', snapshot, rules)).toBeUndefined();
    expect(
      mayOpen(
        checklist(snapshot, {
          ...rules,
          contacts: { ...contacts, severity: 'should' },
        }),
      ),
    ).toBe(true);
  });

  test('asks a channel for the identifiers of its portal, and a topic for no organ of its own', () => {
    const snapshot = ready();
    snapshot.site.identifiers.siteCode = '';
    expect(resultOf('identifiers', snapshot)?.findings[0]?.words.zh).toContain('请填写门户的');
    snapshot.site.mount.basePath = '/';
    expect(resultOf('identifiers', snapshot)?.findings[0]?.words.zh).not.toContain('门户');
    const topic: Snapshot = { ...snapshot, purpose: 'topic', columns: [], pages: [] };
    topic.site.contact = {};
    for (const code of ['required-column', 'leaders', 'contacts'] as const) {
      expect(resultOf(code, topic)?.isPassed).toBe(true);
    }
  });
});

test('the national rules are plain data', () => {
  expect(JSON.parse(JSON.stringify(nationalRules))).toEqual(nationalRules);
});

test('records without a site are no snapshot', () => {
  expect(snapshotOf([])).toBeUndefined();
});

test.each(templates.map((template) => [template.code, template] as const))(
  'a site fresh from the template %s has its sample text to replace and nothing else to do',
  (_, template) => {
    const documents =
      template === cityPortal
        ? grown(template, { identifiers: answers.above?.identifiers })
        : grown(template);
    const records: PublicRecord[] = recordsOf(documents);
    const snapshot = snapshotOf(records) as Snapshot;
    const failed = checklist(snapshot).filter(({ isPassed }) => !isPassed);
    expect(failed.map(({ code }) => code)).toEqual(['sample-text']);
  },
);
