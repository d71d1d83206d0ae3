import { randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createGateway } from '@mingtang/gateway';
import { intake } from '@mingtang/intake';
import { type Opener, openNext, publishForms } from '@mingtang/intake/drill';
import { keyringFrom } from '@mingtang/intake/jobs';
import { migrateIntake } from '@mingtang/intake/migrate';
import { triesIn } from '@mingtang/intake/outside';
import { mail } from '@mingtang/mail';
import { migrate as migrateMail, openTransport, sendDue } from '@mingtang/mail/sending';
import { type ArticleRecord, append } from '@mingtang/publication';
import { migrate as migrateLog } from '@mingtang/publication/log';
import { type Publisher, startPublisher } from '@mingtang/publisher';
import { followerCounts, subscriptionKinds, subscriptions } from '@mingtang/subscriptions';
import { followLog, migrate, tellFollowers } from '@mingtang/subscriptions/jobs';
import { inTransaction } from '@mingtang/tenancy';
import { createLocalReq } from 'payload';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, siteData, words } from '../../plugins/editorial/test/house.ts';
import { type MailServer, openMailServer, partsOf, type Taken } from '../stack/mail-server.ts';

/** Everything between a reader's browser, the inside and a mail server: real, on loopback. */
let house: House;
let outside: pg.Pool;
let publisher: Publisher;
let gateway: ReturnType<typeof createGateway>;
let port: number;
let opener: Opener;
let server: MailServer;
let site: string;
let notices: string;
const host = siteData('东镇', '/east/').mount.host;
const log = pino({ level: 'silent' });

beforeAll(async () => {
  house = await openHouse({
    more: ({ dataDir }) => [
      mail({ cmsUrl: 'http://localhost:3000', leaves: true }),
      intake({ kinds: subscriptionKinds, dataDir }),
      subscriptions(),
    ],
  });
  await migrateLog(house.databaseUrl, { outsidePassword: 'outside' });
  for (const bringUp of [migrateIntake, migrateMail, migrate]) await bringUp(house.databaseUrl);
  const url = new URL(house.databaseUrl);
  url.username = 'mingtang_outside';
  url.password = 'outside';
  outside = new pg.Pool({ connectionString: url.href, max: 4 });
  server = await openMailServer();
  site = (await house.put('sites', siteData('东镇', '/east/'))).id;
  notices = (
    await house.put('columns', {
      site,
      name: '通知公告',
      slug: 'gg',
      type: '工作动态',
      layout: 'list',
    })
  ).id;
  const keyring = await keyringFrom(randomBytes(32).toString('base64url'));
  opener = { keyring, kinds: subscriptionKinds };
  await publishForms(house.payload, { kinds: subscriptionKinds, key: keyring.current });
  publisher = await startPublisher({
    databaseUrl: url.href,
    dataDir: house.dataDir,
    themesDir: path.join(import.meta.dirname, '../../dist/themes'),
    threads: 1,
    reconcileEvery: 0,
    log,
  });
  await publisher.settled();
  gateway = createGateway({
    publicDir: path.join(house.dataDir, 'public'),
    blobsDir: path.join(house.dataDir, 'blobs'),
    secure: false,
    memoryBytes: 8 * 1024 * 1024,
    log,
    accessLog: { write: () => {}, batchBytes: 1 },
    intake: { db: outside, tries: triesIn(outside, 'test'), proxies: 0, secret: 'test' },
  });
  port = (await gateway.listen({ port: 0, address: '127.0.0.1' })).port;
});
afterAll(async () => {
  await gateway?.close(0);
  await publisher?.stop();
  await outside?.end();
  await server?.close();
  await house?.close();
});

interface Answer {
  status: number;
  html: string;
}

