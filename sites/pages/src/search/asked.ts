/** How far a search reaches: the site alone, it and all below it, or every site of the city. */
export const searchReaches = ['site', 'subtree', 'city'] as const;
export type SearchReach = (typeof searchReaches)[number];

/** What results can be narrowed by. */
export const searchFacets = ['kind', 'year', 'validity', 'topic', 'organ', 'site'] as const;
export type SearchFacet = (typeof searchFacets)[number];

export const searchSortings = ['relevance', 'newest', 'oldest'] as const;
export type SearchSorting = (typeof searchSortings)[number];

/** What an address of the result page asks for. */
export interface Asked {
  /** As it was typed, without space around it. */
  q: string;
  /** Left out where the address says nothing: the site's own choice. */
  reach?: SearchReach;
  filters: Partial<Record<SearchFacet, string[]>>;
  /** Look at titles alone. */
  titleOnly: boolean;
  sort: SearchSorting;
  /** From 1. */
  page: number;
}

/** Longest question, in characters. */
export const longestAsked = 100;
const mostValues = 10;
const value = /^[\p{L}\p{N}._:-]{1,64}$/u;

/** Reads the query of an address, `?q=低保&in=city&year=2026`. What it does not understand it leaves out. */
export function readAsked(query: string): Asked {
  const given = new URLSearchParams(query);
  const q = Array.from((given.get('q') ?? '').trim()).slice(0, longestAsked).join('');
  const reach = searchReaches.find((name) => name === given.get('in'));
  const filters: Asked['filters'] = {};
  for (const facet of searchFacets) {
    const values = [...new Set(given.getAll(facet))].filter((one) => value.test(one));
    if (values.length > 0) filters[facet] = values.slice(0, mostValues);
  }
  const page = /^\d{1,3}$/.test(given.get('page') ?? '') ? Number(given.get('page')) : 1;
  return {
    q,
    ...(reach && { reach }),
    filters,
    titleOnly: given.get('title') === '1',
    sort: searchSortings.find((name) => name === given.get('sort')) ?? 'relevance',
    page: Math.max(1, page),
  };
}

/** The query of the address that asks so, `?q=…`. The same question has one address. */
export function queryOf({ q, reach, filters, titleOnly, sort, page }: Asked): string {
  const given = new URLSearchParams({ q });
  if (reach) given.set('in', reach);
  for (const facet of searchFacets) {
    for (const one of filters[facet] ?? []) given.append(facet, one);
  }
  if (titleOnly) given.set('title', '1');
  if (sort !== 'relevance') given.set('sort', sort);
  if (page > 1) given.set('page', String(page));
  return `?${given}`;
}

/** The same question with a value of a facet more. */
export function narrowed(asked: Asked, facet: SearchFacet, one: string): Asked {
  const values = new Set([...(asked.filters[facet] ?? []), one]);
  return { ...asked, page: 1, filters: { ...asked.filters, [facet]: [...values] } };
}

/** The same question with a value of a facet less. */
export function widened(asked: Asked, facet: SearchFacet, one: string): Asked {
  const { [facet]: values = [], ...filters } = asked.filters;
  const left = values.filter((other) => other !== one);
  return { ...asked, page: 1, filters: left.length > 0 ? { ...filters, [facet]: left } : filters };
}

export const isNarrowed = ({ filters, titleOnly }: Asked) =>
  titleOnly || Object.values(filters).some((values) => values.length > 0);
