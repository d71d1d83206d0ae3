import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';

/** Deletes mails that were sent a week ago or given up a month ago: who was written to is nobody's business for longer. */
export async function forgetSettled(payload: Payload): Promise<void> {
  const db = await databaseOf(payload);
  await db.execute(sql`
    delete from mail.outbox where state = 'sent' and settled_at < now() - interval '7 days'
      or state = 'given-up' and settled_at < now() - interval '30 days'`);
}
