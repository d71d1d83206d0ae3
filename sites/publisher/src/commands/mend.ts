import path from 'node:path';
import pg from 'pg';
import { requestRebuild } from '../rebuild.ts';
import { reconcileSite } from '../reconcile.ts';

/**
 * `npm run reconcile [-- SITE …]` compares log and files and has differences mended;
 * `npm run rebuild [-- SITE …]` has sites made anew from the log. Without names, all sites. A running
 * publisher does the rendering; the exit code of a reconcile is 1 where anything differed.
 */
const [verb, ...asked] = process.argv.slice(2);
const databaseUrl = process.env.OUTSIDE_DATABASE_URL;
const dataDir = process.env.DATA_DIR;
if (!databaseUrl || !dataDir || (verb !== 'reconcile' && verb !== 'rebuild')) {
  console.error(
    'Usage: mend reconcile|rebuild [site id …], with OUTSIDE_DATABASE_URL and DATA_DIR set. See docs/operate.md.',
  );
  process.exit(2);
}

const db = new pg.Client({ connectionString: databaseUrl, application_name: `mingtang ${verb}` });
await db.connect();
async function transaction<T>(work: (db: pg.ClientBase) => Promise<T>): Promise<T> {
  await db.query('begin isolation level repeatable read');
  try {
    const result = await work(db);
    await db.query('commit');
    return result;
  } catch (error) {
    await db.query('rollback');
    throw error;
  }
}

const { rows } = await db.query<{ site: string; name: string }>(
  `select site, title as name from outbound.published where kind = 'site' order by path, site`,
);
const sites = rows.filter(({ site }) => asked.length === 0 || asked.includes(site));
let differing = 0;
for (const { site, name } of sites) {
  if (verb === 'rebuild') {
    await transaction((client) => requestRebuild(client, site));
    console.log(`${site}  ${name}  to be made anew`);
    continue;
  }
  const found = await reconcileSite(transaction, path.join(dataDir, 'public'), site);
  const total = found.missing + found.changed + found.stray + found.misplaced;
  if (total > 0) {
    differing++;
    await db.query(`select pg_notify('outbound', $1)`, [site]);
  }
  console.log(
    `${site}  ${name}  ${total === 0 ? 'files equal log' : `missing ${found.missing}, changed ${found.changed}, stray ${found.stray}, misplaced ${found.misplaced}: mending`}`,
  );
}
await db.end();
process.exitCode = differing > 0 ? 1 : 0;
