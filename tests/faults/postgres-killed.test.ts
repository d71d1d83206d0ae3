import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate, verifyLog } from '@mingtang/publication/log';
import { startPublisher } from '@mingtang/publisher';
import pg from 'pg';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { startPostgres } from '../../scripts/postgres.mjs';
import { corpus, put, writeCorpus } from '../stack/corpus.ts';

const themesDir = path.join(import.meta.dirname, '../../dist/themes');

test('when Postgres is killed and comes back, nothing acknowledged is lost and publishing goes on', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mingtang-'));
  let server = await startPostgres({ dataDir: path.join(dataDir, 'postgres') });
  const { port } = server;
  onTestFinished(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const url = server.url('postgres');
  await migrate(url, { outsidePassword: 'outside' });
  const outside = new URL(url);
  outside.username = 'mingtang_outside';
  outside.password = 'outside';
  const made = corpus({ name: 'town', articles: 6, subColumns: 3, bodyLength: 300 });
  const write = async <T>(work: (db: pg.Client) => Promise<T>): Promise<T> => {
    const db = new pg.Client({ connectionString: url });
    db.on('error', () => undefined);
    await db.connect();
    try {
      return await work(db);
    } finally {
      await db.end().catch(() => undefined);
    }
  };
  await write((db) => writeCorpus(db, made, 6));
  const publisher = await startPublisher({
    databaseUrl: outside.href,
    dataDir,
    themesDir,
    threads: 1,
    reconcileEvery: 0,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
  });
  onTestFinished(() => publisher.stop());
  await publisher.settled();

  const page = (n: number) =>
    readFile(path.join(dataDir, 'public/sites', made.site.id, made.article(n).path), 'utf8').catch(
      () => '',
    );
  for (let round = 1; round <= 3; round++) {
    // Acknowledged, then killed at once: most likely before the publisher has seen it.
    await write((db) =>
      put(db, made.site.id, [made.article(round, { title: `第${round}次断电前确认` })]),
    );
    const pid = Number(
      (await readFile(path.join(server.home, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0],
    );
    process.kill(pid, 'SIGKILL');
    await expect(write((db) => db.query('select'))).rejects.toThrow();
    server = await startPostgres({ dataDir: path.join(dataDir, 'postgres'), port });
    await expect.poll(() => page(round), { timeout: 30_000 }).toContain(`第${round}次断电前确认`);
  }
  expect((await write((db) => verifyLog(db))).breaks).toEqual([]);
});
