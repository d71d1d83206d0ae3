import path from 'node:path';
import pg from 'pg';
import { anchorsIn } from '../anchors.ts';
import { verifyTrail } from '../verify-trail.ts';

/**
 * Checks the audit trail from its first entry to its last, and against its anchors: `npm run verify:audit`. Names
 * the first entry that cannot be trusted and exits 1; exits 0 where all can.
 */
const { DATABASE_URL, DATA_DIR = '.data', AUDIT_KEY } = process.env;
if (!DATABASE_URL) {
  console.error('DATABASE_URL is not set: there is no trail to verify. See docs/operate.md.');
  process.exit(2);
}
const db = new pg.Client({
  connectionString: DATABASE_URL,
  application_name: 'mingtang verify:audit',
});
await db.connect();
const anchors = await anchorsIn(path.resolve(DATA_DIR));
const verified = await verifyTrail(db, { anchors, ...(AUDIT_KEY && { secret: AUDIT_KEY }) });
await db.end();
if (verified.fault) console.error(`entry ${verified.fault.seq}: ${verified.fault.what}`);
if (!AUDIT_KEY) console.log('AUDIT_KEY is not set: signatures of anchors were not looked at');
console.log(`${verified.entries} entries checked against ${verified.anchors} anchors`);
process.exitCode = verified.fault ? 1 : 0;
