import pg from 'pg';
import { verifyLog } from '../queries/verify-log.ts';

/**
 * Checks the publication log from its first entry to its last: `npm run verify`. Names the first
 * unsound entry of each broken site and exits 1; exits 0 where every chain is whole.
 */
const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  console.error('DATABASE_URL is not set: there is no log to verify. See docs/operate.md.');
  process.exit(2);
}
const db = new pg.Client({ connectionString: databaseUrl, application_name: 'mingtang verify' });
await db.connect();
const { sites, entries, breaks } = await verifyLog(db);
await db.end();
for (const { site, seq, key, what } of breaks) {
  console.error(`site ${site}: entry ${seq} ${key}: ${what}`);
}
console.log(`${entries} entries of ${sites} sites checked, ${breaks.length} sites broken`);
process.exitCode = breaks.length === 0 ? 0 : 1;
