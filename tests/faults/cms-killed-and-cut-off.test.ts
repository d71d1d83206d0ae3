import { setTimeout as pause } from 'node:timers/promises';
import { verifyLog } from '@mingtang/publication/log';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { readPublic } from '../stack/read-public.ts';
import { type SlowLine, slowLine } from '../stack/slow-line.ts';
import { type StaffClient, staffClient } from '../stack/staff-client.ts';

let line: SlowLine;
let mingtang: Mingtang;
let editor: StaffClient;
let db: pg.Client;
let column: { id: string; site: { id: string } };

beforeAll(async () => {
  line = await slowLine(Number(new URL(inject('postgres')).port));
  mingtang = await startMingtang({
    only: ['cms', 'publisher', 'indexer', 'gateway'],
    through: (url) => Object.assign(new URL(url), { port: String(line.port) }).href,
  });
  db = new pg.Client({ connectionString: mingtang.databaseUrl });
  await db.connect();
  editor = await staffClient(mingtang, 'yingshuiqiao@example.cn');
  const found = await editor.ask('GET', '/columns?where[path][equals]=/tzgg/');
  column = found.body.docs[0];
});
afterAll(async () => {
  await db?.end();
  await mingtang?.stop();
  await line?.close();
});

test('killed in the middle of a publication, the CMS leaves nothing of it, and the same publication goes through once it is back', async () => {
  const { site } = column;
  await db.query('begin');
  // Whoever publishes waits for the head of the site's log, the document written already.
  await db.query('select from outbound.head where site = $1 for update', [site.id]);
  const killed = publish('被杀前一刻的通知').catch((error: unknown) => error);
  const waiting = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await expect
    .poll(async () => (await db.query(waiting)).rows[0].n, { timeout: 60_000 })
    .toBeGreaterThan(0);
  const before = mingtang.pidOf('cms');
  if (!before) throw new Error('The CMS is not there');
  process.kill(before, 'SIGKILL');
  expect(await killed).toBeInstanceOf(Error);
  await db.query('rollback');

  await expect.poll(isThere, { timeout: 120_000, interval: 250 }).toBe(true);
  expect(mingtang.pidOf('cms')).not.toBe(before);
  expect(await written('被杀前一刻的通知')).toEqual({ documents: 0, entries: 0 });
  const { rows } = await db.query(`select count(*)::int as n from mail.outbox`).catch(() => ({
    rows: [{ n: 0 }],
  }));
  expect(rows[0].n, 'no mail of it either').toBe(0);
  editor = await staffClient(mingtang, 'yingshuiqiao@example.cn');
  const again = await publish('被杀前一刻的通知');
  expect(again.status).toBe(201);
  expect(await written('被杀前一刻的通知')).toEqual({ documents: 1, entries: 1 });
  await expect.poll(() => readersSee(again), { timeout: 30_000 }).toContain('被杀前一刻的通知');
});

test('over a slow line everything is done, later; cut again and again nothing is half done, and all is well without a restart', async () => {
  const processes = () => (['cms', 'publisher', 'indexer', 'gateway'] as const).map(mingtang.pidOf);
  const before = processes();
  line.delay(60);
  const slow = await publish('线路迟滞时的通知');
  expect(slow.status).toBe(201);
  await expect.poll(() => readersSee(slow), { timeout: 60_000 }).toContain('线路迟滞时的通知');
  line.delay(5);

  const titles = Array.from({ length: 8 }, (_, n) => `第${n + 1}次断线时的通知`);
  for (const title of titles) {
    const answer = publish(title).catch(() => undefined);
    await pause(Math.random() * 400);
    expect(line.cut()).toBeGreaterThan(0);
    const status = (await answer)?.status;
    const { documents, entries } = await written(title);
    expect(documents, title).toBe(entries);
    if (status === 201) expect(entries, title).toBe(1);
    expect([undefined, 201, 500, 503], title).toContain(status);
  }
  line.refuse(true);
  line.cut();
  expect((await publish('线路断开时的通知').catch(() => ({ status: 503 }))).status).toBe(503);
  expect((await readPublic(`${mingtang.publicUrl}/`)).status).toBe(200);
  line.refuse(false);
  line.delay(0);

  const after = async () => (await publish(`线路恢复后的通知`)).status;
  await expect.poll(after, { timeout: 30_000, interval: 500 }).toBe(201);
  for (const title of titles.concat('线路恢复后的通知')) {
    const { rows } = await db.query<{ path: string }>(
      `select record->>'path' as path from outbound.published where title = $1`,
      [title],
    );
    for (const { path } of rows)
      await expect.poll(() => at(path), { timeout: 60_000 }).toContain(title);
  }
  expect(processes()).toEqual(before);
  expect((await verifyLog(db)).breaks).toEqual([]);
});

test('while the search hangs publishing goes on and readers are told; afterwards what was published meanwhile is found', async () => {
  const indexer = mingtang.pidOf('indexer');
  if (!indexer) throw new Error('The indexer is not there');
  const results = async () =>
    (await readPublic(`${siteUrl()}/search/results.json?q=${encodeURIComponent('检索停顿时')}`))
      .text;
  process.kill(indexer, 'SIGSTOP');
  try {
    const article = await publish('检索停顿时的通知');
    expect(article.status).toBe(201);
    await expect.poll(() => readersSee(article), { timeout: 30_000 }).toContain('检索停顿时的通知');
    expect(JSON.parse(await results())).toMatchObject({ state: 'away' });
  } finally {
    process.kill(indexer, 'SIGCONT');
  }
  await expect.poll(results, { timeout: 60_000, interval: 500 }).toContain('检索停顿时的通知');
});

const siteUrl = () => `http://shapotou.localhost:${mingtang.publicPort}/yingshuiqiao`;
const at = async (path: string) => (await readPublic(siteUrl() + path)).text;
const readersSee = ({ body }: { body: { doc: { path: string } } }) => at(body.doc.path);

const isThere = () =>
  fetch(`${mingtang.cmsUrl}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Published documents of a title, and entries of the log about it. */
async function written(title: string): Promise<{ documents: number; entries: number }> {
  const { rows } = await db.query(
    `select (select count(*)::int from articles where title = $1) as documents,
       (select count(*)::int from outbound.log where record->>'title' = $1) as entries`,
    [title],
  );
  return rows[0];
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
