import { createHash, randomBytes } from 'node:crypto';
import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';

/** What somebody who signs in has shown so far. */
export type Passed = 'password' | 'new-password';

export interface Ticket {
  user: string;
  passed: Passed[];
}

const hashOf = (ticket: string) => createHash('sha256').update(ticket).digest();

/**
 * Lets somebody go on signing in, within ten minutes, whatever becomes of the transaction under way.
 *
 * @returns the ticket, known to nobody else
 */
export async function putTicket(payload: Payload, { user, passed }: Ticket): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  const db = await databaseOf(payload);
  await db.execute(sql`delete from identity.ticket where expires < now()`);
  await db.execute(sql`
    insert into identity.ticket (hash, user_id, passed, expires)
    values (${hashOf(ticket)}, ${user}::uuid, ${sql.param(passed)}::text[], now() + interval '10 minutes')`);
  return ticket;
}

/** Whose ticket it is, held until the transaction of `req` ends; nothing where it is none, or its time is over. */
export async function heldTicket(
  req: PayloadRequest,
  ticket: unknown,
): Promise<Ticket | undefined> {
  if (typeof ticket !== 'string' || ticket.length > 100) return undefined;
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ user: string; passed: Passed[] }>(sql`
    select user_id::text as "user", passed from identity.ticket
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
