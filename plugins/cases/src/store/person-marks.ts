import { createHmac, randomUUID } from 'node:crypto';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Answer } from '../domain/answers.ts';
import { type Identifier, identifiersIn } from '../domain/identifiers.ts';
import { newDataKey } from '../sealing/case-keys.ts';
import { caseKeysOf } from './keys.ts';

/** The key of marks, drawn by whoever needs it first. */
async function indexKey(req: PayloadRequest): Promise<Buffer> {
  const db = await databaseOf(req);
  const keys = caseKeysOf(req.payload);
  for (;;) {
    const { rows } = await db.execute<{ id: string; keyId: string; wrapped: Buffer }>(
      sql`select id, key_id as "keyId", wrapped from cases.index_key`,
    );
    const [row] = rows;
    if (row) return keys.unwrap(row.id, row);
    const id = randomUUID();
    const { keyId, wrapped } = keys.wrap(id, newDataKey());
    await db.execute(sql`
      insert into cases.index_key (id, key_id, wrapped) values (${id}::uuid, ${keyId}, ${wrapped})
      on conflict do nothing`);
  }
}

/** The mark of an identifier: the same whenever it is asked, and told by nobody who lacks the key. */
export const markOf = async (req: PayloadRequest, one: Identifier): Promise<Buffer> =>
  marked(await indexKey(req), one);

const marked = (key: Buffer, { kind, value }: Identifier): Buffer =>
  createHmac('sha256', key).update(`${kind} ${value}`).digest();

/** Marks a case with whom its answers name, so that they can be found. */
export async function putMarks(
  req: PayloadRequest,
  id: string,
  answers: readonly Answer[],
): Promise<void> {
  const db = await transactionOf(req);
  const people = identifiersIn(answers.map(({ text }) => text));
  const key = people.length > 0 ? await indexKey(req) : Buffer.alloc(0);
  for (const one of people) {
    await db.execute(sql`
      insert into cases.person_mark (mark, case_id) values (${marked(key, one)}, ${id}::uuid)
      on conflict do nothing`);
  }
  await db.execute(sql`
    update cases.case_file set is_marked = true where id = ${id}::uuid and not is_marked`);
}

/** Cases of some sites that name somebody, newest first. */
export async function casesMarked(
  req: PayloadRequest,
  { mark, sites }: { mark: Buffer; sites: readonly string[] },
): Promise<string[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select c.id from cases.person_mark m join cases.case_file c on c.id = m.case_id
    where m.mark = ${mark} and c.site = any(${sql.param([...sites])}::uuid[])
    order by c.applied_on desc nulls last, c.id limit 500`);
  return rows.map(({ id }) => id);
}

/** Cases that were entered before they were marked: some of them. */
export async function unmarked(req: PayloadRequest, limit: number): Promise<string[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from cases.case_file where not is_marked order by id limit ${limit}`);
  return rows.map(({ id }) => id);
}
