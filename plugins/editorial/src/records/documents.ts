import type {
  Block,
  ColumnLayout,
  ColumnType,
  ColumnWidths,
  IconName,
  Image,
  InnerBlock,
  PolicyFacts,
  RelationKind,
  SiteLevel,
  SiteRecord,
  Urgency,
} from '@mingtang/publication';

import type { GreyPeriod } from '../domain/grey.ts';

/** Documents as Payload reads them at depth 0, as far as records are made from them. */

/** An id, or the document in its place. */
export type Reference = string | { id: string } | null | undefined;

export interface ArticleDocument {
  id: string;
  site: Reference;
  title?: string | null;
  subtitle?: string | null;
  column?: Reference;
  body?: unknown;
  cover?: Reference;
  attachments?: { file?: Reference; name?: string | null }[] | null;
  source?: string | null;
  author?: string | null;
  editor?: string | null;
  keywords?: string[] | null;
  summary?: string | null;
  pinned?: boolean | null;
  publishedAt?: string | null;
  path?: string | null;
  expireAt?: string | null;
  policy?: { [K in keyof PolicyFacts]?: PolicyFacts[K] | null } | null;
  disclosure?: DisclosureDocument | null;
  relations?: { [K in StatedRelation]?: Reference[] | null } | null;
}

/** What an article says of others itself; the reverse is worked out. */
export const statedRelations = [
  'repeals',
  'amends',
  'interprets',
  'interpretedBy',
] as const satisfies RelationKind[];
export type StatedRelation = (typeof statedRelations)[number];

/** 公开方式: by itself 主动公开, on request 依申请公开, not at all 不予公开. */
export const disclosureMethods = ['proactive', 'on-request', 'withheld'] as const;
export type DisclosureMethod = (typeof disclosureMethods)[number];

/** Facts of what is disclosed by law; whoever leaves the method empty writes an ordinary article. */
export interface DisclosureDocument {
  method?: DisclosureMethod | null;
  /** Why it is not disclosed by itself, and by which law. */
  reason?: string | null;
  law?: string | null;
  organ?: Reference;
  topics?: Reference[] | null;
  genre?: Reference;
  field?: Reference;
  series?: Reference;
  /** Given at the first publication, and never again. */
  index?: string | null;
  retired?: string | null;
  /** What is to be told of the change that is being published; moves into `changes` then. */
  changeNote?: string | null;
  changes?: { at?: string | null; note?: string | null }[] | null;
}

/** Where a page stands: the site's home, in place of a column's list, or at an address of its own. */
export const pagePlaces = ['home', 'column', 'own'] as const;
export type PagePlace = (typeof pagePlaces)[number];

export interface PageDocument {
  id: string;
  site: Reference;
  title?: string | null;
  description?: string | null;
  keywords?: string[] | null;
  place?: PagePlace | null;
  column?: Reference;
  slug?: string | null;
  publishedAt?: string | null;
  blocks?: BlockDocument[] | null;
}

export const linkTargets = ['address', 'column', 'article', 'page', 'file', 'site'] as const;
export type LinkTarget = (typeof linkTargets)[number];

/** A link says what it leads to, and holds that: each kind in a field of its own. */
export interface LinkDocument {
  label?: string | null;
  description?: string | null;
  icon?: IconName | null;
  leadsTo?: LinkTarget | null;
  url?: string | null;
  column?: Reference;
  article?: Reference;
  page?: Reference;
  file?: Reference;
  site?: Reference;
}

interface Common {
  id?: string | null;
  title?: string | null;
  hideOnPhone?: boolean | null;
}

/** Shows the newest of a column. */
interface NewestDocument<T extends Block['type']> {
  blockType: T;
  column?: Reference;
  limit?: number | null;
}

export type InnerBlockDocument = Extract<BlockDocument, { blockType: InnerBlock['type'] }>;

