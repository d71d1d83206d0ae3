import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');

/** One run of a bench. */
export interface Run {
  /** Lies inside the project: on its file system, not in memory, and where its packages are found. */
  folder: string;
  /** Has something done when the run ends, however it ends; the last asked is done first. */
  atEnd(ending: () => Promise<unknown>): void;
}

/** Runs `work` and leaves nothing behind: what it started is ended, its folder is removed. */
export async function run(name: string, work: (run: Run) => Promise<void>): Promise<void> {
  console.log(`${name}: ${machine()}`);
  const folder = await makeFolder(name);
  const endings = [() => rm(folder, { recursive: true, force: true, maxRetries: 3 })];
  const interrupted = Promise.withResolvers<never>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interrupted.reject(new Error(`Ended by ${signal}`)));
  }
  try {
    const done = work({
      folder,
      atEnd: (ending) => endings.push(async () => void (await ending())),
    });
    await Promise.race([done, interrupted.promise]);
  } finally {
    for (const ending of endings.reverse()) {
      await ending().catch((error) => console.error('Could not tidy up:', error));
    }
  }
}

/** What the figures were taken on: they are worth nothing without it. */
function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const load = loadavg().map((average) => average.toFixed(2));
  return `${model}, ${availableParallelism()} cores, load average at start ${load.join(' ')}`;
}

async function makeFolder(name: string): Promise<string> {
  const data = path.join(root, '.data');
  await mkdir(data, { recursive: true });
  const folder = await mkdtemp(path.join(data, `bench-${name}-`));
  // Postgres, started by root, runs under another account and must be able to pass.
  await chmod(folder, 0o755);
  return folder;
}
