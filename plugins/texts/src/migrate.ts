import { migrateSchema } from '@mingtang/publication/migrate-schema';

/** Brings schema `texts` up to date. Safe to run again and from several processes at once. */
export async function migrateTexts(databaseUrl: string): Promise<void> {
  const dir = new URL('../migrations', import.meta.url);
  await migrateSchema(databaseUrl, { dir, schema: 'texts' });
}
