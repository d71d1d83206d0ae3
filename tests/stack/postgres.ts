import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/postgres.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the run's server, database `postgres`. */
    postgres: string;
  }
}

/** Vitest global set-up: one throwaway Postgres for the run, deleted with its databases afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ throwaway: true });
  project.provide('postgres', server.url('postgres'));
  return () => server.stop();
}
