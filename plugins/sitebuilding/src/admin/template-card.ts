import type { TemplateColumn } from '../domain/site-template.ts';
import type { OfferedTemplate } from '../queries/templates-for.ts';
import type { TemplateCard } from './wizard.ts';

/** What a template is and holds, to choose it by. */
export function cardOf(template: OfferedTemplate): TemplateCard {
  const { code, name, description, purpose, theme, palettes, columns, pages, savedFrom } = template;
  const all = everyColumn(columns);
  return {
    code,
    name,
    description,
    purpose,
    theme,
    columns: all.length,
    required: all.filter(({ required }) => required).length,
    pages: pages.length,
    names: columns.map((column) => column.name),
    ...(palettes[0] && { palette: palettes[0] }),
    ...(savedFrom && { savedFrom }),
  };
}

const everyColumn = (columns: TemplateColumn[]): TemplateColumn[] =>
  columns.flatMap((column) => [column, ...everyColumn(column.children)]);
