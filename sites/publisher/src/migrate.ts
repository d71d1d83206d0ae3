import { migrateSchema } from '@mingtang/publication/migrate-schema';

/** Brings the publisher's own tables (schema `projection`) up to date. Safe to run again and from several processes. */
export async function migrateProjection(databaseUrl: string): Promise<void> {
  const dir = new URL('../migrations', import.meta.url);
  await migrateSchema(databaseUrl, { dir, schema: 'projection', create: false });
}
