import type { NavigationEntry, Reader, Teaser } from '@mingtang/pages';
import type { ArticleRecord, ColumnRecord, PublicRecord, SiteRecord } from '@mingtang/publication';

export interface MemoryData {
  /** Records of the site read, its own `site` record among them. */
  records: PublicRecord[];
  otherSites?: SiteRecord[];
  withdrawals?: Record<string, { title: string; reason: string; at: string }>;
  articlesPerPart?: number;
}

/** A whole `Reader` over records in memory: what the publisher's reader answers, without a database. */
export function memoryReader(data: MemoryData): Reader {
  const { records, otherSites = [], withdrawals = {}, articlesPerPart = 20 } = data;
  const ofKind = <K extends PublicRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<PublicRecord, { kind: K }> => record.kind === kind);
  const [site] = ofKind('site');
  if (site === undefined) throw new Error('A site to read needs its site record');
  const columns = ofKind('column').sort((a, b) => a.order - b.order);
  const newestFirst = ofKind('article').sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  const pages = ofKind('page');
  const remembered = new Map<string, Promise<unknown>>();

  const find = <R extends { id: string }>(list: R[], id: string) =>
    list.find((record) => record.id === id);
  const below = (id: string): string[] => [
    id,
    ...columns.filter((column) => column.parent === id).flatMap((column) => below(column.id)),
  ];
  const inside = (ids: string[]) => {
    const all = new Set(ids.flatMap(below));
    return newestFirst.filter((article) => all.has(article.column));
  };
  const address = (of: SiteRecord, path: string) =>
    of.mount.host === site.mount.host
      ? of.mount.basePath + path.slice(1)
      : `https://${of.mount.host}${of.mount.basePath}${path.slice(1)}`;
  const entryOf = (column: ColumnRecord): NavigationEntry => ({
    id: column.id,
    name: column.name,
    href: `mt:column:${column.id}`,
    children: [],
  });
  const inMenu = (parent?: string) =>
    columns.filter((column) => column.parent === parent && column.inNavigation);

  async function resolve(href: string): Promise<string | undefined> {
    const [, kind, id = ''] = /^mt:(\w+):(.+)$/.exec(href) ?? [];
    switch (kind) {
      case undefined:
        return href.startsWith('/') ? address(site as SiteRecord, href) : href;
      case 'article': {
        const article = find(newestFirst, id);
        return article && address(site as SiteRecord, article.path);
      }
      case 'page': {
        const page = find(pages, id);
        return page && address(site as SiteRecord, page.path);
      }
      case 'column': {
        const column = find(columns, id);
        if (column?.layout === 'link' && column.href !== undefined) return resolve(column.href);
        return column && address(site as SiteRecord, column.path);
      }
      case 'site': {
        const other = find([site as SiteRecord, ...otherSites], id);
        return other && address(other, '/');
      }
      case 'blob': {
        const [blob = ''] = id.split('/');
        return `/_m/${blob.slice(0, 2)}/${blob}`;
      }
      default:
        return undefined;
    }
  }

  const reader: Reader = {
    site: async () => site,
    otherSite: async (id) => find(otherSites, id),
    sites: async ({ level }) => otherSites.filter((other) => other.level === level),
    navigation: async () =>
      inMenu().map((column) => ({
        ...entryOf(column),
        children: inMenu(column.id).map(entryOf),
      })),
    column: async (id) => find(columns, id),
    childColumns: async (parent) => columns.filter((column) => column.parent === parent),
    article: async (id) => find(newestFirst, id),
    page: async (id) => find(pages, id),
    pageOfColumn: async (column) => pages.find((page) => page.column === column),
    homePage: async () => pages.find((page) => page.path === '/'),
    latest: async ({ columns: of, limit, withCover }) =>
      inside(of)
        .filter((article) => !withCover || article.cover !== undefined)
        .sort((a, b) => Number(b.pinned) - Number(a.pinned))
        .slice(0, limit)
        .map(teaserOf),
    archiveParts: async (column) => Math.ceil(inside([column]).length / articlesPerPart),
    archivePart: async (column, part) => {
      const oldestFirst = inside([column]).reverse();
      return {
        part,
        parts: Math.ceil(oldestFirst.length / articlesPerPart),
        articles: oldestFirst
          .slice((part - 1) * articlesPerPart, part * articlesPerPart)
          .reverse()
          .map(teaserOf),
      };
    },
    neighbours: async (id) => {
      const article = find(newestFirst, id);
      const list = newestFirst.filter((other) => other.column === article?.column);
      const index = list.findIndex((other) => other.id === id);
      const [newer, older] = [list[index - 1], list[index + 1]];
      return { newer: newer && teaserOf(newer), older: older && teaserOf(older) };
    },
    withdrawal: async (key) => withdrawals[key],
    resolve,
    remember: (name, make) => {
      if (!remembered.has(name)) remembered.set(name, make(reader));
      return remembered.get(name) as ReturnType<typeof make>;
    },
  };
  return reader;
}

function teaserOf(article: ArticleRecord): Teaser {
  const { id, title, path, column, publishedAt, summary, source, cover, pinned } = article;
  return { id, title, path, column, publishedAt, summary, source, cover, pinned };
}
