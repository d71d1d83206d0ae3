import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { type ReceiptState, receiptOf } from './receipt-of.ts';

/** One line of what a site last made public or took back. */
export interface LatestEntry {
  site: string;
  key: string;
  op: 'put' | 'withdraw';
  title: string;
  /** Another site's article: there is no document of it here. */
  isShared: boolean;
  receipt: ReceiptState;
}

/** The newest entries for articles and pages of some sites, newest first, with how far each has got. */
export async function latestEntries(
  payload: Payload,
  { sites, limit }: { sites: string[]; limit: number },
): Promise<LatestEntry[]> {
  if (sites.length === 0) return [];
  const db = (payload.db as unknown as PostgresAdapter).drizzle;
  const among = sql.join(
    sites.map((site) => sql`${site}::uuid`),
    sql`, `,
  );
  const { rows } = await db.execute<Omit<LatestEntry, 'receipt'> & { seq: string }>(sql`
    select seq::text, site, key, op, record->>'title' as title, cause like 'share %' as "isShared" from outbound.log
    where site in (${among}) and (key like 'article:%' or key like 'page:%')
    order by log.seq desc limit ${limit}`);
  const entries = rows.map(async ({ seq, ...entry }) => {
    const receipt = await receiptOf(payload, { site: entry.site, seq });
    return receipt && { ...entry, receipt };
  });
  return (await Promise.all(entries)).filter((entry) => entry !== undefined);
}
