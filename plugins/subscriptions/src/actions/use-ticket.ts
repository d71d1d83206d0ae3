import { transactionOf } from '@mingtang/publication';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { note } from '../events.ts';
import { type Act, type Database, subscriptionOf } from '../tickets.ts';
import { endSubscription } from './end-subscription.ts';

/** `no-ticket`: it never was one, is too old, or was used to the end. */
export type TicketUse = 'confirmed' | 'ended' | 'no-ticket';

/**
 * Does what a ticket is for: confirms what was asked for, or ends the subscription and forgets the
 * address. A second time changes nothing.
 */
export async function useTicket(
  req: PayloadRequest,
  { ticket, act, site }: { ticket: string; act: Act; site: string },
): Promise<TicketUse> {
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    const id = await subscriptionOf(db, { ticket, act, site });
    if (!id) return 'no-ticket';
    if (act === 'end') {
      await endSubscription(db, id, 'ended-by-owner');
      return 'ended';
    }
    await confirm(db, { id, site });
    return 'confirmed';
  });
}

async function confirm(db: Database, { id, site }: { id: string; site: string }): Promise<void> {
  // Followers are told what happens from now on. From its first follower on, a site's log is read.
  await db.execute(sql`
    insert into subscriptions.cursor (site, seq)
    values (${site}, coalesce((select seq from outbound.head where site = ${site}), 0))
    on conflict (site) do nothing`);
  const { rows } = await db.execute(sql`
    update subscriptions.subscription set
      follows = array(select jsonb_array_elements_text(asked->'follows')),
      frequency = asked->>'frequency', asked = null, state = 'active',
      told_seq = case when state = 'active' then told_seq
        else coalesce((select seq from outbound.head where site = ${site}), 0) end,
      told_at = case when state = 'active' then told_at else now() end
    where id = ${id} and asked is not null and state <> 'ended' returning id`);
  if (rows.length > 0) await note(db, id, 'confirmed');
}
