import type { Lexicon } from '../domain/lexicon.ts';
import type { FacetName, Sorting } from '../domain/search-answer.ts';
import type { DocumentKind, SearchDocument } from '../domain/search-document.ts';

/**
 * Where is looked: in one site alone (`own`), in it and all sites below (`below`), or everywhere.
 * Nothing else in a request reaches beyond it.
 */
export type Scope = { site: string; reach: 'own' | 'below' } | { reach: 'all' };

export interface SearchRequest {
  /** As it was typed. Bounded by the engine. */
  q: string;
  scope: Scope;
  /** The site they are at and those above it, the nearest first: what is near them comes before what is as good. */
  near?: string[];
  filters?: {
    /** A column and all below it. */
    column?: string;
    /** Each: any of the values. */
    site?: string[];
    kind?: DocumentKind[];
    topic?: string[];
    organ?: string[];
    year?: number[];
    validity?: string[];
  };
  /** Look at titles alone. */
  in?: 'all' | 'title';
  facets?: FacetName[];
  sort?: Sorting;
  /** From 1. */
  page?: number;
  size?: number;
}

/** No further than this many documents can be paged through: who looks beyond asks better. */
export const deepest = 1_000;
export const largestPage = 50;

export interface Hit {
  id: string;
  site: string;
  kind: DocumentKind;
  columns: string[];
  path: string;
  title: string;
  /** HTML: text, and `<em>` around what was looked for. */
  titleHtml: string;
  snippetHtml: string;
  number?: string;
  index?: string;
  organ?: string;
  validity?: string;
  publishedAt: number;
}

export interface SearchResult {
  /** At most `deepest`. */
  total: number;
  /** There are more than `deepest`. */
  totalCapped: boolean;
  /** How many of them have all words, at most `deepest`. */
  whole: number;
  /** Few or none have all words: those with most of them are found as well. */
  relaxed: boolean;
  hits: Hit[];
  /** Values with how many of all documents found have them, the most first. */
  facets: Partial<Record<FacetName, { value: string; count: number }[]>>;
  tookMs: number;
}

/** A request that is no question, with what is wrong with it: the asker's fault, never the engine's. */
export class BadRequest extends Error {
  override name = 'BadRequest';
}

/** The engine cannot answer now: it is away, not filled yet, or took too long. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

export interface IndexWriter {
  /** Puts documents in, in place of what was there under their ids; they are found when this returns. */
  put(documents: SearchDocument[]): Promise<void>;
  /** Takes documents out; what is not there is no fault. They are not found when this returns. */
  remove(ids: string[]): Promise<void>;
}

/**
 * A search engine as Mingtang asks it. Adapters pass one suite (`test/engine-contract.ts`). Order
 * within a tier, which words are left out, cuts of snippets and typos in letters may differ.
 */
export interface SearchEngine extends IndexWriter {
  readonly kind: 'embedded' | 'meilisearch';
  /**
   * Makes ready what indexing and searching need, with this lexicon from now on. Where what is in the
   * index was made otherwise than it would be made now, it has to be rebuilt.
   */
  prepare(lexicon: Lexicon): Promise<{ rebuildNeeded: boolean }>;
  /**
   * Fills a new index beside the one that is asked, and puts it in its place. `catchUp` is called
   * last, with the new index, for what has changed since `documents` were read; nothing is put or
   * removed by anybody else then.
   *
   * @returns how many documents were read
   */
  rebuild(
    documents: AsyncIterable<SearchDocument[]>,
    catchUp: (next: IndexWriter) => Promise<void>,
  ): Promise<number>;
  /** Takes away what a rebuild left behind that was cut short. Called where nothing is rebuilt. */
  tidy(): Promise<void>;
  /** @throws BadRequest, SearchUnavailable */
  search(request: SearchRequest): Promise<SearchResult>;
  /** Titles that begin to say what is typed, the newest first. */
  suggest(request: {
    q: string;
    scope: Scope;
    limit: number;
  }): Promise<{ id: string; site: string; path: string; title: string; titleHtml: string }[]>;
  /** What the index holds of a site: id and fingerprint of each document. */
  contents(site: string): AsyncIterable<{ id: string; fingerprint: string }[]>;
  /** Sites of which the index holds anything. */
  sites(): Promise<string[]>;
  /** @throws SearchUnavailable */
  state(): Promise<{ documents: number; bytes?: number }>;
  close(): Promise<void>;
}
