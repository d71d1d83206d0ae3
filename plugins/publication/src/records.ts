import type { InteractionRecord } from './interaction-record.ts';
import type { RatingFiguresRecord } from './rating-figures-record.ts';
import type { ServiceRecord } from './service-record.ts';
import type { Term } from './term.ts';

export * from './domain/service-terms.ts';
export * from './interaction-record.ts';
export type * from './rating-figures-record.ts';
export type * from './service-record.ts';
export type * from './term.ts';

/**
 * What the public may see of a document, ready for display. A record is made once, when its
 * document is published, and everything outside (pages, lists, feeds, sitemaps, search) is
 * derived from records alone.
 *
 * Text is plain unless the field is called `html`; `html` is sanitised before it gets here.
 * Instants are ISO 8601 with offset or Z; days are `YYYY-MM-DD`.
 *
 * Links inside records (`href`) are one of
 *   `https://…`, `http://…`, `tel:…`, `mailto:…`   used as they are;
 *   `/path`                                        a path of the same site, below its base path;
 *   `mt:article:<id>`, `mt:column:<id>`, `mt:page:<id>`   another record of the same site;
 *   `mt:site:<id>`                                 another site's home page;
 *   `mt:blob:<hash>.<extension>/<file name>`       a stored file.
 * `mt:` links are resolved while a page renders, so that a moved target is followed and a
 * withdrawn one is not linked.
 */

import type { FormRecord } from './form-record.ts';

export * from './form-record.ts';

export type PublicRecord =
  | SiteRecord
  | ColumnRecord
  | ArticleRecord
  | PageRecord
  | FormRecord
  | CaseStatusRecord
  | SearchWordsRecord
  | ServiceRecord
  | RatingFiguresRecord
  | OwnListRecord
  | InteractionRecord;
export type RecordKind = PublicRecord['kind'];

/** `kind:id`, unique within its site. */
export type Key = `${RecordKind}:${string}`;

export type SiteLevel = 'city' | 'county' | 'township' | 'department';

/** A site 站点: one government's or department's web presence. Key `site:<id>`. */
export interface SiteRecord {
  kind: 'site';
  id: string;
  /** Full name as on the masthead, 中卫市人民政府. */
  name: string;
  /** Name in running text and lists, 中卫市. */
  shortName: string;
  level: SiteLevel;
  /** A topic 专题 speaks for the site above: it owes nothing that organs owe, and is in no directory of them. */
  purpose?: 'topic';
  /** Division code 行政区划代码, six digits for county level and above, nine for townships. */
  divisionCode?: string;
  parent?: string;
  mount: Mount;
  theme: string;
  /** The build of the theme that the site keeps to; the newest where it is not at hand, or none is named. */
  themeBuild?: string;
  tokens: ThemeTokens;
  /** BCP 47; `zh-CN` unless the site says otherwise. */
  language: string;
  /** One line under the name on the masthead. */
  motto?: string;
  description: string;
  keywords: string[];
  logo?: Image;
  /** Square, for the tabs of browsers. */
  icon?: Image;
  /** Wide picture behind the masthead, where the theme shows one. */
  banner?: Image;
  identifiers: SiteIdentifiers;
  contact: SiteContact;
  /** Sample text: the theme says so on every page. */
  sample: boolean;
  /** A notice over every page, for emergencies. */
  urgentNotice?: { text: string; href?: string };
  /** The main menu as the site arranged it, two levels; where there is none, columns make the menu. */
  menu?: MenuItem[];
  /** Links of the footer: 政府网站, 相关链接, in groups. */
  footerLinks: { label: string; links: Link[] }[];
  /** What readers are not offered; all of it is offered unless the site says otherwise. */
  switchedOff?: SiteFeature[];
  /** Mourning 灰色模式: pages are shown in grey, of this site or of all sites below it as well. */
  grey?: 'own' | 'below';
  /** Sites are listed in their parent's directory in this order. */
  order: number;
  status: 'live' | 'suspended' | 'closed';
  /** The site will be closed, and says so on every page until then. */
  closing?: SiteClosing;
  publishedAt: string;
}

/** What a site can do without: the switch to large letters, feeds, the button to print, updates by mail. */
export const siteFeatures = ['elder-mode', 'feed', 'print', 'subscribe'] as const;
export type SiteFeature = (typeof siteFeatures)[number];

/** Where a site that offers it takes subscriptions by mail: path of the form. */
export const subscribePath = '/apply/subscribe.html';

/** An entry of a menu and those below it. One whose target is not public is not shown. */
export interface MenuItem {
  label: string;
  href: string;
  children: { label: string; href: string }[];
}

