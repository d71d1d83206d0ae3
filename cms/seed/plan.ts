import type { Block, ColumnRecord, IconName, Leader, SiteRecord } from '@mingtang/publication';
import type { SiteRole } from '@mingtang/tenancy';

/**
 * The demo prefecture before it is written: pure data, in which sites are known by their key
 * (`zhongwei`, `shapotou/yingshuiqiao`), columns by their path and pictures by their name.
 */
export interface SeedPlan {
  sites: SeedSite[];
  people: SeedPerson[];
}

export interface SeedSite
  extends Pick<
    SiteRecord,
    | 'name'
    | 'shortName'
    | 'level'
    | 'mount'
    | 'theme'
    | 'motto'
    | 'description'
    | 'keywords'
    | 'identifiers'
    | 'contact'
    | 'footerLinks'
    | 'order'
  > {
  key: string;
  parent?: string;
  divisionCode: string;
  tokens: { primary: string; accent: string; density: 'comfortable' | 'compact' };
  banner?: string;
  columns: SeedColumn[];
  articles: SeedArticle[];
  pages: SeedPage[];
}

/** `parent` is the parent's path. Parents come before their children. */
export type SeedColumn = Pick<
  ColumnRecord,
  | 'name'
  | 'path'
  | 'parent'
  | 'type'
  | 'layout'
  | 'description'
  | 'keywords'
  | 'order'
  | 'inNavigation'
  | 'updatePeriodDays'
>;

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
  /** Prose in the notation of `rich-text.ts`. */
  body: string;
  attachments: SeedFile[];
  pinned: boolean;
}

/** A file for readers to take away, made from a table or from text. */
export type SeedFile =
  | { kind: 'xlsx'; name: string; rows: string[][] }
  | { kind: 'pdf'; name: string; title: string; lines: string[] };

export interface SeedPage {
  path: string;
  title: string;
  description: string;
  keywords: string[];
  column?: string;
  publishedAt: string;
  blocks: SeedBlock[];
}

/**
 * A block as in a record, with columns by path (`column`, and `href: 'column:/zwgk/'`), other
 * sites by key (`href: 'site:shapotou'`), pictures by name, and prose where a record has html.
 */
export type SeedBlock =
  | Exclude<PlainBlock, { type: 'leaders' | 'topics' | 'gallery' | 'rich-text' | 'accordion' }>
  | { type: 'leaders'; title?: string; people: (Omit<Leader, 'photo'> & { photo: string })[] }
  | { type: 'topics'; title?: string; banners: { label: string; href: string; image: string }[] }
  | { type: 'gallery'; title?: string; images: string[] }
  | { type: 'rich-text'; title?: string; prose: string }
  | { type: 'accordion'; title?: string; items: { title: string; prose: string }[] };

type WithoutId<B> = B extends unknown ? Omit<B, 'id' | 'hideOnPhone'> : never;
type PlainBlock = WithoutId<Block>;

export interface SeedLink {
  label: string;
  href: string;
  description?: string;
  icon?: IconName;
}

export interface SeedPerson {
  email: string;
  name: string;
  /** What the sign-in is for, shown beside it. */
  purpose: string;
  globalRole?: 'system-admin' | 'security-admin' | 'auditor';
  memberships: { site: string; roles: SiteRole[]; subtree: boolean }[];
}
