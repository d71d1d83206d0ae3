import type { ClientBase } from 'pg';
import { type Break, breakIn, genesis } from '../domain/chain.ts';
import { entriesOf } from './entries-of.ts';

export interface Verification {
  sites: number;
  entries: number;
  /** The first unsound row of each broken site, in order of `seq`. */
  breaks: { site: string; seq: string; key: string; what: Break | 'head-differs' }[];
}

/** Recomputes every site's chain from its first entry and compares. Reads in parts; changes nothing. */
export async function verifyLog(db: ClientBase): Promise<Verification> {
  const heads = await db.query<{ site: string; seq: string; hash: Buffer }>(
    `select l.site, h.seq::text, h.hash from (select distinct site from outbound.log) l
     left join outbound.head h using (site)`,
  );
  const result: Verification = { sites: heads.rows.length, entries: 0, breaks: [] };
  for (const head of heads.rows) {
    let previous = genesis(head.site);
    let seq = '0';
    let broken = false;
    for await (const row of entriesOf(db, head.site)) {
      result.entries++;
      const what = breakIn(row, previous);
      if (what) {
        result.breaks.push({ site: row.site, seq: row.seq, key: row.key, what });
        broken = true;
        break;
      }
      previous = row.hash;
      seq = row.seq;
    }
    if (!broken && (head.seq !== seq || !head.hash.equals(previous))) {
      result.breaks.push({ site: head.site, seq, key: '', what: 'head-differs' });
    }
  }
  result.breaks.sort((a, b) => Number(BigInt(a.seq) - BigInt(b.seq)));
  return result;
}
