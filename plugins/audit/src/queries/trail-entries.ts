import { databaseOf } from '@mingtang/publication';
import { isGlobal, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Outcome } from '../domain/entry.ts';
import { refusals } from '../refusals.ts';

/** Which entries an auditor looks for. */
export interface Asked {
  act?: string | undefined;
  /** Part of a name, or of what something is called. */
  words?: string | undefined;
  site?: string | undefined;
  outcome?: string | undefined;
  /** Days in China, `YYYY-MM-DD`, both inclusive. */
  from?: string | undefined;
  until?: string | undefined;
}

export interface ShownEntry {
  seq: string;
  /** ISO 8601, UTC. */
  at: string;
  actor: string;
  name: string | null;
  address: string | null;
  act: string;
  subject: string | null;
  title: string | null;
  siteName: string | null;
  outcome: Outcome;
  reason: string | null;
  details: Record<string, unknown> | null;
}

/**
 * Entries of the trail, newest first, for auditors alone.
 *
 * @param before the place in the chain above which nothing is wanted: the last one seen
 * @throws 403 for everybody else
 */
export async function trailEntries(
  req: PayloadRequest,
  asked: Asked,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<ShownEntry[]> {
  refuseOthers(req);
  const db = await databaseOf(req);
  const words = asked.words && `%${asked.words.replace(/[\\%_]/g, '\\$&')}%`;
  const only = [
    sql`e.seq is not null`,
    ...(isNumber(before) ? [sql`e.seq < ${before}::bigint`] : []),
    ...(asked.act ? [sql`e.act = ${asked.act}`] : []),
    ...(isId(asked.site) ? [sql`e.site = ${asked.site}::uuid`] : []),
    ...(asked.outcome ? [sql`e.outcome = ${asked.outcome}`] : []),
    ...(isDay(asked.from) ? [sql`e.at >= (${asked.from} || 'T00:00:00+08')::timestamptz`] : []),
    ...(isDay(asked.until)
      ? [sql`e.at < (${asked.until} || 'T00:00:00+08')::timestamptz + interval '1 day'`]
      : []),
    ...(words
      ? [sql`(e.name ilike ${words} or e.title ilike ${words} or e.subject ilike ${words})`]
      : []),
  ];
  const { rows } = await db.execute<Omit<ShownEntry, 'details'> & { details: string | null }>(sql`
    select e.seq::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, e.actor, e.name,
      e.address, e.act, e.subject, e.title, s.name as "siteName", e.outcome, e.reason, e.details
    from audit.entry e left join sites s on s.id = e.site
    where ${sql.join(only, sql` and `)}
    order by e.seq desc limit ${limit}`);
  return rows.map((row) => ({
    ...row,
    details: row.details === null ? null : (JSON.parse(row.details) as Record<string, unknown>),
  }));
}

/** The trail is read by auditors, who can do nothing else. */
export function refuseOthers(req: PayloadRequest): void {
  if (!isGlobal(req.user, 'auditor')) throw new Refused(req, refusals.auditorsOnly);
}

const isNumber = (text: string | undefined) => /^\d{1,18}$/.test(text ?? '');
const isId = (text: string | undefined) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '');
const isDay = (text: string | undefined) =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text ?? '') &&
  !Number.isNaN(Date.parse(text ?? ''));
