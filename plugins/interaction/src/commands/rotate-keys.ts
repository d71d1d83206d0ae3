import { caseKeysFrom } from '@mingtang/cases/keys';
import { rotateDataKeys } from '@mingtang/cases/rotate';
import pg from 'pg';

/** Seals the data keys of letters, comments and answers anew with the first key of `CASE_KEYS`; the former ones stand behind it. */
const keys = caseKeysFrom(process.env.CASE_KEYS ?? '');
const db = new pg.Client({ connectionString: process.env.DATABASE_URL });
await db.connect();
try {
  const holders = [{ table: 'interaction.data_key', id: 'owner' }];
  console.log(`${await rotateDataKeys(db, keys, holders)} data keys sealed anew`);
} finally {
  await db.end();
}
