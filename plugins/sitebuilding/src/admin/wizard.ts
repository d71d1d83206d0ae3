import type { SiteIdentifiers } from '@mingtang/publication';
import type { LookChoice } from '@mingtang/tenancy/look';
import type { Words } from '@mingtang/tenancy/words';
import type { SetupDraft } from '../domain/setup-draft.ts';
import type { Palette, Purpose } from '../domain/site-template.ts';

/** What the wizard knows of the site before the first answer. */
export interface SiteAtStart {
  id: string;
  name: string;
  shortName: string;
  organizer: string;
  address: string;
  /** Code of the template it was founded with. */
  grownFrom?: string;
  /** The last part of its path, where its founder left it open; `above` is what stays. */
  segment?: { above: string; value: string };
  /** Whether it has a host of its own. */
  hasOwnHost: boolean;
  themes: { value: string; label: Words }[];
  /** Where the site is a channel: whose code and filings it shows. */
  portal?: { name: string; identifiers: SiteIdentifiers };
}

/** A template as it is chosen. */
export interface TemplateCard {
  code: string;
  name: Words;
  description: Words;
  purpose: Purpose;
  theme: string;
  /** How many columns it has, how many of them the law demands, and how many pages. */
  columns: number;
  required: number;
  pages: number;
  /** Names of its columns of the first level. */
  names: string[];
  palette?: Palette;
  /** The site it was saved from. */
  savedFrom?: string;
}

export interface TemplateChoice {
  card: TemplateCard;
  palettes: Palette[];
  look?: LookChoice;
  columns: ColumnChoice[];
}

/** A column to keep or to leave out, parents before children. */
export interface ColumnChoice {
  path: string;
  name: string;
  depth: number;
  /** It, or one below it, may not be left out. */
  isLocked: boolean;
  law?: Words;
}

/** What a question is asked with. */
export interface Asked {
  site: SiteAtStart;
  templates: TemplateChoice[];
  template: TemplateChoice;
  answers: SetupDraft;
  change: (more: SetupDraft) => void;
  text: (words: Words) => string;
}

/** The questions in order, by the name under which they are asked. */
export const steps = [
  'template',
  'names',
  'address',
  'look',
  'columns',
  'contact',
  'identifiers',
  'make',
] as const;
export type Step = (typeof steps)[number];

export const titles: Record<Step, Words> = {
  template: { zh: '从哪个模板开始？', en: 'Which template to start from?' },
  names: { zh: '网站叫什么？', en: 'What is the site called?' },
  address: { zh: '网址是什么？', en: 'Which address?' },
  look: { zh: '用哪种外观？', en: 'Which look?' },
  columns: { zh: '保留哪些栏目？', en: 'Which columns to keep?' },
  contact: { zh: '群众怎样找到你们？', en: 'How do people reach you?' },
  identifiers: { zh: '页脚标识', en: 'What the footer must show' },
  make: { zh: '生成网站', en: 'Make the site' },
};
