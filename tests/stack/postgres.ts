import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/postgres.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the run's server, database `postgres`. */
    postgres: string;
    /** A folder of the run's own, deleted with its databases. */
    runFolder: string;
  }
}

/** Vitest global set-up: one throwaway Postgres for the run, deleted with its databases afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ throwaway: true });
  const folder = await mkdtemp(path.join(tmpdir(), 'mingtang-run-'));
  project.provide('postgres', server.url('postgres'));
  project.provide('runFolder', folder);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
