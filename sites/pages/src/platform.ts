import type { ColumnRecord, SiteRecord } from '@mingtang/publication';
import { addressOf, trackingPath } from './addresses.ts';
import { columnHref } from './columns.ts';
import { all, cataloguePath } from './library.ts';
import type { Reader } from './reader.ts';
import { teaserView } from './teasers.ts';
import type { CountedColumn, PlatformPart } from './views.ts';
import { wordsFor } from './words.ts';

const newest = 5;
const reports = 12;
/** Documents of as many years are offered as open data here; of all, in the library. */
const years = 3;

/** The parts of a platform in their order: guide, rules, what the law demands, yearly reports, requests. */
export async function platformParts(
  reader: Reader,
  site: SiteRecord,
  platform: ColumnRecord,
): Promise<PlatformPart[]> {
  const parts = await Promise.all(
    (await reader.childColumns(platform.id)).map((column) => partOf(reader, site, column)),
  );
  return parts.filter((part) => part !== undefined);
}

async function partOf(
  reader: Reader,
  site: SiteRecord,
  column: ColumnRecord,
): Promise<PlatformPart | undefined> {
  const href = await columnHref(reader, site, column);
  if (href === undefined) return undefined;
  const { name, description, layout, type } = column;
  const part: PlatformPart = {
    name,
    href,
    description,
    columns: [],
    articles: [],
    ways: [],
  };
  switch (layout) {
    case 'sections': {
      part.columns = await countedBelow(reader, site, column.id);
      return part;
    }
    case 'list': {
      const limit = type === '信息公开年报' ? reports : newest;
      const articles = await reader.latest({ columns: [column.id], limit });
      part.articles = articles.map((article) => teaserView(site, article));
      return part;
    }
    case 'library': {
      const words = wordsFor(site.language);
      const facets = await reader.facets();
      part.documents = facets.find(({ facet }) => facet === all.facet)?.documents ?? 0;
      part.ways = facets
        .filter(({ facet, documents }) => facet === 'year' && documents > 0)
        .sort((a, b) => b.value.localeCompare(a.value))
        .slice(0, years)
        .flatMap(({ value }) =>
          (['csv', 'json'] as const).map((format) => ({
            label: words.catalogueFile(value, format.toUpperCase()),
            href: addressOf(site, cataloguePath(column, value, format)),
          })),
        );
      return part;
    }
    default: {
      if (type !== '依申请公开') return part;
      const form = await reader.form('disclosure');
      if (!form) return part;
      const words = wordsFor(site.language);
      part.ways = [
        { label: form.title, href: addressOf(site, form.path) },
        { label: words.track, href: addressOf(site, trackingPath) },
      ];
      return part;
    }
  }
}

/** The columns below one, each with how many articles stand in it and below it. */
async function countedBelow(
  reader: Reader,
  site: SiteRecord,
  parent: string,
): Promise<CountedColumn[]> {
  const columns = await Promise.all(
    (await reader.childColumns(parent)).map(async (column): Promise<CountedColumn | undefined> => {
      const href = await columnHref(reader, site, column);
      if (href === undefined) return undefined;
      const [own, below] = await Promise.all([
        reader.articlesIn(column.id),
        countedBelow(reader, site, column.id),
      ]);
      const { name, layout } = column;
      const articles = below.reduce((sum, one) => sum + one.articles, own);
      return { name, href, articles, isCounted: layout === 'list' || below.length > 0, below };
    }),
  );
  return columns.filter((column) => column !== undefined);
}
