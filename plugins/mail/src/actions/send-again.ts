import { databaseOf } from '@mingtang/publication';
import { isGlobal, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

/**
 * Has mails tried from the start, at once: one, or all that were not taken so far. For system
 * administrators, once they have mended what kept them. What is out of date stays given up.
 *
 * @returns how many
 */
export async function sendAgain(
  req: PayloadRequest,
  which: { id: string } | 'all',
): Promise<number> {
  if (!isGlobal(req.user, 'system-admin')) throw new Refused(req, refusals['not-yours']);
  const db = await databaseOf(req);
  const { rows } = await db.execute(sql`
    update mail.outbox set state = 'waiting', fault = null, settled_at = null, attempts = 0, next_try_at = now()
    where (${which === 'all'} or id = ${which === 'all' ? null : which.id}::uuid)
      and (state = 'waiting' and answer is not null or state = 'given-up' and fault <> 'out-of-date')
    returning id`);
  if (rows.length === 0) throw new Refused(req, refusals['nothing-to-send']);
  await db.execute(sql`update mail.relay set next_try_at = now()`);
  return rows.length;
}
