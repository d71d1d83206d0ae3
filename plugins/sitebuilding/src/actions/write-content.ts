import { asSystem } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { blockData } from '../domain/block-data.ts';
import { richText } from '../domain/prose.ts';
import type { PlannedColumn } from '../domain/site-of.ts';
import type { SharedColumn, TemplatePage } from '../domain/site-template.ts';
import { relatedSites } from '../queries/related-sites.ts';

/** What is put into a site. Columns are named by path, pictures by name, texts are prose. */
export interface Content {
  /** Parents before children. */
  columns: readonly PlannedColumn[];
  pages: readonly (TemplatePage & { keywords?: string[] })[];
  /** In the order in which they are to be written; further fields are those of the collection. */
  articles: readonly { column: string; body: string }[];
  /** Columns into which articles from sites above go by themselves. */
  shared?: readonly SharedColumn[];
  /** Ids of pictures that are in the site's library. */
  pictures?: Map<string, string>;
}

/** Ids of what was written: columns and pages by path, articles in the order given. */
export interface Written {
  columns: Map<string, string>;
  pages: Map<string, string>;
  articles: string[];
}

/**
 * Writes columns, articles and pages into a site, all published within it. On the system's account:
 * the caller has decided who may, and says why; what hooks ask of a signed-in user they still ask.
 */
export async function writeContent(
  req: PayloadRequest,
  { site, content, why }: { site: string; content: Content; why: string },
): Promise<Written> {
  const create = async (collection: string, data: object): Promise<string> => {
    const { id } = await req.payload.create({
      ...asSystem(req, why),
      collection: collection as CollectionSlug,
      depth: 0,
      data: { ...data, site } as never,
    });
    return String(id);
  };
  const columns = new Map<string, string>();
  for (const { path, parent, ...column } of content.columns) {
    const slug = path.split('/').at(-2);
    const below = parent && { parent: columns.get(parent) };
    columns.set(path, await create('columns', { ...column, slug, ...below }));
  }
  const articles: string[] = [];
  for (const { column, body, ...words } of content.articles) {
    const placed = { column: columns.get(column), body: richText(body), _status: 'published' };
    articles.push(await create('articles', { ...words, ...placed }));
  }
  const pages = new Map<string, string>();
  const placed = { columns, pictures: content.pictures ?? new Map() };
  for (const { path, column, blocks, ...words } of content.pages) {
    const page = {
      ...words,
      ...placeOf(path, column && columns.get(column)),
      blocks: blocks.map((block) => blockData(block, placed)),
      _status: 'published',
    };
    pages.set(path, await create('pages', page));
  }
  for (const rule of await sharingRules(req, site, { shared: content.shared ?? [], columns })) {
    await create('sharing-rules', rule);
  }
  return { columns, pages, articles };
}

/** What comes from a site above goes into the column that the template has for it, without being asked about. */
async function sharingRules(
  req: PayloadRequest,
  site: string,
  { shared, columns }: { shared: readonly SharedColumn[]; columns: Map<string, string> },
): Promise<object[]> {
  const fromAbove = shared.filter(({ from }) => from === 'above');
  if (fromAbove.length === 0) return [];
  const above = (await relatedSites(req, site)).filter(({ isBelow }) => !isBelow);
  return fromAbove.flatMap(({ level, into }) => {
    const sender = above.find((one) => one.level === level);
    const column = columns.get(into);
    return sender && column ? [{ sender: sender.id, choice: 'accept', column }] : [];
  });
}

function placeOf(path: string, column: string | undefined): object {
  if (column) return { place: 'column', column };
  return path === '/'
    ? { place: 'home' }
    : { place: 'own', slug: path.replace(/^\/|\.html$/g, '') };
}
