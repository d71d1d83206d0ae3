import { richText } from './prose.ts';
import type { TemplateBlock } from './site-template.ts';

/** What a site has by the time its pages are written: ids by path and by picture's name. */
export interface Placed {
  columns: Map<string, string>;
  pictures: Map<string, string>;
}

/** A block of a template as the editor would save it. What it names must have been placed. */
export function blockData(block: TemplateBlock, placed: Placed): Record<string, unknown> {
  const { type, title, hideOnPhone, ...rest } = block;
  return {
    blockType: type,
    ...(title && { title }),
    ...(hideOnPhone && { hideOnPhone }),
    ...fieldsOf(block, placed, rest),
  };
}

function fieldsOf(block: TemplateBlock, placed: Placed, rest: object): object {
  const column = (path: string) => idIn(placed.columns, path);
  const picture = (name?: string) => name && idIn(placed.pictures, name);
  const link = (row: { href?: string }) => {
    const { href, ...words } = row;
    return { ...words, ...(href && targetOf(href, placed)) };
  };
  switch (block.type) {
    case 'urgent-banner': {
      const { level, text, from, until } = block;
      return { level, text, from, until, ...(block.href && targetOf(block.href, placed)) };
    }
    case 'lead':
    case 'picture-news':
    case 'policy-list':
      return { column: column(block.column), limit: block.limit };
    case 'lists':
      return { lists: block.lists.map((list) => ({ ...list, column: column(list.column) })) };
    case 'quick-links':
      return { links: block.links.map(link) };
    case 'service-grid':
      return {
        groups: block.groups.map(({ label, links }) => ({ label, links: links.map(link) })),
      };
    case 'leaders':
      return {
        people: block.people.map((person) => ({ ...link(person), photo: picture(person.photo) })),
      };
    case 'topics':
      return {
        banners: block.banners.map((banner) => ({ ...link(banner), image: picture(banner.image) })),
      };
    case 'gallery':
      return { images: block.images.map((name) => ({ image: picture(name) })) };
    case 'rich-text':
      return { body: richText(block.prose) };
    case 'accordion':
      return {
        items: block.items.map((item) => ({ title: item.title, body: richText(item.prose) })),
      };
    case 'timeline':
      return { items: block.items.map((item) => ({ ...item, image: picture(item.image) })) };
    case 'multi-column':
      return {
        widths: block.widths,
        columns: block.columns.map(({ blocks }) => ({
          blocks: blocks.map((inner) => blockData(inner, placed)),
        })),
      };
    case 'elder-switch':
    case 'interaction':
    case 'numbers':
    case 'contacts':
    case 'directory':
      return rest;
  }
}

function targetOf(href: string, { columns }: Placed): object {
  if (!href.startsWith('column:')) return { leadsTo: 'address', url: href };
  return { leadsTo: 'column', column: idIn(columns, href.slice('column:'.length)) };
}

function idIn(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The site has no ${name}`);
  return id;
}
