import type {
  ArticleRecord,
  ColumnRecord,
  ConsultationRecord,
  DisclosureFacts,
  FormRecord,
  LetterFiguresRecord,
  LetterRecord,
  MailboxRecord,
  PageRecord,
  RatingFiguresRecord,
  ServiceRecord,
  SiteLevel,
  SiteRecord,
  SurveyRecord,
} from '@mingtang/publication';
import type {
  ConsultationEntry,
  LetterCount,
  LetterEntry,
  LetterListKey,
  SurveyEntry,
} from './interaction/interaction-lists.ts';
import type { FacetKey, FacetValue } from './library.ts';
import type { ServiceEntry } from './services/service-lists.ts';

/**
 * Everything a page may know. Templates have no other source of data, so what a page read is
 * what can change it: each call leaves its mark in the page's read ledger.
 * A call answers `undefined` where nothing (or nothing public) stands under that id.
 */
export interface Reader {
  site(): Promise<SiteRecord>;
  /** Any other site, as far as it is public. */
  otherSite(id: string): Promise<OtherSite | undefined>;
  /** Sites of a level, below this one (`children`: at any depth) or everywhere, in their order. */
  sites(of: { level: SiteLevel; scope: 'children' | 'all' }): Promise<OtherSite[]>;
  /** The menu the site arranged, else the columns shown in the menu: at most two levels, in order. */
  navigation(): Promise<NavigationEntry[]>;
  column(id: string): Promise<ColumnRecord | undefined>;
  /** The direct children of a column, or the top-level columns, in order. */
  childColumns(parent?: string): Promise<ColumnRecord[]>;
  article(id: string): Promise<ShownArticle | undefined>;
  /** What may be said of an article elsewhere: its name and address, and whether it is in force. */
  standing(id: string): Promise<Standing | undefined>;
  page(id: string): Promise<PageRecord | undefined>;
  /** The page attached to a column. */
  pageOfColumn(column: string): Promise<PageRecord | undefined>;
  homePage(): Promise<PageRecord | undefined>;
  form(id: string): Promise<FormRecord | undefined>;
  service(id: string): Promise<ServiceRecord | undefined>;
  /** All services of the site, by name. */
  services(): Promise<ServiceEntry[]>;
  /** How what the site does for people is rated, where that is published. */
  ratings(): Promise<RatingFiguresRecord | undefined>;
  /** The mailboxes of the site, in their order. */
  mailboxes(): Promise<MailboxRecord[]>;
  letterFigures(): Promise<LetterFiguresRecord | undefined>;
  letter(id: string): Promise<LetterRecord | undefined>;
  /** Public letters of the site, answered last first. */
  letters(key: LetterListKey, limit: number): Promise<LetterEntry[]>;
  letterCounts(): Promise<LetterCount[]>;
  consultation(id: string): Promise<ConsultationRecord | undefined>;
  /** Those of the site, the one that ends last first. */
  consultations(): Promise<ConsultationEntry[]>;
  survey(id: string): Promise<SurveyRecord | undefined>;
  surveys(): Promise<SurveyEntry[]>;
  /** Newest articles over some columns and all their descendants: pinned first, then by date. */
  latest(of: { columns: string[]; limit: number; withCover?: boolean }): Promise<Teaser[]>;
  /** How many articles stand in a column, not counting those of columns below it. */
  articlesIn(column: string): Promise<number>;
  /** One numbered part of a column's archive; parts are numbered from the oldest, from 1. */
  archivePart(column: string, part: number): Promise<ArchivePart>;
  /** How many parts a column's archive has; 0 for an empty column. */
  archiveParts(column: string): Promise<number>;
  /** What the documents of the site's library can be looked for by, with how many there are; see `ColumnLayout`. */
  facets(): Promise<FacetValue[]>;
  /** What a value is called by the documents that have it. */
  facetName(key: FacetKey): Promise<string | undefined>;
  /** The newest documents of the library that have a value. */
  listing(key: FacetKey, limit: number): Promise<LibraryEntry[]>;
  /** One numbered part of them, newest first, and how many parts there are; numbered from the oldest, from 1. */
  listingPart(key: FacetKey, part: number): Promise<{ parts: number; entries: LibraryEntry[] }>;
  listingParts(key: FacetKey): Promise<number>;
  /** The articles before and after one in its column, by date. */
  neighbours(article: string): Promise<Neighbours>;
  /** What stood under a key before it was withdrawn. */
  withdrawal(key: string): Promise<{ title: string; reason: string; at: string } | undefined>;
  /**
   * The address of a record's link (see `records.ts`), absolute from the host's root, or whole where it leads
   * to another host; `undefined` where the target is not public.
   */
  resolve(href: string): Promise<string | undefined>;
  /**
   * What `make` makes, made once for all pages rendered together. It reads through the reader it is
   * given, and what it read counts as read by every page that uses it.
   */
  remember<T>(name: string, make: (reader: Reader) => Promise<T>): Promise<T>;
}

/** What pages of one site may show of another. All else of it, its look for instance, is its own affair. */
export const shownOfOtherSites = [
  'id',
  'name',
  'shortName',
  'level',
  'purpose',
  'parent',
  'mount',
  'order',
  'status',
] as const satisfies (keyof SiteRecord)[];
export type OtherSite = Pick<SiteRecord, (typeof shownOfOtherSites)[number]>;

export interface NavigationEntry {
  name: string;
  /** As in a record: to be resolved. */
  href: string;
  children: NavigationEntry[];
}

/** An article without its plain text, which is for search and half its size. */
export type ShownArticle = Omit<ArticleRecord, 'text'>;

/** What a list shows of an article. */
export type Teaser = Pick<
  ArticleRecord,
  | 'id'
  | 'title'
  | 'path'
  | 'column'
  | 'publishedAt'
  | 'summary'
  | 'source'
  | 'cover'
  | 'pinned'
  | 'policy'
>;

/** What a library shows of a document, which may be another site's. */
export type LibraryEntry = Teaser & { site: string };

/** What the open catalogue says of a document. */
export type CatalogueEntry = Pick<ArticleRecord, 'title' | 'publishedAt' | 'summary' | 'policy'> & {
  disclosure: DisclosureFacts;
  /** Whole address. */
  url: string;
};

/** What pages say of an article that they cite. */
export type Standing = Pick<Teaser, 'id' | 'title' | 'path' | 'publishedAt' | 'policy'>;

export type Neighbours = Partial<Record<'older' | 'newer', Pick<Teaser, 'title' | 'path'>>>;

export interface ArchivePart {
  part: number;
  parts: number;
  /** Newest first. */
  articles: Teaser[];
}
