import type {
  Attachment,
  Block,
  ColumnRecord,
  ColumnWidths,
  IconName,
  Image,
  PageRecord,
  PolicyFacts,
  SiteRecord,
  Urgency,
} from '@mingtang/publication';
import type { InteractionBlockView } from './interaction/interaction-views.ts';
import type { Words } from './words.ts';

/**
 * What a theme's layouts and components are given. Every `href` here is resolved: it can stand in
 * an attribute as it is. Themes fetch nothing and know no ids.
 */

export interface Frame {
  site: SiteRecord;
  /** Whether there is a switch to large letters, and a choice made on another site of the host counts. */
  offersElderMode: boolean;
  /** The theme's own text in the site's language. */
  words: Words;
  /** Address of the site's home page, `/` or `/yingshuiqiao/`. */
  home: string;
  /** Path of this page with the base path in front, as in the canonical link. */
  path: string;
  canonical: string;
  title: string;
  description: string;
  /** 政府网站发展指引 meta tags, in order. */
  meta: { name: string; content: string }[];
  /** Home first, this page last (without a link). */
  breadcrumb: { label: string; href?: string }[];
  feed?: { title: string; href: string };
  /** Address of the site's own theme colours and tokens, a small style sheet. */
  tokensCss: string;
  noindex: boolean;
  /** Address of the site's own icon; the theme has one for those without. */
  icon?: string;
  /** What to say over a page that is not public: a draft, or a site in preparation. */
  preview?: string;
  /** Html of the masthead with the main menu, and of the footer: rendered once for many pages. */
  masthead: string;
  footer: string;
  /** A notice over every page, for emergencies. */
  urgentNotice?: { text: string; href?: string };
  /** Notice over every page that the site will be closed; `successor` is the address to turn to. */
  closing?: { text: string; successor?: string };
}

export interface MastheadView {
  site: SiteRecord;
  offersElderMode: boolean;
  words: Words;
  home: string;
  menu: MenuEntry[];
  /** The search box, html. */
  search: string;
  /** The sites above this one, nearest first. */
  above: { label: string; href: string }[];
}

export interface FooterView {
  site: SiteRecord;
  words: Words;
  home: string;
  groups: { label: string; links: LinkView[] }[];
  siteMap?: string;
  feed?: string;
  subscribe?: string;
}

export interface MenuEntry {
  label: string;
  href: string;
  /** Leads off government sites: themes warn before leaving. */
  leavesSite: boolean;
  children: MenuEntry[];
}

export interface LinkView {
  label: string;
  href: string;
  description?: string;
  icon?: IconName;
  /** Leads off government sites: themes warn before leaving. */
  leavesSite: boolean;
}

export interface TeaserView {
  title: string;
  href: string;
  /** `2026-11-23`. */
  day: string;
  summary: string;
  source: string;
  cover?: Image;
  pinned: boolean;
  columnName?: string;
  /** Of a policy document. */
  policy?: PolicyFacts;
}

export interface ArticleView {
  title: string;
  subtitle?: string;
  /** `2026-11-23 09:30`. */
  publishedAt: string;
  /** Same form; only where the text changed after publication. */
  updatedAt?: string;
  source: string;
  /** The site whose article this is, where that is another; the link leads to the article there. */
  origin?: { name: string; href?: string };
  author?: string;
  editor?: string;
  html: string;
  attachments: (Attachment & { href: string; size: string })[];
  /** Of a policy document. */
  policy?: PolicyFacts;
  document: DocumentView;
  /** Whether there is a button to print. */
  offersPrint: boolean;
  column: { name: string; href: string };
  older?: { title: string; href: string };
  newer?: { title: string; href: string };
}

/** What is said of an article as a document of disclosure; of most articles nothing is. */
export interface DocumentView {
  /** The head of a disclosed document: index number, organ, topic and so on. It takes the place of `policy`. */
  catalogue: { name: string; value: string }[];
  /** What readers should know before they rely on it; strong ones stand over the text. */
  notices: { text: string; links: { title: string; href: string }[]; isStrong: boolean }[];
  /** The document as files: what this site makes of it, and originals that were given as Word. */
  downloads: { label: string; href: string; name: string }[];
  /** Documents it has to do with, by what they are to it. */
  related: { name: string; links: { title: string; href: string; day: string }[] }[];
  /** Whether it was in force, from which day; empty where that never changed. */
  validities: { validity: string; day: string; by?: { title: string; href: string } }[];
  /** What changed in public since, oldest first. */
  changes: { minute: string; note: string }[];
}

export interface ListSection {
  name: string;
  href: string;
  description: string;
  articles: TeaserView[];
}

/** A column's page, or one part of its archive. */
export interface ColumnView {
  column: Pick<ColumnRecord, 'name' | 'description' | 'layout'>;
  /** Columns beside this one, for the side menu. */
  siblings: SideEntry[];
  parentName?: string;
  /** `layout: 'list'` and archive parts. */
  articles: TeaserView[];
  /** `layout: 'sections'`. */
  sections: ListSection[];
  /** Set on archive parts: which one this is, and the ways on. Parts count from the oldest. */
  archive?: {
    part: number;
    /** The column's first page. */
    first: string;
    older?: string;
    newer?: string;
    from?: string;
    to?: string;
  };
  /** Of a platform of disclosure: its parts, in place of sections. */
  platform?: PlatformPart[];
  /** Of a library: `articles` are its documents, of one value of one facet where it says which. */
  library?: LibraryView;
  /** On the column's first page: the newest parts of the archive to go on to. */
  parts: { part: number; href: string }[];
}

