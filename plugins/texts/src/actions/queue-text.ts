import { transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { mobileIn } from '../domain/mobile.ts';

export interface Text {
  /** A mobile number as somebody typed it. */
  to: string;
  text: string;
  /** Which part of Mingtang sends it. */
  purpose: string;
  /** What is queued twice under it is sent once. */
  key?: string;
  useUntil: Date;
}

/** Longest text in characters: four messages on a phone. */
const longest = 270;

/**
 * Puts a text message into the outbox in the transaction of `req`: it is sent if, and only if, that
 * commits. To what is no mobile number nothing is sent; what is too long is cut.
 *
 * @returns whether it was queued now
 */
export async function queueText(
  req: PayloadRequest,
  { to, text, purpose, key, useUntil }: Text,
): Promise<boolean> {
  const number = mobileIn(to);
  if (!number) return false;
  const characters = [...text];
  const short =
    characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    insert into texts.outbox (key, purpose, to_number, text, use_until)
    values (${key ?? null}, ${purpose}, ${number}, ${short}, ${useUntil.toISOString()})
    on conflict (key) do nothing returning id`);
  return rows.length > 0;
}
