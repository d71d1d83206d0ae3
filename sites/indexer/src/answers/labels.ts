import type { Mount, SearchWordsRecord, SiteRecord } from '@mingtang/publication/records';
import type { Db } from '../places.ts';

/** A site as results name it. */
export interface NamedSite {
  name: string;
  mount: Mount;
  parent?: string;
}

const believeFor = 10_000;

/** Names of what is found, as they are published now. */
export interface Labels {
  sites(): Promise<ReadonlyMap<string, NamedSite>>;
  /** Names of columns by id. */
  columns(wanted: { site: string; column: string }[]): Promise<Map<string, string>>;
  /** Names of topics and organs by code. */
  terms(facet: 'topic' | 'organ', codes: string[]): Promise<Map<string, string>>;
  /** What the webmasters of a site say of its search. */
  words(site: string): Promise<SearchWordsRecord | undefined>;
  /** Where what a site publishes under keys stands now; what is withdrawn has no path. */
  paths(site: string, keys: string[]): Promise<Map<string, string>>;
}

export function labelsFrom(db: Db): Labels {
  let known: { at: number; sites: Promise<Map<string, NamedSite>> } | undefined;
  async function readSites(): Promise<Map<string, NamedSite>> {
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
  return {
    sites() {
      if (!known || performance.now() - known.at > believeFor) {
        const sites = readSites();
        known = { at: performance.now(), sites };
        sites.catch(() => {
          known = undefined;
        });
      }
      return known.sites;
    },
    async columns(wanted) {
      const { rows } = await db.query<{ id: string; name: string }>({
        name: 'column-names',
        text: `select record->>'id' as id, title as name from outbound.published
               join unnest($1::uuid[], $2::text[]) as w(site, key) using (site, key)`,
        values: [wanted.map(({ site }) => site), wanted.map(({ column }) => `column:${column}`)],
      });
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    async terms(facet, codes) {
      if (codes.length === 0) return new Map();
      const { rows } = await db.query<{ value: string; name: string }>({
        name: 'term-names',
        text: `select value, max(name) as name from outbound.facet_value
               where facet = $1 and value = any($2) and documents > 0 group by value`,
        values: [facet, codes],
      });
      return new Map(rows.map(({ value, name }) => [value, name]));
    },
    async words(site) {
      const { rows } = await db.query<{ record: SearchWordsRecord }>({
        name: 'search-words-of',
        text: `select record from outbound.published where site = $1 and key = 'search-words:' || $1::text`,
        values: [site],
      });
      return rows[0]?.record;
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