export type BlockDocument = Common &
  (
    | ({
        blockType: 'urgent-banner';
        level?: Urgency | null;
        text?: string | null;
        from?: string | null;
        until?: string | null;
      } & LinkDocument)
    | NewestDocument<'lead' | 'picture-news' | 'policy-list'>
    | {
        blockType: 'lists';
        lists?: { column?: Reference; title?: string | null; limit?: number | null }[] | null;
      }
    | { blockType: 'quick-links'; links?: LinkDocument[] | null }
    | {
        blockType: 'service-grid';
        groups?: { label?: string | null; links?: LinkDocument[] | null }[] | null;
      }
    | {
        blockType: 'leaders';
        people?:
          | (LinkDocument & {
              name?: string | null;
              office?: string | null;
              duties?: string | null;
              photo?: Reference;
            })[]
          | null;
      }
    | { blockType: 'topics'; banners?: (LinkDocument & { image?: Reference })[] | null }
    | { blockType: 'rich-text'; body?: unknown }
    | { blockType: 'gallery'; images?: { image?: Reference }[] | null }
    | {
        blockType: 'video';
        video?: Reference;
        poster?: Reference;
        captions?: Reference;
        body?: unknown;
      }
    | {
        blockType: 'timeline';
        items?:
          | (LinkDocument & {
              when?: string | null;
              title?: string | null;
              text?: string | null;
              image?: Reference;
            })[]
          | null;
      }
    | { blockType: 'elder-switch'; text?: string | null }
    | { blockType: 'interaction'; limit?: number | null }
    | {
        blockType: 'multi-column';
        widths?: ColumnWidths | null;
        columns?: { blocks?: InnerBlockDocument[] | null }[] | null;
      }
    | {
        blockType: 'numbers';
        items?: { value?: string | null; unit?: string | null; label?: string | null }[] | null;
        note?: string | null;
      }
    | { blockType: 'accordion'; items?: { title?: string | null; body?: unknown }[] | null }
    | {
        blockType: 'contacts';
        offices?:
          | {
              name?: string | null;
              phone?: string | null;
              address?: string | null;
              hours?: string | null;
            }[]
          | null;
      }
    | { blockType: 'directory'; level?: SiteLevel | null; scope?: 'children' | 'all' | null }
  );

/** A kind of block in one and not in the other does not compile. */
export type EveryBlock = [Block['type']] extends [BlockDocument['blockType']]
  ? [BlockDocument['blockType']] extends [Block['type']]
    ? true
    : never
  : never;
export const everyBlockHasItsDocument: EveryBlock = true;

export interface ColumnDocument {
  id: string;
  site: Reference;
  name: string;
  slug: string;
  parent?: Reference;
  path: string;
  type: ColumnType;
  layout: ColumnLayout;
  link?: LinkDocument | null;
  description?: string | null;
  keywords?: string[] | null;
  order?: number | null;
  inNavigation?: boolean | null;
  updatePeriodDays?: number | null;
}

export interface MediaDocument {
  id: string;
  site: Reference;
  kind: 'image' | 'attachment' | 'video' | 'captions';
  alt?: string | null;
  caption?: string | null;
  credit?: string | null;
  originalName: string;
  /** Blob name of the file as uploaded; inside only. */
  original: string;
  filesize: number;
  focalX?: number | null;
  focalY?: number | null;
  variants?: Image['variants'] | null;
}

export interface SiteDocument {
  id: string;
  name: string;
  shortName: string;
  level: SiteLevel;
  purpose?: 'organ' | 'topic' | null;
  divisionCode?: string | null;
  parent?: Reference;
  mount: { host: string; basePath: string };
  theme: string;
  /** The build of the theme that its pages are made with; the newest where none is named. */
  themeBuild?: string | null;
  tokens?: { [K in keyof SiteRecord['tokens']]?: SiteRecord['tokens'][K] | null } | null;
  language: string;
  motto?: string | null;
  description?: string | null;
  keywords?: string[] | null;
  logo?: Reference;
  icon?: Reference;
  banner?: Reference;
  identifiers: { [K in keyof SiteRecord['identifiers']]?: string | null };
  contact?: { [K in keyof SiteRecord['contact']]?: string | null } | null;
  urgentNotice?: { text?: string | null; href?: string | null } | null;
  features?: {
    elderMode?: boolean | null;
    feed?: boolean | null;
    print?: boolean | null;
    subscribe?: boolean | null;
  } | null;
  grey?: GreyPeriod | null;
  menu?: (LinkDocument & { children?: LinkDocument[] | null })[] | null;
  footerLinks?: { label: string; links?: { label: string; href: string }[] | null }[] | null;
  status: 'draft' | SiteRecord['status'];
  closing?: { on?: string | null; reason?: string | null; successor?: string | null } | null;
  order?: number | null;
  sample?: boolean | null;
  createdAt: string;
}

/** The id in a reference. */
export function idOf(reference: Reference): string | undefined {
  if (reference === null || reference === undefined) return undefined;
  return typeof reference === 'string' ? reference : reference.id;
}
