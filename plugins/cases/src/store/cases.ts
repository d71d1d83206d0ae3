import { type Day, type Light, type WorkCalendar, yearOf } from '@mingtang/approvals/clock';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { type CaseEvent, type CaseState, type Phase, type Result, tell } from '../domain/case.ts';
import type { PaperKind } from '../domain/papers.ts';
import { nextByLaw } from '../domain/settle.ts';
import { countedOf, lightDays } from '../domain/standing.ts';
import type { CaseTerms } from '../domain/terms.ts';

/** A paper that was issued with an event. */
export interface IssuedPaper {
  kind: PaperKind;
  number: string;
  /** By what whoever holds it finds that it is genuine. */
  proof: PaperProof;
}

/** Number and code that the paper bears, and a short hash of its words. */
export interface PaperProof {
  number: string;
  code: string;
  digest: string;
}

export interface StoredEvent {
  revision: number;
  event: CaseEvent;
  paper: IssuedPaper | null;
  at: string;
}

/** How an applicant who applied over the Internet is told: see `publishStatus`. Secret. */
export interface Tracking {
  number: string;
  codeKey: string;
}

export interface StoredCase {
  id: string;
  site: string;
  number: string;
  terms: CaseTerms;
  form: { id: string; version: number };
  applicant: string;
  revision: number;
  tracking: Tracking | null;
  /** Why it is kept as evidence, where it is. */
  heldWhy?: string | null;
  /** When what was answered was deleted. */
  erasedAt?: string | null;
  events: StoredEvent[];
}

type Row<T> = T & Record<string, unknown>;

/** The next number of a site's register in a year; numbers are given in turn, with no gap. */
export async function nextNumber(
  req: PayloadRequest,
  { site, year, register }: { site: string; year: number; register: 'case' | PaperKind },
): Promise<number> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ last: number }>(sql`
    insert into cases.counter (site, year, register, last)
    values (${site}::uuid, ${year}, ${register}, 1)
    on conflict (site, year, register) do update set last = cases.counter.last + 1
    returning last`);
  return Number(rows[0]?.last);
}

export interface NewRow
  extends Omit<StoredCase, 'number' | 'revision' | 'events' | 'heldWhy' | 'erasedAt'> {
  arrival: string | undefined;
  event: CaseEvent;
}

/**
 * Writes a case that was begun, in the transaction of `req`.
 *
 * @returns its number; nothing where its arrival became a case before, and then no number is used up
 */
export async function putCase(
  req: PayloadRequest,
  row: NewRow,
  calendar: WorkCalendar,
): Promise<string | undefined> {
  const db = await transactionOf(req);
  const { id, site, arrival, terms, form, applicant, tracking, event } = row;
  const state = tell(terms, [event]);
  const { rows } = await db.execute(sql`
    insert into cases.case_file (id, site, number, arrival, item, item_name, terms, form, applicant,
      tracking, revision, ${sql.raw(derivedColumns)})
    values (${id}::uuid, ${site}::uuid, ${id}, ${arrival ?? null}::uuid, ${terms.item.id},
      ${terms.item.name}, ${JSON.stringify(terms)}::jsonb, ${JSON.stringify(form)}::jsonb,
      ${applicant}, ${tracking && JSON.stringify(tracking)}::jsonb, 1, ${derived(state, calendar)})
    on conflict (arrival) do nothing returning id`);
  if (rows.length === 0) return undefined;
  const year = yearOf(event.on);
  const number = `${year}-${await nextNumber(req, { site, year, register: 'case' })}`;
  await db.execute(sql`update cases.case_file set number = ${number} where id = ${id}::uuid`);
  await putEvent(req, id, { revision: 1, event, paper: null });
  return number;
}

const derivedColumns =
  'phase, result, assignee, proposed_by, applied_on, accepted_on, decided_on, closed_on, due_on, yellow_from, red_from, law_on, outcome, took_days, in_time, by_silence';

