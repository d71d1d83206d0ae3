import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeBlob } from '@mingtang/publication/blobs';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { startPostgres } from '../../scripts/postgres.mjs';
import { put } from '../stack/corpus.ts';
import { publishing } from '../stack/publishing.ts';
import { type Call, callsIn, syncedBefore } from './system-calls.ts';

const root = path.join(import.meta.dirname, '../..');
// Without it nobody sees what a process asks of the system; killing one proves nothing about disks.
const canTrace = spawnSync('strace', ['-V']).status === 0;

test.skipIf(!canTrace)(
  'whatever a receipt acknowledges was on disk before: written, synced, renamed, its folder synced',
  async () => {
    const site = await publishing({ articles: 3 });
    const { db, made, dataDir } = site;
    const trace = path.join(dataDir, 'trace');
    const calls = 'openat,close,fsync,fdatasync,rename,renameat,renameat2';
    const publisher = spawn(
      'strace',
      ['-D', '-f', '-ttt', '-T', '-y', '-e', `trace=${calls}`, '-o', trace, process.execPath, main],
      {
        env: {
          ...process.env,
          OUTSIDE_DATABASE_URL: site.outsideUrl,
          DATA_DIR: dataDir,
          PUBLISHER_THREADS: '1',
          RECONCILE_SECONDS: '0',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    publisher.stdout.resume();
    onTestFinished(async () => {
      publisher.kill('SIGTERM');
      await once(publisher, 'exit');
    });
    const receiptOf = async (seq: unknown) => {
      const asked = `select extract(epoch from near_live_at)::text as near, extract(epoch from done_at)::text as done
        from inbound.receipt where seq = $1`;
      const read = async () => (await db.query(asked, [seq])).rows[0];
      await expect.poll(async () => (await read())?.done, { timeout: 120_000 }).toBeTruthy();
      return { near: Number((await read()).near), done: Number((await read()).done) };
    };
    const everything = await db.query('select max(seq) as seq from outbound.log');
    await receiptOf(everything.rows[0].seq);

    const article = made.article(1, { title: '断电之前' });
    const { near, done } = await receiptOf(await put(db, made.site.id, [article]));
    const seen = callsIn(await readFile(trace, 'utf8'));
    const folder = path.join(dataDir, 'public/sites', made.site.id);
    const fileOf = (page: string) =>
      path.join(folder, page.endsWith('/') ? `${page}index.html` : page);
    expect(syncedBefore(seen, fileOf(article.path), near)).toEqual([]);
    const { rows } = await db.query<{ path: string }>(
      `select path from inbound.receipt_page where result = 'written'
         and seq = (select max(seq) from outbound.log)`,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const page of rows) expect(syncedBefore(seen, fileOf(page.path), done)).toEqual([]);
  },
);

test.skipIf(!canTrace)(
  'a file is on disk, name and all, before its record can name it',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mingtang-power-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const script = `
    const { storeBlob } = await import('@mingtang/publication/blobs');
    await storeBlob(${JSON.stringify(folder)}, Buffer.from('附件'), 'pdf');`;
    const trace = path.join(folder, 'trace');
    const calls = 'openat,close,fsync,fdatasync,rename,renameat,renameat2';
    const { status } = spawnSync(
      'strace',
      ['-f', '-ttt', '-T', '-y', '-e', `trace=${calls}`, '-o', trace].concat([
        process.execPath,
        '--input-type=module',
        '--eval',
        script,
      ]),
      { cwd: root, stdio: 'inherit' },
    );
    expect(status).toBe(0);
    const { blob } = await storeBlob(folder, Buffer.from('附件'), 'pdf');
    const file = path.join(folder, blob.slice(0, 2), blob);
    const seen: Call[] = callsIn(await readFile(trace, 'utf8'));
    expect(syncedBefore(seen, file, Number.POSITIVE_INFINITY)).toEqual([]);
  },
);

test('a database that keeps data waits for the disk at each commit', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mingtang-power-'));
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres') });
  onTestFinished(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const db = new pg.Client({ connectionString: server.url('postgres') });
  await db.connect();
  const { rows } = await db.query(
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`,
  );
  await db.end();
  expect(rows.map(({ name, setting }) => `${name} ${setting}`)).toEqual([
    'fsync on',
    'full_page_writes on',
    'synchronous_commit on',
  ]);
});

const main = path.join(root, 'sites/publisher/src/main.ts');
