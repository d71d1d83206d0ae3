import { type Day, type Light, type WorkCalendar, yearOf } from '@mingtang/approvals/clock';
import { databaseOf, transactionOf } from '@mingtang/publication';
import type { LetterKind } from '@mingtang/publication/records';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import {
  type LetterEvent,
  type LetterState,
  type LetterTerms,
  type Phase,
  tell,
} from '../domain/letter.ts';
import { lightDays } from '../domain/standing.ts';

export interface StoredEvent {
  revision: number;
  event: LetterEvent;
  at: string;
}

/** How a writer who wrote over the Internet is told: see `publishStatus`. Secret. */
export interface Tracking {
  number: string;
  codeKey: string;
}

export interface StoredLetter {
  id: string;
  home: string;
  number: string;
  mailbox: string;
  mailboxName: string;
  terms: LetterTerms;
  kind: LetterKind;
  mayPublish: boolean;
  writer: string;
  follows: string | null;
  mergedInto: string | null;
  revision: number;
  tracking: Tracking | null;
  events: StoredEvent[];
}

type Row<T> = T & Record<string, unknown>;

export const stateOf = ({ kind, home, mayPublish, terms, events }: StoredLetter): LetterState =>
  tell(
    { kind, home, mayPublish, terms },
    events.map(({ event }) => event),
  );

/**
 * Writes a letter that came in, in the transaction of `req`.
 *
 * @returns its number; nothing where its arrival became a letter before, or the letter it follows has one
 */
export async function putLetter(
  req: PayloadRequest,
  row: Omit<StoredLetter, 'number' | 'revision' | 'events' | 'mergedInto'> & {
    arrival: string | undefined;
    event: LetterEvent;
  },
  calendar: WorkCalendar,
): Promise<string | undefined> {
  const db = await transactionOf(req);
  const { id, home, event, terms, tracking } = row;
  const state = stateOf({
    ...row,
    number: '',
    revision: 1,
    mergedInto: null,
    events: [{ revision: 1, event, at: '' }],
  });
  const { rows } = await db.execute(sql`
    insert into interaction.letter (id, home, number, arrival, mailbox, mailbox_name, terms, kind, may_publish,
      writer, follows, tracking, revision, ${sql.raw(derivedColumns)})
    values (${id}::uuid, ${home}::uuid, ${id}, ${row.arrival ?? null}::uuid, ${row.mailbox},
      ${row.mailboxName}, ${JSON.stringify(terms)}::jsonb, ${row.kind}, ${row.mayPublish}, ${row.writer},
      ${row.follows}::uuid, ${tracking && JSON.stringify(tracking)}::jsonb, 1, ${derived(state, calendar)})
    on conflict do nothing returning id`);
  if (rows.length === 0) return undefined;
  const year = yearOf(event.on);
  const { rows: counted } = await db.execute<{ last: number }>(sql`
    insert into interaction.counter (site, year, last) values (${home}::uuid, ${year}, 1)
    on conflict (site, year) do update set last = interaction.counter.last + 1 returning last`);
  const number = `${year}-${counted[0]?.last}`;
  await db.execute(sql`update interaction.letter set number = ${number} where id = ${id}::uuid`);
  await putEvent(req, id, { revision: 1, event });
  return number;
}

const derivedColumns = 'holder, phase, received_on, replied_on, due_on, yellow_from, red_from';

/** What lists ask for, as it follows from the events; in the order of `derivedColumns`. */
function derived(state: LetterState, calendar: WorkCalendar) {
  const { dueOn, yellowFrom, redFrom } = lightDays(state, calendar);
  return sql`${state.holder}::uuid, ${state.phase}::text, ${state.receivedOn}::date,
    ${state.repliedOn ?? null}::date, ${dueOn ?? null}::date, ${yellowFrom ?? null}::date,
    ${redFrom ?? null}::date`;
}

/**
 * Claims a letter as it was read, for as many events as follow.
 *
 * @returns whether nobody was quicker
 */
