import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import { type Policy, policyFrom } from '../domain/policy.ts';

/** How long a process goes by what it read: what is set holds everywhere after it. */
const freshFor = 5_000;
const read = new WeakMap<Payload, { policy: Policy; at: number }>();

/** The rules of signing in as they hold now. */
export async function policyOf(payload: Payload): Promise<Policy> {
  const known = read.get(payload);
  if (known && Date.now() - known.at < freshFor) return known.policy;
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ rules: unknown }>(sql`select rules from identity.policy`);
  const policy = policyFrom(rows[0]?.rules);
  read.set(payload, { policy, at: Date.now() });
  return policy;
}

/** Sets the rules, where they differ from the strict ones. The caller has checked them and who may. */
export async function putPolicy(
  asker: Payload | PayloadRequest,
  rules: Partial<Policy>,
  by?: string,
): Promise<void> {
  const db = await databaseOf(asker);
  await db.execute(sql`
    insert into identity.policy (rules, changed_by) values (${JSON.stringify(rules)}::jsonb, ${by ?? null}::uuid)
    on conflict (one) do update set rules = excluded.rules, changed_at = now(), changed_by = excluded.changed_by`);
  read.delete('payload' in asker ? asker.payload : asker);
}