/** What lists ask for, as it follows from the events; in the order of `derivedColumns`. */
function derived(state: CaseState, calendar: WorkCalendar) {
  const { dueOn, yellowFrom, redFrom } = lightDays(state, calendar);
  const isClosed = state.phase === 'closed';
  const counted = countedOf(state, calendar);
  return sql`${state.phase}::text, ${state.result ?? null}::text, ${state.assignee ?? null}::uuid,
    ${state.proposal?.by ?? null}::uuid,
    ${state.appliedOn ?? null}::date, ${state.acceptedOn ?? null}::date,
    ${state.decision?.on ?? null}::date, ${isClosed ? state.since : null}::date,
    ${dueOn ?? null}::date, ${yellowFrom ?? null}::date, ${redFrom ?? null}::date,
    ${nextByLaw(state, calendar)?.on ?? null}::date, ${state.decision?.outcome ?? null}::text,
    ${counted?.tookDays ?? null}::integer, ${counted?.isInTime ?? null}::boolean,
    ${state.isAcceptedBySilence === true}::boolean`;
}

/**
 * Claims a case as it was read, for as many events as follow.
 *
 * @param state what it comes to
 * @returns whether nobody was quicker
 */
export async function claim(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
  { state, calendar, events }: { state: CaseState; calendar: WorkCalendar; events: number },
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update cases.case_file set revision = revision + ${events},
      (${sql.raw(derivedColumns)}) = row (${derived(state, calendar)})
    where id = ${id}::uuid and revision = ${revision} returning id`);
  return rows.length > 0;
}

/** Reckons anew what lists show of a case, after the calendar changed; nothing where it moved on. */
export const reckon = (
  req: PayloadRequest,
  stored: { id: string; revision: number },
  made: { state: CaseState; calendar: WorkCalendar },
): Promise<boolean> => claim(req, stored, { ...made, events: 0 });

/** Notes whether a flow decides on the draft that was just put forward. */
export async function markSigning(
  req: PayloadRequest,
  id: string,
  { isByFlow }: { isByFlow: boolean },
): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    update cases.case_file set signed_in_inbox = ${isByFlow}
    where id = ${id}::uuid and signed_in_inbox <> ${isByFlow}`);
}

/** A draft that waits for a signature on the screen of its case. */
export interface DraftRow {
  id: string;
  site: string;
  number: string;
  itemName: string;
  proposedBy: string | null;
  dueOn: Day | null;
  at: string;
}

/** Drafts of some sites that no flow decides on, the most urgent first. */
export async function draftRows(
  req: PayloadRequest,
  { sites, limit }: { sites: readonly string[]; limit: number },
): Promise<DraftRow[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<DraftRow>>(sql`
    select c.id, c.site, c.number, c.item_name as "itemName", c.proposed_by as "proposedBy",
      c.due_on::text as "dueOn", (select max(e.at) from cases.case_event e where e.case_id = c.id) as at
    from cases.case_file c
    where c.phase = 'proposed' and not c.signed_in_inbox
      and c.site = any(${sql.param([...sites])}::uuid[])
    order by c.due_on nulls last, c.id limit ${limit}`);
  return rows;
}

/** Appends an event of a case that was claimed. */
export async function putEvent(
  req: PayloadRequest,
  id: string,
  { revision, event, paper }: Omit<StoredEvent, 'at'>,
): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    insert into cases.case_event (case_id, revision, event, paper)
    values (${id}::uuid, ${revision}, ${JSON.stringify(event)}::jsonb,
      ${paper && JSON.stringify(paper)}::jsonb)`);
  if (event.type === 'opinion-asked') {
    await db.execute(sql`
      insert into cases.opinion (case_id, opinion, site, until)
      select ${id}::uuid, count(*) + 1, ${event.from}::uuid, ${event.until}::date
      from cases.opinion where case_id = ${id}::uuid`);
  }
  if (event.type === 'opinion-given') {
    await db.execute(sql`
      update cases.opinion set given = true
      where case_id = ${id}::uuid and opinion = ${event.opinion}`);
  }
}

const whole = sql`
  c.id, c.site, c.number, c.terms, c.form, c.applicant, c.revision, c.tracking, c.held_why as "heldWhy", c.erased_at as "erasedAt",
  (select jsonb_agg(jsonb_build_object('revision', e.revision, 'event', e.event,
     'paper', e.paper, 'at', e.at) order by e.revision)
   from cases.case_event e where e.case_id = c.id) as events`;

/** One case with its story; nobody was asked whether they may. */
export async function storedCase(req: PayloadRequest, id: string): Promise<StoredCase | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<StoredCase>>(sql`
    select ${whole} from cases.case_file c where c.id = ${id}::uuid`);
  return rows[0];
}

/** The case that somebody who has number and code of it means; it waits for who changes it now. */
export async function caseTrackedBy(
  req: PayloadRequest,
  { site, tracking: { number, codeKey } }: { site: string; tracking: Tracking },
): Promise<StoredCase | undefined> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from cases.case_file where site = ${site}::uuid
      and tracking ->> 'number' = ${number} and tracking ->> 'codeKey' = ${codeKey} for no key update`);
  return rows[0] && storedCase(req, rows[0].id);
}

