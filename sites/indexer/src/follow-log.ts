import type { PublicRecord } from '@mingtang/publication/records';
import {
  documentId,
  type IndexWriter,
  type Place,
  type SearchDocument,
  searchDocument,
} from '@mingtang/search/outside';
import { type Db, placeOf, publishedSites, withThoseBelow } from './places.ts';

export interface Followed {
  /** Up to this entry the index says what is published, or something newer. */
  seq: string;
  /** Sites all of whose documents may have changed. */
  refresh: string[];
  isDone: boolean;
}

const atOnce = 500;

/**
 * Brings an index in line with the next entries of a site's log. What counts is not what an entry says
 * but what is published now: however often entries are read again, and whatever came after them, the
 * index ends up the same.
 */
export async function followLog(
  db: Db,
  index: IndexWriter,
  { site, after }: { site: string; after: string },
): Promise<Followed> {
  const { rows } = await db.query<{
    seq: string | null;
    entries: number;
    keys: string[] | null;
    records: Record<string, PublicRecord> | null;
    moved: string[] | null;
  }>({
    name: 'follow-log',
    text: `
      with l as materialized (
        select seq, key, op, case when key ~ '^(column|site):' then record end as record
        from outbound.log where site = $1 and log.seq > $2 order by log.seq limit $3
      ), wanted as (
        select distinct key from l where key ~ '^(article|page|service):'
      )
      select (select max(seq)::text from l) as seq, (select count(*)::int from l) as entries,
        (select array_agg(key) from wanted) as keys,
        (select jsonb_object_agg(p.key, p.record) from outbound.published p join wanted using (key) where p.site = $1) as records,
        (select array_agg(l.key) from l join lateral (
           select b.record from outbound.log b where b.site = $1 and b.key = l.key and b.seq < l.seq
           order by b.seq desc limit 1) before on true
         where l.record is not null and (l.op = 'withdraw'
           or (l.record->>'parent', l.record->>'type', l.record->>'status')
             is distinct from (before.record->>'parent', before.record->>'type', before.record->>'status'))) as moved`,
    values: [site, after, atOnce],
  });
  const [row] = rows;
  if (!row?.seq) return { seq: after, refresh: [], isDone: true };
  const sites = await publishedSites(db);
  const keys = row.keys ?? [];
  if (keys.length > 0) {
    const place = await placeOf(db, sites, site);
    await bringIn(index, { site, place, keys, records: row.records ?? {} });
  }
  const refresh = (row.moved ?? []).flatMap((key) =>
    key.startsWith('site:') ? withThoseBelow(sites, site) : [site],
  );
  return { seq: row.seq, refresh: [...new Set(refresh)], isDone: row.entries < atOnce };
}

async function bringIn(
  index: IndexWriter,
  given: {
    site: string;
    place: Place | undefined;
    keys: string[];
    records: Record<string, PublicRecord>;
  },
): Promise<void> {
  const { site, place, keys, records } = given;
  const puts: SearchDocument[] = [];
  const removals: string[] = [];
  for (const key of keys) {
    const record = records[key];
    const document = record && place && searchDocument(record, place);
    if (document) puts.push(document);
    else removals.push(documentId(site, key));
  }
  await index.remove(removals);
  await index.put(puts);
}
