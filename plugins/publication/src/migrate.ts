import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { migrateSchema } from './migrate-schema.ts';

/**
 * Brings the log's schemas (`outbound`, `inbound`, `projection`) up to date. Safe to run again and
 * from several processes at once.
 *
 * @param outsidePassword lets role `mingtang_outside` sign in with it; without it the role is left as it is
 */
export async function migrate(
  databaseUrl: string,
  { outsidePassword }: { outsidePassword?: string } = {},
) {
  // Bundlers take `new URL` of a folder for a module to be found.
  const dir = pathToFileURL(path.join(import.meta.dirname, '..', 'migrations'));
  await migrateSchema(databaseUrl, { dir, schema: 'outbound' });
  if (!outsidePassword) return;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const database = await client.query<{ name: string }>('select current_database() as name');
    const name = client.escapeIdentifier(database.rows[0]?.name ?? '');
    await client.query(
      `alter role mingtang_outside login password ${client.escapeLiteral(outsidePassword)}`,
    );
    await client.query(`grant connect on database ${name} to mingtang_outside`);
  } finally {
    await client.end();
  }
}