/** Notice of a site's closing 关停公告, 国办发〔2017〕47号. */
export interface SiteClosing {
  /** The day from which the site is closed. */
  on: string;
  reason: string;
  /** Whole address of the site to turn to then. */
  successor?: string;
}

/** Where a site answers: a host (lower case, with port only where it is not the default) and a base path that starts and ends with `/`. */
export interface Mount {
  host: string;
  basePath: string;
}

/** Look of a site, by fields (see each theme's `tokens.css` for what they drive). Colours are `#rrggbb`. */
export interface ThemeTokens {
  primary?: string;
  accent?: string;
  density?: 'comfortable' | 'compact';
  /** `large`: one step larger throughout. Elder mode goes above it. */
  typeScale?: 'regular' | 'large';
  /** What the site's name stands on; the theme's own unless given. `picture` is the banner's, where there is one. */
  masthead?: 'plain' | 'filled' | 'picture';
  /** `sidebar`: on wide screens the home page's lesser blocks stand beside the others. */
  homeLayout?: 'wide' | 'sidebar';
}

/** The six identifiers a government site shows in its footer, 国办发〔2017〕47号. */
export interface SiteIdentifiers {
  /** 主办单位. */
  organizer: string;
  /** 承办单位. */
  operator?: string;
  /** 网站标识码, ten characters. */
  siteCode: string;
  /** ICP 备案号. */
  icp: string;
  /** 公安备案号. */
  police: string;
  /** 党政机关网站标识 link. */
  conacUrl?: string;
  /** 我为政府网站找错 link. */
  reportErrorUrl?: string;
}

export interface SiteContact {
  address?: string;
  phone?: string;
  email?: string;
  postcode?: string;
  hours?: string;
}

/** Column types of 国办发〔2017〕47号, annex on meta tags. */
export const columnTypes = [
  '首页',
  '概况信息',
  '机构职能',
  '负责人信息',
  '工作动态',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '数据开放',
  '政策解读',
  '回应关切',
  '办事服务',
  '咨询投诉',
  '征集调查',
  '在线访谈',
] as const;
export type ColumnType = (typeof columnTypes)[number];

/**
 * How a column's own page looks: `list` its articles by date; `sections` a short list for each child
 * column; `page` the page attached to it; `link` no page of its own, the menu leads elsewhere;
 * `library` the disclosed documents of the whole site, wherever they stand, by what they can be looked
 * for; at a site of the city's level, those of all sites.
 */
export type ColumnLayout = 'list' | 'sections' | 'page' | 'link' | 'library';

/** A column 栏目, a node of a site's tree of lists. Key `column:<id>`. */
export interface ColumnRecord {
  kind: 'column';
  id: string;
  parent?: string;
  name: string;
  /** From the site's base path, `/zwgk/tzgg/`: starts and ends with `/`. */
  path: string;
  type: ColumnType;
  layout: ColumnLayout;
  /** `layout: 'link'` only. */
  href?: string;
  description: string;
  keywords: string[];
  order: number;
  inNavigation: boolean;
  /** Longest time between two articles, in days, before the column counts as stale. */
  updatePeriodDays?: number;
}

/** Key `article:<id>`. */
export interface ArticleRecord {
  kind: 'article';
  id: string;
  column: string;
  /** From the site's base path, `/zwgk/tzgg/20261123-3fa9c2d1.html`; never changes once public. */
  path: string;
  title: string;
  subtitle?: string;
  /** 发布时间 as shown; also the order of lists. */
  publishedAt: string;
  updatedAt: string;
  /** 来源. */
  source: string;
  author?: string;
  /** 责任编辑. */
  editor?: string;
  keywords: string[];
  summary: string;
  cover?: Image;
  html: string;
  /** The body without markup, for search. */
  text: string;
  attachments: Attachment[];
  pinned: boolean;
  /** Another site's article that is shown as it is there, with every correction. */
  origin?: Origin;
  /** Set on policy documents. */
  policy?: PolicyFacts;
  /** Set on what is disclosed by law 政府信息公开. */
  disclosure?: DisclosureFacts;
  /** Other articles of the site that this one has to do with, or that have to do with it. */
  relations?: Relations;
}

/** Whose an article is that a site shows without being its author. */
export interface Origin {
  site: string;
  /** Full name of the site at the time. */
  name: string;
  /** Where it stands there; an article's path never changes. */
  path: string;
}

/** Whether a policy document is in force: 有效, 已修改, 废止, 失效. */
export const validities = ['in-force', 'amended', 'repealed', 'expired'] as const;
export type Validity = (typeof validities)[number];

/** What a policy document says of itself 文件要素. */
export interface PolicyFacts {
  /** 文号, 卫政发〔2026〕12号. */
  number?: string;
  /** 成文日期, a day. */
  issuedOn?: string;
  validity?: Validity;
}

