import { randomUUID } from 'node:crypto';
import type { CollectionBeforeChangeHook } from 'payload';
import { articlePath } from '../domain/article-path.ts';
import { type ArticleDocument, idOf } from '../records/documents.ts';
import { liveVersion } from './follow-publication.ts';

/**
 * Gives an article its time and address when it is first published. The address is then fixed: what
 * a request says about it is never believed, and a restored version keeps it.
 */
export const settleArticle: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const known =
    operation === 'update'
      ? ((await liveVersion(req, 'articles', originalDoc.id)) as ArticleDocument | null)?.path
      : undefined;
  if (data._status !== 'published') return { ...data, path: known ?? null };
  const publishedAt = data.publishedAt ?? new Date().toISOString();
  if (known) return { ...data, publishedAt, path: known };
  const column = await req.payload.db.findOne<{ id: string; path: string }>({
    collection: 'columns',
    req,
    select: { path: true },
    where: { id: { equals: idOf(data.column ?? originalDoc?.column) ?? '' } },
  });
  if (!column) return { ...data, publishedAt };
  // The database makes ids, so an article that is published as it is created has none yet.
  const id = originalDoc?.id ?? randomUUID();
  return {
    ...data,
    publishedAt,
    path: articlePath({ id, columnPath: column.path, publishedAt: new Date(publishedAt) }),
  };
};
