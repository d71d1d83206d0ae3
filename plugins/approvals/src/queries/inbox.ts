import { databaseOf } from '@mingtang/publication';
import { siteRoles, sitesWhere } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { dayOf, type Light } from '../domain/clock/index.ts';
import type { InstanceStatus } from '../domain/index.ts';
import { type LightDays, lightDays, lightOf } from '../domain/standing.ts';
import { actorAtHand } from './actor-at-hand.ts';
import { calendarAtHand } from './calendar-at-hand.ts';
import { siteNames } from './site-names.ts';
import { waitingOf } from './waiting-of.ts';

export const inboxLists = ['todo', 'to-read', 'done', 'started'] as const;
/** 待办、待阅、已办、我发起. */
export type InboxList = (typeof inboxLists)[number];

/** What a list is narrowed to. */
export interface InboxFilter {
  site?: string;
  kind?: string;
  /** Of `todo` alone. */
  light?: Light;
  /** Part of the title. */
  text?: string;
}

interface InboxItem {
  instance: string;
  kind: string;
  subject: string;
  site: string;
  siteName: string;
  title: string;
  status: InstanceStatus;
  urgent: boolean;
  submitter: string;
  submitterName: string;
  /** Id of the step it is at, and what the flow calls it. */
  step: string | null;
  stepName: { zh: string; en: string } | null;
  /** Of `todo` and `to-read`: the task. */
  task: number | null;
  due: { on: string; light: Light } | null;
  /** Whom it would be done for, or was done for, where not in one's own name. */
  for: string | null;
  forName: string | null;
  /** When it came, was done or was started. ISO instant. */
  at: string;
}

export interface InboxPage {
  items: InboxItem[];
  /** Names the next page, where there is one. */
  next?: string;
}

type SQL = ReturnType<typeof sql>;

const pageSize = 30;
const mostOnPage = 100;
/** Nobody counts further. */
const mostCounted = 1000;

/** A count as it is told: `12`, `999+`. */
export const counted = (count: number): string =>
  count >= mostCounted ? `${mostCounted - 1}+` : String(count);

/**
 * One list of the signed-in person's inbox: `todo` urgent first, then by the day it is due; the
 * others newest first. A page begins behind what `after` names, the `next` of the page before, so
 * that nothing is shown twice or left out while others work.
 */
