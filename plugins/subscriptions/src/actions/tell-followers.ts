import { queueMail } from '@mingtang/mail';
import { databaseOf, type SiteRecord, transactionOf } from '@mingtang/publication';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload } from 'payload';
import { type Frequency, frequencies, tellingUntil } from '../domain/frequency.ts';
import { type Happening, toTell } from '../domain/happening.ts';
import { note } from '../events.ts';
import { newsMail } from '../mails.ts';
import { type Followable, followable } from '../queries/followable.ts';
import { newTicket } from '../tickets.ts';

const atOnce = 500;

/**
 * Queues a mail for every follower who is due and for whom something happened: nobody gets a mail that
 * tells nothing. Any number of processes may do this at once, and die at any line: mail and what the
 * follower has been told are one transaction, taken by compare-and-set.
 *
 * @returns how many mails
 */
export async function tellFollowers(payload: Payload, now = new Date()): Promise<number> {
  let told = 0;
  const places = new Map<string, Promise<Followable | undefined>>();
  const placeOf = async (site: string) => {
    const known = places.get(site) ?? followable(await databaseOf(payload), site);
    places.set(site, known);
    return known;
  };
  for (const frequency of frequencies) {
    const until = tellingUntil(frequency, now);
    let after = '';
    for (;;) {
      const due = await dueFollowers(payload, { frequency, until, after });
      for (const follower of due) {
        // Of a site that is not open nobody is told; they are when it is again.
        const place = await placeOf(follower.site);
        if (place && (await tell(payload, place.site, { ...follower, frequency, until })))
          told += 1;
      }
      const last = due.at(-1);
      if (!last || due.length < atOnce) break;
      after = last.id;
    }
  }
  return told;
}

interface Follower extends Record<string, unknown> {
  id: string;
  site: string;
  toldSeq: string;
}

async function dueFollowers(
  payload: Payload,
  { frequency, until, after }: { frequency: Frequency; until: Date; after: string },
): Promise<Follower[]> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<Follower>(sql`
    select s.id, s.site, s.told_seq::text as "toldSeq" from subscriptions.subscription s
    where s.state = 'active' and s.frequency = ${frequency} and (${after} = '' or s.id::text > ${after})
      and exists (
        select from subscriptions.happening h
        where h.site = s.site and h.seq > s.told_seq and h.at < ${until.toISOString()}::timestamptz and h.marks && s.follows)
    order by s.id::text limit ${atOnce}`);
  return rows;
}

async function tell(
  payload: Payload,
  site: SiteRecord,
  { id, toldSeq, frequency, until }: Follower & { frequency: Frequency; until: Date },
): Promise<boolean> {
  const req = await createLocalReq({}, payload);
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    // Claimed first: whoever comes second finds that it has been told.
    const claimed = await db.execute<{ address: string; follows: string[]; upTo: string }>(sql`
      update subscriptions.subscription s set told_at = now(), told_seq = (
        select max(h.seq) from subscriptions.happening h
        where h.site = s.site and h.seq > s.told_seq and h.at < ${until.toISOString()}::timestamptz and h.marks && s.follows)
      where s.id = ${id} and s.state = 'active' and s.told_seq = ${toldSeq} and s.frequency = ${frequency}
        and exists (select from subscriptions.happening h
          where h.site = s.site and h.seq > s.told_seq and h.at < ${until.toISOString()}::timestamptz and h.marks && s.follows)
      returning s.address, s.follows, s.told_seq::text as "upTo"`);
    const [follower] = claimed.rows;
    if (!follower) return false;
    const { rows } = await db.execute<Happening & Record<string, unknown>>(sql`
      select seq::text, key, what, title, path, about from subscriptions.happening
      where site = ${site.id} and seq > ${toldSeq} and seq <= ${follower.upTo}
        and at < ${until.toISOString()}::timestamptz and marks && ${sql.param(follower.follows)}::text[]
      order by happening.seq`);
    const happenings = toTell(rows);
    if (happenings.length === 0) return false;
    await queueNews(req, { id, site, happenings, frequency, ...follower });
    await note(db, id, 'told');
    return true;
  });
}

async function queueNews(
  req: Awaited<ReturnType<typeof createLocalReq>>,
  {
    id,
    site,
    address,
    happenings,
    frequency,
    upTo,
  }: {
    id: string;
    site: SiteRecord;
    address: string;
    happenings: Happening[];
    frequency: Frequency;
    upTo: string;
  },
): Promise<void> {
  const ticket = await newTicket(await transactionOf(req), id, 'end');
  await queueMail(req, {
    to: { address },
    ...newsMail(site, { happenings, frequency, ticket }),
    purpose: 'subscription-news',
    key: `news ${id} ${upTo}`,
  });
}
