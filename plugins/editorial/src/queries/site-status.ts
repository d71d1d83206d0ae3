import { transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { SiteDocument } from '../records/documents.ts';

/**
 * The status of a site, held to the end of the transaction: a site that is about to open waits, so
 * that what changes meanwhile is either part of what it opens with or follows in the log. To be
 * asked before the log is. Nothing of a site in preparation (`draft`) is appended.
 */
export async function heldStatus(
  req: PayloadRequest,
  site: string,
): Promise<SiteDocument['status'] | undefined> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ status: SiteDocument['status'] }>(
    sql`select status from sites where id = ${site}::uuid for share`,
  );
  return rows[0]?.status;
}
