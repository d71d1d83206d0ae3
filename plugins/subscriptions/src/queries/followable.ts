import type { ColumnRecord, SiteRecord } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Database } from '../tickets.ts';

/** A site that is open, its public columns, and the names of what its documents are followed by. */
export interface Followable {
  site: SiteRecord;
  columns: ColumnRecord[];
  /** `mark`: `topic:<code>` or `organ:<code>`. */
  terms: { mark: string; name: string }[];
}

/** The site as its followers know it; nothing where it is not open. */
export async function followable(db: Database, site: string): Promise<Followable | undefined> {
  const { rows } = await db.execute<{ record: SiteRecord | ColumnRecord }>(sql`
    select record from outbound.published where site = ${site} and kind in ('site', 'column')`);
  const records = rows.map(({ record }) => record);
  const of = records.find((record) => record.kind === 'site');
  if (of?.status !== 'live') return undefined;
  const terms = await db.execute<{ mark: string; name: string }>(sql`
    select facet || ':' || value as mark, name from outbound.facet_value
    where site = ${site} and facet in ('topic', 'organ')`);
  const columns = records.filter((record) => record.kind === 'column');
  return { site: of, columns, terms: terms.rows };
}
