import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { normalAddress } from '../domain/address.ts';

/** How many mails of a kind were queued for an address within a day: for whoever keeps strangers from filling mailboxes. */
export async function mailsTo(
  req: PayloadRequest,
  { address, purpose }: { address: string; purpose: string },
): Promise<number> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ mails: number }>(sql`
    select count(*)::int as mails from mail.outbox
    where to_address = ${normalAddress(address)} and purpose = ${purpose} and queued_at > now() - interval '1 day'`);
  return rows[0]?.mails ?? 0;
}
