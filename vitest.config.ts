import { defineConfig } from 'vitest/config';

const built = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.data/**'];
const withPostgres = {
  globalSetup: ['tests/stack/postgres.ts'],
  testTimeout: 30_000,
  hookTimeout: 120_000,
};

/**
 * `unit`: beside the code, needs nothing. `integration`: needs a Postgres. `faults` and `browser`:
 * boot the whole system, one file at a time, after `npm test` has built it.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{cms,plugins,sites,themes,scripts,bench}/**/*.test.ts'],
          exclude: [...built, '**/test/**'],
        },
      },
      {
        test: {
          ...withPostgres,
          name: 'integration',
          include: ['{cms,plugins,sites}/**/test/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...built, 'tests/{browser,e2e,faults}/**'],
        },
      },
      {
        test: {
          ...withPostgres,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          ...withPostgres,
          name: 'browser',
          include: ['tests/{browser,e2e}/**/*.test.ts'],
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
