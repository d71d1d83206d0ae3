import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import type { Key, PublicRecord } from '../records.ts';

/**
 * What the public can see now under a key, or `undefined`. Asked with a request it answers from
 * within that request's transaction, so that what was appended there counts.
 */
export async function publishedRecord(
  asker: Payload | PayloadRequest,
  site: string,
  key: Key,
): Promise<PublicRecord | undefined> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ record: PublicRecord }>(
    sql`select record from outbound.published where site = ${site}::uuid and key = ${key}`,
  );
  return rows[0]?.record;
}

async function databaseOf(asker: Payload | PayloadRequest): Promise<PostgresAdapter['drizzle']> {
  const payload = 'payload' in asker ? asker.payload : asker;
  const adapter = payload.db as unknown as PostgresAdapter;
  const id = 'transactionID' in asker ? await asker.transactionID : undefined;
  const session = id == null ? undefined : adapter.sessions[String(id)];
  return (session?.db as PostgresAdapter['drizzle'] | undefined) ?? adapter.drizzle;
}
