import { createHash } from 'node:crypto';

export type Outcome = 'done' | 'refused';

/** One entry of the trail as read back: hashes in hex, `at` in UTC with microseconds. */
export interface TrailEntry {
  seq: string;
  id: string;
  at: string;
  actor: string;
  name: string | null;
  address: string | null;
  act: string;
  subject: string | null;
  title: string | null;
  site: string | null;
  outcome: Outcome;
  reason: string | null;
  before: string | null;
  after: string | null;
  details: string | null;
  prev: string;
  hash: string;
}

/** The link before the first entry. */
const genesis = createHash('sha256').update('audit').digest('hex');

/** The link of an entry, hex, as Postgres computes it when the act is committed. */
function linkOf(entry: Omit<TrailEntry, 'hash'>): string {
  const parts = [
    entry.seq,
    entry.id,
    entry.at,
    entry.actor,
    entry.name,
    entry.address,
    entry.act,
    entry.subject,
    entry.title,
    entry.site,
    entry.outcome,
    entry.reason,
    entry.before,
    entry.after,
    entry.details,
  ];
  const covered = parts
    .map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`))
    .join('');
  return createHash('sha256').update(Buffer.from(entry.prev, 'hex')).update(covered).digest('hex');
}

/** Why the chain is not whole at an entry. */
export type Break =
  /** What the entry says is not what was linked. */
  | 'changed'
  /** It does not follow the entry before it: one was removed, added or reordered. */
  | 'out-of-place';

/** What is wrong with an entry, given the one before it; `undefined` when sound. */
export function breakIn(
  entry: TrailEntry,
  before: { seq: string; hash: string } | undefined,
): Break | undefined {
  const seq = BigInt(before?.seq ?? 0) + 1n;
  if (BigInt(entry.seq) !== seq || entry.prev !== (before?.hash ?? genesis)) return 'out-of-place';
  return linkOf(entry) === entry.hash ? undefined : 'changed';
}
