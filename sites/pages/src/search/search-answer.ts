import type { Validity } from '@mingtang/publication';

/** Where is looked: the site alone, it and those below, the whole city. */
export const searchReaches = ['site', 'below', 'all'] as const;
export type SearchReach = (typeof searchReaches)[number];

export const searchSortings = ['relevance', 'newest', 'oldest'] as const;

/** What was asked, as it was understood. */
export interface AskedSearch {
  q: string;
  in: SearchReach;
  isTitleOnly: boolean;
  sort: (typeof searchSortings)[number];
  /** From 1. */
  page: number;
  /** Id of the column within which is looked. */
  column?: string;
}

export type SearchFacet = 'site' | 'kind' | 'topic' | 'organ' | 'year' | 'validity';

/** What the gateway tells of a question, as it is in `results.json`: see plugins/search/README.md. */
export interface SearchAnswer {
  /** `asked`: there is an answer; `nothing`: nothing was asked; `away`: no answer can be had now; `too-often`. */
  state: 'asked' | 'nothing' | 'away' | 'too-often';
  asked: AskedSearch;
  total: number;
  totalCapped: boolean;
  pages: number;
  relaxed: boolean;
  /** Letters that were read as Chinese: this is what was looked for. */
  readAs?: string;
  didYouMean?: string;
  promoted: { title: string; href: string; note?: string }[];
  hits: FoundDocument[];
  facets: {
    name: SearchFacet;
    /** `label` is there where the value is no name by itself: of sites, topics and organs. */
    values: { value: string; label?: string; count: number; isChosen: boolean }[];
  }[];
}

/** A document that was found. Fields called `…Html` hold text and `<em>`, nothing else. */
export interface FoundDocument {
  title: string;
  titleHtml: string;
  snippetHtml: string;
  href: string;
  kind: string;
  site: { name: string; href: string };
  /** Names, from the top. */
  columns: string[];
  number?: string;
  index?: string;
  organ?: string;
  validity?: Validity;
  /** Day in China. */
  publishedOn: string;
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
  const { q, in: reach, column, filters, isTitleOnly, sort, page } = question;
  const given = new URLSearchParams({ q, in: reach });
  if (column) given.set('column', column);
  for (const { name, value } of filters) given.append(name, value);
  if (isTitleOnly) given.set('title', '1');
  if (sort !== 'relevance') given.set('sort', sort);
  if (page > 1) given.set('page', String(page));
  return `?${given}`;
}
