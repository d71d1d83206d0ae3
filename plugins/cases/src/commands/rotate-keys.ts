import pg from 'pg';
import { rotateDataKeys } from '../actions/rotate-data-keys.ts';
import { caseKeysFrom } from '../sealing/case-keys.ts';

/** Seals the data keys of cases anew with the first key of `CASE_KEYS`; the former ones stand behind it. */
const keys = caseKeysFrom(process.env.CASE_KEYS ?? '');
const db = new pg.Client({ connectionString: process.env.DATABASE_URL });
await db.connect();
try {
  console.log(`${await rotateDataKeys(db, keys)} data keys sealed anew`);
} finally {
  await db.end();
}
