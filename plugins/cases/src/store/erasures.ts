import type { Day } from '@mingtang/approvals/clock';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Result } from '../domain/case.ts';
import { type Kept, usualYears } from '../domain/retention.ts';
import type { CaseTerms } from '../domain/terms.ts';

type Row<T> = T & Record<string, unknown>;

/** A case as far as its keeping goes by it. */
export interface KeptRow extends Kept {
  id: string;
  site: string;
  number: string;
  itemName: string;
  phase: string;
  appliedOn: Day | null;
  heldWhy: string | null;
  terms: CaseTerms;
  result: Result | null;
}

const columns = sql.raw(`
  id, site, number, item_name as "itemName", phase, applied_on::text as "appliedOn",
  closed_on::text as "closedOn", result, terms, held_why as "heldWhy", held_why is not null as "isHeld",
  erased_at is not null as "isErased"`);

/** How cases stand with their keeping; nobody was asked whether they may. */
export async function keptRows(req: PayloadRequest, ids: readonly string[]): Promise<KeptRow[]> {
  if (ids.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<KeptRow>>(sql`
    select ${columns} from cases.case_file where id = any(${sql.param([...ids])}::uuid[])
    order by applied_on desc nulls last, id`);
  return rows;
}

/** Ended cases whose period is over by a day: ids of some of them. */
export async function pastTheirPeriod(
  req: PayloadRequest,
  today: Day,
  limit: number,
): Promise<string[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from cases.case_file
    where closed_on is not null and erased_at is null and held_why is null
      and (closed_on + make_interval(years => coalesce((terms ->> 'retentionYears')::int, ${usualYears})))::date <= ${today}::date
    order by closed_on, id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/**
 * Deletes what was answered and written in an ended case, and by what its applicant was found and told, in
 * the transaction of `req`; without its data key no backup tells it either. Events stay.
 *
 * @returns whether it was there
 */
export async function eraseContents(
  req: PayloadRequest,
  id: string,
  cause: 'period' | 'request',
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update cases.case_file set erased_at = clock_timestamp(), erased_for = ${cause}, applicant = '',
      tracking = null, is_marked = true
    where id = ${id}::uuid and closed_on is not null and erased_at is null and held_why is null
    returning id`);
  if (rows.length === 0) return false;
  for (const table of ['answers', 'message', 'data_key', 'person_mark', 'contact']) {
    await db.execute(sql`delete from cases.${sql.raw(table)} where case_id = ${id}::uuid`);
  }
  return true;
}

/** Keeps a case as evidence, or ends that. @returns whether it was otherwise before, and not erased */
export async function hold(req: PayloadRequest, id: string, why: string | null): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update cases.case_file set held_why = ${why}
    where id = ${id}::uuid and erased_at is null and (held_why is null) = ${why !== null} returning id`);
  return rows.length > 0;
}

/** What became of a case that somebody asked to be erased. */
export interface ErasedCase {
  number: string;
  isErased: boolean;
  reason?: string;
  until?: Day;
}

/** That somebody's data be erased at a site. */
export interface Erasure {
  id: string;
  site: string;
  shown: string;
  why: string;
  state: 'proposed' | 'done' | 'declined';
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  result: ErasedCase[] | null;
}

const ofErasure = sql.raw(`
  id, site, shown, why, state, proposed_by as "proposedBy", proposed_at as "proposedAt",
  decided_by as "decidedBy", decided_at as "decidedAt", result`);

/** Proposes an erasure. @returns whether none was waiting for the same person there */
export async function putErasure(
  req: PayloadRequest,
  { id, site, mark, shown, why }: Pick<Erasure, 'id' | 'site' | 'shown' | 'why'> & { mark: Buffer },
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    insert into cases.erasure (id, site, mark, shown, why, proposed_by)
    values (${id}::uuid, ${site}::uuid, ${mark}, ${shown}, ${why}, ${String(req.user?.id)}::uuid)
    on conflict do nothing returning id`);
  return rows.length > 0;
}

/** An erasure with its mark; nobody was asked whether they may. */
export async function erasureById(
  req: PayloadRequest,
  id: string,
): Promise<(Erasure & { mark: Buffer }) | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<Erasure & { mark: Buffer }>>(
    sql`select ${ofErasure}, mark from cases.erasure where id = ${id}::uuid`,
  );
  return rows[0];
}

/** Decides on an erasure that waits, in the user's name. @returns whether nobody did before */
export async function settleErasure(
  req: PayloadRequest,
  id: string,
  state: 'done' | 'declined',
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update cases.erasure set state = ${state}, decided_by = ${String(req.user?.id)}::uuid,
      decided_at = clock_timestamp()
    where id = ${id}::uuid and state = 'proposed' returning id`);
  return rows.length > 0;
}

/** Notes what became of each case. */
export async function putResult(
  req: PayloadRequest,
  id: string,
  result: ErasedCase[],
): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    update cases.erasure set result = ${JSON.stringify(result)}::jsonb where id = ${id}::uuid`);
}

/** Erasures of some sites, those that wait first, then newest first. */
export async function erasuresOf(
  req: PayloadRequest,
  sites: readonly string[],
): Promise<Erasure[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<Erasure>>(sql`
    select ${ofErasure} from cases.erasure where site = any(${sql.param([...sites])}::uuid[])
    order by state = 'proposed' desc, proposed_at desc limit 100`);
  return rows.map((row) => ({
    ...row,
    proposedAt: new Date(row.proposedAt).toISOString(),
    decidedAt: row.decidedAt && new Date(row.decidedAt).toISOString(),
  }));
}
