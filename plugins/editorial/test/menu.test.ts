import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, type Person, siteData, words } from './house.ts';

let house: House;
let east: string;
let west: string;
let notices: string;
let westNotices: string;
let admin: Person;
let editor: Person;

beforeAll(async () => {
  house = await openHouse();
  east = (await house.put('sites', siteData('东镇', '/east/'))).id;
  west = (await house.put('sites', siteData('西镇', '/west/'))).id;
  const list = { name: '通知公告', slug: 'tzgg', type: '工作动态', layout: 'list' };
  notices = (await house.put('columns', { site: east, ...list })).id;
  westNotices = (await house.put('columns', { site: west, ...list })).id;
  admin = await house.person('admin', [{ site: east, roles: ['site-admin'] }]);
  editor = await house.person('editor', [{ site: east, roles: ['editor'] }]);
});

afterAll(() => house?.close());

const save = (menu: object[], by = admin, site = east) =>
  house.ask(by, 'PATCH', `/sites/${site}`, { menu });
const address = (label: string, url: string, more: object = {}) => ({
  label,
  leadsTo: 'address',
  url,
  ...more,
});
const toColumn = (label: string, column: string, more: object = {}) => ({
  label,
  leadsTo: 'column',
  column,
  ...more,
});
const publicMenu = async () => (await house.log(`site:${east}`)).at(-1)?.record.menu;

describe('the menu of a site', () => {
  test('is public as it is saved, in its order, two levels deep', async () => {
    const { status } = await save([
      toColumn('公告', notices, { children: [address('办事', 'https://zwfw.nx.gov.cn/')] }),
      address('首页', '/'),
    ]);
    expect(status).toBe(200);
    expect(await publicMenu()).toEqual([
      {
        label: '公告',
        href: `mt:column:${notices}`,
        children: [{ label: '办事', href: 'https://zwfw.nx.gov.cn/' }],
      },
      { label: '首页', href: '/', children: [] },
    ]);
  });

  test('that is emptied leaves the menu to the columns', async () => {
    await save([address('首页', '/')]);
    expect((await save([])).status).toBe(200);
    expect(await publicMenu()).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.example/',
    'https://a.example/"onclick="x',
    'vbscript:x',
    'mt:column:x',
  ])('refuses the address %j, at either level', async (url) => {
    await save([]);
    for (const menu of [
      [address('坏', url)],
      [address('好', '/', { children: [address('坏', url)] })],
    ]) {
      expect((await save(menu)).status).toBe(400);
    }
    expect(await publicMenu()).toBeUndefined();
  });

  test('refuses what belongs to another site, at either level, also while the site is in preparation', async () => {
    const draft = (await house.put('sites', siteData('新镇', '/new/', 'draft'))).id;
    const founder = await house.person('founder', [{ site: draft, roles: ['site-admin'] }]);
    for (const [by, site] of [
      [admin, east],
      [founder, draft],
    ] as const) {
      const foreign = toColumn('西镇公告', westNotices);
      for (const menu of [[foreign], [address('好', '/', { children: [foreign] })]]) {
        const { status, body } = await save(menu, by, site);
        expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('其他站点')]);
      }
    }
  });

  test('refuses an entry that leads nowhere, and says where it stands', async () => {
    const { status, body } = await save([
      address('好', '/', { children: [{ label: '空', leadsTo: 'column' }] }),
    ]);
    expect(status).toBe(400);
    expect(body.errors[0].data.errors[0].path).toBe('menu.0.children.0.column');
  });

  test('has at most ten entries with twelve below each, of at most twenty characters', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => address(`第${i}`, '/'));
    expect((await save(many(11))).status).toBe(400);
    expect((await save([address('好', '/', { children: many(13) })])).status).toBe(400);
    expect((await save([address('长'.repeat(21), '/')])).status).toBe(400);
    expect((await save([{ ...address('', '/') }])).status).toBe(400);
    const full = many(10).map((entry) => ({ ...entry, children: many(12) }));
    expect((await save(full)).status).toBe(200);
  });

  test('is arranged by administrators of the site alone', async () => {
    expect((await save([address('首页', '/')], editor)).status).toBe(403);
  });
});

describe('entries that readers do not see', () => {
  test('are named to the administrator, and to nobody else', async () => {
    const article = await house.put(
      'articles',
      { site: east, title: '未发布', column: notices, body: words('正文。'), source: '东镇' },
      { draft: true },
    );
    const leadsThere = { label: '未发布的', leadsTo: 'article', article: article.id };
    await save([
      toColumn('公告', notices, { children: [leadsThere] }),
      { label: '西镇', leadsTo: 'site', site: west },
      address('外', 'https://example.com/'),
    ]);
    const asked = `/sites/${east}/hidden-menu`;
    expect((await house.ask(admin, 'GET', asked)).body).toEqual({
      hidden: [{ label: '未发布的', path: 'menu.0.children.0' }],
    });
    expect((await house.ask(editor, 'GET', asked)).status).toBe(404);
    expect((await house.ask(undefined, 'GET', asked)).status).toBe(404);
    await house.payload.update({
      collection: 'articles' as never,
      id: article.id,
      data: { _status: 'published' } as never,
    });
    expect((await house.ask(admin, 'GET', asked)).body).toEqual({ hidden: [] });
  });
});
