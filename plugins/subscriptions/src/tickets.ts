import { createHash, randomBytes } from 'node:crypto';
import type { transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';

export type Database = Pick<Awaited<ReturnType<typeof transactionOf>>, 'execute'>;

/** What a link in a mail lets its reader do. */
export type Act = 'confirm' | 'end';

const goodFor = { confirm: '48 hours', end: '400 days' } as const;

/** A new ticket for one act on one subscription; only its hash is kept. */
export async function newTicket(db: Database, subscription: string, act: Act): Promise<string> {
  const ticket = randomBytes(24).toString('base64url');
  await db.execute(sql`
    insert into subscriptions.ticket (hash, subscription, act, good_until)
    values (${hashOf(ticket)}, ${subscription}, ${act}, now() + ${goodFor[act]}::interval)`);
  return ticket;
}

/** The subscription that a ticket is for, where it is good. */
export async function subscriptionOf(
  db: Database,
  { ticket, act, site }: { ticket: string; act: Act; site: string },
): Promise<string | undefined> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select s.id from subscriptions.ticket t join subscriptions.subscription s on s.id = t.subscription
    where t.hash = ${hashOf(ticket)} and t.act = ${act} and t.good_until > now() and s.site = ${site}
    for update of s`);
  return rows[0]?.id;
}

const hashOf = (ticket: string) => createHash('sha256').update(ticket).digest();
