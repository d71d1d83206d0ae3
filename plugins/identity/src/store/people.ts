import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import type { Role } from '../domain/policy.ts';

/** What somebody is, anywhere: as one of the three, and at sites. */
export async function rolesOf(asker: Payload | PayloadRequest, user: string): Promise<Set<Role>> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ role: Role }>(sql`
    select role::text from administrators where user_id = ${user}::uuid
    union select r.value::text from memberships m join memberships_roles r on r.parent_id = m.id
    where m.user_id = ${user}::uuid`);
  return new Set(rows.map(({ role }) => role));
}

export interface Credentials {
  id: string;
  email: string;
  name: string;
  unit: string | null;
  hash: string | null;
  salt: string | null;
}

export async function credentialsOf(
  asker: Payload | PayloadRequest,
  who: { id: string } | { email: string },
): Promise<Credentials | undefined> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<Credentials & Record<string, unknown>>(sql`
    select id::text, email, name, unit, hash, salt from users
    where ${'id' in who ? sql`id = ${who.id}::uuid` : sql`email = ${who.email}`}`);
  return rows[0];
}
