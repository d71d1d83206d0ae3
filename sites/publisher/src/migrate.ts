import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';

/** Brings the publisher's own tables (schema `projection`) up to date. Safe to run again and from several processes. */
export async function migrateProjection(databaseUrl: string): Promise<void> {
  await runner({
    databaseUrl,
    dir: fileURLToPath(new URL('../migrations', import.meta.url)),
    direction: 'up',
    migrationsSchema: 'projection',
    migrationsTable: 'migrations',
    advisoryLockMode: 'wait',
    log: () => {},
  });
}
