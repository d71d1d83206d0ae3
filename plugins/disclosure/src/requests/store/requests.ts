import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Application } from '../domain/application.ts';
import type { NoticeKind } from '../domain/notices.ts';
import { type Phase, type RequestEvent, type RequestState, tell } from '../domain/request.ts';

/** What is issued with an event, and its number. */
export interface IssuedNotice {
  kind: NoticeKind;
  number: string;
}

export interface StoredEvent {
  revision: number;
  event: RequestEvent;
  notice: IssuedNotice | null;
  at: string;
}

/** How an applicant who sent the request over the Internet is told of it: see `publishStatus`. Secret. */
export interface Tracking {
  number: string;
  codeKey: string;
}

export interface StoredRequest {
  id: string;
  site: string;
  year: number;
  serial: number;
  title: string;
  revision: number;
  tracking: Tracking | null;
  application: Application;
  events: StoredEvent[];
}

/** The next number of a site's register in a year; numbers are given in turn, with no gap. */
export async function nextNumber(
  req: PayloadRequest,
  { site, year, register }: { site: string; year: number; register: 'request' | NoticeKind },
): Promise<number> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ last: number }>(sql`
    insert into disclosure.counter (site, year, register, last)
    values (${site}::uuid, ${year}, ${register}, 1)
    on conflict (site, year, register) do update set last = disclosure.counter.last + 1
    returning last`);
  return Number(rows[0]?.last);
}

/** Writes a request that just came in, in the transaction of `req`. */
export async function putRequest(
  req: PayloadRequest,
  request: Omit<StoredRequest, 'revision' | 'events'> & { event: RequestEvent },
): Promise<void> {
  const db = await transactionOf(req);
  const { id, site, year, serial, title, tracking, application, event } = request;
  const { phase, receivedOn = null } = tell([event]);
  await db.execute(sql`
    insert into disclosure.request
      (id, site, year, serial, title, applicant_kind, revision, phase, received_on, tracking)
    values (${id}::uuid, ${site}::uuid, ${year}, ${serial}, ${title},
      ${application.applicant.kind}, 1, ${phase}, ${receivedOn},
      ${tracking && JSON.stringify(tracking)}::jsonb)`);
  await db.execute(sql`
    insert into disclosure.application (request, application)
    values (${id}::uuid, ${JSON.stringify(application)}::jsonb)`);
  await db.execute(sql`
    insert into disclosure.request_event (request, revision, event)
    values (${id}::uuid, 1, ${JSON.stringify(event)}::jsonb)`);
}

/**
 * Claims a request as it was read.
 *
 * @returns whether nobody was quicker
 */
export async function claim(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
  { phase, receivedOn, answer }: RequestState,
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update disclosure.request set revision = revision + 1, phase = ${phase},
      result = ${answer?.result ?? null}, received_on = ${receivedOn ?? null}
    where id = ${id}::uuid and revision = ${revision} returning id`);
  return rows.length > 0;
}

/** Appends the event of a request that was claimed. */
export async function putEvent(
  req: PayloadRequest,
  id: string,
  { revision, event, notice }: Omit<StoredEvent, 'at'>,
): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    insert into disclosure.request_event (request, revision, event, notice)
    values (${id}::uuid, ${revision}, ${JSON.stringify(event)}::jsonb,
      ${notice && JSON.stringify(notice)}::jsonb)`);
}

const whole = sql`
  r.id, r.site, r.year, r.serial, r.title, r.revision, r.tracking, a.application,
  (select jsonb_agg(jsonb_build_object('revision', e.revision, 'event', e.event,
     'notice', e.notice, 'at', e.at) order by e.revision)
   from disclosure.request_event e where e.request = r.id) as events`;

/** One request with its story; nobody was asked whether they may. */
export async function storedRequest(
  req: PayloadRequest,
  id: string,
): Promise<StoredRequest | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<StoredRequest & Record<string, unknown>>(sql`
    select ${whole} from disclosure.request r join disclosure.application a on a.request = r.id
    where r.id = ${id}::uuid`);
  return rows[0];
}

/** The request that somebody who has number and code of it means; it waits for who changes it now. */
export async function requestTrackedBy(
  req: PayloadRequest,
  { site, tracking: { number, codeKey } }: { site: string; tracking: Tracking },
): Promise<StoredRequest | undefined> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from disclosure.request where site = ${site}::uuid
      and tracking ->> 'number' = ${number} and tracking ->> 'codeKey' = ${codeKey} for no key update`);
  return rows[0] && storedRequest(req, rows[0].id);
}

export interface Which {
  sites: readonly string[];
  /** Closed ones, or those under way. */
  isDone: boolean;
  /** Part of a title, or of a number. */
  text?: string;
  phase?: Phase;
  limit: number;
}

/** Requests of some sites with their stories: those under way oldest first, closed ones newest first. */
export async function storedRequests(
  req: PayloadRequest,
  { sites, isDone, text, phase, limit }: Which,
): Promise<StoredRequest[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const like = text ? `%${text.replaceAll(/[%_\\]/g, '\\$&')}%` : null;
  const { rows } = await db.execute<StoredRequest & Record<string, unknown>>(sql`
    select ${whole} from disclosure.request r join disclosure.application a on a.request = r.id
    where r.site = any(${sql.param([...sites])}::uuid[])
      and (r.phase = 'closed') = ${isDone}
      and (${phase ?? null}::text is null or r.phase = ${phase ?? null})
      and (${like}::text is null or r.title ilike ${like}
        or r.year || '-' || r.serial ilike ${like})
    order by ${isDone ? sql`r.at desc` : sql`r.at`}, r.id limit ${limit}`);
  return rows;
}

/** Notes that somebody saw personal data of a request. */
export async function putLook(
  req: PayloadRequest,
  { request, user, what }: { request: string; user: string; what: string },
): Promise<void> {
  const db = await databaseOf(req);
  await db.execute(sql`
    insert into disclosure.look (request, "user", what)
    values (${request}::uuid, ${user}::uuid, ${what})`);
}

export interface Look {
  user: string;
  what: string;
  at: string;
}

/** Who saw personal data of a request, newest first. */
export async function looksAt(req: PayloadRequest, request: string): Promise<Look[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Look & Record<string, unknown>>(sql`
    select "user", what, at from disclosure.look where request = ${request}::uuid
    order by id desc limit 50`);
  return rows;
}
