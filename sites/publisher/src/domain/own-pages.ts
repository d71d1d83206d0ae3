import {
  archivePath,
  columnFeedPath,
  interactionListPath,
  interactionListsOf,
  isOnPaper,
  listsOf,
  paperFormats,
  paperPath,
  paramsOfList,
  ratingsPath,
  type ServiceListKey,
  searchPath,
  serviceListPath,
  siteFeedPath,
  siteMapPath,
  tokensPath,
  trackingPath,
} from '@mingtang/pages';
import type {
  ArticleRecord,
  ColumnRecord,
  InteractionRecord,
  PublicRecord,
  ServiceRecord,
} from '@mingtang/publication';

/** A page of a site: what is rendered there, from what. */
export interface PageJob {
  path: string;
  template: Template;
  params: Record<string, string | number>;
}

/**
 * Astro templates; files made without a theme; and what stands in for a page that left: an address
 * (`moved`) or nothing at all (`removed`).
 */
export type Template = ThemeTemplate | PlainTemplate | 'moved' | 'removed';
type ThemeTemplate =
  | 'article'
  | 'page'
  | 'column'
  | 'archive'
  | 'library'
  | 'listing'
  | 'gone'
  | 'not-found'
  | 'site-map'
  | 'form'
  | 'service'
  | 'services'
  | 'ratings'
  | 'letter'
  | 'consultation'
  | 'survey'
  | 'interaction'
  | 'tracking'
  | 'search';
export type PlainTemplate =
  | 'feed'
  | 'catalogue'
  | 'paper'
  | 'robots'
  | 'sitemap'
  | 'sitemap-pages'
  | 'sitemap-month'
  | 'tokens';

export const monthPath = (month: string) => `/sitemap-${month}.xml`;

/** Pages that exist because a record is public. Parts of a column's archive come on top: `archivePages`. */
export function ownPages(record: PublicRecord): PageJob[] {
  switch (record.kind) {
    case 'site':
      return [
        { path: '/404.html', template: 'not-found', params: {} },
        { path: siteMapPath, template: 'site-map', params: {} },
        { path: trackingPath, template: 'tracking', params: {} },
        { path: searchPath, template: 'search', params: {} },
        { path: tokensPath, template: 'tokens', params: {} },
        { path: siteFeedPath, template: 'feed', params: {} },
        { path: '/robots.txt', template: 'robots', params: {} },
        { path: '/sitemap.xml', template: 'sitemap', params: {} },
        { path: '/sitemap-pages.xml', template: 'sitemap-pages', params: {} },
      ];
    case 'column':
      return columnPages(record);
    case 'article':
      return articlePages(record);
    case 'service':
      return servicePages(record);
    case 'rating-figures':
      return [{ path: ratingsPath, template: 'ratings', params: {} }];
    case 'letter':
    case 'consultation':
    case 'survey':
    case 'mailbox':
      return interactionPages(record);
    case 'form':
    case 'page':
      return [{ path: record.path, template: record.kind, params: { id: record.id } }];
    default:
      // A kind of a later release: this one has no page for it.
      return [];
  }
}

/** A service has a guide, and there are lists as long as anything stands in them. */
function servicePages(service: ServiceRecord): PageJob[] {
  const { id, path } = service;
  return [{ path, template: 'service', params: { id } }, ...listsOf(service).map(listPage)];
}

/** A letter, a consultation and a survey have a page; there are lists as long as anything stands in them. */
function interactionPages(record: InteractionRecord): PageJob[] {
  const own: PageJob[] =
    record.kind === 'letter' || record.kind === 'consultation' || record.kind === 'survey'
      ? [{ path: record.path, template: record.kind, params: { id: record.id } }]
      : [];
  return [
    ...own,
    ...interactionListsOf(record).map(
      (list): PageJob => ({
        path: interactionListPath(list),
        template: 'interaction',
        params: paramsOfList(list),
      }),
    ),
  ];
}

function listPage(key: ServiceListKey): PageJob {
  const { list, value } = key;
  const params = { ...(list && { facet: list }), ...(value && { value }) };
  return { path: serviceListPath(key), template: 'services', params };
}

/** A disclosed document is given out as files as well. */
function articlePages(article: ArticleRecord): PageJob[] {
  const { id, path } = article;
  const papers = isOnPaper(article) ? paperFormats : [];
  return [
    { path, template: 'article', params: { id } },
    ...papers.map(
      (format): PageJob => ({
        path: paperPath(article, format),
        template: 'paper',
        params: { id, format },
      }),
    ),
  ];
}

/** Where a record has a page of its own, which says where it went once it has left; lists, feeds and sitemaps just go. */
export function ownPath(record: PublicRecord | undefined): string | undefined {
  const page =
    record &&
    ownPages(record).find(({ template }) =>
      [
        'article',
        'page',
        'column',
        'library',
        'service',
        'letter',
        'consultation',
        'survey',
      ].includes(template),
    );
  return page?.path;
}

/** A column whose layout is `page` is shown by its page, which stands at the same path. */
function columnPages(column: ColumnRecord): PageJob[] {
  const { id, path, layout } = column;
  if (layout === 'link' || layout === 'page') return [];
  if (layout === 'library') return [{ path, template: 'library', params: { id } }];
  const first: PageJob = { path, template: 'column', params: { id } };
  if (layout === 'sections') return [first];
  return [first, { path: columnFeedPath(column), template: 'feed', params: { column: id } }];
}

export function archivePages(column: ColumnRecord, parts: number): PageJob[] {
  const { id, layout } = column;
  if (layout !== 'list') return [];
  return Array.from({ length: parts }, (_, i) => ({
    path: archivePath(column, i + 1),
    template: 'archive',
    params: { id, part: i + 1 },
  }));
}
