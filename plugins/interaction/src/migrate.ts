import { migrateSchema } from '@mingtang/publication/migrate-schema';

/** Brings schema `interaction` up to date. Safe to run again and from several processes at once. */
export async function migrateInteraction(databaseUrl: string): Promise<void> {
  const dir = new URL('../migrations', import.meta.url);
  await migrateSchema(databaseUrl, { dir, schema: 'interaction' });
}
