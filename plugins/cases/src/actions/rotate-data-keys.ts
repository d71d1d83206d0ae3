import type { Client } from 'pg';
import { addressesIn } from '../domain/answers.ts';
import { type CaseKeys, opened } from '../sealing/case-keys.ts';

/**
 * Seals the data keys anew that are not sealed with the current key, each in a statement of its own, and
 * names the addresses of their cases anew; answers are not touched. May be run again, and while cases are worked on.
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
      const dataKey = keys.unwrap(id, row);
      const { keyId, wrapped } = keys.wrap(id, dataKey);
      await nameAnew(db, { id, dataKey }, keys);
      await db.query(
        'update cases.data_key set key_id = $1, wrapped = $2 where case_id = $3 and key_id = $4',
        [keyId, wrapped, id, row.keyId],
      );
      done++;
    }
  }
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
      [id, current, namesOf(address)[0]],
    );
  }
  await db.query('delete from cases.contact where case_id = $1 and key_id <> $2', [id, current]);
}
