import type { SiteIdentifiers } from '@mingtang/publication';
import type { Words } from '@mingtang/tenancy/words';
import type { Palette } from '../domain/site-template.ts';

/** What the wizard knows of the site before the first answer. */
export interface SiteAtStart {
  id: string;
  name: string;
  shortName: string;
  organizer: string;
  address: string;
  /** Where the site is a channel: whose code and filings it shows. */
  portal?: { name: string; identifiers: SiteIdentifiers };
}

export interface TemplateChoice {
  code: string;
  name: Words;
  description: Words;
  palettes: Palette[];
  pages: number;
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

/** The questions in order, by the name under which they are asked. */
export const steps = [
  'template',
  'names',
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
  look: { zh: '用哪种配色？', en: 'Which colours?' },
  columns: { zh: '保留哪些栏目？', en: 'Which columns to keep?' },
  contact: { zh: '群众怎样找到你们？', en: 'How do people reach you?' },
  identifiers: { zh: '页脚标识', en: 'What the footer must show' },
  make: { zh: '生成网站', en: 'Make the site' },
};
