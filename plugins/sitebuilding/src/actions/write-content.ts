import { asSystem } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { blockData } from '../domain/block-data.ts';
import { richText } from '../domain/prose.ts';
import type { PlannedColumn } from '../domain/site-of.ts';
import type { TemplatePage } from '../domain/site-template.ts';

/** What is put into a site. Columns are named by path, pictures by name, texts are prose. */
export interface Content {
  /** Parents before children. */
  columns: readonly PlannedColumn[];
  pages: readonly (TemplatePage & { keywords?: string[] })[];
  /** In the order in which they are to be written; further fields are those of the collection. */
  articles: readonly { column: string; body: string }[];
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
  return { columns, pages, articles };
}

function placeOf(path: string, column: string | undefined): object {
  if (column) return { place: 'column', column };
  return path === '/'
    ? { place: 'home' }
    : { place: 'own', slug: path.replace(/^\/|\.html$/g, '') };
}
