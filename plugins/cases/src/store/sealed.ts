import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { type Answer, addressesIn } from '../domain/answers.ts';
import { newDataKey, opened, sealed } from '../sealing/case-keys.ts';
import { caseKeysOf } from './keys.ts';
import { putMarks } from './person-marks.ts';

/** Makes the data key of a new case, in the transaction of `req`. */
export async function putDataKey(req: PayloadRequest, id: string): Promise<void> {
  const db = await transactionOf(req);
  const { keyId, wrapped } = caseKeysOf(req.payload).wrap(id, newDataKey());
  await db.execute(sql`
    insert into cases.data_key (case_id, key_id, wrapped) values (${id}::uuid, ${keyId}, ${wrapped})`);
}

/** The data key of a case. @throws where it was erased */
async function dataKeyOf(req: PayloadRequest, id: string): Promise<Buffer> {
  const key = await dataKeyIfKept(req, id);
  if (!key) throw new Error('What was answered in this case was erased');
  return key;
}

async function dataKeyIfKept(req: PayloadRequest, id: string): Promise<Buffer | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ keyId: string; wrapped: Buffer }>(sql`
    select key_id as "keyId", wrapped from cases.data_key where case_id = ${id}::uuid`);
  const [row] = rows;
  return row && caseKeysOf(req.payload).unwrap(id, row);
}

/** Seals what somebody said of a case with its key, so that it is erased with it. `what` names it. */
export async function sealOfCase(
  req: PayloadRequest,
  { id, what, text }: { id: string; what: string; text: string },
): Promise<Buffer> {
  return sealed(await dataKeyOf(req, id), `${id} ${what}`, Buffer.from(text));
}

/** What was sealed by `sealOfCase`; nothing where it was erased with the case. */
export async function openOfCase(
  req: PayloadRequest,
  { id, what, bytes }: { id: string; what: string; bytes: Buffer },
): Promise<string | undefined> {
  const key = await dataKeyIfKept(req, id);
  return key && opened(key, `${id} ${what}`, bytes).toString('utf8');
}

/** Seals what was answered, the next version of it, and marks whom it names. */
export async function putAnswers(
  req: PayloadRequest,
  id: string,
  answers: readonly Answer[],
): Promise<void> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ last: number }>(sql`
    select coalesce(max(version), 0) as last from cases.answers where case_id = ${id}::uuid`);
  const version = Number(rows[0]?.last) + 1;
  const bytes = sealed(
    await dataKeyOf(req, id),
    `${id} answers ${version}`,
    Buffer.from(JSON.stringify(answers)),
  );
  await db.execute(sql`
    insert into cases.answers (case_id, version, sealed) values (${id}::uuid, ${version}, ${bytes})`);
  await putMarks(req, id, answers);
  const { current, namesOf } = caseKeysOf(req.payload);
  for (const address of addressesIn(answers)) {
    await db.execute(sql`
      insert into cases.contact (case_id, key_id, address)
      values (${id}::uuid, ${current}, ${namesOf(address.toLowerCase())[0]}) on conflict do nothing`);
  }
}

/** Ids of cases in whose answers an address was given, the newest first: of some of them. */
export async function casesOfAddress(
  req: PayloadRequest,
  address: string,
  limit: number,
): Promise<string[]> {
  const db = await databaseOf(req);
  const names = caseKeysOf(req.payload).namesOf(address.toLowerCase());
  const { rows } = await db.execute<{ id: string }>(sql`
    select c.id from cases.case_file c
    where c.phase <> 'draft' and exists (
      select from cases.contact a where a.case_id = c.id
        and a.address = any(${sql.param(names)}::bytea[]))
    order by c.applied_on desc nulls last, c.id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** All versions of what was answered, oldest first; those until an instant, where one is named. */
export async function answersOf(
  req: PayloadRequest,
  id: string,
  until?: string,
): Promise<Answer[][]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ version: number; sealed: Buffer }>(sql`
    select version, sealed from cases.answers
    where case_id = ${id}::uuid and at <= coalesce(${until ?? null}::timestamptz, 'infinity')
    order by version`);
  if (rows.length === 0) return [];
  const key = await dataKeyOf(req, id);
  return rows.map((row) =>
    JSON.parse(opened(key, `${id} answers ${row.version}`, row.sealed).toString('utf8')),
  );
}

export type MessageKind = 'note' | 'to-applicant' | 'from-applicant';

export interface Message {
  kind: MessageKind;
  by: string | null;
  text: string;
  at: string;
}

/** Keeps what somebody wrote about a case, sealed. */
export async function putMessage(
  req: PayloadRequest,
  { id, kind, text }: { id: string; kind: MessageKind; text: string },
): Promise<void> {
  const db = await transactionOf(req);
  const bytes = sealed(await dataKeyOf(req, id), `${id} message`, Buffer.from(text));
  const by = kind === 'from-applicant' ? null : String(req.user?.id);
  await db.execute(sql`
    insert into cases.message (case_id, kind, by, sealed)
    values (${id}::uuid, ${kind}, ${by}::uuid, ${bytes})`);
}

/** What was written about a case, oldest first. */
export async function messagesOf(req: PayloadRequest, id: string): Promise<Message[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<
    { kind: MessageKind; by: string | null; sealed: Buffer; at: string } & Record<string, unknown>
  >(sql`
    select kind, by, sealed, at from cases.message where case_id = ${id}::uuid order by id limit 500`);
  if (rows.length === 0) return [];
  const key = await dataKeyOf(req, id);
  return rows.map((row) => ({
    kind: row.kind,
    by: row.by,
    text: opened(key, `${id} message`, row.sealed).toString('utf8'),
    at: new Date(row.at).toISOString(),
  }));
}

/** Notes that somebody saw personal data of a case. */
export async function putLook(
  req: PayloadRequest,
  { id, what }: { id: string; what: string },
): Promise<void> {
  const db = await databaseOf(req);
  await db.execute(sql`
    insert into cases.look (case_id, "user", what)
    values (${id}::uuid, ${String(req.user?.id)}::uuid, ${what})`);
}

export interface Look {
  user: string;
  what: string;
  at: string;
}

/** Who saw personal data of a case, newest first. */
export async function looksAt(req: PayloadRequest, id: string): Promise<Look[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Look & Record<string, unknown>>(sql`
    select "user", what, at from cases.look where case_id = ${id}::uuid order by id desc limit 50`);
  return rows.map(({ user, what, at }) => ({ user, what, at: new Date(at).toISOString() }));
}
