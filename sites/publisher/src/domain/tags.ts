import { isInteraction, listedFields, shownOfOtherSites } from '@mingtang/pages';
import type {
  ArticleRecord,
  ColumnRecord,
  PageRecord,
  PublicRecord,
  ServiceRecord,
  SiteRecord,
} from '@mingtang/publication';

/**
 * Tags name what a page can have read. A page's ledger is a set of tags; a log entry changes a set
 * of tags; a page is rendered again when the two meet. Tags are unique over all sites.
 */
export const tag = {
  site: (id: string) => `site:${id}`,
  /** What pages of other sites may show of a site. */
  otherSite: (id: string) => `other-site:${id}`,
  /** Where a site answers, for links to it. */
  mount: (id: string) => `mount:${id}`,
  /** The directory of all sites. */
  sites: 'sites',
  navigation: (site: string) => `navigation:${site}`,
  column: (id: string) => `column:${id}`,
  /** Which columns stand below a column, or at a site's top. */
  columnsOf: (parent: string) => `columns-of:${parent}`,
  article: (id: string) => `article:${id}`,
  /** What pages that cite an article say of it. */
  standing: (id: string) => `standing:${id}`,
  page: (id: string) => `page:${id}`,
  form: (site: string, id: string) => `form:${site}:${id}`,
  service: (site: string, id: string) => `service:${site}:${id}`,
  /** What lists of a site's services show. */
  services: (site: string) => `services:${site}`,
  /** How what a site does for people is rated. */
  ratings: (site: string) => `ratings:${site}`,
  /** A letter, a consultation, a survey. */
  interaction: (site: string, key: string) => `interaction:${site}:${key}`,
  /** What lists of one kind of them show. */
  interactions: (site: string, kind: string) => `interactions:${site}:${kind}`,
  pageOfColumn: (column: string) => `page-of:${column}`,
  home: (site: string) => `home:${site}`,
  /** The newest articles of a column. */
  head: (column: string) => `head:${column}`,
  /** The newest articles of a whole site. */
  siteHead: (site: string) => `head-of-site:${site}`,
  part: (column: string, part: number) => `part:${column}:${part}`,
  /** How many parts a column's archive has. */
  parts: (column: string) => `parts:${column}`,
  /** How many documents of its library have which value. */
  facets: (library: string) => `facets:${library}`,
  /** The catalogue of a year, as open data. */
  catalogue: (library: string, year: string) => `catalogue:${library}:${year}`,
  month: (site: string, month: string) => `month:${site}:${month}`,
  months: (site: string) => `months:${site}`,
  /** All columns and pages of a site, for its sitemaps. */
  outline: (site: string) => `outline:${site}`,
  /** What stands beside an article in its column. */
  near: (article: string) => `near:${article}`,
  /** The path of a record, for links to it. */
  path: (key: string) => `path:${key}`,
  /** Whether a site's pages are grey. */
  grey: (site: string) => `grey:${site}`,
  withdrawal: (key: string) => `withdrawal:${key}`,
};

/**
 * The tags a change from one public record to the next touches, as far as the two records tell.
 * `undefined` stands for "not public". What depends on an article's place among others is in
 * `placeChanged`.
 */
export function changedTags(site: string, before?: PublicRecord, after?: PublicRecord): string[] {
  const record = after ?? before;
  if (!record) return [];
  const tags = new Set<string>();
  if (!after) tags.add(tag.withdrawal(`${record.kind}:${record.id}`));
  if (isInteraction(record)) {
    tags.add(tag.interaction(site, `${record.kind}:${record.id}`));
    tags.add(tag.interactions(site, record.kind));
    return [...tags];
  }
  switch (record.kind) {
    case 'site':
      siteTags(tags, before as SiteRecord | undefined, after as SiteRecord | undefined, record);
      break;
    case 'column':
      columnTags(
        tags,
        site,
        before as ColumnRecord | undefined,
        after as ColumnRecord | undefined,
        record,
      );
      break;
    case 'article':
      tags.add(tag.article(record.id));
      if (pathOf(before) !== pathOf(after)) tags.add(tag.path(`article:${record.id}`));
      if (standingChanged(before, after)) tags.add(tag.standing(record.id));
      if (placeChanged(before, after)) {
        for (const side of [before, after]) {
          if (side?.kind === 'article') tags.add(tag.head(side.column));
        }
        tags.add(tag.siteHead(site));
      }
      break;
    case 'form':
      tags.add(tag.form(site, record.id));
      break;
    case 'service':
      tags.add(tag.service(site, record.id));
      if (
        differs(before as ServiceRecord | undefined, after as ServiceRecord | undefined, [
          ...listedFields,
        ])
      ) {
        tags.add(tag.services(site));
      }
      break;
    case 'rating-figures':
      tags.add(tag.ratings(site));
      break;
    case 'page':
      pageTags(
        tags,
        site,
        before as PageRecord | undefined,
        after as PageRecord | undefined,
        record,
      );
      break;
  }
  return [...tags];
}

