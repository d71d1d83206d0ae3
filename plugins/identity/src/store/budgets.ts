import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { Budget } from '../domain/policy.ts';

/**
 * Takes one attempt of a budget, whatever becomes of the transaction under way; of those that come at once no more
 * than there are. Kept in the database, so that all processes keep one count.
 *
 * @returns in how many seconds there is another one; 0 where one was had
 */
export async function takeAttempt(
  payload: Payload,
  key: string,
  { attempts, everySeconds }: Budget,
): Promise<number> {
  const db = await databaseOf(payload);
  const leaked = sql`greatest(0, b.level - extract(epoch from now() - b.at)::real / ${everySeconds}::real)`;
  const { rows } = await db.execute(sql`
    insert into identity.budget as b (key, level) values (${key}, 1)
    on conflict (key) do update set level = ${leaked} + 1, at = now()
    where ${leaked} + 1 <= ${attempts}::real
    returning 1`);
  if (rows.length > 0) return 0;
  const { rows: full } = await db.execute<{ wait: number }>(sql`
    select ceil((${leaked} + 1 - ${attempts}::real) * ${everySeconds}::real)::int as wait
    from identity.budget b where key = ${key}`);
  return Math.max(1, Number(full[0]?.wait ?? 1));
}

/** Gives attempts back that were none: whoever tried was let in. */
export async function giveBack(payload: Payload, keys: readonly string[]): Promise<void> {
  const db = await databaseOf(payload);
  for (const key of keys) {
    await db.execute(sql`
      update identity.budget set level = greatest(0, level - 1) where key = ${key}`);
  }
}
