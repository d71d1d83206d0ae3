import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrateSchema } from '@mingtang/publication/migrate-schema';

/** Brings schema `identity` up to date. Safe to run again and from several processes at once. */
export async function migrateIdentity(databaseUrl: string): Promise<void> {
  // Bundlers take `new URL` of a folder for a module to be found.
  const dir = pathToFileURL(path.join(import.meta.dirname, '..', 'migrations'));
  await migrateSchema(databaseUrl, { dir, schema: 'identity' });
}
