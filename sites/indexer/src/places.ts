import type { ColumnRecord } from '@mingtang/publication/records';
import type { Place } from '@mingtang/search/outside';
import type { Pool } from 'pg';

/** What can be asked of the database. */
export type Db = Pick<Pool, 'query'>;

type Site = Place['site'];

/** All sites that have published themselves. */
export async function publishedSites(db: Db): Promise<Map<string, Site>> {
  const { rows } = await db.query<Site>({
    name: 'published-sites',
    text: `select site as id, record->>'parent' as parent, record->>'status' as status,
             record->>'name' as name, record->>'shortName' as "shortName"
           from outbound.published where kind = 'site'`,
  });
  return new Map(rows.map((site) => [site.id, site]));
}

/** Where the documents of a site stand, or `undefined` for a site that is not public. */
export async function placeOf(
  db: Db,
  sites: ReadonlyMap<string, Site>,
  id: string,
): Promise<Place | undefined> {
  const site = sites.get(id);
  if (!site) return undefined;
  const { rows } = await db.query<Pick<ColumnRecord, 'id' | 'parent' | 'type'>>({
    name: 'published-columns',
    text: `select record->>'id' as id, record->>'parent' as parent, record->>'type' as type
           from outbound.published where kind = 'column' and site = $1`,
    values: [id],
  });
  const columns = new Map(
    rows.map((column) => [column.id, { ...column, parent: column.parent ?? undefined }]),
  );
  return { site, above: above(sites, site), columns: columns as Place['columns'] };
}

function above(sites: ReadonlyMap<string, Site>, site: Site): string[] {
  const path: string[] = [];
  for (
    let id = site.parent;
    id && id !== site.id && !path.includes(id);
    id = sites.get(id)?.parent
  ) {
    path.push(id);
  }
  return path;
}

/** A site and all below it. */
export function withThoseBelow(sites: ReadonlyMap<string, Site>, id: string): string[] {
  const below = [...sites.values()].filter(
    (site) => site.id !== id && above(sites, site).includes(id),
  );
  return [id, ...below.map((site) => site.id)];
}
