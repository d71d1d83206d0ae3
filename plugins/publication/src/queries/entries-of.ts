import type { ClientBase } from 'pg';
import type { LogRow } from '../domain/chain.ts';

/** All entries of a site, oldest first, as they are hashed. Reads in parts. */
export async function* entriesOf(db: ClientBase, site: string): AsyncGenerator<LogRow> {
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
