import type { Block, SiteRecord } from '@mingtang/publication';
import { listSection } from './column-page.ts';
import { columnHref } from './columns.ts';
import { displayHtml, linkViews } from './links.ts';
import type { Reader } from './reader.ts';
import { teaserView } from './teasers.ts';
import type { BlockView } from './views.ts';

/** The blocks of a page with their data. A block whose column is not public is left out. */
export async function blockViews(reader: Reader, blocks: Block[]): Promise<BlockView[]> {
  const site = await reader.site();
  const views = await Promise.all(blocks.map((block) => blockView(reader, site, block)));
  return views.filter((view) => view !== undefined);
}

async function blockView(
  reader: Reader,
  site: SiteRecord,
  block: Block,
): Promise<BlockView | undefined> {
  switch (block.type) {
    case 'lead':
      return leadView(reader, site, block);
    case 'lists': {
      const lists = await Promise.all(
        block.lists.map(async ({ column: id, title, limit }) => {
          const column = await reader.column(id);
          return column && listSection(reader, site, column, { limit, title });
        }),
      );
      return { ...block, lists: lists.filter((list) => list !== undefined) };
    }
    case 'quick-links':
      return { ...block, links: await linkViews(reader, block.links) };
    case 'service-grid':
      return {
        ...block,
        groups: await Promise.all(
          block.groups.map(async ({ label, links }) => ({
            label,
            links: await linkViews(reader, links),
          })),
        ),
      };
    case 'leaders':
      return {
        ...block,
        people: await Promise.all(
          block.people.map(async (person) => ({
            ...person,
            href: person.href && (await reader.resolve(person.href)),
          })),
        ),
      };
    case 'topics': {
      const banners = await Promise.all(
        block.banners.map(async (banner) => {
          const href = await reader.resolve(banner.href);
          return href === undefined ? undefined : { ...banner, href };
        }),
      );
      return { ...block, banners: banners.filter((banner) => banner !== undefined) };
    }
    case 'directory': {
      const sites = await reader.sites({ level: block.level, scope: block.scope });
      const organs = sites.filter(({ purpose }) => purpose !== 'topic');
      const entries = await Promise.all(
        organs.map(async (other) => {
          const href = await reader.resolve(`mt:site:${other.id}`);
          return href === undefined ? undefined : { name: other.shortName, href };
        }),
      );
      return {
        type: 'directory',
        id: block.id,
        title: block.title,
        sites: entries.filter((entry) => entry !== undefined),
      };
    }
    case 'rich-text':
      return { ...block, html: await displayHtml(reader, block.html) };
    case 'accordion':
      return {
        ...block,
        items: await Promise.all(
          block.items.map(async (item) => ({
            ...item,
            html: await displayHtml(reader, item.html),
          })),
        ),
      };
    case 'gallery':
    case 'numbers':
    case 'contacts':
      return block;
    default:
      throw new UnknownBlock(block);
  }
}

/** The newest article with a picture first, then the newest of the others. */
async function leadView(
  reader: Reader,
  site: SiteRecord,
  block: Extract<Block, { type: 'lead' }>,
): Promise<BlockView | undefined> {
  const column = await reader.column(block.column);
  if (column === undefined) return undefined;
  const columns = [column.id];
  const pictured = await reader.latest({ columns, limit: 1, withCover: true });
  const latest = await reader.latest({ columns, limit: block.limit });
  const articles = [
    ...pictured,
    ...latest.filter((article) => article.id !== pictured[0]?.id),
  ].slice(0, block.limit);
  return {
    type: 'lead',
    id: block.id,
    title: block.title,
    articles: articles.map((article) => teaserView(site, article)),
    more: await columnHref(reader, site, column),
  };
}

/** A record made by a newer version than this one. */
class UnknownBlock extends Error {
  override name = 'UnknownBlock';
  constructor(block: never) {
    const { type } = block as { type: string };
    super(
      `This version cannot show blocks of type "${type}". Update the public side, then publish again.`,
    );
  }
}