/** Holds a case to the end of the transaction. */
export async function holdCase(req: PayloadRequest, id: string): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`select from cases.case_file where id = ${id}::uuid for no key update`);
}

/** Cases on which the law acts by a day, oldest first: ids of some of them. */
export async function dueByLaw(req: PayloadRequest, today: Day, limit: number): Promise<string[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from cases.case_file where law_on <= ${today}::date order by law_on, id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** Cases under way, some at a time: those behind an id. */
export async function underWay(
  req: PayloadRequest,
  after: string | undefined,
  limit: number,
): Promise<StoredCase[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<StoredCase>>(sql`
    select ${whole} from cases.case_file c
    where c.closed_on is null and (${after ?? null}::uuid is null or c.id > ${after ?? null}::uuid)
    order by c.id limit ${limit}`);
  return rows;
}

/** Cases that were decided before figures counted them: some of them. */
export async function uncounted(req: PayloadRequest, limit: number): Promise<StoredCase[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<StoredCase>>(sql`
    select ${whole} from cases.case_file c
    where c.decided_on is not null and c.in_time is null and c.accepted_on is not null
    order by c.id limit ${limit}`);
  return rows;
}

/** A case as lists have it. */
export interface CaseRow {
  id: string;
  site: string;
  number: string;
  itemName: string;
  applicant: string;
  phase: Phase;
  result: Result | null;
  assignee: string | null;
  appliedOn: Day | null;
  dueOn: Day | null;
  closedOn: Day | null;
  light: Light | 'none';
  /** As the law has it from this day on. */
  lawOn: Day | null;
}

export interface Which {
  sites: readonly string[];
  isClosed: boolean;
  today: Day;
  phase?: Phase;
  light?: Light;
  item?: string;
  assignee?: string;
  /** Beginning of a number, or part of the name of an item or of a masked applicant. */
  text?: string;
  /** Where the page before ended. */
  after?: { day: string; id: string };
  limit: number;
}

/** Cases of some sites: under way by the day they are due, closed ones newest first. */
export async function caseRows(req: PayloadRequest, which: Which): Promise<CaseRow[]> {
  const { sites, isClosed, today, phase, light, item, assignee, text, after, limit } = which;
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const day = sql`coalesce(c.due_on, 'infinity'::date)`;
  const [only] = sites;
  const conditions = [
    sites.length === 1
      ? sql`c.site = ${only}::uuid`
      : sql`c.site = any(${sql.param([...sites])}::uuid[])`,
    isClosed ? sql`c.closed_on is not null` : sql`c.closed_on is null`,
    ...(phase ? [sql`c.phase = ${phase}`] : []),
    ...(item ? [sql`c.item = ${item}`] : []),
    ...(assignee ? [sql`c.assignee = ${assignee}::uuid`] : []),
    ...(light ? [lit(light, today)] : []),
    ...(text ? [meaning(text)] : []),
    ...(after
      ? [
          isClosed
            ? sql`(c.closed_on < ${after.day}::date or (c.closed_on = ${after.day}::date and c.id > ${after.id}::uuid))`
            : sql`(${day}, c.id) > (${after.day}::date, ${after.id}::uuid)`,
        ]
      : []),
  ];
  const { rows } = await db.execute<Row<CaseRow>>(sql`
    select c.id, c.site, c.number, c.item_name as "itemName", c.applicant, c.phase, c.result,
      c.assignee, c.applied_on::text as "appliedOn", c.due_on::text as "dueOn",
      c.closed_on::text as "closedOn", c.law_on::text as "lawOn",
      case when c.closed_on is not null or c.phase in ('draft', 'correcting', 'delivered') then 'none'
        when c.red_from <= ${today}::date then 'red'
        when c.yellow_from <= ${today}::date then 'yellow' else 'green' end as light
    from cases.case_file c where ${sql.join(conditions, sql` and `)}
    order by ${isClosed ? sql`c.closed_on desc, c.id` : sql`${day}, c.id`} limit ${limit}`);
  return rows;
}

function meaning(text: string) {
  const like = text.replaceAll(/[%_\\]/g, '\\$&');
  return /^\d/.test(text)
    ? sql`c.number like ${`${like}%`}`
    : sql`(c.item_name ilike ${`%${like}%`} or c.applicant ilike ${`%${like}%`})`;
}

function lit(light: Light, today: Day) {
  const isTimed = sql`c.phase not in ('draft', 'correcting', 'delivered')`;
  switch (light) {
    case 'red':
      return sql`c.red_from <= ${today}::date`;
    case 'yellow':
      return sql`c.yellow_from <= ${today}::date and (c.red_from is null or c.red_from > ${today}::date)`;
    case 'green':
      return sql`${isTimed} and (c.yellow_from is null or c.yellow_from > ${today}::date)`;
  }
}

/** The case of a site that has a number. */
export async function idOfNumber(
  req: PayloadRequest,
  { site, number }: { site: string; number: string },
): Promise<string | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from cases.case_file where site = ${site}::uuid and number = ${number}`);
  return rows[0]?.id;
}

/** From acceptance to decision, of what a site decided of an item since a day. */
export async function decidedSince(
  req: PayloadRequest,
  { site, item, since }: { site: string; item: string; since: Day },
): Promise<{ from: Day; to: Day }[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ from: Day; to: Day }>(sql`
    select accepted_on::text as "from", decided_on::text as "to" from cases.case_file
    where site = ${site}::uuid and item = ${item} and decided_on >= ${since}::date
      and accepted_on is not null order by decided_on desc limit 2000`);
  return rows;
}

/** A department's question, for its list. */
export interface AskedRow {
  case: string;
  opinion: number;
  site: string;
  number: string;
  itemName: string;
  until: Day;
  /** When it was asked. */
  at: string;
}

/** What departments are asked and have not answered, the most urgent first. */
export async function askedRows(
  req: PayloadRequest,
  { sites, limit }: { sites: readonly string[]; limit: number },
): Promise<AskedRow[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<AskedRow>>(sql`
    select o.case_id as "case", o.opinion, o.site, c.number, c.item_name as "itemName",
      o.until::text as until, o.at
    from cases.opinion o join cases.case_file c on c.id = o.case_id
    where not o.given and c.closed_on is null and o.site = any(${sql.param([...sites])}::uuid[])
    order by o.until, o.case_id, o.opinion limit ${limit}`);
  return rows;
}

/** How many cases of some sites are red, yellow, or wait for a signature; nobody counts beyond a thousand. */
export async function pressingCounts(
  req: PayloadRequest,
  { sites, today }: { sites: readonly string[]; today: Day },
): Promise<{ overdue: number; dueSoon: number; proposed: number }> {
  const counts = { overdue: 0, dueSoon: 0, proposed: 0 };
  if (sites.length === 0) return counts;
  const db = await databaseOf(req);
  const which = {
    overdue: lit('red', today),
    dueSoon: lit('yellow', today),
    proposed: sql`c.phase = 'proposed'`,
  };
  for (const [name, condition] of Object.entries(which)) {
    const { rows } = await db.execute<{ count: number }>(sql`
      select count(*)::int as count from (
        select from cases.case_file c where c.closed_on is null
          and c.site = any(${sql.param([...sites])}::uuid[]) and ${condition} limit 1000) as counted`);
    counts[name as keyof typeof counts] = rows[0]?.count ?? 0;
  }
  return counts;
}
