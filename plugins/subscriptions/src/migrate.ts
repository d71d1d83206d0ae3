import path from 'node:path';
import { runner } from 'node-pg-migrate';

/** Brings schema `subscriptions` up to date. Safe to run again and from several processes at once. */
export async function migrate(databaseUrl: string): Promise<void> {
  await runner({
    databaseUrl,
    dir: path.join(import.meta.dirname, '..', 'migrations'),
    direction: 'up',
    migrationsSchema: 'subscriptions',
    createMigrationsSchema: true,
    migrationsTable: 'migrations',
    advisoryLockMode: 'wait',
    log: () => {},
  });
}
