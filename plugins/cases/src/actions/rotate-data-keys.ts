import type { Client } from 'pg';
import { addressesIn } from '../domain/answers.ts';
import { type CaseKeys, opened } from '../sealing/case-keys.ts';

/** A table that holds data keys, and its column that says what each key is of. */
interface KeyHolder {
  table: string;
  id: string;
}

/**
 * Seals the data keys anew that are not sealed with the current key, each in a statement of its own, and
 * names the addresses of their cases anew; answers are not touched. May be run again, and while cases are worked on.
 *
 * @param holders trusted: names are put into SQL as they are
 * @returns how many
 */
export async function rotateDataKeys(
  db: Pick<Client, 'query'>,
  keys: CaseKeys,
  holders: readonly KeyHolder[] = ofCases,
): Promise<number> {
  let done = 0;
  for (const { table, id: column } of holders) {
    for (;;) {
      const { rows } = await db.query<{ id: string; keyId: string; wrapped: Buffer }>(
        `select ${column} as id, key_id as "keyId", wrapped from ${table}
         where key_id <> $1 limit 500`,
        [keys.current],
      );
      if (rows.length === 0) break;
      for (const { id, ...row } of rows) {
        const dataKey = keys.unwrap(id, row);
        const { keyId, wrapped } = keys.wrap(id, dataKey);
        if (table === 'cases.data_key') await nameAnew(db, { id, dataKey }, keys);
        await db.query(
          `update ${table} set key_id = $1, wrapped = $2 where ${column} = $3 and key_id = $4`,
          [keyId, wrapped, id, row.keyId],
        );
        done++;
      }
    }
  }
  return done;
}

async function nameAnew(
  db: Pick<Client, 'query'>,
  { id, dataKey }: { id: string; dataKey: Buffer },
  { current, namesOf }: CaseKeys,
): Promise<void> {
  const { rows } = await db.query<{ version: number; sealed: Buffer }>(
    'select version, sealed from cases.answers where case_id = $1',
    [id],
  );
  const addresses = rows.flatMap(({ version, sealed }) =>
    addressesIn(JSON.parse(opened(dataKey, `${id} answers ${version}`, sealed).toString('utf8'))),
  );
  for (const address of addresses) {
    await db.query(
      'insert into cases.contact (case_id, key_id, address) values ($1, $2, $3) on conflict do nothing',
      [id, current, namesOf(address.toLowerCase())[0]],
    );
  }
  await db.query('delete from cases.contact where case_id = $1 and key_id <> $2', [id, current]);
}

const ofCases: KeyHolder[] = [
  { table: 'cases.data_key', id: 'case_id' },
  { table: 'cases.counter_draft', id: 'id' },
  { table: 'cases.index_key', id: 'id' },
];
