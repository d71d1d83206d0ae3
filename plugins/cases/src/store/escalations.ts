import type { Day } from '@mingtang/approvals/clock';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

type Row<T> = T & Record<string, unknown>;

/** A case that is overdue, with the levels that have heard of it since it is. */
export interface RedCase {
  id: string;
  site: string;
  number: string;
  redOn: Day;
  told: number[];
}

/** Cases that are red on a day, some at a time: those behind an id. */
export async function redCases(
  req: PayloadRequest,
  { today, after, limit }: { today: Day; after: string | undefined; limit: number },
): Promise<RedCase[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<RedCase>>(sql`
    select c.id, c.site, c.number, c.red_from::text as "redOn",
      coalesce((select jsonb_agg(e.level) from cases.escalation e
        where e.case_id = c.id and e.red_on = c.red_from), '[]') as told
    from cases.case_file c
    where c.closed_on is null and c.red_from <= ${today}::date
      and (${after ?? null}::uuid is null or c.id > ${after ?? null}::uuid)
    order by c.id limit ${limit}`);
  return rows;
}

/** Notes that a level is told of a case. @returns whether it was not before */
export async function putEscalation(
  req: PayloadRequest,
  { id, redOn, level, site, on }: { id: string; redOn: Day; level: number; site: string; on: Day },
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    insert into cases.escalation (case_id, red_on, level, site, "on")
    values (${id}::uuid, ${redOn}::date, ${level}, ${site}::uuid, ${on}::date)
    on conflict do nothing returning level`);
  return rows.length > 0;
}

/** To whom a case was told that is overdue still: level and site, oldest first. */
export async function escalationsOf(
  req: PayloadRequest,
  id: string,
): Promise<{ level: number; site: string; on: Day }[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ level: number; site: string; on: Day }>(sql`
    select level, site, "on"::text as "on" from cases.escalation
    where case_id = ${id}::uuid order by "on", level`);
  return rows;
}

/** An overdue case as superiors hear of it. */
export interface EscalatedRow {
  id: string;
  site: string;
  number: string;
  itemName: string;
  dueOn: Day | null;
  assignee: string | null;
}

/** What was told to superiors of some sites and is overdue still, the longest overdue first. */
export async function escalatedRows(
  req: PayloadRequest,
  { sites, today, limit }: { sites: readonly string[]; today: Day; limit: number },
): Promise<EscalatedRow[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<EscalatedRow>>(sql`
    select distinct c.id, c.site, c.number, c.item_name as "itemName", c.due_on::text as "dueOn",
      c.assignee, c.red_from
    from cases.escalation e join cases.case_file c on c.id = e.case_id and c.red_from = e.red_on
    where e.site = any(${sql.param([...sites])}::uuid[]) and c.closed_on is null
      and c.red_from <= ${today}::date
    order by c.red_from, c.id limit ${limit}`);
  return rows;
}

/** A case that cannot wait, and for whom it waits. */
export interface PressingRow extends EscalatedRow {
  isRed: boolean;
  phase: string;
  /** Departments that are asked and have not answered. */
  asks: string[];
}

/** What somebody has in hand at some sites that is overdue or nearly due, and what nobody has in hand there. */
export async function pressingRows(
  req: PayloadRequest,
  {
    sites,
    person,
    today,
    limit,
  }: { sites: readonly string[]; person: string; today: Day; limit: number },
): Promise<PressingRow[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<PressingRow>>(sql`
    select c.id, c.site, c.number, c.item_name as "itemName", c.due_on::text as "dueOn", c.assignee, c.phase,
      coalesce(c.red_from <= ${today}::date, false) as "isRed",
      coalesce((select jsonb_agg(o.site) from cases.opinion o where o.case_id = c.id and not o.given), '[]') as asks
    from cases.case_file c
    where c.closed_on is null and c.site = any(${sql.param([...sites])}::uuid[])
      and (c.assignee = ${person}::uuid or c.assignee is null)
      and c.phase not in ('draft', 'correcting', 'delivered')
      and (c.red_from <= ${today}::date or c.yellow_from <= ${today}::date)
    order by c.due_on nulls last, c.id limit ${limit}`);
  return rows;
}
