import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, type Person, siteData, words } from './house.ts';

let house: House;
const sites = {} as Record<'east' | 'west', string>;
const columns = {} as Record<'east' | 'west', string>;
const people = {} as Record<'editor' | 'clerk' | 'westEditor', Person>;
let id: string;

beforeAll(async () => {
  house = await openHouse({
    renderDraft: async ({ record }) => ({
      status: 200,
      body: `<main>${JSON.stringify(record)}</main>`,
    }),
  });
  for (const [name, title] of [['east', '东镇'] as const, ['west', '西镇'] as const]) {
    sites[name] = (await house.put('sites', siteData(title, `/${name}/`))).id;
    columns[name] = (
      await house.put('columns', { site: sites[name], name: '通知公告', slug: 'tzgg' })
    ).id;
  }
  people.editor = await house.person('editor', [{ site: sites.east, roles: ['editor'] }]);
  people.clerk = await house.person('clerk', [{ site: sites.east, roles: ['clerk'] }]);
  people.westEditor = await house.person('west', [{ site: sites.west, roles: ['editor'] }]);
});
afterAll(() => house?.close());

const newArticle = async (title: string) =>
  (
    await house.put(
      'articles',
      {
        ...{ site: sites.east, column: columns.east, title, source: '东镇人民政府' },
        body: words('各村供暖时间如下。'),
      },
      { draft: true },
    )
  ).id;
const linksOf = (by: Person | undefined, article = id) =>
  house.ask(by, 'GET', `/articles/${article}/preview-links`);
const make = (by: Person | undefined, body: object = { days: 7 }, article = id) =>
  house.ask(by, 'POST', `/articles/${article}/preview-links`, body);
const tokenOf = (address: string) => address.split('/look/')[1] ?? '';
const look = (address: string) => house.ask(undefined, 'GET', `/look/${tokenOf(address)}`);

test('whoever was given the address sees the newest draft without an account, and nothing may keep it', async () => {
  id = await newArticle('供暖通知');
  const { body } = await make(people.editor);
  const seen = await look(body.link.address);
  expect(seen.status).toBe(200);
  expect(seen.body).toContain('供暖通知');
  expect(seen.headers.get('cache-control')).toBe('no-store');
  expect(seen.headers.get('x-robots-tag')).toBe('noindex');
  expect(seen.headers.get('content-security-policy')).toContain('sandbox');
  await house.ask(people.editor, 'PATCH', `/articles/${id}?draft=true`, {
    title: '供暖通知（二稿）',
  });
  expect((await look(body.link.address)).body).toContain('供暖通知（二稿）');
});

test('colleagues are told of it again, by whom and until when', async () => {
  id = await newArticle('防汛通知');
  const { body } = await make(people.editor, { days: 1 });
  const told = (await linksOf(people.editor)).body.links;
  expect(told).toEqual([body.link]);
  const hours = (Date.parse(told[0].until) - Date.now()) / 3_600_000;
  expect(Math.round(hours)).toBe(24);
});

test('an address that was ended, has run out or was guessed leads nowhere', async () => {
  id = await newArticle('停电通知');
  const { link } = (await make(people.editor)).body;
  const other = (await make(people.editor)).body.link;
  const ended = await house.ask(
    people.editor,
    'POST',
    `/articles/${id}/preview-links/${link.id}/end`,
    {},
  );
  expect(ended.status).toBe(200);
  expect((await look(link.address)).status).toBe(404);
  expect((await look(other.address)).status).toBe(200);
  await house.query(`update preview_links set until = now() - interval '1 second'`);
  expect((await look(other.address)).status).toBe(404);
  expect((await linksOf(people.editor)).body.links).toEqual([]);
  expect((await look(`/look/${'A'.repeat(43)}`)).status).toBe(404);
  expect((await look("/look/' or 1=1")).status).toBe(404);
});

test('only those who write at the site give addresses out, see them or end them', async () => {
  id = await newArticle('招聘启事');
  const { link } = (await make(people.editor)).body;
  for (const by of [undefined, people.clerk, people.westEditor]) {
    expect((await make(by)).status).toBe(404);
    expect((await linksOf(by)).status).toBe(404);
    const end = `/articles/${id}/preview-links/${link.id}/end`;
    expect((await house.ask(by, 'POST', end, {})).status).toBe(404);
  }
  const elsewhere = await newArticle('另一份通知');
  const end = `/articles/${elsewhere}/preview-links/${link.id}/end`;
  expect((await house.ask(people.editor, 'POST', end, {})).status).toBe(404);
  expect((await look(link.address)).status).toBe(200);
  for (const [method, path] of [
    ['GET', '/preview-links'],
    ['GET', `/preview-links/${link.id}`],
    ['PATCH', `/preview-links/${link.id}`],
    ['DELETE', `/preview-links/${link.id}`],
  ] as const) {
    expect(
      (await house.ask(people.editor, method, path, method === 'GET' ? undefined : {})).status,
    ).toBeGreaterThanOrEqual(403);
  }
});

test('a document that is gone or belongs to another site now is not shown any more', async () => {
  id = await newArticle('临时通知');
  const { link } = (await make(people.editor)).body;
  await house.query(`update preview_links set site_id = $1 where id = $2`, [sites.west, link.id]);
  expect((await look(link.address)).status).toBe(404);
  const kept = (await make(people.editor)).body.link;
  await house.payload.delete({ collection: 'articles', id });
  expect((await look(kept.address)).status).toBe(404);
});

test('a draft that is not finished says what it lacks', async () => {
  const draft = await house.put(
    'articles',
    { site: sites.east, title: '只有标题' },
    { draft: true },
  );
  const { link } = (await make(people.editor, { days: 30 }, draft.id)).body;
  const seen = await look(link.address);
  expect(seen.status).toBe(422);
  expect(seen.body).toContain('还不能预览');
});

test('it lasts a day, a week or a month, and ten addresses are enough', async () => {
  id = await newArticle('征求意见');
  for (const days of [0, 8, 365, '7', null]) {
    expect((await make(people.editor, { days })).status).toBe(400);
  }
  for (let n = 0; n < 10; n++) expect((await make(people.editor)).status).toBe(200);
  expect((await make(people.editor)).status).toBe(409);
});
