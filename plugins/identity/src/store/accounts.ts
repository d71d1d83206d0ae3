import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import type { Policy } from '../domain/policy.ts';

/** Notes that an account has a new password. */
export async function putPasswordSet(
  req: PayloadRequest,
  user: string,
  { mustChange }: { mustChange: boolean },
): Promise<void> {
  const db = await databaseOf(req);
  await db.execute(sql`
    insert into identity.account (user_id, must_change) values (${user}::uuid, ${mustChange})
    on conflict (user_id) do update set password_at = now(), must_change = excluded.must_change`);
}

/** Whether the password of an account has served its time, or was another's. */
export async function mustChangePassword(
  asker: Payload | PayloadRequest,
  user: string,
  { rotationDays, changeGiven }: Policy['password'],
): Promise<boolean> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ must: boolean }>(sql`
    select (must_change and ${changeGiven}::boolean)
      or (${rotationDays}::int > 0 and password_at < now() - make_interval(days => ${rotationDays}::int)) as must
    from identity.account where user_id = ${user}::uuid`);
  return rows[0]?.must ?? false;
}

/** Keeps the password somebody has now among those they had. */
export async function keepFormerPassword(req: PayloadRequest, user: string): Promise<void> {
  const db = await databaseOf(req);
  await db.execute(sql`
    insert into identity.former_password (user_id, hash, salt)
    select id, hash, salt from users where id = ${user}::uuid and hash is not null and salt is not null`);
}

/** The passwords somebody had last, the present one first. */
export async function formerPasswords(
  req: PayloadRequest,
  user: string,
  most: number,
): Promise<{ hash: string; salt: string }[]> {
  if (most === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ hash: string; salt: string }>(sql`
    (select hash, salt from users where id = ${user}::uuid and hash is not null)
    union all
    (select hash, salt from identity.former_password where user_id = ${user}::uuid order by id desc limit ${most - 1})`);
  return rows;
}
