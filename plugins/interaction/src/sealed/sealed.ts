import { caseKeysOf } from '@mingtang/cases';
import { newDataKey, opened, sealed } from '@mingtang/cases/keys';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** Makes the data key of a letter, a consultation or a survey, in the transaction of `req`; one that is there stays. */
export async function putDataKey(req: PayloadRequest, owner: string): Promise<void> {
  const db = await transactionOf(req);
  const { keyId, wrapped } = caseKeysOf(req.payload).wrap(owner, newDataKey());
  await db.execute(sql`
    insert into interaction.data_key (owner, key_id, wrapped) values (${owner}::uuid, ${keyId}, ${wrapped})
    on conflict (owner) do nothing`);
}

/** Data keys by owner; one that was erased is not among them. */
async function dataKeysOf(
  req: PayloadRequest,
  owners: readonly string[],
): Promise<Map<string, Buffer>> {
  if (owners.length === 0) return new Map();
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ owner: string; keyId: string; wrapped: Buffer }>(sql`
    select owner, key_id as "keyId", wrapped from interaction.data_key
    where owner = any(${sql.param([...owners])}::uuid[])`);
  const keys = caseKeysOf(req.payload);
  return new Map(rows.map(({ owner, ...row }) => [owner, keys.unwrap(owner, row)]));
}

/** The data key of one owner. @throws where it was erased */
export async function dataKeyOf(req: PayloadRequest, owner: string): Promise<Buffer> {
  const key = (await dataKeysOf(req, [owner])).get(owner);
  if (!key) throw new Error('What was written here was erased');
  return key;
}

export interface Writing<T = unknown> {
  by: string | null;
  content: T;
  at: string;
}

const bound = (owner: string, kind: string) => `${owner} ${kind}`;

/** Keeps what somebody wrote, sealed. */
export async function putWriting(
  req: PayloadRequest,
  { owner, kind, content }: { owner: string; kind: string; content: unknown },
): Promise<void> {
  const db = await transactionOf(req);
  const bytes = sealed(
    await dataKeyOf(req, owner),
    bound(owner, kind),
    Buffer.from(JSON.stringify(content)),
  );
  await db.execute(sql`
    insert into interaction.writing (owner, kind, by, sealed)
    values (${owner}::uuid, ${kind}, ${req.user ? String(req.user.id) : null}::uuid, ${bytes})`);
}

/** What was written of a kind, oldest first. */
export async function writingsOf<T>(
  req: PayloadRequest,
  { owner, kind }: { owner: string; kind: string },
): Promise<Writing<T>[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ by: string | null; sealed: Buffer; at: string }>(sql`
    select by, sealed, at from interaction.writing
    where owner = ${owner}::uuid and kind = ${kind} order by id limit 500`);
  if (rows.length === 0) return [];
  const key = await dataKeyOf(req, owner);
  return rows.map((row) => ({
    by: row.by,
    content: JSON.parse(opened(key, bound(owner, kind), row.sealed).toString('utf8')),
    at: new Date(row.at).toISOString(),
  }));
}

/** The first writing of a kind of each of several owners. */
export async function firstWritings<T>(
  req: PayloadRequest,
  { owners, kind }: { owners: readonly string[]; kind: string },
): Promise<Map<string, T>> {
  if (owners.length === 0) return new Map();
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ owner: string; sealed: Buffer }>(sql`
    select distinct on (owner) owner, sealed from interaction.writing
    where owner = any(${sql.param([...owners])}::uuid[]) and kind = ${kind} order by owner, id`);
  const keys = await dataKeysOf(req, owners);
  return new Map(
    rows.flatMap((row): [string, T][] => {
      const key = keys.get(row.owner);
      if (!key) return [];
      const text = opened(key, bound(row.owner, kind), row.sealed).toString('utf8');
      return [[row.owner, JSON.parse(text)]];
    }),
  );
}

/** Notes that somebody saw personal data, and why. */
export async function putLook(
  req: PayloadRequest,
  { owner, what }: { owner: string; what: string },
): Promise<void> {
  const db = await databaseOf(req);
  await db.execute(sql`
    insert into interaction.look (owner, "user", what)
    values (${owner}::uuid, ${String(req.user?.id)}::uuid, ${what})`);
}

/** Who saw personal data, newest first. */
export async function looksAt(
  req: PayloadRequest,
  owner: string,
): Promise<{ user: string; what: string; at: string }[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ user: string; what: string; at: string }>(sql`
    select "user", what, at from interaction.look where owner = ${owner}::uuid order by id desc limit 50`);
  return rows.map(({ user, what, at }) => ({ user, what, at: new Date(at).toISOString() }));
}