/** A column to choose beside the one that is shown. */
export interface SideEntry {
  label: string;
  href: string;
  current: boolean;
  /** Stands below the entry before it that does not. */
  isBelow?: true;
}

/** A part of a platform; what it has depends on what it is. */
export interface PlatformPart {
  name: string;
  href: string;
  description: string;
  /** Of what the law demands: its columns. */
  columns: CountedColumn[];
  /** The newest of a list, all recent ones of yearly reports. */
  articles: TeaserView[];
  /** Forms to send, files to load. */
  ways: { label: string; href: string }[];
  /** Of a library: how many it holds. */
  documents?: number;
}

export interface CountedColumn {
  name: string;
  href: string;
  /** In it and below it; of a single page it says nothing (`isCounted`). */
  articles: number;
  isCounted: boolean;
  below: CountedColumn[];
}

export interface LibraryView {
  /** What is listed, where that is one value alone: `年份：2026`. */
  of?: string;
  /** The library's first page, from a page of one value. */
  first?: string;
  /** Ways to look for documents; on the first page alone, for these numbers change with every document. */
  facets: { name: string; values: { label: string; href: string; documents: number }[] }[];
  /** Ways to be told of what is new in it. */
  follow?: { name: string; ways: { label: string; href: string }[] };
  /** The catalogue as open data, newest year first. */
  downloads: { label: string; href: string }[];
}

/** What every block may have. */
interface BlockFrame {
  /** Unique on its page: serves as an anchor. */
  id: string;
  /** Heading over the block; some blocks need none. */
  title?: string;
  hideOnPhone?: boolean;
}

/** A block with its data, ready to show. One component per `type` in each theme. */
export type BlockView = BlockFrame &
  (
    | {
        type: 'urgent-banner';
        level: Urgency;
        text: string;
        href?: string;
        /** Over at this instant: for `data-until`, by which the script takes down what stands too long. */
        until: string;
        /** The same in words, `2026-11-23 09:30`. */
        untilMinute: string;
      }
    | { type: 'lead'; articles: TeaserView[]; more?: string }
    /** `column` is its name; each article has its `cover`. */
    | { type: 'picture-news'; column: string; articles: TeaserView[]; more?: string }
    | { type: 'lists'; lists: ListSection[] }
    | { type: 'policy-list'; column: string; articles: TeaserView[]; more?: string }
    | { type: 'quick-links'; links: LinkView[] }
    | { type: 'service-grid'; groups: { label: string; links: LinkView[] }[] }
    | {
        type: 'leaders';
        people: { name: string; office: string; duties?: string; photo?: Image; href?: string }[];
      }
    | { type: 'topics'; banners: { label: string; href: string; image?: Image }[] }
    | ({ type: 'interaction' } & InteractionBlockView)
    | { type: 'directory'; sites: { name: string; href: string }[] }
    | {
        type: 'video';
        src: string;
        mime: string;
        /** `24 MB`. */
        size: string;
        poster?: Image;
        /** Address of the poster, as the element wants it. */
        posterSrc?: string;
        /** Address of the captions, and the language they are in. */
        captions?: { src: string; language: string };
        /** The transcript. */
        html: string;
      }
    | { type: 'multi-column'; widths: ColumnWidths; columns: { blocks: BlockView[] }[] }
    /** A block with nothing in it yet: only its author sees it, in a preview. */
    | { type: 'empty' }
    | Pick<BlockOfType<'rich-text'>, 'type' | 'html'>
    | Pick<BlockOfType<'gallery'>, 'type' | 'images'>
    | Pick<BlockOfType<'numbers'>, 'type' | 'items' | 'note'>
    | Pick<BlockOfType<'timeline'>, 'type' | 'items'>
    | Pick<BlockOfType<'accordion'>, 'type' | 'items'>
    | Pick<BlockOfType<'contacts'>, 'type' | 'offices'>
    /** `asPreview`: scripts do not run where it is shown, and its author sees the button all the same. */
    | (Pick<BlockOfType<'elder-switch'>, 'type' | 'text'> & { asPreview?: boolean })
  );

type BlockOfType<T extends Block['type']> = Extract<Block, { type: T }>;

export interface PageView {
  title: string;
  isHome: boolean;
  blocks: BlockView[];
  /** The blocks again, arranged with some beside the others: where the site wants that of its home page, and there are both. */
  sidebar?: SidebarView;
  page: Pick<PageRecord, 'title' | 'description'>;
  siblings: SideEntry[];
}

/** Blocks of a home page with a side column on wide screens: over all, side by side, and under all. */
export interface SidebarView {
  over: BlockView[];
  main: BlockView[];
  beside: BlockView[];
  under: BlockView[];
}

export interface GoneView {
  title: string;
  reason: string;
  /** `2026-11-23 09:30`. */
  at: string;
}

export interface NotFoundView {
  columns: MenuEntry[];
}

/** The page of all columns 网站地图. */
export interface SiteMapView {
  columns: MenuEntry[];
}

/** The result page: html, in which the gateway puts results. */
export interface SearchPageView {
  html: string;
}

/** A form, or the page that asks for number and code: heading and form in html, which the gateway puts others in place of. */
export interface FormPageView {
  html: string;
}
