import type { PublicRecord } from '@mingtang/publication/records';
import { type SearchDocument, searchDocument } from '@mingtang/search/outside';
import { type Db, placeOf, publishedSites } from './places.ts';

const atOnce = 250;

/** A part of what a site has published, as documents, from a key on. `next` is left out at the end. */
export async function publishedPart(
  db: Db,
  site: string,
  after: string,
): Promise<{ documents: SearchDocument[]; next?: string }> {
  const place = await placeOf(db, await publishedSites(db), site);
  if (place?.site.status !== 'live') return { documents: [] };
  const { rows } = await db.query<{ key: string; record: PublicRecord }>({
    name: 'published-part',
    text: `select key, record from outbound.published
           where site = $1 and kind in ('article', 'page', 'service', 'letter', 'consultation', 'survey') and key > $2 order by key limit $3`,
    values: [site, after, atOnce],
  });
  const documents = rows.flatMap(({ record }) => searchDocument(record, place) ?? []);
  const last = rows.at(-1);
  return { documents, ...(last && rows.length === atOnce && { next: last.key }) };
}

/** Everything that is found, of all sites. */
export async function* publishedDocuments(db: Db): AsyncGenerator<SearchDocument[]> {
  for (const site of (await publishedSites(db)).keys()) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const { documents, next }: { documents: SearchDocument[]; next?: string } =
        await publishedPart(db, site, after);
      if (documents.length > 0) yield documents;
      after = next;
    }
  }
}
