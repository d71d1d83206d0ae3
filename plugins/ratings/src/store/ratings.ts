import type { Day } from '@mingtang/approvals/clock';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import { nothing, plus, type Tally } from '../domain/figures.ts';
import { type Grade, grades, type Reason } from '../domain/rating.ts';
import type { TicketTerms } from '../domain/ticket.ts';

type Row<T> = T & Record<string, unknown>;

/** A rating as it was given. */
export interface Rating {
  case: string;
  site: string;
  item: string;
  itemName: string;
  grade: Grade;
  reasons: Reason[];
  /** Sealed: `openOfCase` of cases. */
  words: Buffer | null;
  mayCall: boolean;
  ratedOn: Day;
  counts: boolean;
}

/**
 * Writes a rating down, in the transaction of `req`.
 *
 * @returns false where its case was rated before: then nothing is written
 */
export async function putRating(
  req: PayloadRequest,
  rating: Omit<Rating, 'counts'>,
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    insert into ratings.rating (case_id, site, item, item_name, grade, reasons, words, may_call, rated_on)
    values (${rating.case}::uuid, ${rating.site}::uuid, ${rating.item}, ${rating.itemName},
      ${rating.grade}, ${sql.param(rating.reasons)}::text[], ${rating.words}::bytea, ${rating.mayCall},
      ${rating.ratedOn}::date)
    on conflict (case_id) do nothing returning case_id`);
  return rows.length > 0;
}

/** The rating of a case. */
export async function ratingOf(req: PayloadRequest, caseId: string): Promise<Rating | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<Rating>>(sql`
    select case_id as "case", site, item, item_name as "itemName", grade, reasons, words,
      may_call as "mayCall", rated_on::text as "ratedOn", counts
    from ratings.rating where case_id = ${caseId}::uuid`);
  return rows[0];
}

/** It is kept, and no longer counted in public. */
export async function stopCounting(req: PayloadRequest, caseId: string): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    update ratings.rating set counts = false where case_id = ${caseId}::uuid`);
}

/** Working days for the tickets of a site, and from how many ratings on figures are shown. */
export interface Terms extends TicketTerms {
  least: number;
}

/** What applies at a site: its own row, or the one for all. */
export async function termsAt(asker: Payload | PayloadRequest, site: string): Promise<Terms> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<Row<Terms>>(sql`
    select verifying, rectifying, replying, following_up as "following-up", appealed, appeal, least
    from ratings.terms where site is null or site = ${site}::uuid order by site nulls last limit 1`);
  const [row] = rows;
  if (!row) throw new Error('ratings.terms has no row for all sites');
  return row;
}

/** Ratings of one item of a site that count. */
export interface CountedItem {
  site: string;
  item: string;
  name: string;
  /** Day of the last rating. */
  lastOn: Day;
  tally: Tally;
}

/** All ratings that count, by site and item; of some sites, where any are named. */
export async function countedItems(
  asker: Payload | PayloadRequest,
  sites?: readonly string[],
): Promise<CountedItem[]> {
  const db = await databaseOf(asker);
  const those = sites ? sql`and r.site = any(${sql.param([...sites])}::uuid[])` : sql``;
  const { rows } = await db.execute<
    Row<{
      site: string;
      item: string;
      name: string;
      lastOn: Day;
      grade: Grade;
      n: number;
      bad: number;
      replied: number;
    }>
  >(sql`
    select r.site, r.item, max(r.item_name) as name, max(r.rated_on)::text as "lastOn", r.grade,
      count(*)::int as n, count(t.id)::int as bad, (count(*) filter (where t.replied))::int as replied
    from ratings.rating r left join ratings.ticket t using (case_id)
    where r.counts ${those} group by r.site, r.item, r.grade order by r.site, name, r.item`);
  return [...Map.groupBy(rows, ({ site, item }) => `${site} ${item}`).values()].map((of) => {
    const [first] = of as [(typeof rows)[number]];
    return {
      site: first.site,
      item: first.item,
      name: first.name,
      lastOn:
        of
          .map(({ lastOn }) => lastOn)
          .toSorted()
          .at(-1) ?? first.lastOn,
      tally: of.reduce(
        (tally, { grade, n, bad, replied }) =>
          plus(tally, {
            counts: grades.map((each) => (each === grade ? n : 0)),
            bad,
            replied,
          }),
        nothing,
      ),
    };
  });
}
