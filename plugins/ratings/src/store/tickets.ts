import type { Day } from '@mingtang/approvals/clock';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Grade } from '../domain/rating.ts';
import type { Phase, TicketEvent, TicketState, TicketTerms } from '../domain/ticket.ts';

type Row<T> = T & Record<string, unknown>;

export interface StoredTicket {
  id: string;
  case: string;
  site: string;
  handlers: string[];
  terms: TicketTerms;
  revision: number;
  events: { revision: number; event: TicketEvent; at: string }[];
}

/** Opens the ticket of a bad rating, in the transaction of `req`. */
export async function putTicket(
  req: PayloadRequest,
  {
    id,
    case: of,
    site,
    handlers,
    terms,
    event,
    dueOn,
  }: Omit<StoredTicket, 'revision' | 'events'> & { event: TicketEvent; dueOn: Day | undefined },
): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    insert into ratings.ticket (id, case_id, site, handlers, terms, revision, phase, due_on)
    values (${id}::uuid, ${of}::uuid, ${site}::uuid, ${sql.param(handlers)}::uuid[],
      ${JSON.stringify(terms)}::jsonb, 1, 'verifying', ${dueOn ?? null}::date)`);
  await putEvent(req, id, { revision: 1, event });
}

/**
 * Claims a ticket as it was read, for one event that follows.
 *
 * @returns whether nobody was quicker
 */
export async function claim(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
  { state, dueOn }: { state: TicketState; dueOn: Day | undefined },
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update ratings.ticket set revision = revision + 1, phase = ${state.phase},
      due_on = ${dueOn ?? null}::date, replied = ${state.isReplied},
      closed_on = ${state.phase === 'closed' ? state.since : null}::date
    where id = ${id}::uuid and revision = ${revision} returning id`);
  return rows.length > 0;
}

export async function putEvent(
  req: PayloadRequest,
  id: string,
  { revision, event }: { revision: number; event: TicketEvent },
): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    insert into ratings.ticket_event (ticket, revision, event)
    values (${id}::uuid, ${revision}, ${JSON.stringify(event)}::jsonb)`);
}

const whole = sql`
  t.id, t.case_id as "case", t.site, t.handlers, t.terms, t.revision,
  (select jsonb_agg(jsonb_build_object('revision', e.revision, 'event', e.event, 'at', e.at)
     order by e.revision) from ratings.ticket_event e where e.ticket = t.id) as events`;

/** One ticket with its story; nobody was asked whether they may. */
export async function storedTicket(
  req: PayloadRequest,
  id: string,
): Promise<StoredTicket | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<StoredTicket>>(sql`
    select ${whole} from ratings.ticket t where t.id = ${id}::uuid`);
  return rows[0];
}

/** The ticket about a case, where its rating was bad. */
export async function ticketOfCase(
  req: PayloadRequest,
  of: string,
): Promise<StoredTicket | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<StoredTicket>>(sql`
    select ${whole} from ratings.ticket t where t.case_id = ${of}::uuid`);
  return rows[0];
}

/** A ticket as lists have it. */
export interface TicketRow {
  id: string;
  site: string;
  itemName: string;
  grade: Grade;
  phase: Phase;
  ratedOn: Day;
  dueOn: Day | null;
  closedOn: Day | null;
}

export interface Which {
  sites: readonly string[];
  isClosed: boolean;
  phase?: Phase;
  /** Due before this day; due from this day on. */
  dueBefore?: Day;
  dueFrom?: Day;
  after?: { day: string; id: string };
  limit: number;
}

/** Tickets of some sites: under way by the day they are due, closed ones newest first. */
export async function ticketRows(req: PayloadRequest, which: Which): Promise<TicketRow[]> {
  const { sites, isClosed, phase, dueBefore, dueFrom, after, limit } = which;
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const day = isClosed ? sql`t.closed_on` : sql`coalesce(t.due_on, 'infinity'::date)`;
  const conditions = [
    sql`t.site = any(${sql.param([...sites])}::uuid[])`,
    isClosed ? sql`t.closed_on is not null` : sql`t.closed_on is null`,
    ...(phase ? [sql`t.phase = ${phase}`] : []),
    ...(dueBefore ? [sql`t.due_on < ${dueBefore}::date`] : []),
    ...(dueFrom ? [sql`t.due_on >= ${dueFrom}::date`] : []),
    ...(after
      ? [
          isClosed
            ? sql`(t.closed_on < ${after.day}::date or (t.closed_on = ${after.day}::date and t.id > ${after.id}::uuid))`
            : sql`(${day}, t.id) > (${after.day}::date, ${after.id}::uuid)`,
        ]
      : []),
  ];
  const { rows } = await db.execute<Row<TicketRow>>(sql`
    select t.id, t.site, r.item_name as "itemName", r.grade, t.phase, r.rated_on::text as "ratedOn",
      t.due_on::text as "dueOn", t.closed_on::text as "closedOn"
    from ratings.ticket t join ratings.rating r using (case_id)
    where ${sql.join(conditions, sql` and `)}
    order by ${isClosed ? sql`t.closed_on desc` : day}, t.id limit ${limit}`);
  return rows;
}

/** Tickets under way, for reckoning anew by when they are due: the calendar may have changed. */
export async function ticketsUnderWay(req: PayloadRequest): Promise<StoredTicket[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<StoredTicket>>(sql`
    select ${whole} from ratings.ticket t where t.closed_on is null order by t.id`);
  return rows;
}

/** Sets by when a ticket is due, where it is still as it was read. */
export async function putDue(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
  dueOn: Day | undefined,
): Promise<void> {
  const db = await databaseOf(req);
  await db.execute(sql`
    update ratings.ticket set due_on = ${dueOn ?? null}::date
    where id = ${id}::uuid and revision = ${revision} and due_on is distinct from ${dueOn ?? null}::date`);
}
