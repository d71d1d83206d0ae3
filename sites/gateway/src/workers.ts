import cluster, { type Address, type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export interface Workers {
  /** Where all of them listen; rejects where the first one ends before it does. */
  listening: Promise<{ port: number; address: string }>;
  /** Has every worker finish what it is doing and end. */
  stop(): Promise<void>;
}

const longestDelayMs = 30_000;
const soundAfterMs = 60_000;

/** Keeps `count` workers of this program running. One that dies is replaced, ever more slowly while it keeps dying. */
export function superviseWorkers({ count, log }: { count: number; log: Logger }): Workers {
  let stopping = false;
  let delayMs = 0;

  async function keep(worker: Worker): Promise<void> {
    const startedAt = performance.now();
    const [code, signal] = await once(worker, 'exit');
    if (stopping) return;
    delayMs =
      performance.now() - startedAt > soundAfterMs
        ? 0
        : Math.min(delayMs * 2 || 500, longestDelayMs);
    log.error(
      { pid: worker.process.pid, code, signal, delayMs },
      'a gateway process ended; another is started',
    );
    await wait(delayMs);
    if (!stopping) void keep(cluster.fork());
  }

  async function start(): Promise<{ port: number; address: string }> {
    const first = cluster.fork();
    const outcome = await Promise.race([once(first, 'listening'), once(first, 'exit')]);
    if (first.isDead())
      throw new Error(
        `The first gateway process ended before it listened (exit code ${outcome[0]})`,
      );
    const [{ port, address }] = outcome as [Address];
    void keep(first);
    for (let started = 1; started < count; started++) void keep(cluster.fork());
    return { port, address };
  }

  return {
    listening: start(),
    async stop() {
      stopping = true;
      const running = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
      await Promise.all(
        running.map((worker) => {
          const ended = once(worker, 'exit');
          worker.process.kill('SIGTERM');
          return ended;
        }),
      );
    },
  };
}
