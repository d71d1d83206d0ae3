import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removePostgres, startPostgres } from '../../scripts/postgres.mjs';

let folder: string;
let dataDir: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-'));
  await chmod(folder, 0o755);
  dataDir = path.join(folder, 'postgres');
});

afterEach(async () => {
  await removePostgres({ dataDir });
  await rm(folder, { recursive: true });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts a server on the same data from another process, which then does what `then` says. */
const elsewhere = (then: string) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { startPostgres } from ${JSON.stringify(new URL('../../scripts/postgres.mjs', import.meta.url).href)};
       const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
       ${then}`,
    ],
    { encoding: 'utf8' },
  );

test('what was written is there after a restart, and the password is for the owner alone', async () => {
  const first = await startPostgres({ dataDir });
  await ask(first.url(), `create table note as select '迎水桥' as text`);
  await first.stop();
  const second = await startPostgres({ dataDir, port: first.port });
  expect(second.url()).toBe(first.url());
  expect(await ask(second.url(), 'select text from note')).toEqual([{ text: '迎水桥' }]);
  expect((await stat(path.join(second.home, 'password'))).mode & 0o777).toBe(0o600);
  await second.stop();
});

test('a server whose starter was killed is replaced, with its data', async () => {
  const killed = elsewhere(
    `const { default: pg } = await import(${JSON.stringify(import.meta.resolve('pg'))});
     const client = new pg.Client({ connectionString: server.url() });
     await client.connect();
     await client.query("create table note as select 'kept' as text");
     process.kill(process.pid, 'SIGKILL');`,
  );
  expect(killed.signal).toBe('SIGKILL');
  const next = await startPostgres({ dataDir });
  expect(await ask(next.url(), 'select text from note')).toEqual([{ text: 'kept' }]);
  await next.stop();
});

test('data in use by a living process is not touched', async () => {
  const server = await startPostgres({ dataDir });
  const second = elsewhere('');
  expect(second.status).not.toBe(0);
  expect(second.stderr).toContain(`is in use by process ${process.pid}`);
  expect(await ask(server.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test('a killed server is seen to be down', async () => {
  const server = await startPostgres({ dataDir });
  expect(await server.isRunning()).toBe(true);
  const [row] = (await ask(
    server.url(),
    `select pg_read_file('postmaster.pid', 0, 20) as pid`,
  )) as { pid: string }[];
  process.kill(Number.parseInt(row?.pid ?? '', 10), 'SIGKILL');
  await expect.poll(() => server.isRunning(), { timeout: 5000 }).toBe(false);
});
