import type { Client } from 'pg';
import type { CaseKeys } from '../sealing/case-keys.ts';

/**
 * Seals the data keys anew that are not sealed with the current key, each in a statement of its own;
 * answers are not touched. May be run again, and while cases are worked on.
 *
 * @returns how many
 */
export async function rotateDataKeys(db: Pick<Client, 'query'>, keys: CaseKeys): Promise<number> {
  for (let done = 0; ; ) {
    const { rows } = await db.query<{ id: string; keyId: string; wrapped: Buffer }>(
      `select case_id as id, key_id as "keyId", wrapped from cases.data_key
       where key_id <> $1 limit 500`,
      [keys.current],
    );
    if (rows.length === 0) return done;
    for (const { id, ...row } of rows) {
      const { keyId, wrapped } = keys.wrap(id, keys.unwrap(id, row));
      await db.query(
        'update cases.data_key set key_id = $1, wrapped = $2 where case_id = $3 and key_id = $4',
        [keyId, wrapped, id, row.keyId],
      );
      done++;
    }
  }
}
