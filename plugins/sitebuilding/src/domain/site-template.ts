import type {
  Block,
  ColumnRecord,
  ColumnWidths,
  Leader,
  PageRecord,
  SiteLevel,
  SiteRecord,
} from '@mingtang/publication';
import type { Words } from '@mingtang/tenancy';
import type { SiteColours } from '@mingtang/tenancy/contrast';
import type { LookChoice } from '@mingtang/tenancy/look';
import type { LawReference } from './laws.ts';

/**
 * What a new site starts with, as plain data: it can be kept as JSON, and a live site can be made
 * into one (`templateOf`). Texts may hold the placeholders of `Filling`, as `{shortName}`; what the
 * site must write itself is sample text.
 */
export interface SiteTemplate {
  /** Kebab-case, permanent. */
  code: string;
  name: Words;
  description: Words;
  /** A topic 专题 speaks for the site above and owes nothing that organs owe. */
  purpose: Purpose;
  /** Level of its sites; a topic has that of the site above. */
  level?: SiteLevel;
  theme: string;
  density: 'comfortable' | 'compact';
  /** What its theme leaves open; its theme's own where nothing is said. */
  look?: LookChoice;
  /** To choose from; the first unless another is chosen. */
  palettes: Palette[];
  columns: TemplateColumn[];
  pages: TemplatePage[];
  shared: SharedColumn[];
  footerLinks: SiteRecord['footerLinks'];
}

export type Purpose = 'organ' | 'topic';

/** Two colours that can be read in every theme. */
export interface Palette extends Required<SiteColours> {
  name: Words;
}

export interface TemplateColumn
  extends Pick<
    ColumnRecord,
    'name' | 'type' | 'layout' | 'href' | 'description' | 'inNavigation' | 'updatePeriodDays'
  > {
  slug: string;
  /** It may not be dropped, and this says so. */
  required?: LawReference;
  children: TemplateColumn[];
}

export interface TemplatePage extends Pick<PageRecord, 'path' | 'title' | 'description'> {
  /** Path of the column whose page this is. */
  column?: string;
  blocks: TemplateBlock[];
}

/** Articles of another site's column that this one carries, word for word and with their source. */
export interface SharedColumn {
  /** From the site above at that level, or from all sites of that level below. */
  from: 'above' | 'below';
  level: SiteLevel;
  /** Path there. */
  column: string;
  /** Path here. */
  into: string;
}

/**
 * A block as in a record, with columns by path (`column`, and `href: 'column:/zwgk/'`), pictures by
 * the name that whoever writes the site knows them by, and prose where a record has html.
 */
export type TemplateBlock =
  | InnerTemplateBlock
  | Exclude<
      PlainBlock,
      { type: InnerTemplateBlock['type'] | 'leaders' | 'topics' | 'video' | 'multi-column' }
    >
  | (Heading & { type: 'leaders'; people: (Omit<Leader, 'photo'> & { photo?: string })[] })
  | (Heading & {
      type: 'topics';
      banners: { label: string; href: string; image?: string }[];
    })
  | (Heading & {
      type: 'multi-column';
      widths: ColumnWidths;
      columns: { blocks: InnerTemplateBlock[] }[];
    });

/** Blocks that may stand in a column beside others. Films belong to their site: templates hold none. */
export type InnerTemplateBlock =
  | Extract<PlainBlock, { type: 'quick-links' | 'numbers' | 'contacts' }>
  | (Heading & { type: 'gallery'; images: string[] })
  | (Heading & {
      type: 'timeline';
      items: { when: string; title: string; text?: string; image?: string }[];
    })
  | (Heading & { type: 'rich-text'; prose: string })
  | (Heading & { type: 'accordion'; items: { title: string; prose: string }[] });

type Heading = Pick<Block, 'title' | 'hideOnPhone'>;
type WithoutId<B> = B extends unknown ? Omit<B, 'id'> : never;
type PlainBlock = WithoutId<Block>;

/** What placeholders in a template's texts stand for. Contacts that are not known become sample text. */
export interface Filling {
  /** 迎水桥镇. */
  shortName: string;
  /** 沙坡头区迎水桥镇人民政府, who publishes. */
  organ: string;
  address?: string;
  phone?: string;
  email?: string;
  hours?: string;
}
