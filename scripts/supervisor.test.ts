import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identityOf, stillRuns } from './process-identity.mjs';
import { createSupervisor, endLeftovers } from './supervisor.mjs';

let folder: string;
let said: string[];
let supervisor: ReturnType<typeof createSupervisor>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'supervisor-'));
  said = [];
  supervisor = createSupervisor({
    folder,
    say: (line: string) => said.push(line),
    delays: [0.05],
    checkEvery: 0.05,
  });
});

afterEach(async () => {
  await supervisor.stop();
  await rm(folder, { recursive: true });
});

const running = async (): Promise<string[]> =>
  JSON.parse(await readFile(path.join(folder, 'processes.json'), 'utf8'));

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 8000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Not within 8 s. Said:\n${said.join('\n')}`);
    await sleep(20);
  }
}

const waiting = ['-e', 'setInterval(() => {}, 1000)'];

test('a service that crashes is reported with its last words and started again', async () => {
  await supervisor.start({
    name: 'clerk',
    args: ['-e', 'console.error("out of ink"); setInterval(() => {}, 1000)'],
  });
  const [before] = await running();
  process.kill(Number(before?.split(' ')[0]), 'SIGKILL');
  await until(async () => said.length > 1 && (await running())[0] !== before);
  expect(said[0]).toContain('clerk');
  expect(said[0]).toContain('SIGKILL');
  expect(said[0]).toContain('out of ink');
  expect(await stillRuns((await running())[0] ?? '')).toBe(true);
});

test('a service that fails again and again is not called ready, and says why once', async () => {
  const broken = { name: 'clerk', args: ['-e', 'console.error("no ink"); process.exit(3)'] };
  await expect(supervisor.start(broken, { patience: 1.5 })).rejects.toThrow(/no ink/);
  expect(said.length).toBeGreaterThan(1);
  expect(said.filter((line) => line.includes('no ink'))).toHaveLength(1);
  expect(said.every((line) => line.includes('exit 3'))).toBe(true);
});

test('a service that no longer answers is replaced', async () => {
  let answers = true;
  await supervisor.start({ name: 'clerk', args: waiting, healthy: async () => answers });
  const [before] = await running();
  answers = false;
  await until(async () => !(await stillRuns(before ?? '')));
  answers = true;
  await until(() => said.some((line) => line.includes('is back')));
  expect(said[0]).toContain('does not answer');
});

test('a service that never becomes ready fails the start and names its log', async () => {
  const never = { name: 'clerk', args: waiting, healthy: async () => false };
  await expect(supervisor.start(never, { patience: 0.3 })).rejects.toThrow(
    /clerk.*0\.3 s.*clerk\.log/s,
  );
});

test('stop ends every service, and none is started again', async () => {
  await supervisor.start({ name: 'one', args: waiting });
  await supervisor.start({ name: 'two', args: waiting });
  const processes = await running();
  expect(processes).toHaveLength(2);
  await supervisor.stop();
  await sleep(150);
  for (const identity of processes) expect(await stillRuns(identity)).toBe(false);
  expect(said).toEqual([]);
});

test('what a killed supervisor left running is ended, and nothing else', async () => {
  await supervisor.start({ name: 'clerk', args: waiting });
  const [left] = await running();
  const reused = `${process.pid} 1`;
  await writeFile(path.join(folder, 'processes.json'), JSON.stringify([left, reused]));
  await endLeftovers(folder);
  expect(await stillRuns(left ?? '')).toBe(false);
  expect(await stillRuns(await identityOf(process.pid))).toBe(true);
});
