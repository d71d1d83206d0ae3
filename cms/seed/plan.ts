import type { PolicyFacts, SiteRecord } from '@mingtang/publication';
import type {
  PlannedColumn,
  PlannedPage,
  PlannedSite,
  SharedColumn,
} from '@mingtang/sitebuilding/domain';
import type { SiteRole } from '@mingtang/tenancy';

/**
 * The demo prefecture before it is written: pure data, in which sites are known by their key
 * (`zhongwei`, `shapotou/yingshuiqiao`), columns by their path and pictures by their name.
 */
export interface SeedPlan {
  sites: SeedSite[];
  people: SeedPerson[];
}

export interface SeedSite extends PlannedSite, Pick<SiteRecord, 'order'> {
  key: string;
  parent?: string;
  divisionCode: string;
  banner?: string;
  columns: SeedColumn[];
  shared: SharedColumn[];
  articles: SeedArticle[];
  pages: SeedPage[];
}

export type SeedColumn = PlannedColumn;

export interface SeedArticle {
  /** Unique within its site. */
  key: string;
  column: string;
  title: string;
  subtitle?: string;
  publishedAt: string;
  source: string;
  author?: string;
  editor: string;
  keywords: string[];
  summary: string;
  cover?: string;
  /** Prose in the notation of `richText`. */
  body: string;
  attachments: SeedFile[];
  pinned: boolean;
  /** Of policy documents. */
  policy?: PolicyFacts;
}

/** A file for readers to take away, made from a table or from text. */
export type SeedFile =
  | { kind: 'xlsx'; name: string; rows: string[][] }
  | { kind: 'pdf'; name: string; title: string; lines: string[] };

export type SeedPage = PlannedPage & { publishedAt: string };

export interface SeedPerson {
  email: string;
  name: string;
  /** What the sign-in is for, shown beside it. */
  purpose: string;
  globalRole?: 'system-admin' | 'security-admin' | 'auditor';
  memberships: { site: string; roles: SiteRole[]; subtree: boolean }[];
}
