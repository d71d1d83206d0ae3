import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import type { Receipt } from '../actions/append.ts';
import { databaseOf } from '../database.ts';
import type { Key } from '../records.ts';

/** The newest entry of the log about a document, or `undefined` where it was never public. */
export async function lastReceipt(
  asker: Payload | PayloadRequest,
  site: string,
  key: Key,
): Promise<Receipt | undefined> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ seq: string }>(sql`
    select l.seq::text from outbound.log l where l.site = ${site}::uuid and l.key = ${key}
    order by l.seq desc limit 1`);
  return rows[0] && { site, seq: rows[0].seq };
}
