import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';

/**
 * Brings tables that Payload knows nothing of up to date, by SQL files in order. Safe to run again and
 * from several processes at once.
 *
 * @param dir holds the SQL files, `0001_name.sql`
 * @param table notes in `schema` which of them have run; a schema with several owners has one for each
 * @param create makes the schema where it is missing; whoever may not make schemas, may not ask either
 */
export async function migrateSchema(
  databaseUrl: string,
  {
    dir,
    schema,
    table = 'migrations',
    create = true,
  }: { dir: URL; schema: string; table?: string; create?: boolean },
): Promise<void> {
  await runner({
    databaseUrl,
    dir: fileURLToPath(dir),
    direction: 'up',
    migrationsSchema: schema,
    createMigrationsSchema: create,
    migrationsTable: table,
    advisoryLockMode: 'wait',
    log: () => {},
  });
}
