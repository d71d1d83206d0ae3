import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';

/** Brings schema `disclosure` up to date. Safe to run again and from several processes at once. */
export async function migrateDisclosure(databaseUrl: string): Promise<void> {
  await runner({
    databaseUrl,
    dir: fileURLToPath(new URL('../migrations', import.meta.url)),
    direction: 'up',
    migrationsSchema: 'disclosure',
    createMigrationsSchema: true,
    migrationsTable: 'migrations',
    advisoryLockMode: 'wait',
    log: () => {},
  });
}
