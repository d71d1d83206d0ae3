import {
  type BlockDocument,
  columnRecord,
  type Decision,
  pageRecord,
  type RecordContext,
  richText,
  siteRecord,
} from '@mingtang/editorial';
import type { PublicRecord } from '@mingtang/publication';
import { blockData } from './domain/block-data.ts';
import { richText as proseDocument } from './domain/prose.ts';
import type { SiteDocuments } from './domain/site-of.ts';

/** Pictures that a site has before anything else, by id, and what is known of them. */
export interface SitePictures extends Pick<RecordContext, 'files'> {
  logo?: string | undefined;
  icon?: string | undefined;
  banner?: string | undefined;
}

/**
 * What a planned site would publish, made by the record makers of editorial; nothing is written.
 * Ids are made of paths. Of pictures only those of the site itself are known.
 *
 * @throws where a plan could not be published, which is a fault of its template
 */
export function plannedRecords(
  { site, columns, pages, articles }: SiteDocuments,
  { id, now, pictures }: { id: string; now: string; pictures?: SitePictures },
): PublicRecord[] {
  const ids = new Map(columns.map(({ path }) => [path, `id of ${path}`]));
  const context: RecordContext = {
    now,
    columnPaths: new Map(columns.map(({ path }) => [`id of ${path}`, path])),
    files: pictures?.files ?? new Map(),
    language: 'zh-CN',
  };
  return [
    made(
      siteRecord(
        {
          ...site,
          logo: pictures?.logo,
          icon: pictures?.icon,
          banner: pictures?.banner,
          id,
          status: 'live',
          createdAt: now,
        },
        context,
      ),
    ),
    ...columns.map((column) =>
      made(
        columnRecord(
          {
            ...column,
            site: id,
            id: ids.get(column.path) ?? '',
            slug: column.path.split('/').at(-2) ?? '',
            parent: column.parent && ids.get(column.parent),
          },
          context,
        ),
      ),
    ),
    ...articles.map((article, index): PublicRecord => {
      const { html, text } = made(richText(proseDocument(article.body) as never, context));
      return {
        kind: 'article',
        id: `article ${index}`,
        column: ids.get(article.column) ?? '',
        path: `${article.column}${now.slice(0, 10).replaceAll('-', '')}-${index}.html`,
        title: article.title,
        publishedAt: now,
        updatedAt: now,
        source: article.source,
        keywords: [],
        summary: '',
        html,
        text,
        attachments: [],
        pinned: false,
      };
    }),
    ...pages.map((page) =>
      made(
        pageRecord(
          {
            id: `page at ${page.path}`,
            site: id,
            title: page.title,
            description: page.description,
            keywords: page.keywords,
            place: page.column ? 'column' : page.path === '/' ? 'home' : 'own',
            column: page.column && ids.get(page.column),
            slug: page.path.replace(/^\/|\.html$/g, ''),
            blocks: page.blocks.map(
              (block) =>
                blockData(block, { columns: ids, pictures: new Map() }) as unknown as BlockDocument,
            ),
          },
          context,
        ),
      ),
    ),
  ];
}

function made<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Error(`A planned document cannot be published: ${JSON.stringify(decision.faults)}`);
}
