import type { ArticleRecord, ColumnRecord, PublicRecord, SiteRecord } from '@mingtang/publication';
import { addressOf as wholeAddressOf } from '@mingtang/publication/address';
import { addressOf, blobAddress } from './addresses.ts';
import { linkedColumn, menuEntries } from './columns.ts';
import { type FacetKey, facetTerms, facetValues } from './library.ts';
import type { NavigationEntry, Reader, Teaser } from './reader.ts';

export interface SiteContent {
  /** Records of the site read, its own `site` record among them. */
  records: PublicRecord[];
  /** All other sites that are public. */
  otherSites?: SiteRecord[];
  withdrawals?: Record<string, { title: string; reason: string; at: string }>;
  articlesPerPart?: number;
}

/**
 * A whole `Reader` over records in memory: what the publisher's reader answers, without a log and
 * without a database. Shows what has not crossed to the public, and fixtures.
 */
export function recordsReader(content: SiteContent): Reader {
  const { records, otherSites = [], withdrawals = {}, articlesPerPart = 20 } = content;
  const ofKind = <K extends PublicRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<PublicRecord, { kind: K }> => record.kind === kind);
  const [site] = ofKind('site');
  if (site === undefined) throw new Error('A site to read needs its site record');
  const own: SiteRecord = site;
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
  const within = (column: string) => newestFirst.filter((article) => article.column === column);
  const listed = ({ facet, value }: FacetKey) =>
    newestFirst
      .filter((article) => facetTerms(article).some((t) => t.facet === facet && t.value === value))
      .map((article) => ({ ...teaserOf(article), site: own.id }));
  const homeOf = (of: SiteRecord) =>
    of.mount.host === site.mount.host ? of.mount.basePath : wholeAddressOf(of.mount, '/');
  const isBelow = (other: SiteRecord) => {
    for (let at = other.parent, steps = 0; at && steps < 10; steps++) {
      if (at === site.id) return true;
      at = find(otherSites, at)?.parent;
    }
    return false;
  };
  const entryOf = (column: ColumnRecord): NavigationEntry => ({
    name: column.name,
    href: `mt:column:${column.id}`,
    children: [],
  });
  const inMenu = (parent?: string) =>
    columns.filter((column) => column.parent === parent && column.inNavigation);

  /** The column at the end of a chain of links; none where they lead round in a circle. */
  function endOf(id: string): ColumnRecord | undefined {
    const seen = new Set<string>();
    let column: ColumnRecord | undefined;
    for (let next: string | undefined = id; next !== undefined; next = linkedColumn(column)) {
      if (seen.has(next)) return undefined;
      seen.add(next);
      column = find(columns, next);
    }
    return column;
  }

  async function resolve(href: string): Promise<string | undefined> {
    const [, kind, target = ''] = /^mt:(\w+):(.+)$/.exec(href) ?? [];
    const [id = '', fragment] = target.split('#', 2);
    const at = (record: { path: string } | undefined) =>
      record && addressOf(own, record.path) + (fragment ? `#${fragment}` : '');
    switch (kind) {
      case undefined:
        return href.startsWith('/') ? addressOf(own, href) : href;
      case 'article':
        return at(find(newestFirst, id));
      case 'page':
        return at(find(pages, id));
      case 'column': {
        const column = endOf(id);
        if (column?.layout === 'link' && column.href !== undefined) return resolve(column.href);
        return at(column);
      }
      case 'site': {
        const other = find([own, ...otherSites], id);
        return other && other.status !== 'closed' ? homeOf(other) : undefined;
      }
      case 'blob': {
        const [blob = '', name] = target.split('/', 2);
        return (
          blobAddress(blob) + (name ? `?name=${encodeURIComponent(decodeURIComponent(name))}` : '')
        );
      }
      default:
        return undefined;
    }
  }

  const reader: Reader = {
    site: async () => site,
    otherSite: async (id) => find(otherSites, id),
    sites: async ({ level, scope }) =>
      [own, ...otherSites]
        .filter(({ status }) => status === 'live')
        .filter((other) => other.level === level && (scope === 'all' || isBelow(other)))
        .sort((a, b) => a.order - b.order),
    navigation: async () =>
      site.menu !== undefined && site.menu.length > 0
        ? menuEntries(site.menu)
        : inMenu().map((column) => ({
            ...entryOf(column),
            children: inMenu(column.id).map(entryOf),
          })),
    column: async (id) => find(columns, id),
    childColumns: async (parent) => columns.filter((column) => column.parent === parent),
    article: async (id) => find(newestFirst, id),
    standing: async (id) => find(newestFirst, id),
    page: async (id) => find(pages, id),
    pageOfColumn: async (column) => pages.find((page) => page.column === column),
    form: async (id) => find(ofKind('form'), id),
    service: async (id) => find(ofKind('service'), id),
    services: async () => ofKind('service').sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    ratings: async () => find(ofKind('rating-figures'), site.id),
    mailboxes: async () => ofKind('mailbox').sort((a, b) => a.order - b.order),
    letterFigures: async () => ofKind('letter-figures')[0],
    letter: async (id) => find(ofKind('letter'), id),
    letters: async ({ kind, month }, limit) =>
      ofKind('letter')
        .filter((letter) => !kind || letter.letterKind === kind)
        .filter((letter) => !month || letter.repliedOn.startsWith(month))
        .sort((a, b) => b.repliedOn.localeCompare(a.repliedOn) || b.id.localeCompare(a.id))
        .slice(0, limit),
    letterCounts: async () =>
      ofKind('letter').map(({ letterKind, repliedOn }) => ({
        kind: letterKind,
        month: repliedOn.slice(0, 7),
        count: 1,
      })),
    consultation: async (id) => find(ofKind('consultation'), id),
    consultations: async () =>
      ofKind('consultation').sort((a, b) => b.until.localeCompare(a.until)),
    survey: async (id) => find(ofKind('survey'), id),
    surveys: async () =>
      ofKind('survey')
        .map((survey) => ({ ...survey, hasResult: survey.result !== undefined }))
        .sort((a, b) => b.until.localeCompare(a.until)),
    homePage: async () => pages.find((page) => page.path === '/'),
    latest: async ({ columns: of, limit, withCover }) =>
      inside(of)
        .filter((article) => !withCover || article.cover !== undefined)
        .sort((a, b) => Number(b.pinned) - Number(a.pinned))
        .slice(0, limit)
        .map(teaserOf),
    articlesIn: async (column) => within(column).length,
    archiveParts: async (column) => Math.ceil(within(column).length / articlesPerPart),
    archivePart: async (column, part) => {
      const oldestFirst = within(column).reverse();
      return {
        part,
        parts: Math.ceil(oldestFirst.length / articlesPerPart),
        articles: oldestFirst
          .slice((part - 1) * articlesPerPart, part * articlesPerPart)
          .reverse()
          .map(teaserOf),
      };
    },
    facets: async () => facetValues(newestFirst),
    facetName: async ({ facet, value }) =>
      facetValues(newestFirst).find((one) => one.facet === facet && one.value === value)?.name,
    listing: async (key, limit) => listed(key).slice(0, limit),
    listingParts: async (key) => Math.ceil(listed(key).length / articlesPerPart),
    listingPart: async (key, part) => {
      const oldestFirst = listed(key).reverse();
      return {
        parts: Math.ceil(oldestFirst.length / articlesPerPart),
        entries: oldestFirst.slice((part - 1) * articlesPerPart, part * articlesPerPart).reverse(),
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
  const { id, title, path, column, publishedAt, summary, source, cover, pinned, policy } = article;
  return { id, title, path, column, publishedAt, summary, source, cover, pinned, policy };
}
