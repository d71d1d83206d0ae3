import type { DocumentKind } from './search-document.ts';

/** What can be counted and chosen among the documents found. */
export const facetNames = ['site', 'kind', 'topic', 'organ', 'year', 'validity'] as const;
export type FacetName = (typeof facetNames)[number];

export const sortings = ['relevance', 'newest', 'oldest'] as const;
export type Sorting = (typeof sortings)[number];

/** Where a reader looks: the site they are at, it and those below, or the whole city. */
export const reaches = ['site', 'below', 'all'] as const;
export type Reach = (typeof reaches)[number];

/** What a reader is answered, ready to be shown. */
export interface SearchAnswer {
  /** `nothing`: nothing was asked; `away`: no answer can be had now; `too-often`: not before `retryAfter` seconds. */
  state: 'asked' | 'nothing' | 'away' | 'too-often';
  retryAfter?: number;
  asked: {
    q: string;
    in: Reach;
    isTitleOnly: boolean;
    /** Nothing else is looked for than what was typed. */
    isAsTyped?: boolean;
    sort: Sorting;
    page: number;
    column?: string;
  };
  /** At most 1000; `totalCapped` says that there are more. */
  total: number;
  totalCapped: boolean;
  pages: number;
  /** How many have all words. */
  whole: number;
  /** Few documents or none have all words: with them are some that have most. */
  relaxed: boolean;
  /** What letters (dibao → 低保) or characters that sound alike (医报 → 医保) were read as: this is what was looked for. */
  readAs?: string;
  /** Something near that is found. */
  didYouMean?: string;
  /** 推荐结果 of the site's webmasters for this question. */
  promoted: { title: string; href: string; note?: string }[];
  /** Where nothing was asked: what others look for at this site. */
  popular?: string[];
  hits: ShownHit[];
  /** In the order of `facetNames`; a value that is chosen is there though it has nothing. */
  facets: { name: FacetName; values: FacetChoice[] }[];
}

export interface ShownHit {
  title: string;
  /** HTML: text and `<em>`. */
  titleHtml: string;
  snippetHtml: string;
  /** A path on the host that was asked, a whole address elsewhere. */
  href: string;
  kind: DocumentKind;
  site: { name: string; href: string };
  /** Names, from the top. */
  columns: string[];
  number?: string;
  index?: string;
  organ?: string;
  validity?: string;
  /** Day in China. */
  publishedOn: string;
}

/** `label` is there for sites, topics and organs; the others are named by the page, in its language. */
interface FacetChoice {
  value: string;
  label?: string;
  count: number;
  isChosen: boolean;
}

/** What is suggested while a question is typed. */
export interface SuggestAnswer {
  titles: { title: string; titleHtml: string; href: string }[];
  queries: string[];
}
