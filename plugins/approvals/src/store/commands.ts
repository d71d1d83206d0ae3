import { transactionOf } from '@mingtang/publication';
import { Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

/**
 * Does something once for each key, in the transaction of `req`: sent again, by the same person, it
 * is answered the same and not done again. Without a key it is simply done.
 *
 * @throws Refused where the key was used for something else
 */
export async function once<T extends object>(
  req: PayloadRequest,
  { key, request }: { key: string | undefined; request: object },
  work: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return work();
  const db = await transactionOf(req);
  const by = String(req.user?.id);
  const asked = JSON.stringify(request);
  const { rows } = await db.execute(sql`
    insert into approvals.command (by, key, request) values (${by}::uuid, ${key}, ${asked})
    on conflict do nothing returning key`);
  if (rows.length === 0) {
    const known = await db.execute<{ request: string; answer: T }>(sql`
      select request, answer from approvals.command where by = ${by}::uuid and key = ${key}`);
    const [first] = known.rows;
    if (!first?.answer || first.request !== asked) throw new Refused(req, refusals.keyReused);
    return first.answer;
  }
  const answer = await work();
  await db.execute(sql`
    update approvals.command set answer = ${JSON.stringify(answer)}::jsonb
    where by = ${by}::uuid and key = ${key}`);
  return answer;
}
