import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';

/**
 * Brings the intake log's tables (schema `inbound`) up to date, after those of the publication log.
 * Safe to run again and from several processes.
 */
export async function migrateIntake(databaseUrl: string): Promise<void> {
  await runner({
    databaseUrl,
    dir: fileURLToPath(new URL('../migrations', import.meta.url)),
    direction: 'up',
    migrationsSchema: 'inbound',
    migrationsTable: 'intake_migrations',
    advisoryLockMode: 'wait',
    log: () => {},
  });
}
