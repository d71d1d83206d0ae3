import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';

const tidy = 'identity-tidy';

/**
 * Forgets, each night, what is of no use any more: budgets that are full again, tickets and devices that are over,
 * sessions half a year after they were last used.
 */
export async function forgetOldSignIns(boss: PgBoss, payload: Payload): Promise<void> {
  const { pool } = payload.db as unknown as PostgresAdapter;
  await boss.createQueue(tidy, { retryLimit: 0, expireInSeconds: 600 });
  await boss.schedule(tidy, '20 3 * * *');
  await boss.work(tidy, async () => {
    await pool.query(`delete from identity.budget where at < now() - interval '2 days'`);
    await pool.query(`delete from identity.ticket where expires < now()`);
    await pool.query(`delete from identity.device where seen_at < now() - interval '400 days'`);
    await pool.query(`delete from identity.session where seen_at < now() - interval '183 days'`);
  });
}
