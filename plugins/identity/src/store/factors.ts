import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import { recoveryHash } from '../domain/recovery-code.ts';

/** Something a person shows beside a password. */
export type FactorKind = 'totp' | 'passkey';

export interface ShownFactor {
  id: string;
  kind: FactorKind;
  name: string;
  addedAt: string;
  usedAt: string | null;
}

export interface App {
  id: string;
  keyId: string;
  sealed: Buffer;
}

export interface Passkey {
  id: string;
  credential: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

type Asker = Payload | PayloadRequest;

export async function factorsOf(asker: Asker, user: string): Promise<ShownFactor[]> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{
    id: string;
    kind: FactorKind;
    name: string;
    added: string;
    used: string | null;
  }>(sql`
    select id::text, kind, name, added_at as added, used_at as used
    from identity.factor where user_id = ${user}::uuid order by added_at`);
  return rows.map(({ id, kind, name, added, used }) => ({
    id,
    kind,
    name,
    addedAt: new Date(added).toISOString(),
    usedAt: used && new Date(used).toISOString(),
  }));
}

export async function appsOf(asker: Asker, user: string): Promise<App[]> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<App & Record<string, unknown>>(sql`
    select id::text, key_id as "keyId", sealed from identity.factor
    where user_id = ${user}::uuid and kind = 'totp'`);
  return rows;
}

export async function passkeysOf(asker: Asker, user: string): Promise<Passkey[]> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<Omit<Passkey, 'counter'> & { counter: string }>(sql`
    select id::text, credential, public_key as "publicKey", counter::text, transports from identity.factor
    where user_id = ${user}::uuid and kind = 'passkey'`);
  return rows.map((row) => ({
    ...row,
    counter: Number(row.counter),
    transports: row.transports ?? [],
  }));
}

export async function putApp(
  req: PayloadRequest,
  app: { id: string; user: string; name: string; keyId: string; sealed: Buffer; step: number },
): Promise<void> {
  const db = await databaseOf(req);
  await db.execute(sql`
    insert into identity.factor (id, user_id, kind, name, key_id, sealed, last_step)
    values (${app.id}::uuid, ${app.user}::uuid, 'totp', ${app.name}, ${app.keyId}, ${app.sealed}, ${app.step})`);
}

/** @returns whether it was added: a passkey is somebody's once */
export async function putPasskey(
  req: PayloadRequest,
  passkey: Omit<Passkey, 'id'> & { user: string; name: string },
): Promise<boolean> {
  const db = await databaseOf(req);
  const { rows } = await db.execute(sql`
    insert into identity.factor (user_id, kind, name, credential, public_key, counter, transports)
    values (${passkey.user}::uuid, 'passkey', ${passkey.name}, ${passkey.credential}, ${passkey.publicKey},
      ${passkey.counter}, ${sql.param(passkey.transports)}::text[])
    on conflict (credential) do nothing returning 1`);
  return rows.length > 0;
}

/** Takes the code of a step, if none of it or of a later one was taken: of two at once, one. */
export async function claimStep(req: PayloadRequest, id: string, step: number): Promise<boolean> {
  const db = await databaseOf(req);
  const { rows } = await db.execute(sql`
    update identity.factor set last_step = ${step}, used_at = now()
    where id = ${id}::uuid and (last_step is null or last_step < ${step}) returning 1`);
  return rows.length > 0;
}

export async function notePasskeyUsed(req: PayloadRequest, id: string, counter: number) {
  const db = await databaseOf(req);
  await db.execute(sql`
    update identity.factor set counter = ${counter}, used_at = now() where id = ${id}::uuid`);
}

/** @returns what it was called; nothing where the person has no such factor */
export async function dropFactor(
  req: PayloadRequest,
  { id, user }: { id: string; user: string },
): Promise<string | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ name: string }>(sql`
    delete from identity.factor where id = ${id}::uuid and user_id = ${user}::uuid returning name`);
  return rows[0]?.name;
}

/** Puts recovery codes in place of those there were. */
export async function putRecoveryCodes(req: PayloadRequest, user: string, codes: string[]) {
  const db = await databaseOf(req);
  await db.execute(sql`delete from identity.recovery_code where user_id = ${user}::uuid`);
  for (const code of codes) {
    await db.execute(sql`
      insert into identity.recovery_code (user_id, hash) values (${user}::uuid, ${recoveryHash(user, code)})`);
  }
}

/** How many codes a person has left. */
export async function recoveryCodesLeft(asker: Asker, user: string): Promise<number> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ left: number }>(sql`
    select count(*)::int as left from identity.recovery_code where user_id = ${user}::uuid and used_at is null`);
  return Number(rows[0]?.left ?? 0);
}

/** Uses a code up: of two at once, one. */
export async function claimRecoveryCode(
  req: PayloadRequest,
  user: string,
  typed: string,
): Promise<boolean> {
  const db = await databaseOf(req);
  const { rows } = await db.execute(sql`
    update identity.recovery_code set used_at = now()
    where user_id = ${user}::uuid and hash = ${recoveryHash(user, typed)} and used_at is null returning 1`);
  return rows.length > 0;
}
