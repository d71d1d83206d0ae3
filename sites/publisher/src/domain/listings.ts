import { createHash } from 'node:crypto';
import {
  cataloguePath,
  columnFeedPath,
  type FacetKey,
  facetPartPath,
  facetPath,
  hasFeed,
} from '@mingtang/pages';
import type { PageJob } from './own-pages.ts';

/**
 * A listing 目录列表: the disclosed documents of a library that have one value of one facet. Its parts
 * are kept like those of a column, under an id made of what it lists; the twin of `listingId` in SQL.
 */
export function listingId(library: string, { facet, value }: FacetKey): string {
  const hex = createHash('md5').update(`${library} ${facet} ${value}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The same in SQL, of columns or parameters that hold text. */
export const listingIdSql = (library: string, facet: string, value: string) =>
  `md5(${library} || ' ' || ${facet} || ' ' || ${value})::uuid`;

/** Pages of a library for a value that it has documents of, and `parts` parts. */
export function listingPages(
  column: { id: string; path: string },
  key: FacetKey,
  parts: number,
): PageJob[] {
  const of = { id: column.id, facet: key.facet, value: key.value };
  const pages: PageJob[] = Array.from({ length: parts }, (_, index) => ({
    path: facetPartPath(column, key, index + 1),
    template: 'listing',
    params: { ...of, part: index + 1 },
  }));
  if (key.facet !== 'all') {
    pages.push({ path: facetPath(column, key), template: 'listing', params: of });
  }
  if (hasFeed(key)) {
    const path = columnFeedPath({ path: facetPath(column, key) });
    pages.push({ path, template: 'feed', params: of });
  }
  if (key.facet === 'year') {
    for (const format of ['csv', 'json'] as const) {
      pages.push({
        path: cataloguePath(column, key.value, format),
        template: 'catalogue',
        params: { id: column.id, year: key.value, format },
      });
    }
  }
  return pages;
}
