import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import type { Policy } from '../domain/policy.ts';

export type EndedBy = 'signed-out' | 'revoked' | 'password' | 'role' | 'factor';

/** A session that is alive, as Payload wants to find it in the record of its person. */
export interface LiveSession {
  id: string;
  createdAt: string;
  expiresAt: string;
}

export interface ShownSession {
  sid: string;
  beganAt: string;
  seenAt: string;
  address: string | null;
  browser: string;
}

const alive = ({ idleMinutes, absoluteHours }: Policy['session']) => sql`
  ended_at is null and seen_at > now() - make_interval(mins => ${idleMinutes}::int)
  and began_at > now() - make_interval(hours => ${absoluteHours}::int)`;

export async function beginSession(
  req: PayloadRequest,
  session: {
    sid: string;
    user: string;
    address: string | undefined;
    browser: string;
    device: string | undefined;
  },
): Promise<void> {
  const db = await databaseOf(req);
  await db.execute(sql`
    insert into identity.session (sid, user_id, address, browser, device)
    values (${session.sid}::uuid, ${session.user}::uuid, ${session.address ?? null}, ${session.browser},
      ${session.device ?? null}::uuid)`);
}

/** The sessions of a person that are alive by the rules. */
export async function liveSessions(
  req: PayloadRequest,
  user: string,
  rules: Policy['session'],
): Promise<LiveSession[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ id: string; began: string; until: string }>(sql`
    select sid::text as id, began_at as began, began_at + make_interval(hours => ${rules.absoluteHours}::int) as until
    from identity.session where user_id = ${user}::uuid and ${alive(rules)}`);
  return rows.map(({ id, began, until }) => ({
    id,
    createdAt: new Date(began).toISOString(),
    expiresAt: new Date(until).toISOString(),
  }));
}

/** Notes that a session is in use; not more than once a minute. */
export async function touchSession(payload: Payload, sid: string): Promise<void> {
  const db = await databaseOf(payload);
  await db.execute(sql`
    update identity.session set seen_at = now()
    where sid = ${sid}::uuid and ended_at is null and seen_at < now() - interval '1 minute'`);
}

/**
 * Ends sessions of a person, with the transaction of `req`.
 *
 * @param only this one alone
 * @param but all others
 * @returns how many there were
 */
export async function endSessions(
  req: PayloadRequest,
  {
    user,
    why,
    only,
    but,
  }: { user: string; why: EndedBy; only?: string | undefined; but?: string | undefined },
): Promise<number> {
  const db = await databaseOf(req);
  const { rows } = await db.execute(sql`
    update identity.session set ended_at = now(), ended_by = ${why}
    where user_id = ${user}::uuid and ended_at is null
      and (${only ?? null}::uuid is null or sid = ${only ?? null}::uuid)
      and sid is distinct from ${but ?? null}::uuid
    returning 1`);
  return rows.length;
}

export async function sessionsOf(
  req: PayloadRequest,
  user: string,
  rules: Policy['session'],
): Promise<ShownSession[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{
    sid: string;
    began: string;
    seen: string;
    address: string | null;
    browser: string;
  }>(sql`
    select sid::text, began_at as began, seen_at as seen, address, browser
    from identity.session where user_id = ${user}::uuid and ${alive(rules)} order by seen_at desc`);
  return rows.map(({ sid, began, seen, address, browser }) => ({
    sid,
    address,
    browser,
    beganAt: new Date(began).toISOString(),
    seenAt: new Date(seen).toISOString(),
  }));
}

/** Has Payload's own list hold a session, which a sign-in at the same moment may have written away. */
export async function keepInPayloadsList(req: PayloadRequest, sid: string, user: string) {
  const db = await databaseOf(req);
  await db.execute(sql`
    insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
    select 1, ${user}::uuid, ${sid}, now(), now() + interval '8 hours'
    where not exists (select from users_sessions where id = ${sid})`);
}
