import path from 'node:path';
import { runner } from 'node-pg-migrate';

/** Brings the schema `approvals` up to date. Safe to run again and from several processes at once. */
export async function migrate(databaseUrl: string): Promise<void> {
  await runner({
    databaseUrl,
    dir: path.join(import.meta.dirname, '..', 'migrations'),
    direction: 'up',
    migrationsSchema: 'approvals',
    createMigrationsSchema: true,
    migrationsTable: 'migrations',
    advisoryLockMode: 'wait',
    log: () => {},
  });
}
