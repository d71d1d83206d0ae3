import { holdLogs, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { SiteStatus } from '../domain/site-life.ts';

/**
 * Holds articles as sources to the end of the transaction: of those who share one, decide on it and
 * change it, one goes after the other. To be asked before sites are held.
 */
export async function holdSources(req: PayloadRequest, articles: string[]): Promise<void> {
  const db = await transactionOf(req);
  for (const article of [...new Set(articles)].sort()) {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`share ${article}`}, 0))`);
  }
}

/**
 * Holds sites to the end of the transaction, so that none opens or closes meanwhile and nobody
 * appends to their logs. @returns those to which can be appended now
 */
export async function holdOpenSites(req: PayloadRequest, sites: string[]): Promise<Set<string>> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ id: string; status: SiteStatus }>(sql`
    select id, status from sites where id = any(${sql.param(sites)}::uuid[]) order by id for share`);
  await holdLogs(req, sites);
  return new Set(
    rows.filter(({ status }) => status === 'live' || status === 'suspended').map(({ id }) => id),
  );
}
