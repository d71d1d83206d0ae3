import { sql } from '@payloadcms/db-postgres';
import { type EventKind, note } from '../events.ts';
import type { Database } from '../tickets.ts';

/** Ends a subscription for good and forgets whose it was. */
export async function endSubscription(
  db: Database,
  id: string,
  why: Extract<EventKind, 'ended-by-owner' | 'never-confirmed' | 'site-closed'>,
): Promise<void> {
  const { rows } = await db.execute(sql`
    update subscriptions.subscription set state = 'ended', address = null, asked = null
    where id = ${id} and state <> 'ended' returning id`);
  await db.execute(sql`delete from subscriptions.ticket where subscription = ${id}`);
  if (rows.length > 0) await note(db, id, why);
}
