import { createHash, randomBytes } from 'node:crypto';
import { databaseOf } from '@mingtang/publication';
import type { Wrapped } from '@mingtang/tenancy/sealing';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';

/** What somebody who signs in has shown so far. */
export type Passed = 'password' | 'factor' | 'new-password';

export interface Ticket {
  user: string;
  passed: Passed[];
  /** `enrol`: of somebody signed in, who adds a factor. */
  purpose: 'sign-in' | 'enrol';
}

const hashOf = (ticket: string) => createHash('sha256').update(ticket).digest();

/**
 * Lets somebody go on signing in, within ten minutes, whatever becomes of the transaction under way.
 *
 * @returns the ticket, known to nobody else
 */
export async function putTicket(
  payload: Payload,
  { user, passed, purpose }: Ticket,
): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  const db = await databaseOf(payload);
  await db.execute(sql`delete from identity.ticket where expires < now()`);
  await db.execute(sql`
    insert into identity.ticket (hash, user_id, passed, purpose, expires)
    values (${hashOf(ticket)}, ${user}::uuid, ${sql.param(passed)}::text[], ${purpose},
      now() + interval '10 minutes')`);
  return ticket;
}

/** Whose ticket it is, held until the transaction of `req` ends; nothing where it is none, or its time is over. */
export async function heldTicket(
  req: PayloadRequest,
  ticket: unknown,
): Promise<Ticket | undefined> {
  if (typeof ticket !== 'string' || ticket.length > 100) return undefined;
  const db = await databaseOf(req);
  const { rows } = await db.execute<Ticket & Record<string, unknown>>(sql`
    select user_id::text as "user", passed, purpose from identity.ticket
    where hash = ${hashOf(ticket)} and expires > now() for update`);
  return rows[0];
}

export async function notePassed(req: PayloadRequest, ticket: string, passed: Passed) {
  const db = await databaseOf(req);
  await db.execute(sql`
    update identity.ticket set passed = array_append(passed, ${passed}) where hash = ${hashOf(ticket)}`);
}

export async function dropTicket(req: PayloadRequest, ticket: string): Promise<void> {
  const db = await databaseOf(req);
  await db.execute(sql`delete from identity.ticket where hash = ${hashOf(ticket)}`);
}

/** Keeps the secret that is being enrolled, sealed, in place of one made before. */
export async function putPendingSecret(req: PayloadRequest, ticket: string, secret: Wrapped) {
  const db = await databaseOf(req);
  await db.execute(sql`
    update identity.ticket set key_id = ${secret.keyId}, sealed = ${secret.wrapped} where hash = ${hashOf(ticket)}`);
}

export async function pendingSecret(
  req: PayloadRequest,
  ticket: string,
): Promise<Wrapped | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ keyId: string; wrapped: Buffer }>(sql`
    select key_id as "keyId", sealed as wrapped from identity.ticket
    where hash = ${hashOf(ticket)} and sealed is not null`);
  return rows[0];
}

export async function putChallenge(req: PayloadRequest, ticket: string, challenge: string) {
  const db = await databaseOf(req);
  await db.execute(sql`
    update identity.ticket set challenge = ${challenge} where hash = ${hashOf(ticket)}`);
}

/** What a passkey was to sign; it is asked for once. */
export async function takeChallenge(
  req: PayloadRequest,
  ticket: string,
): Promise<string | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ challenge: string | null }>(sql`
    with asked as (select hash, challenge from identity.ticket where hash = ${hashOf(ticket)} for update)
    update identity.ticket t set challenge = null from asked where t.hash = asked.hash
    returning asked.challenge`);
  return rows[0]?.challenge ?? undefined;
}
