import type { ClientBase } from 'pg';
import { type Anchor, isSigned } from './domain/anchor.ts';
import { type Break, breakIn, type TrailEntry } from './domain/entry.ts';

/** What is wrong with the trail, at its first unsound place. */
export interface Fault {
  seq: string;
  what:
    | Break
    /** The head of the chain is not its last entry. */
    | 'head-differs'
    /** An anchor names a later entry than there is: the end was cut off. */
    | 'cut-off'
    /** An anchor says that another entry stood there. */
    | 'not-as-anchored'
    /** An anchor was not signed with the key at hand. */
    | 'anchor-forged';
}

export interface Verified {
  entries: number;
  anchors: number;
  fault?: Fault;
}

const atOnce = 5_000;

/**
 * Recomputes the chain from its first entry and compares it with the anchors. Reads in parts; changes nothing.
 *
 * @param secret signed the anchors; without it their signatures are not looked at
 */
export async function verifyTrail(
  db: Pick<ClientBase, 'query'>,
  { anchors = [], secret }: { anchors?: Anchor[]; secret?: string } = {},
): Promise<Verified> {
  const anchored = new Map(anchors.map((anchor) => [anchor.seq, anchor]));
  const found = (fault: Fault, entries: number) => ({ entries, anchors: anchors.length, fault });
  let last: { seq: string; hash: string } | undefined;
  let entries = 0;
  for (;;) {
    const rows = await entriesAfter(db, last?.seq ?? '0');
    for (const entry of rows) {
      const what = breakIn(entry, last);
      if (what) return found({ seq: entry.seq, what }, entries);
      const anchor = anchored.get(entry.seq);
      if (anchor && anchor.hash !== entry.hash) {
        return found({ seq: entry.seq, what: 'not-as-anchored' }, entries);
      }
      last = entry;
      entries++;
    }
    if (rows.length < atOnce) break;
  }
  const end = BigInt(last?.seq ?? 0);
  const { rows: heads } = await db.query<{ seq: string; hash: string }>(
    `select seq::text, encode(hash, 'hex') as hash from audit.head`,
  );
  const head = heads[0];
  // What was added since the last part was read is no fault.
  const isBehind = head === undefined || BigInt(head.seq) < end;
  if (isBehind || (head.seq === String(end) && last && head.hash !== last.hash)) {
    return found({ seq: String(end), what: 'head-differs' }, entries);
  }
  for (const anchor of anchors) {
    if (secret && !isSigned(secret, anchor)) {
      return found({ seq: anchor.seq, what: 'anchor-forged' }, entries);
    }
    if (BigInt(anchor.seq) > BigInt(head.seq)) {
      return found({ seq: anchor.seq, what: 'cut-off' }, entries);
    }
  }
  return { entries, anchors: anchors.length };
}

async function entriesAfter(db: Pick<ClientBase, 'query'>, seq: string): Promise<TrailEntry[]> {
  const { rows } = await db.query<TrailEntry>(
    `select ${columns} from audit.entry where entry.seq > $1 order by entry.seq limit $2`,
    [seq, atOnce],
  );
  return rows;
}

/** The columns of an entry, as `TrailEntry` has them. */
const columns = `seq::text, id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  actor, name, address, act, subject, title, site::text, outcome, reason,
  encode(before, 'hex') as before, encode(after, 'hex') as after, details,
  encode(prev, 'hex') as prev, encode(hash, 'hex') as hash`;
