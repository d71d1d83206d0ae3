import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyLog } from '@mingtang/publication/log';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from '../../scripts/postgres.mjs';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { readPublic } from '../stack/read-public.ts';
import { type StaffClient, staffClient } from '../stack/staff-client.ts';

const away = {
  zh: '系统暂时无法连接数据库，内容没有丢失，请稍后再试。',
  en: 'The system cannot reach its database at the moment. Nothing is lost; please try again shortly.',
};

let folder: string;
let server: Awaited<ReturnType<typeof startPostgres>>;
let mingtang: Mingtang;
let editor: StaffClient;
let column: { id: string; site: { id: string } };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingtang-'));
  server = await startPostgres({ dataDir: path.join(folder, 'postgres') });
  mingtang = await startMingtang({
    only: ['cms', 'publisher', 'gateway'],
    databaseUrl: server.url(),
  });
  editor = await staffClient(mingtang, 'yingshuiqiao@example.cn');
  const found = await editor.ask('GET', '/columns?where[path][equals]=/tzgg/');
  column = found.body.docs[0];
});
afterAll(async () => {
  await mingtang?.stop();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('each time Postgres is killed under the CMS and comes back, staff publish again within 30 s', async () => {
  const processes = () => [mingtang.pidOf('cms'), mingtang.pidOf('publisher')];
  const before = processes();
  for (let round = 1; round <= 3; round++) {
    const confirmed = await publish(`第${round}次断电前一刻确认的通知`);
    expect(confirmed.status).toBe(201);
    process.kill(await postmaster(), 'SIGKILL');
    const refused = await publish(`第${round}次断电时提交的通知`);
    expect(refused.status).toBe(503);
    expect(refused.body.errors[0].message).toBe(away.zh);
    if (round === 1) await everyDoorSaysSo();

    server = await startPostgres({ dataDir: path.join(folder, 'postgres'), port: server.port });
    const returned = performance.now();
    const left = () => Math.max(0, 30_000 - (performance.now() - returned));
    let after = await publish(`第${round}次恢复供电后的通知`);
    while (after.status !== 201 && left() > 0) {
      after = await publish(`第${round}次恢复供电后的通知`);
    }
    expect(after.status).toBe(201);
    expect((await fetch(`${mingtang.cmsUrl}/healthz`)).status).toBe(200);
    for (const article of [confirmed, after]) {
      await expect
        .poll(() => readersSee(article), { timeout: left(), interval: 250 })
        .toContain(article.body.doc.title);
    }
    expect(await inDatabase(lockConnections), 'one left behind would lock sites for good').toBe(1);
  }
  expect(processes(), 'nothing had to be started again').toEqual(before);
  const { body } = await editor.ask('GET', '/articles?limit=50&where[title][contains]=断电时');
  expect(body.docs, 'what was refused left nothing behind').toEqual([]);
  const { breaks } = await inDatabase(verifyLog);
  expect(breaks).toEqual([]);
});

/** Reading, signing in, being recognised, screens: none takes an absent database for an absent right. */
async function everyDoorSaysSo(): Promise<void> {
  const at = (door: string, init: RequestInit = {}) =>
    fetch(mingtang.cmsUrl + door, {
      redirect: 'manual',
      ...init,
      headers: { 'accept-language': 'en', ...init.headers },
    });
  const login = {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: mingtang.cmsUrl },
    body: JSON.stringify({ email: 'yingshuiqiao@example.cn', password: 'as good as any' }),
  };
  const program = JSON.stringify({
    errors: [{ name: 'DatabaseAway', message: away.en, data: { code: 'database-away' } }],
  });
  const answers: [Promise<Response>, said: string[]][] = [
    [at('/api/articles'), [program]],
    [at('/api/users/me'), [program]],
    [at('/api/users/login', login), [program]],
    [at('/admin'), [away.zh, away.en]],
    [at(`/admin/collections/columns/${column.id}`), [away.zh, away.en]],
    [at('/admin', { method: 'POST', headers: { 'next-action': '1' } }), [away.zh, away.en]],
    [at('/healthz'), ['{"status":"unavailable"}']],
  ];
  for (const [asked, said] of answers) {
    const answer = await asked;
    expect(answer.status, answer.url).toBe(503);
    expect(Number(answer.headers.get('retry-after')), answer.url).toBeGreaterThan(0);
    const text = await answer.text();
    for (const words of said) expect(text).toContain(words);
    expect(text).not.toMatch(/postgres|ECONN|payload|\.ts:|127\.0\.0\.1/i);
  }
}

function publish(title: string) {
  const text = { type: 'text', version: 1, text: title, format: 0, mode: 'normal', style: '' };
  const paragraph = { type: 'paragraph', version: 1, format: '', indent: 0, children: [text] };
  return editor.ask('POST', '/articles', {
    title,
    source: '迎水桥镇人民政府',
    site: column.site.id,
    column: column.id,
    body: { root: { type: 'root', version: 1, format: '', indent: 0, children: [paragraph] } },
    _status: 'published',
  });
}

async function readersSee({ body }: { body: { doc: { path: string } } }): Promise<string> {
  const site = `http://shapotou.localhost:${mingtang.publicPort}/yingshuiqiao`;
  return (await readPublic(site + body.doc.path)).text;
}

async function postmaster(): Promise<number> {
  const pidFile = await readFile(path.join(server.home, 'cluster/postmaster.pid'), 'utf8');
  return Number(pidFile.split('\n')[0]);
}

async function lockConnections(db: pg.Client): Promise<number | null> {
  const { rowCount } = await db.query(
    `select from pg_stat_activity where application_name = 'mingtang publisher locks'`,
  );
  return rowCount;
}

async function inDatabase<T>(work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: server.url() });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}