function ask(
  method: string,
  target: string,
  fields?: [string, string][],
  headers: Record<string, string> = { origin: `http://${host}` },
): Promise<Answer> {
  const body = fields && new URLSearchParams(fields).toString();
  const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        path: target,
        method,
        agent: false,
        headers: { host, ...(body && form) },
      },
      async (answer) => resolve({ status: answer.statusCode ?? 0, html: await text(answer) }),
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Presses the button of a page, with what was filled in. */
async function press(target: string, fields: [string, string][] = []): Promise<Answer> {
  const { html: whole } = await ask('GET', target);
  const html = /<form class="form".*?<\/form>/s.exec(whole)?.[0] ?? '';
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  return ask('POST', /action="([^"]+)"/.exec(html)?.[1] ?? '', [...hidden, ...fields]);
}

/** What the jobs process does, as it will in five minutes. */
async function jobs(): Promise<Taken[]> {
  while ((await openNext(house.payload, opener)) !== 'idle');
  await followLog(house.payload);
  await tellFollowers(house.payload, new Date(Date.now() + 300_000));
  const transport = openTransport({
    smtp: { host: '127.0.0.1', port: server.port, secure: false },
    from: { address: 'no-reply@zw.gov.cn' },
  });
  await sendDue(house.payload, transport, { domain: 'zw.gov.cn' });
  transport.close();
  return server.taken.splice(0);
}

/** The path of a link in a mail, whole with its ticket. */
function linkIn(taken: Taken | undefined, form: string): string {
  const found =
    taken &&
    new RegExp(`http://[^/\\s]+(/\\S*/${form}\\.html\\?ticket=[\\w-]+)`).exec(partsOf(taken).text);
  if (!found?.[1]) throw new Error(`No link to ${form}`);
  return found[1];
}

async function publish(title: string): Promise<void> {
  await house.put('articles', {
    site,
    title,
    column: notices,
    body: words(`${title}的正文。`),
    source: '东镇人民政府',
    _status: 'published',
  });
}

/** A disclosed document, as the plugin of disclosure has it in its record. */
async function appendDisclosed(
  title: string,
  facts: NonNullable<ArticleRecord['disclosure']>,
): Promise<void> {
  const id = randomUUID();
  const at = new Date().toISOString();
  const record: ArticleRecord = {
    kind: 'article',
    id,
    column: notices,
    path: `/gg/${id.slice(0, 8)}.html`,
    title,
    publishedAt: at,
    updatedAt: at,
    source: '东镇人民政府',
    keywords: [],
    summary: title,
    html: `<p>${title}</p>`,
    text: title,
    attachments: [],
    pinned: false,
    disclosure: facts,
  };
  const req = await createLocalReq({}, house.payload);
  await inTransaction(req, () => append(req, { site, op: 'put', record, cause: 'test' }));
}

const wish: [string, string][] = [
  ['address', 'wang@example.cn'],
  ['frequency', 'at-once'],
];
const page = '/east/apply/subscribe.html';

test('a reader subscribes, confirms, is told, and leaves by one click', async () => {
  const offered = await ask('GET', page);
  expect([offered.status, offered.html]).toEqual([200, expect.stringContaining('通知公告')]);
  const asked = await press(page, [...wish, ['follows', `column:${notices}`]]);
  expect([asked.status, asked.html]).toEqual([200, expect.stringContaining('确认邮件')]);
  expect(asked.html).not.toMatch(/acknowledgement__(number|code)/);

  const [confirmation, ...more] = await jobs();
  expect(more).toEqual([]);
  const confirm = linkIn(confirmation, 'subscribe-confirm');
  // A scanner of mail opens the link, and again; nothing comes of it.
  for (let n = 0; n < 2; n += 1) expect((await ask('GET', confirm)).status).toBe(200);
  await publish('无人知晓');
  expect(await jobs()).toEqual([]);

  const confirmed = await press(confirm);
  expect([confirmed.status, confirmed.html]).toEqual([200, expect.stringContaining('已经确认')]);
  expect(await jobs()).toEqual([]);
  await publish('停水通知');
  const [told, ...others] = await jobs();
  expect(others).toEqual([]);
  expect(told && partsOf(told).text).toContain('停水通知');
  await publisher.settled();
  const article = /http:\/\/[^/\s]+(\/\S+\.html)$/m.exec(told ? partsOf(told).text : '')?.[1];
  expect((await ask('GET', article ?? '')).html).toContain('停水通知的正文');

  const end = linkIn(told, 'subscribe-end');
  expect(told?.headers['list-unsubscribe']).toBe(`<http://${host}${end}>`);
  // As a mail program does it: from elsewhere, without cookies, with these words alone.
  const left = await ask('POST', end, [['List-Unsubscribe', 'One-Click']], {});
  expect([left.status, left.html]).toEqual([200, expect.stringContaining('已经退订')]);
  await jobs();
  await publish('再没有人收到');
  expect(await jobs()).toEqual([]);
  const { rows } = await house.query('select state, address from subscriptions.subscription');
  expect(rows).toEqual([{ state: 'ended', address: null }]);
});

