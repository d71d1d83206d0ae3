import { databaseOf } from '@mingtang/publication';
import { hashOf } from '@mingtang/publication/log';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Outcome } from './domain/entry.ts';

/** What somebody did, to be written down. */
export interface Act {
  /** `create`, `sign-in`, `approve`: what is done, in the words of `words-of-acts.ts`. */
  act: string;
  /** What it is done to: `<kind>:<id>`. */
  subject?: string | undefined;
  /** What that is called now. */
  title?: string | undefined;
  site?: string | undefined;
  outcome?: Outcome;
  reason?: string | undefined;
  /** The subject before and after: only their hashes are kept. */
  before?: unknown;
  after?: unknown;
  /** Small, and nothing personal. */
  details?: Record<string, unknown>;
  /** Who, where it is not whoever signed in with `req`. */
  actor?: { actor: string; name?: string };
}

/**
 * Writes down an act in the transaction of `req`: it is kept if the act is, and only then. Where `req` has no
 * transaction, it is kept by itself.
 *
 * @param isAlone kept whatever becomes of the transaction: something was refused, and is rolled back
 */
export async function record(
  req: PayloadRequest,
  act: Act,
  { isAlone = false } = {},
): Promise<void> {
  const db = await databaseOf(isAlone ? req.payload : req);
  const { actor, name } = act.actor ?? actorOf(req);
  const hashed = (value: unknown) => (value === undefined ? null : hashOf(value));
  await db.execute(sql`
    select audit.append(${actor}, ${name ?? null}, ${addressOf(req)}, ${act.act}, ${act.subject ?? null},
      ${cut(act.title)}, ${act.site ?? null}::uuid, ${act.outcome ?? 'done'}, ${cut(act.reason)},
      ${hashed(act.before)}::bytea, ${hashed(act.after)}::bytea,
      ${act.details ? JSON.stringify(act.details) : null})`);
}

function actorOf({ user }: PayloadRequest): { actor: string; name?: string } {
  if (!user) return { actor: 'system' };
  const { name } = user as { name?: unknown };
  return { actor: `person:${user.id}`, ...(typeof name === 'string' && { name }) };
}

/** As the server in front of us tells it; whoever can reach us directly could say anything. */
export function addressOf({ headers }: Pick<PayloadRequest, 'headers'>): string | null {
  const told = headers?.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return told && /^[0-9a-f:.]{3,45}$/i.test(told) ? told : null;
}

const longest = 200;
function cut(text: string | undefined): string | null {
  if (text === undefined) return null;
  const sound = text.toWellFormed().replaceAll('\u0000', '');
  return [...sound].slice(0, longest).join('');
}
