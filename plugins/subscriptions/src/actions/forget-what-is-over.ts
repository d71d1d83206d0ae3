import { databaseOf, transactionOf } from '@mingtang/publication';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload } from 'payload';
import { endSubscription } from './end-subscription.ts';

/**
 * Ends what was not confirmed within 48 hours and what is followed at a site that closed, and forgets
 * the addresses; deletes what happened long ago and tickets that open nothing any more.
 *
 * @returns how many subscriptions ended
 */
export async function forgetWhatIsOver(payload: Payload): Promise<number> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ id: string; why: 'never-confirmed' | 'site-closed' }>(sql`
    select id, 'never-confirmed' as why from subscriptions.subscription
    where state = 'waiting' and told_at < now() - interval '48 hours'
    union all
    select s.id, 'site-closed' from subscriptions.subscription s
    join outbound.published p on p.site = s.site and p.key = 'site:' || s.site
    where s.state = 'active' and p.record->>'status' = 'closed'`);
  for (const { id, why } of rows) {
    const req = await createLocalReq({}, payload);
    await inTransaction(req, async () => endSubscription(await transactionOf(req), id, why));
  }
  // The longest digest covers a week; a database that was away for a month has lost more than digests.
  await db.execute(sql`delete from subscriptions.happening where at < now() - interval '40 days'`);
  await db.execute(sql`delete from subscriptions.ticket where good_until < now()`);
  return rows.length;
}
