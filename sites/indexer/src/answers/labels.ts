import type { Mount, SearchWordsRecord, SiteRecord } from '@mingtang/publication/records';
import type { Db } from '../places.ts';

/** A site as results name it. */
export interface NamedSite {
  name: string;
  mount: Mount;
  parent?: string;
}

/** Names change seldom: what was read a moment ago holds. */
const believeFor = 10_000;

/** What is published now beside what is found. */
export interface Labels {
  sites(): Promise<ReadonlyMap<string, NamedSite>>;
  /** Names of all topics and organs by code. */
  terms(): Promise<{ topic: ReadonlyMap<string, string>; organ: ReadonlyMap<string, string> }>;
  /** Names of columns by id, and what the webmasters of a site say of its search. */
  around(
    site: string,
    columns: { site: string; column: string }[],
  ): Promise<{ columns: Map<string, string>; words: SearchWordsRecord | undefined }>;
  /** Where what a site publishes under keys stands now; what is withdrawn has no path. */
  paths(site: string, keys: string[]): Promise<Map<string, string>>;
}

export function labelsFrom(db: Db): Labels {
  return {
    sites: believed(() => sitesIn(db)),
    terms: believed(() => termsIn(db)),
    async around(site, wanted) {
      const { rows } = await db.query<{
        words: SearchWordsRecord | null;
        columns: Record<string, string> | null;
      }>({
        name: 'around-what-is-found',
        text: `select
            (select record from outbound.published where site = $1 and key = 'search-words:' || $1::text) as words,
            (select json_object_agg(record->>'id', title) from outbound.published
             join (select distinct * from unnest($2::uuid[], $3::text[])) w (site, key) using (site, key)) as columns`,
        values: [
          site,
          wanted.map((one) => one.site),
          wanted.map(({ column }) => `column:${column}`),
        ],
      });
      const [row] = rows;
      return {
        columns: new Map(Object.entries(row?.columns ?? {})),
        words: row?.words ?? undefined,
      };
    },
    async paths(site, keys) {
      if (keys.length === 0) return new Map();
      const { rows } = await db.query<{ key: string; path: string }>({
        name: 'paths-of',
        text: `select key, path from outbound.published where site = $1 and key = any($2) and path is not null`,
        values: [site, keys],
      });
      return new Map(rows.map(({ key, path }) => [key, path]));
    },
  };
}

async function sitesIn(db: Db): Promise<Map<string, NamedSite>> {
  const { rows } = await db.query<{ site: string; record: SiteRecord }>(
    `select site, record from outbound.published where kind = 'site'`,
  );
  return new Map(
    rows.map(({ site, record: { shortName, mount, parent } }) => [
      site,
      { name: shortName, mount, ...(parent && { parent }) },
    ]),
  );
}

async function termsIn(db: Db): Promise<Awaited<ReturnType<Labels['terms']>>> {
  const { rows } = await db.query<{ facet: string; value: string; name: string }>(
    `select facet, value, max(name) as name from outbound.facet_value
     where facet in ('topic', 'organ') and documents > 0 group by facet, value`,
  );
  const of = (wanted: string) =>
    new Map(rows.filter(({ facet }) => facet === wanted).map(({ value, name }) => [value, name]));
  return { topic: of('topic'), organ: of('organ') };
}

/** What is read, read again when it was read long ago; a reading that failed is not believed. */
function believed<T>(read: () => Promise<T>): () => Promise<T> {
  let known: { at: number; what: Promise<T> } | undefined;
  return () => {
    if (!known || performance.now() - known.at > believeFor) {
      const what = read();
      known = { at: performance.now(), what };
      what.catch(() => {
        known = undefined;
      });
    }
    return known.what;
  };
}
