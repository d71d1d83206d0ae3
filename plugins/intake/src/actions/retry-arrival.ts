import { transactionOf } from '@mingtang/publication';
import { inTransaction, isGlobal, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

/**
 * Puts an envelope that could not be opened back among those that wait. For the system
 * administrator, who alone can mend the causes.
 *
 * @throws Refused
 */
export async function retryArrival(req: PayloadRequest, id: string): Promise<{ state: 'waiting' }> {
  if (!isGlobal(req.user, 'system-admin') || !/^[0-9a-f-]{36}$/i.test(id)) {
    throw new Refused(req, refusals.notFound);
  }
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    const { rows } = await db.execute<{ envelope: string }>(sql`
      update arrivals set state = 'waiting', updated_at = now()
      where id = ${id}::uuid and state = 'failed' returning envelope`);
    const [claimed] = rows;
    if (!claimed) throw new Refused(req, refusals.notFailed);
    await db.execute(sql`
      insert into inbound.waiting (intake, seq)
      select id, seq from inbound.intake where id = ${claimed.envelope}::uuid on conflict (intake) do nothing`);
    await db.execute(sql`select pg_notify('inbound', ${claimed.envelope})`);
    return { state: 'waiting' };
  });
}
