import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { anchorTrail } from '../anchors.ts';

const anchor = 'audit-anchor';

/**
 * Anchors the trail outside the database, now and every ten minutes, in this process until `boss` stops. `boss` is
 * started; any number of processes may do this at once.
 *
 * @param secret signs the anchors; without it there are none, and that is said
 */
export async function keepTrailAnchored(
  boss: PgBoss,
  payload: Payload,
  { dataDir, secret }: { dataDir: string; secret: string | undefined },
): Promise<void> {
  const { pool } = payload.db as unknown as PostgresAdapter;
  const { rows } = await pool.query<{ may: boolean }>(
    `select has_table_privilege('audit.entry', 'update') as may`,
  );
  if (rows[0]?.may) {
    payload.logger.warn({
      msg: 'audit: this database role can change the trail; let DATABASE_URL name mingtang_inside',
    });
  }
  if (!secret) {
    payload.logger.warn({
      msg: 'audit: AUDIT_KEY is not set; the trail is not anchored outside the database',
    });
    return;
  }
  const anchorNow = () => anchorTrail(pool, { dataDir, secret, now: new Date() });
  await anchorNow();
  await boss.createQueue(anchor, { retryLimit: 0, expireInSeconds: 60 });
  await boss.schedule(anchor, '*/10 * * * *');
  await boss.work(anchor, async () => {
    await anchorNow();
  });
}
