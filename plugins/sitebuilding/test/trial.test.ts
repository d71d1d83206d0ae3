import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type House, words } from '../../editorial/test/house.ts';
import {
  addTown,
  buildCounty,
  type County,
  logOf,
  openBuilders,
  publishIn,
  type Town,
} from './config.ts';

let house: House;
let county: County;
let at: Town;
/** Below `/trial/<token>`. */
let base: string;

beforeAll(async () => {
  house = await openBuilders();
  county = await buildCounty(house);
});
afterAll(() => house?.close());
beforeEach(async () => {
  at = await addTown(house, county);
  base = await newTrial();
});

async function newTrial(): Promise<string> {
  const { status, body } = await house.ask(at.people.townAdmin, 'POST', `/sites/${at.town}/trial`);
  expect(status).toBe(200);
  expect(body.trial).toMatch(/^\/trial\/[A-Za-z0-9_-]{43}\/$/);
  return body.trial.slice(0, -1);
}

const look = (path: string) => house.ask(undefined, 'GET', base + path);

async function articlePath(id: string): Promise<string> {
  return (await house.query('select path from articles where id = $1', [id])).rows[0]?.path;
}

test('whoever has the address sees the site as it would open: what is published, no draft, and that it is a trial', async () => {
  await house.put(
    'articles',
    {
      site: at.town,
      column: at.column,
      title: '保密草稿',
      source: '镇',
      body: words('x'),
      _status: 'draft',
    },
    { draft: true },
  );
  const home = await look('/');
  expect([home.status, home.body]).toEqual([200, expect.stringContaining('供暖通知')]);
  expect(home.body).toContain('试运行');
  expect(home.body).toMatch(/<meta name="robots" content="noindex"/);
  const list = await look('/tzgg/');
  expect([list.status, list.body]).toEqual([200, expect.stringContaining('供暖通知')]);
  const article = await look(await articlePath(at.article));
  expect([article.status, article.body]).toEqual([
    200,
    expect.stringContaining('供暖通知的正文。'),
  ]);
  for (const { body } of [home, list, article]) expect(body).not.toContain('保密草稿');
  expect(await logOf(house, at.town)).toEqual([]);
});

test('every link of the site stays inside the trial and leads to a page', async () => {
  await house.put('columns', { site: at.town, name: '下级', slug: 'xj', parent: at.column });
  for (let n = 0; n < 23; n++) await publishIn(house, at, `通知第${n}号`);
  const seen = new Set<string>();
  const open = ['/'];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const { status, body } = await look(path);
    if (path.endsWith('feed.xml')) expect([path, status]).toEqual([path, 404]);
    else expect([path, status]).toEqual([path, 200]);
    for (const [, href = ''] of body.matchAll(/(?:href|action)="(\/[^"#]*)/g)) {
      if (href.startsWith('/_a/') || /^\/(?:xian|yi|lin)\//.test(href)) continue;
      expect(href, path).toMatch(new RegExp(`^${base}/`));
      open.push(href.slice(base.length));
    }
  }
  expect(seen).toContain('/tzgg/p1.html');
  expect(seen).toContain('/site-map.html');
  expect(seen).toContain(await articlePath(at.article));
});

test('pages can run nothing, are kept by nobody and told to nobody', async () => {
  const { headers } = await look('/');
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': expect.stringMatching(
      /^sandbox allow-downloads; default-src 'none'/,
    ),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  });
});

test.each(['/feed.xml', '/tzgg/feed.xml', '/sitemap.xml', '/robots.txt', '/nichts.html', '/../x'])(
  '%s is not there',
  async (path) => {
    expect((await look(path)).status).toBe(404);
  },
);

test('attachments are fetched inside the trial, and only those that are published there', async () => {
  const pdf = Buffer.from(
    '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\nxref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R >>\nstartxref\n50\n%%EOF\n',
  );
  const upload = (name: string, bytes: Buffer) =>
    house.put(
      'media',
      { site: at.town },
      { file: { data: bytes, mimetype: 'application/pdf', name, size: bytes.length } },
    );
  const shown = await upload('样表.pdf', pdf);
  const hidden = await upload('内部.pdf', Buffer.concat([pdf, Buffer.from('\n')]));
  const id = await publishIn(house, at, '附件', { attachments: [{ file: shown.id }] });
  const { body } = await look(await articlePath(id));
  const href = /href="([^"]*\/_m\/[^"]*)"/.exec(body)?.[1] ?? '';
  expect(href.startsWith(`${base}/_m/`)).toBe(true);
  const file = await house.ask(undefined, 'GET', href);
  expect([file.status, file.headers.get('content-type'), file.body]).toEqual([
    200,
    'application/pdf',
    pdf.toString(),
  ]);
  const original = String(hidden.original);
  expect((await look(`/_m/${original.slice(0, 2)}/${original}`)).status).toBe(404);
});

test('a wrong address, a former one and the one of an open site show nothing', async () => {
  const former = base;
  // Of the last digit of a token four bits count, so that no token ends in B.
  for (const token of ['x', 'a'.repeat(43), `${base.slice('/trial/'.length, -1)}B`]) {
    expect((await house.ask(undefined, 'GET', `/trial/${token}/`)).status).toBe(404);
  }
  base = await newTrial();
  expect(base).not.toBe(former);
  expect((await house.ask(undefined, 'GET', `${former}/`)).status).toBe(404);
  expect((await look('/')).status).toBe(200);

  await house.payload.update({ collection: 'sites', id: at.town, data: { status: 'live' } });
  expect((await look('/')).status).toBe(404);
  await house.payload.update({ collection: 'sites', id: at.town, data: { status: 'draft' } });
  expect((await look('/')).status).toBe(404);
});

test('the address is told to those who run the site and those who decide, and to no one else', async () => {
  const told = async (by: keyof County['people']) =>
    (await house.ask(at.people[by], 'GET', `/sites/${at.town}/opening`)).body.trial;
  expect([await told('townAdmin'), await told('reviewer')]).toEqual([`${base}/`, `${base}/`]);
  expect([await told('townEditor'), await told('neighbour')]).toEqual([undefined, undefined]);
  for (const by of ['townEditor', 'townPublisher', 'reviewer', 'neighbour'] as const) {
    const { status } = await house.ask(at.people[by], 'POST', `/sites/${at.town}/trial`);
    expect(status).toBeGreaterThanOrEqual(403);
  }
  const { rows } = await house.query('select * from trials where site_id = $1', [at.town]);
  expect(JSON.stringify(rows)).not.toContain(base.slice('/trial/'.length));
});

test('who submits leaves an address for those who decide', async () => {
  await house.query('delete from trials where site_id = $1', [at.town]);
  await house.ask(at.people.townAdmin, 'POST', `/sites/${at.town}/submit`);
  const { body } = await house.ask(at.people.reviewer, 'GET', `/sites/${at.town}/opening`);
  expect((await house.ask(undefined, 'GET', body.trial)).status).toBe(200);
});

test('asked for by very many at once it makes some of them wait, and then answers again', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => look('/')));
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].sort()).toEqual([200, 429]);
  expect((await look('/')).status).toBe(200);
});