export async function inboxOf(
  req: PayloadRequest,
  list: InboxList,
  {
    filter = {},
    after,
    limit = pageSize,
  }: { filter?: InboxFilter; after?: string; limit?: number } = {},
): Promise<InboxPage> {
  const db = await databaseOf(req);
  const days = lightDays(await calendarAtHand(req), dayOf(new Date()));
  const size = Math.min(Math.max(1, limit), mostOnPage);
  const from = after === undefined ? undefined : readCursor(after);
  const { rows } = await db.execute<Row>(sql`
    with listed as (${await listed(req, list, { filter, days })}),
    page as (
      select * from listed
      where ${from ? behind(list, from) : sql`true`}
      order by ${orderOf(list)} limit ${size + 1}
    )
    select i.id as instance, i.kind, i.subject, i.site, s.name as "siteName", i.title, i.status, i.urgent,
      i.submitter, u.name as "submitterName", i.step,
      (select each.body->'name'
        from approvals.flow_version v, jsonb_array_elements(v.definition->'steps') as each(body)
        where v.flow = i.flow and v.version = i.flow_version and each.body->>'id' = i.step) as "stepName",
      nullif(p.n, 0) as task, p.principal as "for", f.name as "forName",
      to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      p.urgency, p.due::text as due, p.n,
      to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment
    from page p join approvals.instance i on i.id = p.instance
    left join sites s on s.id = i.site
    left join users u on u.id = i.submitter
    left join users f on f.id = p.principal
    order by ${orderOf(list)}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return {
    items: items.map((row) => told(row, days)),
    ...(rows.length > size && last && { next: cursorOf(last) }),
  };
}

export type InboxCounts = Record<InboxList, number>;

/** How much is in lists, what no flow decides on among it; counted up to a thousand; 0 for lists that were not asked for. */
export async function inboxCounts(
  req: PayloadRequest,
  lists: readonly InboxList[] = inboxLists,
): Promise<InboxCounts> {
  const db = await databaseOf(req);
  const counts: InboxCounts = { todo: 0, 'to-read': 0, done: 0, started: 0 };
  for (const list of lists) {
    const { rows } = await db.execute<{ count: number }>(sql`
      select count(*)::int as count from (
        select from (${await listed(req, list)}) as listed limit ${mostCounted}) as counted`);
    counts[list] = rows[0]?.count ?? 0;
  }
  if (lists.includes('todo')) counts.todo += (await waitingOf(req)).length;
  return counts;
}

/** The sites an inbox can be narrowed to, by name: those where the signed-in person is anything. */
export async function inboxSites(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const names = await siteNames(req, await sitesWhere(req, siteRoles));
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'));
}

/** `todo` as urgency and due days ask, then the oldest; the others newest first. */
const orderOf = (list: InboxList): SQL =>
  list === 'todo' ? sql`urgency, due, at, instance, n` : sql`at desc, instance, n`;

/** Stands behind where a page ended, in the order of its list. */
function behind(list: InboxList, { urgency, due, moment, instance, n }: Cursor): SQL {
  const at = sql`${moment}::timestamptz`;
  return list === 'todo'
    ? sql`(urgency, due, at, instance, n) > (${urgency}::int, ${due}::date, ${at}, ${instance}::uuid, ${n}::int)`
    : sql`at <= ${at} and (at < ${at} or (instance, n) > (${instance}::uuid, ${n}::int))`;
}

/** The rows of a list. Whoever has done much sees the newest of it: `done` and `started` read no further. */
async function listed(
  req: PayloadRequest,
  list: InboxList,
  { filter = {}, days }: { filter?: InboxFilter; days?: LightDays } = {},
): Promise<SQL> {
  const me = String(req.user?.id);
  const fits = filtered(filter);
  const neitherDue = sql`0 as urgency, 'infinity'::date as due`;
  switch (list) {
    case 'started':
      return sql`
        select i.id as instance, 0 as n, null::uuid as principal, i.started_at as at, ${neitherDue}
        from approvals.instance i where i.submitter = ${me}::uuid and ${fits}`;
    case 'done':
      return sql`
        select i.id as instance, 0 as n, (e.body->>'for')::uuid as principal, e.at, ${neitherDue}
        from approvals.event e join approvals.instance i on i.id = e.instance
        where e.by = ${me}::uuid and e.type in (${doneBy}) and ${fits} and not exists (
          select from approvals.event later
          where later.instance = e.instance and later.n > e.n and later.by = e.by and later.type in (${doneBy}))`;
    case 'to-read':
      return sql`
        select m.instance, m.n, m.principal, m.opened_at as at, ${neitherDue}
        from (${await mine(req, 'read', fits)}) m`;
    case 'todo':
      return sql`
        select m.instance, m.n, m.principal, m.opened_at as at, (not m.urgent)::int as urgency,
          coalesce(m.due_on, 'infinity'::date) as due
        from (${await mine(req, 'decide', sql`${fits} and ${lit(filter.light, days)}`)}) m`;
  }
}

/** What counts as having done something about an instance; as the index on events by person has it. */
const doneBy = sql`'approved', 'returned', 'rejected', 'read', 'handed-over', 'signer-added'`;

function filtered({ site, kind, text }: InboxFilter): SQL {
  const conditions = [
    ...(site ? [sql`i.site = ${site}::uuid`] : []),
    ...(kind ? [sql`i.kind = ${kind}`] : []),
    ...(text ? [sql`i.title ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`] : []),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function lit(light: Light | undefined, days: LightDays | undefined): SQL {
  if (!light || !days) return sql`true`;
  switch (light) {
    case 'red':
      return sql`t.due_on < ${days.today}::date`;
    case 'yellow':
      return sql`t.due_on between ${days.today}::date and ${days.yellowUntil}::date`;
    case 'green':
      return sql`(t.due_on is null or t.due_on > ${days.yellowUntil}::date)`;
  }
}

/**
 * The tasks the person could take now, each once: by their own keys first, then for those who
 * delegated to them. What they or those wrote is not among them.
 */
async function mine(req: PayloadRequest, kind: 'decide' | 'read', fits: SQL): Promise<SQL> {
  const { person, keys, standsInFor } = await actorAtHand(req);
  const held = [
    ...keys.map((key) => ({ key, for: null as string | null })),
    ...(kind === 'decide'
      ? standsInFor.flatMap((principal) =>
          principal.keys.map((key) => ({ key, for: principal.person as string | null })),
        )
      : []),
  ];
  const mayDecide = sql`not ${person}::uuid = any(i.kept_out)
    and (h.principal is null or not h.principal = any(i.kept_out))`;
  return sql`
    select distinct on (t.instance, t.n) t.instance, t.n, t.due_on, t.opened_at, h.principal, i.urgent
    from unnest(${sql.param(held.map(({ key }) => key))}::text[],
        ${sql.param(held.map((each) => each.for))}::uuid[]) as h(key, principal)
      join approvals.task t on t.key = h.key and t.kind = ${kind}
      join approvals.instance i on i.id = t.instance
    where ${kind === 'decide' ? mayDecide : sql`true`} and ${fits}
    order by t.instance, t.n, h.principal nulls first`;
}

/** Where a page ended, in the order of its list. */
interface Cursor {
  urgency: number;
  due: string;
  /** As `at`, to the microsecond. */
  moment: string;
  instance: string;
  n: number;
}

type Row = Omit<InboxItem, 'due'> & Cursor & Record<string, unknown>;

function told({ urgency: _, moment: __, n: ___, due, ...item }: Row, days: LightDays): InboxItem {
  return { ...item, due: due === 'infinity' ? null : { on: due, light: lightOf(due, days) } };
}

const cursorOf = ({ urgency, due, moment, instance, n }: Cursor): string =>
  [urgency, due, moment, instance, n].join('_');

const cursorShape =
  /^([01])_(infinity|\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z)_([0-9a-f-]{36})_(\d{1,6})$/;

/** A cursor out of an address; one that cannot be read is the beginning. */
function readCursor(text: string): Cursor | undefined {
  const [, urgency, due, moment, instance, n] = cursorShape.exec(text) ?? [];
  if (!urgency || !due || !moment || !instance || !n) return undefined;
  if (!isDay(moment.slice(0, 10)) || (due !== 'infinity' && !isDay(due))) return undefined;
  return { urgency: Number(urgency), due, moment, instance, n: Number(n) };
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
