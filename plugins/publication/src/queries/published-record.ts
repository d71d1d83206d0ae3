import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { Key, PublicRecord } from '../records.ts';

/** What the public can see now under a key, or `undefined`. */
export async function publishedRecord(
  payload: Payload,
  site: string,
  key: Key,
): Promise<PublicRecord | undefined> {
  const db = (payload.db as unknown as PostgresAdapter).drizzle;
  const { rows } = await db.execute<{ record: PublicRecord }>(
    sql`select record from outbound.published where site = ${site}::uuid and key = ${key}`,
  );
  return rows[0]?.record;
}
