import type { ColumnRecord, SiteRecord } from '@mingtang/publication';
import { addressOf, archivePath, columnFeedPath } from './addresses.ts';
import { columnHref, columnsBeside, columnTrail, platformIn } from './columns.ts';
import { dayOf } from './day.ts';
import { frameOf } from './frame.ts';
import { columnTags } from './meta-tags.ts';
import { platformParts } from './platform.ts';
import type { Reader } from './reader.ts';
import { type Locals, NotPublic } from './render.ts';
import { teaserView } from './teasers.ts';
import type { ColumnView, Frame, ListSection } from './views.ts';
import { wordsFor } from './words.ts';

const newest = 20;
const perSection = 6;
const partsOffered = 6;

/** A column's first page: its newest articles, or a short list for each child column. */
export async function columnPage(locals: Locals): Promise<{ frame: Frame; view: ColumnView }> {
  const { reader } = locals;
  const { site, column, ...place } = await placeOf(locals);
  const isPlatform = platformIn(place.trail) === column;
  const platform = isPlatform ? await platformParts(reader, site, column) : undefined;
  const sections =
    column.layout === 'sections' && !platform ? await sectionsOf(reader, site, column.id) : [];
  const articles =
    sections.length > 0 || platform
      ? []
      : await reader.latest({ columns: [column.id], limit: newest });
  const isList = column.layout === 'list';
  const parts = isList ? await reader.archiveParts(column.id) : 0;
  const view: ColumnView = {
    column,
    siblings: await columnsBeside(reader, site, column),
    parentName: place.parentName,
    articles: articles.map((article) => teaserView(site, article)),
    sections,
    platform,
    parts: newestParts(parts).map((part) => ({
      part,
      href: addressOf(site, archivePath(column, part)),
    })),
  };
  const frame = await frameOf(locals, {
    title: column.name,
    description: column.description,
    keywords: column.keywords,
    tags: columnTags(column),
    trail: place.above,
    here: column.name,
    feed: isList
      ? { title: column.name, href: addressOf(site, columnFeedPath(column)) }
      : undefined,
  });
  return { frame, view };
}

/** One numbered part of a column's archive. Its neighbours, not their number, stand on it: it seldom changes. */
export async function archivePage(locals: Locals): Promise<{ frame: Frame; view: ColumnView }> {
  const { reader, params } = locals;
  const { site, column, ...place } = await placeOf(locals);
  const { part, parts, articles } = await reader.archivePart(column.id, params.part ?? 0);
  if (part > parts) throw new NotPublic(`column:${column.id}, part ${params.part}`);
  const hrefOf = (other: number) => addressOf(site, archivePath(column, other));
  const days = articles.map((article) => dayOf(article.publishedAt)).sort();
  const title = `${column.name} ${wordsFor(site.language).archivePart(part)}`;
  const view: ColumnView = {
    column,
    siblings: await columnsBeside(reader, site, column),
    parentName: place.parentName,
    articles: articles.map((article) => teaserView(site, article)),
    sections: [],
    archive: {
      part,
      first: addressOf(site, column.path),
      older: part > 1 ? hrefOf(part - 1) : undefined,
      newer: part < parts ? hrefOf(part + 1) : undefined,
      from: days[0],
      to: days.at(-1),
    },
    parts: [],
  };
  const frame = await frameOf(locals, {
    title,
    description: column.description,
    keywords: column.keywords,
    tags: columnTags(column),
    trail: [...place.above, { label: column.name, href: addressOf(site, column.path) }],
    here: wordsFor(site.language).archivePart(part),
  });
  return { frame, view };
}

/** Where a column stands, for the pages below it. */
export async function placeOf({ reader, params }: Locals) {
  const id = params.id ?? '';
  const trail = await columnTrail(reader, id);
  const column = trail.at(-1);
  if (column === undefined) throw new NotPublic(`column:${id}`);
  const site = await reader.site();
  const above = await Promise.all(
    trail.slice(0, -1).map(async (parent) => ({
      label: parent.name,
      href: await columnHref(reader, site, parent),
    })),
  );
  const parentName = (platformIn(trail) ?? trail.at(-2))?.name;
  return { site, column, trail, above, parentName };
}

/** A short list for each child column that has its own articles. */
async function sectionsOf(reader: Reader, site: SiteRecord, parent: string) {
  const children = (await reader.childColumns(parent)).filter(
    ({ layout }) => layout === 'list' || layout === 'sections',
  );
  const sections = await Promise.all(
    children.map((child) => listSection(reader, site, child, { limit: perSection })),
  );
  return sections.filter((section) => section !== undefined);
}

/** The newest articles of a column under its name; nothing where the column leads nowhere. */
export async function listSection(
  reader: Reader,
  site: SiteRecord,
  column: ColumnRecord,
  options: { limit: number; title?: string },
): Promise<ListSection | undefined> {
  const href = await columnHref(reader, site, column);
  if (href === undefined) return undefined;
  const articles = await reader.latest({ columns: [column.id], limit: options.limit });
  return {
    name: options.title ?? column.name,
    href,
    description: column.description,
    articles: articles.map((article) => teaserView(site, article)),
  };
}

/** Newest first: `[7, 6, 5, 4, 3, 2]` of seven. One part holds nothing that the first page does not show. */
export function newestParts(parts: number): number[] {
  return parts < 2
    ? []
    : Array.from({ length: Math.min(parts, partsOffered) }, (_, index) => parts - index);
}
