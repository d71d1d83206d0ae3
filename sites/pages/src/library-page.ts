import type { ColumnRecord, SiteRecord, Validity } from '@mingtang/publication';
import { subscribePath } from '@mingtang/publication/records';
import { addressOf, columnFeedPath } from './addresses.ts';
import { newestParts, placeOf } from './column-page.ts';
import { columnsBeside } from './columns.ts';
import { dayOf } from './day.ts';
import { frameOf } from './frame.ts';
import { isOffered } from './is-offered.ts';
import {
  all,
  cataloguePath,
  type FacetKey,
  type FacetName,
  type FacetValue,
  facetPartPath,
  facetPath,
  facets,
  hasFeed,
} from './library.ts';
import { columnTags } from './meta-tags.ts';
import type { LibraryEntry, Reader } from './reader.ts';
import { type Locals, NotPublic } from './render.ts';
import { teaserView } from './teasers.ts';
import type { ColumnView, Frame, LibraryView, TeaserView } from './views.ts';
import { type Words, wordsFor } from './words.ts';

const newest = 20;

/** The first page of a library: its newest documents, and every way to look for others. */
export async function libraryPage(locals: Locals): Promise<{ frame: Frame; view: ColumnView }> {
  const { reader } = locals;
  const { site, column, above, parentName } = await placeOf(locals);
  const words = wordsFor(site.language);
  const values = (await reader.facets()).filter(({ documents }) => documents > 0);
  const at = (path: string) => addressOf(site, path);
  const library: LibraryView = {
    facets: facets.flatMap((facet) => {
      const of = values.filter((value) => value.facet === facet).sort(inOrder(facet));
      const shown = of.map((value) => ({
        label: nameOf(value, words),
        href: at(facetPath(column, value)),
        documents: value.documents,
      }));
      return shown.length > 0 ? [{ name: words.facets[facet], values: shown }] : [];
    }),
    follow: followed(site, column, all, words),
    downloads: values
      .filter(({ facet }) => facet === 'year')
      .sort(inOrder('year'))
      .flatMap(({ value }) =>
        (['csv', 'json'] as const).map((format) => ({
          label: words.catalogueFile(value, format.toUpperCase()),
          href: at(cataloguePath(column, value, format)),
        })),
      ),
  };
  const view: ColumnView = {
    column,
    siblings: await columnsBeside(reader, site, column),
    parentName,
    articles: await entryViews(reader, await reader.listing(all, newest)),
    sections: [],
    library,
    parts: newestParts(await reader.listingParts(all)).map((part) => ({
      part,
      href: at(facetPartPath(column, all, part)),
    })),
  };
  const frame = await frameOf(locals, {
    title: column.name,
    description: column.description,
    keywords: column.keywords,
    tags: columnTags(column),
    trail: above,
    here: column.name,
    feed: { title: column.name, href: at(columnFeedPath(column)) },
  });
  return { frame, view };
}

/** The documents of one value: the newest, or one numbered part of all. */
export async function listingPage(locals: Locals): Promise<{ frame: Frame; view: ColumnView }> {
  const { reader, params } = locals;
  const { site, column, above, parentName } = await placeOf(locals);
  const words = wordsFor(site.language);
  const key: FacetKey = { facet: params.facet as FacetName, value: params.value ?? '' };
  const at = (path: string) => addressOf(site, path);
  const { part } = params;
  const shown = await (part === undefined
    ? reader.listing(key, newest).then((entries) => ({ entries, parts: 0 }))
    : reader.listingPart(key, part));
  if (part !== undefined && part > shown.parts)
    throw new NotPublic(`${key.facet} ${key.value}, part ${part}`);
  const label = await labelOf(reader, key, words);
  const hrefOf = (other: number) => at(facetPartPath(column, key, other));
  const days = shown.entries.map(({ publishedAt }) => dayOf(publishedAt)).sort();
  const heading = label ?? column.name;
  const here = part === undefined ? heading : `${heading} ${words.archivePart(part)}`;
  const first = at(facetPath(column, key));
  const view: ColumnView = {
    column,
    siblings: await columnsBeside(reader, site, column),
    parentName,
    articles: await entryViews(reader, shown.entries),
    sections: [],
    library: {
      of: label,
      first: at(column.path),
      facets: [],
      follow: part === undefined ? followed(site, column, key, words) : undefined,
      downloads: [],
    },
    ...(part !== undefined && {
      archive: {
        part,
        first,
        older: part > 1 ? hrefOf(part - 1) : undefined,
        newer: part < shown.parts ? hrefOf(part + 1) : undefined,
        from: days[0],
        to: days.at(-1),
      },
    }),
    parts:
      part === undefined
        ? newestParts(await reader.listingParts(key)).map((n) => ({ part: n, href: hrefOf(n) }))
        : [],
  };
  const frame = await frameOf(locals, {
    title: `${here} - ${column.name}`,
    description: column.description,
    keywords: column.keywords,
    tags: columnTags(column),
    trail: [...above, { label: column.name, href: at(column.path) }],
    here,
    feed: hasFeed(key)
      ? { title: heading, href: at(columnFeedPath({ path: facetPath(column, key) })) }
      : undefined,
  });
  return { frame, view };
}

/** Documents of other sites lead there; one whose site is closed is not shown. */
async function entryViews(reader: Reader, entries: LibraryEntry[]): Promise<TeaserView[]> {
  const site = await reader.site();
  const views = await Promise.all(
    entries.map(async (entry) => {
      const view = teaserView(site, entry);
      if (entry.site === site.id) return view;
      const home = await reader.resolve(`mt:site:${entry.site}`);
      return home && { ...view, href: home + entry.path.slice(1) };
    }),
  );
  return views.filter((view) => view !== undefined && view !== '');
}

/**
 * Ways to follow what has a value. Mail tells of the site's own documents alone, so that the library of a
 * city, which holds those of all sites, offers its feeds only.
 */
function followed(
  site: SiteRecord,
  column: ColumnRecord,
  key: FacetKey,
  words: Words,
): LibraryView['follow'] {
  const { facet, value } = key;
  if (facet !== 'all' && facet !== 'topic' && facet !== 'organ') return undefined;
  const ways: NonNullable<LibraryView['follow']>['ways'] = [];
  if (isOffered(site, 'subscribe') && facet !== 'all' && site.level !== 'city') {
    const query = `?${facet}=${encodeURIComponent(`${facet}:${value}`)}`;
    ways.push({ label: words.followByMail, href: addressOf(site, subscribePath) + query });
  }
  if (isOffered(site, 'feed')) {
    const feed = columnFeedPath({ path: facetPath(column, key) });
    ways.push({ label: words.followByFeed, href: addressOf(site, feed) });
  }
  return ways.length > 0 ? { name: words.follow[facet], ways } : undefined;
}

/** `年份：2026`; of all documents nothing. The name is the one that documents bear, so it needs no count. */
async function labelOf(reader: Reader, key: FacetKey, words: Words): Promise<string | undefined> {
  if (key.facet === 'all') return undefined;
  const name = await reader.facetName(key);
  return `${words.facets[key.facet]}：${nameOf({ ...key, name: name ?? key.value }, words)}`;
}

const nameOf = ({ facet, value, name }: Omit<FacetValue, 'documents'>, words: Words): string =>
  facet === 'validity' ? (words.validities[value as Validity] ?? name) : name;

/** Years newest first, the rest by how much there is. */
const inOrder = (facet: FacetName) => (a: FacetValue, b: FacetValue) =>
  facet === 'year'
    ? b.value.localeCompare(a.value)
    : b.documents - a.documents || a.name.localeCompare(b.name, 'zh');
