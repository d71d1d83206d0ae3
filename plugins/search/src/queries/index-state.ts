import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** How the search index stands to what is published. */
export interface IndexState {
  /** Documents in the embedded index, about; unknown where there is none. */
  documents?: number;
  /** Sites of which something is not in the index yet, and since when the oldest of it waits, in seconds. */
  sitesBehind: number;
  lagSeconds: number;
}

/** From so many documents on the embedded index is too slow for the whole city: Meilisearch is needed. */
export const mostEmbedded = 300_000;

export async function indexState(req: PayloadRequest): Promise<IndexState> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Record<'documents' | 'behind' | 'lag', number | null>>(sql`
    with waiting as (
      select h.site, coalesce(c.seq, 0) as seq from outbound.head h
      left join search.cursor c on c.site = h.site
      where h.seq > coalesce(c.seq, 0)
    )
    select (select count(*)::int from waiting) as behind,
      (select max(extract(epoch from now() - first.at))::int from waiting w join lateral (
        select l.at from outbound.log l where l.site = w.site and l.seq > w.seq order by l.seq limit 1) first on true) as lag,
      (select greatest(k.reltuples, 0)::int from search.build b
        join pg_class k on k.oid = to_regclass('search.document_' || b.number) where b.state = 'current') as documents`);
  const [row] = rows;
  return {
    ...(row?.documents != null && { documents: row.documents }),
    sitesBehind: row?.behind ?? 0,
    lagSeconds: row?.lag ?? 0,
  };
}