test('the page of a topic leads to a form where it is chosen; who sends it is told of that topic alone', async () => {
  const water = { code: 'water', name: '水利' };
  const disclosed = (topic: typeof water) => ({
    organ: { code: 'zfb', name: '东镇人民政府办公室' },
    topics: [topic],
  });
  await appendDisclosed('引水条例', disclosed(water));
  await publishForms(house.payload, { kinds: subscriptionKinds, key: opener.keyring.current });
  await publisher.settled();
  const link = '?topic=topic%3Awater';
  const { html } = await ask('GET', page + link);
  const chosen = [...html.matchAll(/<input[^>]+value="([^"]+)"[^>]* checked>/g)].map(([, v]) => v);
  expect(chosen).toEqual(['topic:water']);
  expect(html).toContain('全站（东镇人民政府）');
  expect(html).toContain('value="organ:zfb"');

  await press(page, [
    ['address', 'li@example.cn'],
    ['frequency', 'at-once'],
    ['topic', 'topic:water'],
  ]);
  const [confirmation] = await jobs();
  expect(confirmation && partsOf(confirmation).text).toContain('内容：水利。');
  await press(linkIn(confirmation, 'subscribe-confirm'));
  await jobs();
  await appendDisclosed('修路条例', disclosed({ code: 'roads', name: '交通' }));
  await appendDisclosed('抽水条例', disclosed(water));
  await publish('无关的通知');
  const told = await jobs();
  expect(told.map((mail) => [mail.to, partsOf(mail).text.includes('抽水条例')])).toEqual([
    [['li@example.cn'], true],
  ]);
  expect(told[0] && partsOf(told[0]).text).not.toMatch(/修路|无关/);
  await press(linkIn(told[0], 'subscribe-end'));
  await jobs();
});

test('the page says the same to whoever follows and whoever does not', async () => {
  const first = await press(page, wish);
  await press(linkIn((await jobs())[0], 'subscribe-confirm'));
  await jobs();
  const again = await press(page, wish);
  expect(again).toEqual(first);
});

test('another site cannot have somebody subscribe, confirm or leave', async () => {
  const elsewhere = { origin: 'http://evil.example' };
  const oneClick: [string, string][] = [['List-Unsubscribe', 'One-Click']];
  expect((await ask('POST', page, wish, elsewhere)).status).toBe(403);
  expect((await ask('POST', `${page}?x=1`, wish, elsewhere)).status).toBe(403);
  expect((await ask('POST', page, oneClick, elsewhere)).status).toBe(403);
  expect((await ask('POST', `${page}?x=1`, oneClick, elsewhere)).status).toBe(422);
});

test('those who run a site see how many follow what, and of no other site', async () => {
  const admin = await house.person('admin', [{ site, roles: ['site-admin'] }]);
  const stranger = await house.person('stranger', []);
  const as = async ({ id }: { id: string }) =>
    createLocalReq({ user: { id, collection: 'users' } as never }, house.payload);
  expect(await followerCounts(await as(admin))).toMatchObject([
    { name: '东镇人民政府', followers: 1, marks: [{ mark: 'site', followers: 1 }] },
  ]);
  expect(JSON.stringify(await followerCounts(await as(admin)))).not.toContain('@');
  expect(await followerCounts(await as(stranger))).toEqual([]);
});
