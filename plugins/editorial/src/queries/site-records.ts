import type {
  ArticleRecord,
  ColumnRecord,
  PageRecord,
  PublicRecord,
  SiteRecord,
} from '@mingtang/publication';
import type { PayloadRequest, Where } from 'payload';
import type { Decision, Fault } from '../domain/fault.ts';
import { articleRecord } from '../records/article-record.ts';
import { columnRecord } from '../records/column-record.ts';
import type {
  ArticleDocument,
  ColumnDocument,
  PageDocument,
  SiteDocument,
} from '../records/documents.ts';
import { pageRecord } from '../records/page-record.ts';
import { siteRecord } from '../records/site-record.ts';
import { recordContext } from './record-context.ts';

/** A site as the public sees it, or will when it opens. */
export interface SiteSnapshot {
  site: SiteRecord;
  /** Those above before those below. */
  columns: ColumnRecord[];
  pages: PageRecord[];
  /** Oldest first, as archives are numbered. */
  articles: ArticleRecord[];
}

/** All of it, in an order in which what is referred to comes first; the site comes last. */
export function recordsOf({ site, columns, pages, articles }: SiteSnapshot): PublicRecord[] {
  return [...columns, ...pages, ...articles, site];
}

/** What keeps a document that counts as published from becoming public. */
export interface DocumentFaults {
  collection: 'sites' | 'columns' | 'pages' | 'articles';
  id: string;
  title: string;
  faults: Fault[];
}

/**
 * The records of everything in a site that is published, whether or not it has crossed to the
 * public; drafts have no part in it. `undefined` where there is no such site, or where its own
 * record cannot be made. Reads as the system does: the caller has decided who may see it.
 */
export async function siteSnapshot(
  req: PayloadRequest,
  id: string,
): Promise<{ snapshot?: SiteSnapshot; faults: DocumentFaults[] } | undefined> {
  const of = { site: { equals: id } };
  const published = { and: [of, { _status: { equals: 'published' } }] };
  const site = (await rowsOf<SiteDocument>(req, 'sites', { id: { equals: id } }))[0];
  if (!site) return undefined;
  const context = await recordContext(req, { site: id });
  const faults: DocumentFaults[] = [];
  const keep = <R>(
    document: { id: string },
    about: Pick<DocumentFaults, 'collection' | 'title'>,
    record: Decision<R>,
  ): R[] => {
    if (record.ok) return [record.value];
    faults.push({ id: document.id, ...about, faults: record.faults });
    return [];
  };

  const columns = await rowsOf<ColumnDocument>(req, 'columns', of, 'path');
  const pages = await rowsOf<PageDocument>(req, 'pages', published, 'createdAt');
  const articles = await rowsOf<ArticleDocument>(req, 'articles', published, 'publishedAt');
  const snapshot = {
    columns: columns.flatMap((column) =>
      keep(column, { collection: 'columns', title: column.name }, columnRecord(column, context)),
    ),
    pages: pages.flatMap((page) =>
      keep(page, { collection: 'pages', title: page.title ?? '' }, pageRecord(page, context)),
    ),
    articles: articles.flatMap((article) =>
      keep(
        article,
        { collection: 'articles', title: article.title ?? '' },
        articleRecord(article, context),
      ),
    ),
  };
  const status = site.status === 'draft' ? 'live' : site.status;
  const [record] = keep(
    site,
    { collection: 'sites', title: site.name },
    siteRecord({ ...site, status }, context),
  );
  return { ...(record && { snapshot: { site: record, ...snapshot } }), faults };
}

async function rowsOf<T>(
  req: PayloadRequest,
  collection: 'sites' | 'columns' | 'pages' | 'articles',
  where: Where,
  sort = 'createdAt',
): Promise<T[]> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    req,
    pagination: false,
    sort,
    where,
  });
  return docs as T[];
}