/** How a later document stands to an earlier one, each way with its reverse: 废止, 修改, 解读. */
export const relationKinds = [
  'repeals',
  'repealedBy',
  'amends',
  'amendedBy',
  'interprets',
  'interpretedBy',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** Ids of articles of the same site, by what they are to this one. Whether they are public is asked when a page is made. */
export type Relations = Partial<Record<RelationKind, string[]>>;

/** What is disclosed by law says of itself 公开要素, beside `PolicyFacts`. 政府信息公开条例, article 12. */
export interface DisclosureFacts {
  /** 索引号, given at the first publication and kept for ever; a draft has none. */
  index?: string;
  /** 发文机关. */
  organ: Term;
  /** 主题分类. */
  topics: Term[];
  /** 体裁分类. */
  genre?: Term;
  /** 基层政务公开领域. */
  field?: Term;
  /** 文件系列. */
  series?: Term;
  /** What its validity was from which day, oldest first; `by` is the article that changed it. */
  validities?: { validity: Validity; on: string; by?: string }[];
  /** 更新说明: what changed in public, oldest first. */
  changes?: { at: string; note: string }[];
  /** Taken back and still to be read: why, as readers are told. */
  retired?: string;
}

/** A page made of blocks. Key `page:<id>`. The home page has path `/`. */
export interface PageRecord {
  kind: 'page';
  id: string;
  path: string;
  title: string;
  description: string;
  keywords: string[];
  /** The column whose page this is (`layout: 'page'`), or under which it is shown in the breadcrumb. */
  column?: string;
  publishedAt: string;
  updatedAt: string;
  blocks: Block[];
}

export interface Link {
  label: string;
  href: string;
  description?: string;
  /** Name of an icon every theme has: see `iconNames`. */
  icon?: IconName;
}

/** Icons that every theme draws. */
export const iconNames = [
  'document',
  'megaphone',
  'scale',
  'people',
  'person',
  'building',
  'home',
  'heart',
  'school',
  'medical',
  'work',
  'business',
  'farm',
  'water',
  'road',
  'travel',
  'shield',
  'phone',
  'mail',
  'chat',
  'calendar',
  'chart',
  'map',
  'search',
  'question',
  'form',
  'certificate',
  'money',
  'baby',
  'elder',
  'land',
  'fire',
] as const;
export type IconName = (typeof iconNames)[number];

/** A picture in the sizes made at upload, widest last, the same pixels in each format. */
export interface Image {
  alt: string;
  caption?: string;
  credit?: string;
  width: number;
  height: number;
  /** Centre of interest in percent from the left and the top, for crops. */
  focal: { x: number; y: number };
  variants: {
    format: 'avif' | 'webp' | 'jpeg';
    width: number;
    height: number;
    blob: BlobName;
    bytes: number;
  }[];
}

/** `<sha-256 hex>.<extension>`; served at `/_m/<first two digits>/<blob>`. */
export type BlobName = string;

export interface Attachment {
  /** File name as the reader sees and saves it. */
  name: string;
  blob: BlobName;
  mime: string;
  bytes: number;
  /** What it says, to be read on the page: sanitised, headings from the third level down, no pictures. */
  html?: string;
}

interface BlockBase {
  /** Stable within the page. */
  id: string;
  /** Heading over the block; some blocks need none. */
  title?: string;
  hideOnPhone?: boolean;
}

/** How much hangs on an urgent banner being read: 提示, 预警, 紧急. */
export const urgencies = ['notice', 'warning', 'emergency'] as const;
export type Urgency = (typeof urgencies)[number];

/** A block that holds no others. */
type PlainBlock =
  /** What must be read before the rest of its page, until it is over: 提示, 预警 or 紧急通知. */
  | (BlockBase & {
      type: 'urgent-banner';
      level: Urgency;
      text: string;
      href?: string;
      /** Records hold a banner only between these two. */
      from?: string;
      until: string;
    })
  /** The lead stories of a column: the newest with a picture large, the others beside it. */
  | (BlockBase & { type: 'lead'; column: string; limit: number })
  /** The newest stories of a column that have a picture, one picture at a time. */
  | (BlockBase & { type: 'picture-news'; column: string; limit: number })
  /** Short lists of columns side by side, each with a link to the whole column. */
  | (BlockBase & { type: 'lists'; lists: { column: string; title?: string; limit: number }[] })
  /** The documents of a column with their numbers, days and whether they are in force. */
  | (BlockBase & { type: 'policy-list'; column: string; limit: number })
  | (BlockBase & { type: 'quick-links'; links: Link[] })
  /** Services by group (个人办事 / 法人办事 / …), each group a tab that works without script. */
  | (BlockBase & { type: 'service-grid'; groups: { label: string; links: Link[] }[] })
  /** Leaders 领导之窗: name, title, and what they answer for. */
  | (BlockBase & { type: 'leaders'; people: Leader[] })
  /** Banners of topic sites 专题专栏. */
  | (BlockBase & { type: 'topics'; banners: { label: string; href: string; image?: Image }[] })
  | (BlockBase & { type: 'rich-text'; html: string })
  | (BlockBase & { type: 'gallery'; images: Image[] })
  /** A film of the site's own, with what stands in for it where it cannot be seen or heard. */
  | (BlockBase & {
      type: 'video';
      video: StoredFilm;
      poster?: Image;
      /** Captions 字幕 as WebVTT: a stored file. */
      captions?: string;
      /** The transcript 文字稿. */
      html: string;
    })
  /** Key figures, each with its date and source. */
  | (BlockBase & {
      type: 'numbers';
      items: { value: string; unit?: string; label: string }[];
      note?: string;
    })
  /** What happens when 大事记、发布日程, in the order given. */
  | (BlockBase & {
      type: 'timeline';
      items: { when: string; title: string; text?: string; image?: Image; href?: string }[];
    })
  | (BlockBase & { type: 'accordion'; items: { title: string; html: string }[] })
  | (BlockBase & {
      type: 'contacts';
      offices: { name: string; phone?: string; address?: string; hours?: string }[];
    })
  /** Sites below this one, or all sites of a level: 区县 / 乡镇 / 部门. */
  | (BlockBase & { type: 'directory'; level: SiteLevel; scope: 'children' | 'all' })
  /** What the public and the site say to each other 互动交流: mailboxes, the newest letters, consultations, surveys. */
  | (BlockBase & { type: 'interaction'; limit: number })
  /** A large switch to elder mode 长者模式, with why one would want it. */
  | (BlockBase & { type: 'elder-switch'; text?: string });

/** The blocks that may stand in a column beside others. */
export const innerBlockTypes = [
  'rich-text',
  'quick-links',
  'numbers',
  'gallery',
  'video',
  'timeline',
  'accordion',
  'contacts',
] as const satisfies PlainBlock['type'][];
export type InnerBlock = Extract<PlainBlock, { type: (typeof innerBlockTypes)[number] }>;

export const columnWidths = ['even', 'wide-first', 'wide-last'] as const;
export type ColumnWidths = (typeof columnWidths)[number];

export type Block =
  | PlainBlock
  /** Two or three columns of blocks side by side; `widths` is for two, three are even. */
  | (BlockBase & {
      type: 'multi-column';
      widths: ColumnWidths;
      columns: { blocks: InnerBlock[] }[];
    });
export type BlockType = Block['type'];

/** A film as it was uploaded. */
export interface StoredFilm {
  /** `mt:blob:…`. */
  href: string;
  mime: string;
  bytes: number;
}

export interface Leader {
  name: string;
  /** Office held, 镇党委书记. */
  office: string;
  duties?: string;
  photo?: Image;
  href?: string;
}

/**
 * What has become of an arrival, for whoever holds its number and code: neither this record nor
 * its key can be told from noise without the code. Key `case-status:<id>`.
 */
export interface CaseStatusRecord {
  kind: 'case-status';
  /** Keyed hash of the number under a key made of the code, hex. */
  id: string;
  /** `CaseStatus` as JSON, AES-256-GCM, base64url: nonce, text, tag. */
  sealed: string;
}

/**
 * What is somebody's own, for whoever has the link that was mailed to them: neither this record nor its
 * key can be told from noise without its code. Key `own-list:<id>`; withdrawn once it is over.
 */
export interface OwnListRecord {
  kind: 'own-list';
  /** Keyed hash under a key made of the code, hex. */
  id: string;
  /** `OwnList` as JSON, AES-256-GCM, base64url: nonce, text, tag. */
  sealed: string;
  /** The instant from which the link no longer opens. */
  until: string;
}

/** What a site's webmasters say of its search. Key `search-words:<site>`. */
export interface SearchWordsRecord {
  kind: 'search-words';
  /** The site's. */
  id: string;
  /** Words that mean the same; those of a site with none above it count in all its city. */
  synonyms: string[][];
  /** Words of questions that are not looked for, of the city's as well. */
  stopWords?: string[];
  /** Results that stand before all others where one of their questions is asked at this site. */
  promoted: PromotedResult[];
}

export interface PromotedResult {
  questions: string[];
  title: string;
  /** `https://…`, `http://…`, or a path of the same site. */
  href: string;
  note?: string;
  /** Key of what stood at the path when it was chosen: the result follows it, and is gone with it. */
  target?: string;
  /** First and last day it is shown, in China, `2026-11-28`. */
  from?: string;
  until?: string;
}
