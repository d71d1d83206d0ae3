import type { ColumnRecord, SiteRecord } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Database } from '../tickets.ts';

/** A site that is open, and its public columns. */
export interface Followable {
  site: SiteRecord;
  columns: ColumnRecord[];
}

/** The site as its followers know it; nothing where it is not open. */
export async function followable(db: Database, site: string): Promise<Followable | undefined> {
  const { rows } = await db.execute<{ record: SiteRecord | ColumnRecord }>(sql`
    select record from outbound.published where site = ${site} and kind in ('site', 'column')`);
  const records = rows.map(({ record }) => record);
  const of = records.find((record) => record.kind === 'site');
  if (of?.status !== 'live') return undefined;
  return { site: of, columns: records.filter((record) => record.kind === 'column') };
}