/** Whether lists that show the article look different now. */
export function placeChanged(before?: PublicRecord, after?: PublicRecord): boolean {
  return differs(before as ArticleRecord | undefined, after as ArticleRecord | undefined, [
    'title',
    'path',
    'column',
    'publishedAt',
    'updatedAt',
    'summary',
    'source',
    'cover',
    'pinned',
    'policy',
  ]);
}

/** Whether pages that cite the article say something else of it now. */
function standingChanged(before?: PublicRecord, after?: PublicRecord): boolean {
  return differs(before as ArticleRecord | undefined, after as ArticleRecord | undefined, [
    'title',
    'path',
    'publishedAt',
    'policy',
  ]);
}

function siteTags(
  tags: Set<string>,
  before: SiteRecord | undefined,
  after: SiteRecord | undefined,
  { id }: SiteRecord,
) {
  // The menu stands on the site's own pages alone, and grey in style sheets; other pages read the rest.
  const apart = differs(before, after, ['menu', 'grey']);
  if (!apart || differs(rest(before), rest(after))) tags.add(tag.site(id));
  if (differs(before, after, ['menu'])) tags.add(tag.navigation(id));
  if (differs(before, after, ['grey', 'parent'])) tags.add(tag.grey(id));
  if (differs(before, after, ['mount', 'status'])) tags.add(tag.mount(id));
  if (differs(before, after, [...shownOfOtherSites])) {
    tags.add(tag.otherSite(id));
    tags.add(tag.sites);
  }
}

function pageTags(
  tags: Set<string>,
  site: string,
  before: PageRecord | undefined,
  after: PageRecord | undefined,
  { id }: PageRecord,
) {
  tags.add(tag.page(id));
  if (pathOf(before) !== pathOf(after)) tags.add(tag.path(`page:${id}`));
  if (differs(before, after, ['path', 'title', 'updatedAt'])) tags.add(tag.outline(site));
  for (const side of [before, after]) {
    if (side?.column) tags.add(tag.pageOfColumn(side.column));
    if (side?.path === '/') tags.add(tag.home(site));
  }
}

function columnTags(
  tags: Set<string>,
  site: string,
  before: ColumnRecord | undefined,
  after: ColumnRecord | undefined,
  { id }: ColumnRecord,
) {
  tags.add(tag.column(id));
  if (differs(before, after, ['path', 'layout', 'href'])) tags.add(tag.path(`column:${id}`));
  if (
    !differs(before, after, ['parent', 'order', 'name', 'path', 'layout', 'href', 'inNavigation'])
  )
    return;
  tags.add(tag.outline(site));
  for (const side of [before, after]) {
    if (!side) continue;
    tags.add(tag.columnsOf(side.parent ?? site));
    if (side.inNavigation) tags.add(tag.navigation(site));
  }
}

function pathOf(record: PublicRecord | undefined): string | undefined {
  return record && 'path' in record ? record.path : undefined;
}

const rest = (site: SiteRecord | undefined) =>
  site && { ...site, menu: undefined, grey: undefined };

/** Whether two records differ, as a whole or in some fields. */
function differs<T extends PublicRecord>(
  before: T | undefined,
  after: T | undefined,
  fields?: (keyof T)[],
): boolean {
  if (!before || !after) return before !== after;
  if (!fields) return JSON.stringify(before) !== JSON.stringify(after);
  return fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
