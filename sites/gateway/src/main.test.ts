import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dataDir: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mingtang-gateway-'));
  await mkdir(join(dataDir, 'public/sites/city'), { recursive: true });
  await writeFile(join(dataDir, 'public/sites/city/index.html'), '<title>中卫市人民政府</title>');
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const exit = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, exit, out: text(child.stdout), err: text(child.stderr) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function mount(port: number): Promise<void> {
  const mounts = [{ site: 'city', host: `127.0.0.1:${port}`, basePath: '/', status: 'live' }];
  await writeFile(join(dataDir, 'public/mounts.json'), JSON.stringify(mounts));
}

async function eventually<T>(what: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    try {
      return await what();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await wait(50);
    }
  }
}

async function get(url: string): Promise<string> {
  const response = await fetch(url, {
    headers: { connection: 'close' },
    signal: AbortSignal.timeout(8000),
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}

test('two processes answer behind one port, outlive the death of one, and stop when told', {
  timeout: 90_000,
}, async () => {
  const [port, metricsPort] = [await freePort(), await freePort()];
  await mount(port);
  const { child, exit, out } = start({
    PUBLIC_PORT: String(port),
    GATEWAY_METRICS_PORT: String(metricsPort),
    GATEWAY_PROCESSES: '2',
  });
  const url = `http://127.0.0.1:${port}/`;
  const workers = async () => {
    const found = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
    const pids = found.split(' ').filter(Boolean).map(Number);
    if (pids.length !== 2) throw new Error(`${pids.length} processes instead of 2`);
    return pids;
  };

  expect(await eventually(() => get(url))).toContain('中卫市人民政府');
  if (process.platform === 'linux') {
    const [first = 0] = await eventually(workers);
    process.kill(first, 'SIGKILL');
    expect(await eventually(() => get(url))).toContain('中卫市人民政府');
    expect(await eventually(workers)).not.toContain(first);
  }
  for (let asked = 0; asked < 6; asked++) await eventually(() => get(url));

  const metrics = await eventually(() => get(`http://127.0.0.1:${metricsPort}/metrics`));
  const counted = /mingtang_gateway_requests_total\{route="page",status="200"\} (\d+)/.exec(
    metrics,
  );
  expect(Number(counted?.[1])).toBeGreaterThanOrEqual(6);
  expect(metrics).toContain('mingtang_gateway_mounted_sites 1');

  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  const lines = (await out)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.filter(({ route }) => route === 'page').length).toBeGreaterThanOrEqual(6);
  await expect(get(url)).rejects.toThrow();
});

test.each([['1'], ['2']])(
  'a port that is taken is told with what to do, by %s process(es)',
  { timeout: 90_000 },
  async (processes) => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { exit, err } = start({ PUBLIC_PORT: String(port), GATEWAY_PROCESSES: processes });
    expect(await exit).toBe(1);
    expect(await err).toMatch(/EADDRINUSE.*choose another with PUBLIC_PORT/);
    holder.close();
  },
);

test('a setting that cannot be used ends it before it listens', { timeout: 90_000 }, async () => {
  const { exit, err } = start({ PUBLIC_PORT: 'eighty' });
  expect(await exit).toBe(2);
  expect(await err).toMatch(/^gateway: PUBLIC_PORT is "eighty"/);
});
