import type { Client } from 'pg';
import type { CaseKeys } from '../sealing/case-keys.ts';

/**
 * Seals the data keys anew that are not sealed with the current key, each in a statement of its own;
 * answers are not touched. May be run again, and while cases are worked on.
 *
 * @param of table of the keys, and its column that says whose they are; trusted, and put into SQL as it is
 * @returns how many
 */
export async function rotateDataKeys(
  db: Pick<Client, 'query'>,
  keys: CaseKeys,
  of: { table: string; owner: string } = { table: 'cases.data_key', owner: 'case_id' },
): Promise<number> {
  const { table, owner } = of;
  for (let done = 0; ; ) {
    const { rows } = await db.query<{ id: string; keyId: string; wrapped: Buffer }>(
      `select ${owner} as id, key_id as "keyId", wrapped from ${table}
       where key_id <> $1 limit 500`,
      [keys.current],
    );
    if (rows.length === 0) return done;
    for (const { id, ...row } of rows) {
      const { keyId, wrapped } = keys.wrap(id, keys.unwrap(id, row));
      await db.query(
        `update ${table} set key_id = $1, wrapped = $2 where ${owner} = $3 and key_id = $4`,
        [keyId, wrapped, id, row.keyId],
      );
      done++;
    }
  }
}
