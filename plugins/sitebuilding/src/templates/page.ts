import type { IconName, Link } from '@mingtang/publication';
import { sampleText } from '../domain/sample-text.ts';
import type { TemplateBlock, TemplatePage } from '../domain/site-template.ts';
import { sampleLeader } from '../domain/template-of.ts';

/** A page in place of a column. */
export function columnPage(
  path: string,
  title: string,
  description: string,
  blocks: TemplateBlock[],
): TemplatePage {
  return { path, column: path, title, description, blocks };
}

export function homePage(blocks: TemplateBlock[]): TemplatePage {
  return { path: '/', title: '首页', description: '{organ}网站首页。', blocks };
}

export const text = (prose: string, title?: string): TemplateBlock => ({
  type: 'rich-text',
  ...(title && { title }),
  prose,
});

/** A page that the site has to write: what belongs on it is said in its place. */
export const samplePage = (path: string, title: string, description: string, what: string) =>
  columnPage(path, title, description, [text(sampleText(what))]);

export const leadersBlock = (offices: string[], title?: string): TemplateBlock => ({
  type: 'leaders',
  ...(title && { title }),
  people: offices.map(sampleLeader),
});

export const link = (label: string, href: string, icon: IconName, description?: string): Link => ({
  label,
  href,
  icon,
  ...(description && { description }),
});
