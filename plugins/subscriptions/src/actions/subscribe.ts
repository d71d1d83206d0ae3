import { isAddress, mailsTo, normalAddress, queueMail } from '@mingtang/mail';
import { transactionOf } from '@mingtang/publication';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { type Frequency, frequencies } from '../domain/frequency.ts';
import { isMark } from '../domain/marks.ts';
import { note } from '../events.ts';
import { confirmationMail } from '../mails.ts';
import { type Followable, followable } from '../queries/followable.ts';
import { newTicket } from '../tickets.ts';

export interface Asked {
  site: string;
  address: string;
  /** Marks: see `Mark`. The whole site where none is given. */
  follows: string[];
  frequency: string;
}

/** What became of the wish. Whoever sent it is told none of it: the answer would tell who follows what. */
export type Subscribing =
  | 'asked'
  | 'not-an-address'
  | 'nothing-to-follow'
  | 'too-often'
  | 'no-such-site';

/** Mails for confirmation that one address gets within a day, from all sites together. */
const mostAskings = 5;

/**
 * Asks whoever has the address, by mail, whether they want to follow. Nothing else comes of it until
 * that is confirmed; a subscription that exists stays as it is until then.
 */
export async function subscribe(req: PayloadRequest, asked: Asked): Promise<Subscribing> {
  if (!isAddress(asked.address)) return 'not-an-address';
  const address = normalAddress(asked.address);
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    const place = await followable(db, asked.site);
    if (!place) return 'no-such-site';
    const wanted = wantedOf(asked, place);
    if (!wanted) return 'nothing-to-follow';
    // One after the other for an address, so that none slips past the count.
    await db.execute(
      sql`select pg_advisory_xact_lock(hashtextextended('subscribe ' || ${address}, 0))`,
    );
    if ((await mailsTo(req, { address, purpose })) >= mostAskings) return 'too-often';
    const { rows } = await db.execute<{ id: string }>(sql`
      insert into subscriptions.subscription (site, address, asked)
      values (${asked.site}, ${address}, ${JSON.stringify(wanted)}::jsonb)
      on conflict (site, address) where state <> 'ended' do update set asked = excluded.asked, told_at =
        case when subscription.state = 'waiting' then now() else subscription.told_at end
      returning id`);
    const id = rows[0]?.id;
    if (!id) throw new Error('A subscription was not written');
    // The newest wish is the one that counts.
    await db.execute(
      sql`delete from subscriptions.ticket where subscription = ${id} and act = 'confirm'`,
    );
    await note(db, id, 'asked');
    const mail = confirmationMail(place.site, {
      ticket: await newTicket(db, id, 'confirm'),
      follows: namesOf(wanted.follows, place),
      frequency: wanted.frequency,
    });
    await queueMail(req, {
      to: { address },
      ...mail,
      purpose,
      useUntil: new Date(Date.now() + 48 * 3_600_000),
    });
    return 'asked';
  });
}

const purpose = 'subscription-confirmation';

interface Wanted {
  follows: string[];
  frequency: Frequency;
}

function wantedOf(
  { follows, frequency }: Asked,
  { columns, terms }: Followable,
): Wanted | undefined {
  const often = frequencies.find((one) => one === frequency);
  const public_ = new Set([
    'site',
    ...columns.map(({ id }) => `column:${id}`),
    ...terms.map(({ mark }) => mark),
  ]);
  const good = [...new Set(follows)].filter((mark) => isMark(mark) && public_.has(mark));
  if (!often || good.length > 100 || (follows.length > 0 && good.length === 0)) return undefined;
  return {
    follows: good.length === 0 || good.includes('site') ? ['site'] : good,
    frequency: often,
  };
}

/** As a mail names what is followed. */
function namesOf(follows: string[], { site, columns, terms }: Followable): string[] {
  return follows.map((mark) => {
    if (mark === 'site') return site.shortName;
    const of = [...terms, ...columns.map(({ id, name }) => ({ mark: `column:${id}`, name }))];
    return of.find((one) => one.mark === mark)?.name ?? mark;
  });
}
