import { createHash } from 'node:crypto';
import { hashOf } from './canonical.ts';

/** One row of the log as read back, hashes as bytes, `at` in UTC with microseconds. */
export interface LogRow {
  seq: string;
  site: string;
  key: string;
  op: 'put' | 'withdraw';
  record: unknown;
  recordHash: Buffer;
  prevHash: Buffer;
  hash: Buffer;
  actor: string;
  cause: string;
  at: string;
}

/** Why a row does not belong where it stands. */
export type Break =
  /** The record is not the one that was hashed. */
  | 'record-changed'
  /** The row does not follow the row before it: one was removed, added or reordered. */
  | 'link-broken'
  /** Who, why or when was changed. */
  | 'row-changed';

/** The hash before the first entry of a site. */
export function genesis(site: string): Buffer {
  return createHash('sha256').update(`outbound ${site}`).digest();
}

/** What is wrong with a row, given the hash of the row before it in its site; `undefined` when sound. */
export function breakIn(row: LogRow, previous: Buffer): Break | undefined {
  if (!hashOf(row.record).equals(row.recordHash)) return 'record-changed';
  if (!row.prevHash.equals(previous)) return 'link-broken';
  const text = [
    row.seq,
    row.site,
    row.key,
    row.op,
    row.recordHash.toString('hex'),
    row.actor,
    row.cause,
    row.at,
  ].join('\n');
  const hash = createHash('sha256').update(previous).update(text).digest();
  return hash.equals(row.hash) ? undefined : 'row-changed';
}
