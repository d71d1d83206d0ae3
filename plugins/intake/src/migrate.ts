import { migrateSchema } from '@mingtang/publication/migrate-schema';

/**
 * Brings the intake log's tables (schema `inbound`) up to date, after those of the publication log.
 * Safe to run again and from several processes.
 */
export async function migrateIntake(databaseUrl: string): Promise<void> {
  const dir = new URL('../migrations', import.meta.url);
  await migrateSchema(databaseUrl, {
    dir,
    schema: 'inbound',
    table: 'intake_migrations',
    create: false,
  });
}
