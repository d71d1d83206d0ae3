import type { PublicRecord, RecordKind } from '@mingtang/publication';
import type { CollectionSlug } from 'payload';
import type { Decision } from './domain/fault.ts';
import { articleRecord } from './records/article-record.ts';
import type { RecordContext } from './records/context.ts';
import type { ArticleDocument, PageDocument, Reference } from './records/documents.ts';
import { pageRecord } from './records/page-record.ts';

/** A collection with drafts whose documents become records. */
export interface Publishable<Collection extends CollectionSlug = CollectionSlug> {
  collection: Collection;
  kind: RecordKind;
  record: (document: never, context: RecordContext) => Decision<PublicRecord>;
}

/** What flows decide on, and what goes live and comes down at a time. */
export type Scheduled = Publishable<'articles' | 'pages'>;

export interface PublishableDocument {
  id: string;
  site: Reference;
  title?: string | null;
  column?: Reference;
  _status?: 'draft' | 'published';
  publishAt?: string | null;
  expireAt?: string | null;
}

export const articles = {
  collection: 'articles',
  kind: 'article',
  record: (document: ArticleDocument, context) => articleRecord(document, context),
} satisfies Scheduled;

export const pages = {
  collection: 'pages',
  kind: 'page',
  record: (document: PageDocument, context) => pageRecord(document, context),
} satisfies Scheduled;

export const publishables: Record<string, Scheduled> = { articles, pages };
