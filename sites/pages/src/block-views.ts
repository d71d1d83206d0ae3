import type { Block, SiteRecord } from '@mingtang/publication';
import { blobAddress } from './addresses.ts';
import { listSection } from './column-page.ts';
import { columnHref } from './columns.ts';
import { minuteOf } from './day.ts';
import { sizeOf } from './file-size.ts';
import { interactionBlock } from './interaction/interaction-page.ts';
import { displayHtml, linkViews } from './links.ts';
import type { Reader } from './reader.ts';
import { teaserView } from './teasers.ts';
import type { BlockView } from './views.ts';

/**
 * The blocks of a page with their data, what is urgent first. A block that has nothing to show is left
 * out, as where its column is not public; its author sees where it will be (`showsEmpty`).
 */
export async function blockViews(
  reader: Reader,
  blocks: Block[],
  { showsEmpty = false }: { showsEmpty?: boolean } = {},
): Promise<BlockView[]> {
  const site = await reader.site();
  const views = await Promise.all(
    blocks.map(async (block): Promise<BlockView | undefined> => {
      const { id, title, hideOnPhone } = block;
      const view = await contentOf(reader, { site, block, showsEmpty });
      if (view !== undefined && !isEmpty(view)) return { ...view, id, title, hideOnPhone };
      return showsEmpty ? { type: 'empty', id, title, hideOnPhone } : undefined;
    }),
  );
  const shown = views.filter((view) => view !== undefined);
  const isUrgent = ({ type }: BlockView) => type === 'urgent-banner';
  return [...shown.filter(isUrgent), ...shown.filter((view) => !isUrgent(view))];
}

/** A view without what all blocks have. */
type Content<V = BlockView> = V extends BlockView ? Omit<V, 'id' | 'title' | 'hideOnPhone'> : never;

async function contentOf(
  reader: Reader,
  { site, block, showsEmpty }: { site: SiteRecord; block: Block; showsEmpty: boolean },
): Promise<Content | undefined> {
  switch (block.type) {
    case 'urgent-banner':
      return {
        type: 'urgent-banner',
        level: block.level,
        text: block.text,
        href: block.href && (await reader.resolve(block.href)),
        until: block.until,
        untilMinute: minuteOf(block.until),
      };
    case 'picture-news':
    case 'policy-list': {
      const withCover = block.type === 'picture-news';
      const column = await reader.column(block.column);
      if (column === undefined) return undefined;
      const { limit } = block;
      const articles = await reader.latest({ columns: [column.id], limit, withCover });
      return {
        type: block.type,
        column: column.name,
        articles: articles.map((article) => teaserView(site, article)),
        more: await columnHref(reader, site, column),
      };
    }
    case 'video':
      return filmView(reader, site, block);
    case 'multi-column':
      return {
        type: 'multi-column',
        widths: block.widths,
        columns: await Promise.all(
          block.columns.map(async ({ blocks }) => ({
            blocks: await blockViews(reader, blocks, { showsEmpty }),
          })),
        ),
      };
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
    case 'interaction': {
      const content = await interactionBlock(reader, block.limit);
      return content && { type: 'interaction', ...content };
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
    case 'timeline':
      return {
        ...block,
        items: await Promise.all(
          block.items.map(async (item) => ({
            ...item,
            href: item.href && (await reader.resolve(item.href)),
          })),
        ),
      };
    case 'elder-switch':
      return { type: 'elder-switch', text: block.text, asPreview: showsEmpty };
    default:
      throw new UnknownBlock(block);
  }
}

/** The newest article with a picture first, then the newest of the others. */
async function leadView(
  reader: Reader,
  site: SiteRecord,
  block: Extract<Block, { type: 'lead' }>,
): Promise<Content | undefined> {
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
    articles: articles.map((article) => teaserView(site, article)),
    more: await columnHref(reader, site, column),
  };
}

/** A film whose file is gone has nothing to show. */
async function filmView(
  reader: Reader,
  site: SiteRecord,
  block: Extract<Block, { type: 'video' }>,
): Promise<Content | undefined> {
  const src = await reader.resolve(block.video.href);
  if (src === undefined) return undefined;
  const captions = block.captions && (await reader.resolve(block.captions));
  const still = block.poster?.variants.findLast(
    ({ format, width }) => format === 'jpeg' && width <= 960,
  );
  return {
    type: 'video',
    src,
    mime: block.video.mime,
    size: sizeOf(block.video.bytes),
    poster: block.poster,
    posterSrc: still && blobAddress(still.blob),
    captions: captions ? { src: captions, language: site.language } : undefined,
    html: await displayHtml(reader, block.html),
  };
}

/** Whether nothing is left to show under a block's heading. An empty column can still be visited. */
function isEmpty(view: Content): boolean {
  switch (view.type) {
    case 'picture-news':
    case 'policy-list':
      return view.articles.length === 0;
    case 'lists':
      return view.lists.length === 0;
    case 'quick-links':
      return view.links.length === 0;
    case 'service-grid':
      return view.groups.every(({ links }) => links.length === 0);
    case 'leaders':
      return view.people.length === 0;
    case 'topics':
      return view.banners.length === 0;
    case 'directory':
      return view.sites.length === 0;
    case 'rich-text':
      return view.html === '';
    case 'gallery':
      return view.images.length === 0;
    case 'numbers':
    case 'timeline':
    case 'accordion':
      return view.items.length === 0;
    case 'contacts':
      return view.offices.length === 0;
    case 'multi-column':
      return view.columns.every(({ blocks }) => blocks.length === 0);
    case 'interaction':
    case 'lead':
    case 'urgent-banner':
    case 'video':
    case 'elder-switch':
    case 'empty':
      return false;
  }
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