export async function claim(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
  {
    state,
    calendar,
    events,
  }: { state: LetterState; calendar: WorkCalendar; events: LetterEvent[] },
): Promise<boolean> {
  const db = await transactionOf(req);
  const merged = events.find((event) => event.type === 'merged');
  const into = merged?.type === 'merged' ? merged.into : null;
  const { rows } = await db.execute(sql`
    update interaction.letter set revision = revision + ${events.length},
      (${sql.raw(derivedColumns)}) = row (${derived(state, calendar)}),
      public_at = case when ${state.isPublic} then coalesce(public_at, now()) end,
      merged_into = coalesce(${into}::uuid, merged_into)
    where id = ${id}::uuid and revision = ${revision} returning id`);
  return rows.length > 0;
}

/** Appends an event of a letter that was claimed. */
export async function putEvent(
  req: PayloadRequest,
  id: string,
  { revision, event }: Omit<StoredEvent, 'at'>,
): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    insert into interaction.letter_event (letter, revision, event)
    values (${id}::uuid, ${revision}, ${JSON.stringify(event)}::jsonb)`);
}

const whole = sql`
  l.id, l.home, l.number, l.mailbox, l.mailbox_name as "mailboxName", l.terms, l.kind,
  l.may_publish as "mayPublish", l.writer, l.follows, l.merged_into as "mergedInto", l.revision, l.tracking,
  (select jsonb_agg(jsonb_build_object('revision', e.revision, 'event', e.event, 'at', e.at) order by e.revision)
   from interaction.letter_event e where e.letter = l.id) as events`;

/** One letter with its story; nobody was asked whether they may. */
export async function storedLetter(
  req: PayloadRequest,
  id: string,
): Promise<StoredLetter | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<StoredLetter>>(sql`
    select ${whole} from interaction.letter l where l.id = ${id}::uuid`);
  return rows[0];
}

/** The letter that somebody who has number and code of it means; it waits for who changes it now. */
export async function letterTrackedBy(
  req: PayloadRequest,
  { site, tracking: { number, codeKey } }: { site: string; tracking: Tracking },
): Promise<StoredLetter | undefined> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from interaction.letter where home = ${site}::uuid
      and tracking ->> 'number' = ${number} and tracking ->> 'codeKey' = ${codeKey} for no key update`);
  return rows[0] && storedLetter(req, rows[0].id);
}

/** Holds a letter to the end of the transaction. */
export async function holdLetter(req: PayloadRequest, id: string): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`select from interaction.letter where id = ${id}::uuid for no key update`);
}

/** Letters that have to do with one: what follows it, what it follows, what was merged into it. */
export async function lettersAround(
  req: PayloadRequest,
  { id, follows, mergedInto }: Pick<StoredLetter, 'id' | 'follows' | 'mergedInto'>,
): Promise<
  { id: string; number: string; home: string; how: 'followed-by' | 'follows' | 'merged' | 'into' }[]
> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<
    Row<{
      id: string;
      number: string;
      home: string;
      how: 'followed-by' | 'follows' | 'merged' | 'into';
    }>
  >(sql`
    select id, number, home, case when follows = ${id}::uuid then 'followed-by'
        when merged_into = ${id}::uuid then 'merged' when id = ${follows}::uuid then 'follows' else 'into' end as how
    from interaction.letter where follows = ${id}::uuid or merged_into = ${id}::uuid
      or id = ${follows}::uuid or id = ${mergedInto}::uuid order by received_on, id limit 100`);
  return rows;
}

