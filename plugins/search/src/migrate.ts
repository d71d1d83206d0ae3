import { migrateSchema } from '@mingtang/publication/migrate-schema';

/**
 * Brings schema `search` up to date, after those of the publication log. Safe to run again and from
 * several processes at once.
 */
export async function migrateSearch(databaseUrl: string): Promise<void> {
  const dir = new URL('../migrations', import.meta.url);
  await migrateSchema(databaseUrl, { dir, schema: 'search' });
}
