import { holdLogs, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/**
 * Holds sites and their logs to the end of the transaction, always in the same order: two that change what
 * the same sites show wait for each other, and never each for the other.
 *
 * @returns those to which something may be appended: neither in preparation nor closed
 */
export async function holdSites(req: PayloadRequest, sites: string[]): Promise<Set<string>> {
  const ids = [...new Set(sites)].sort();
  if (ids.length === 0) return new Set();
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ id: string; status: string }>(sql`
    select id, status from sites where id = any(${sql.param(ids)}::uuid[]) order by id for share`);
  await holdLogs(req, ids);
  return new Set(
    rows.filter(({ status }) => status !== 'draft' && status !== 'closed').map(({ id }) => id),
  );
}
