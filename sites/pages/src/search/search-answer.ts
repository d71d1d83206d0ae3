import type { SearchAnswer } from '@mingtang/search/outside';

export type AskedSearch = SearchAnswer['asked'];
export type SearchReach = AskedSearch['in'];
export type SearchFacet = SearchAnswer['facets'][number]['name'];

/** The nearest first. */
export const searchReaches = ['site', 'below', 'all'] as const satisfies SearchReach[];
export const searchSortings = [
  'relevance',
  'newest',
  'oldest',
] as const satisfies AskedSearch['sort'][];

/** What is said of a question that nobody can answer now. */
export function unanswered(asked: Partial<AskedSearch> = {}): SearchAnswer {
  return {
    state: 'away',
    asked: { q: '', in: 'site', isTitleOnly: false, sort: 'relevance', page: 1, ...asked },
    total: 0,
    totalCapped: false,
    whole: 0,
    pages: 0,
    relaxed: false,
    promoted: [],
    hits: [],
    facets: [],
  };
}

/** A question as an address puts it: what was asked, with the values chosen. */
export interface Question extends AskedSearch {
  filters: { name: SearchFacet; value: string }[];
}

export function questionOf({ asked, facets }: SearchAnswer): Question {
  const filters = facets.flatMap(({ name, values }) =>
    values.filter(({ isChosen }) => isChosen).map(({ value }) => ({ name, value })),
  );
  return { ...asked, filters };
}

/** The query of the address that asks so, `?q=…`. */
export function queryOf(question: Question): string {
  const { q, in: reach, column, filters, isTitleOnly, isAsTyped, sort, page } = question;
  const given = new URLSearchParams({ q, in: reach });
  if (column) given.set('column', column);
  for (const { name, value } of filters) given.append(name, value);
  if (isTitleOnly) given.set('title', '1');
  if (isAsTyped) given.set('typed', '1');
  if (sort !== 'relevance') given.set('sort', sort);
  if (page > 1) given.set('page', String(page));
  return `?${given}`;
}
