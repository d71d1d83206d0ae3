import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from '../database.ts';

/**
 * Holds the logs of several sites to the end of the transaction, always in the same order: of two
 * who append to the same sites one waits, and never each for the other. To be asked before the
 * first append of the transaction.
 */
export async function holdLogs(req: PayloadRequest, sites: string[]): Promise<void> {
  const db = await transactionOf(req);
  for (const site of [...new Set(sites)].sort()) {
    // The lock that `outbound.append` takes.
    await db.execute(
      sql`select pg_advisory_xact_lock(hashtextextended('outbound ' || ${site}::uuid, 0))`,
    );
  }
}