/** The letter of a home that has a number. */
export async function idOfNumber(
  req: PayloadRequest,
  { home, number }: { home: string; number: string },
): Promise<string | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from interaction.letter where home = ${home}::uuid and number = ${number}`);
  return rows[0]?.id;
}

/** A letter as lists have it. */
export interface LetterRow {
  id: string;
  home: string;
  holder: string;
  number: string;
  mailboxName: string;
  kind: LetterKind;
  writer: string;
  phase: Phase;
  receivedOn: Day;
  dueOn: Day | null;
  light: Light | 'none';
  isPublic: boolean;
  mayPublish: boolean;
}

export interface Which {
  sites: readonly string[];
  today: Day;
  isDone: boolean;
  kind?: LetterKind;
  light?: Light;
  /** Answered, allowed to be published, and not public. */
  isPublishable?: boolean;
  /** Beginning of a number. */
  number?: string;
  limit: number;
}

const light = (today: Day) => sql`
  case when l.phase not in ('waiting', 'proposed') then 'none' when l.red_from <= ${today}::date then 'red'
    when l.yellow_from <= ${today}::date then 'yellow' else 'green' end`;

/** Letters that are, or were, at some sites: open ones by the day they are due, done ones newest first. */
export async function letterRows(req: PayloadRequest, which: Which): Promise<LetterRow[]> {
  const { sites, today, isDone, kind, number, limit } = which;
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const conditions = [
    sql`(l.holder = any(${sql.param([...sites])}::uuid[]) or l.home = any(${sql.param([...sites])}::uuid[]))`,
    isDone ? sql`l.phase not in ('waiting', 'proposed')` : sql`l.phase in ('waiting', 'proposed')`,
    ...(kind ? [sql`l.kind = ${kind}`] : []),
    ...(which.light ? [sql`${light(today)} = ${which.light}`] : []),
    ...(which.isPublishable
      ? [sql`l.phase = 'replied' and l.may_publish and l.public_at is null`]
      : []),
    ...(number ? [sql`l.number like ${`${number.replaceAll(/[%_\\]/g, '\\$&')}%`}`] : []),
  ];
  const { rows } = await db.execute<Row<LetterRow>>(sql`
    select l.id, l.home, l.holder, l.number, l.mailbox_name as "mailboxName", l.kind, l.writer, l.phase,
      l.received_on::text as "receivedOn", l.due_on::text as "dueOn", ${light(today)} as light,
      l.public_at is not null as "isPublic", l.may_publish as "mayPublish"
    from interaction.letter l where ${sql.join(conditions, sql` and `)}
    order by ${isDone ? sql`l.received_on desc, l.id` : sql`coalesce(l.due_on, 'infinity'::date), l.id`}
    limit ${limit}`);
  return rows;
}

/** How many open letters of some sites are red, yellow, or wait for a signature. */
export async function pressingCounts(
  req: PayloadRequest,
  { sites, today }: { sites: readonly string[]; today: Day },
): Promise<{ overdue: number; dueSoon: number; proposed: number }> {
  if (sites.length === 0) return { overdue: 0, dueSoon: 0, proposed: 0 };
  const db = await databaseOf(req);
  const { rows } = await db.execute<
    Row<{ overdue: number; dueSoon: number; proposed: number }>
  >(sql`
    select count(*) filter (where ${light(today)} = 'red')::int as overdue,
      count(*) filter (where ${light(today)} = 'yellow')::int as "dueSoon",
      count(*) filter (where l.phase = 'proposed')::int as proposed
    from interaction.letter l
    where l.holder = any(${sql.param([...sites])}::uuid[]) and l.phase in ('waiting', 'proposed')`);
  return rows[0] ?? { overdue: 0, dueSoon: 0, proposed: 0 };
}

/** From receipt to reply, of what a home answered in a year, and how much it received. */
export async function answeredIn(
  req: PayloadRequest,
  { home, year }: { home: string; year: number },
): Promise<{ received: number; answered: { from: Day; to: Day; isInTime: boolean }[] }> {
  const db = await databaseOf(req);
  const from = `${year}-01-01`;
  const { rows: received } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from interaction.letter
    where home = ${home}::uuid and received_on >= ${from}::date
      and received_on < ${from}::date + interval '1 year'`);
  const { rows: answered } = await db.execute<Row<{ from: Day; to: Day; isInTime: boolean }>>(sql`
    select received_on::text as "from", replied_on::text as "to", replied_on <= due_on as "isInTime"
    from interaction.letter where home = ${home}::uuid and received_on >= ${from}::date
      and received_on < ${from}::date + interval '1 year' and phase = 'replied'`);
  return { received: received[0]?.count ?? 0, answered };
}

/** Open letters, some at a time: those behind an id. */
export async function openLetters(
  req: PayloadRequest,
  after: string | undefined,
  limit: number,
): Promise<StoredLetter[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<StoredLetter>>(sql`
    select ${whole} from interaction.letter l
    where l.phase in ('waiting', 'proposed')
      and (${after ?? null}::uuid is null or l.id > ${after ?? null}::uuid)
    order by l.id limit ${limit}`);
  return rows;
}
