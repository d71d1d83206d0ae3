import type { ClientBase } from 'pg';
import { type Break, breakIn, genesis, type LogRow } from '../domain/chain.ts';

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
    for await (const row of rowsOf(db, head.site)) {
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

async function* rowsOf(db: ClientBase, site: string): AsyncGenerator<LogRow> {
  const size = 500;
  for (let after = '0'; ; ) {
    const { rows } = await db.query<LogRow>(
      `select seq::text, site, key, op, record, record_hash as "recordHash", prev_hash as "prevHash", hash,
         actor, cause, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from outbound.log l where site = $1 and l.seq > $2 order by l.seq limit $3`,
      [site, after, size],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last.seq;
  }
}
