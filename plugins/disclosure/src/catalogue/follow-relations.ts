import { putRecord, type Storage, statedRelations } from '@mingtang/editorial';
import { databaseOf, publishedRecord } from '@mingtang/publication';
import { followArticle, holdArticles } from '@mingtang/sitebuilding';
import { idOf } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { relatedIds } from './domain/relations.ts';

/** What an article was related to before it was changed, by its id. */
const before = new WeakMap<PayloadRequest, Map<string, string[]>>();

/**
 * Before an article is published, withdrawn or deleted: those that its records named are noted, and,
 * with those that it will name, held together with everything that may have to follow.
 */
export const holdRelated: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const stated = statedRelations.flatMap((kind) => data.relations?.[kind] ?? []).map(idOf);
  if (operation === 'update') await noteRelated(req, String(originalDoc.id), stated);
  else if (data._status === 'published' && stated.length > 0) await holdArticles(req, stated);
  return data;
};

export const holdRelatedOfDeleted: CollectionBeforeDeleteHook = ({ id, req }) =>
  noteRelated(req, String(id), []);

/** Those related to an article say so themselves: their records are put again, for that cause. */
export function followRelations(storage: Storage): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    await follow(req, storage, String(doc.id), idOf(doc.site));
    return doc;
  };
}

export function followDeletedRelations(storage: Storage): CollectionAfterDeleteHook {
  return async ({ doc, id, req }) => {
    await follow(req, storage, String(id), idOf(doc.site));
    return doc;
  };
}

async function noteRelated(req: PayloadRequest, id: string, stated: string[]): Promise<void> {
  const { rows } = await (await databaseOf(req)).execute<{ other: string }>(sql`
    select distinct jsonb_array_elements_text(named.value) as other
    from outbound.published p cross join lateral jsonb_each(p.record->'relations') named
    where p.key = ${`article:${id}`} and p.site = (select site_id from articles where id = ${id}::uuid)`);
  const named = rows.map(({ other }) => other);
  const noted = before.get(req) ?? new Map();
  before.set(req, noted.set(id, named));
  const all = [...named, ...stated];
  if (all.length > 0) await holdArticles(req, [id, ...all]);
}

async function follow(
  req: PayloadRequest,
  storage: Storage,
  id: string,
  site: string,
): Promise<void> {
  const now = await publishedRecord(req, site, `article:${id}`);
  const named = now?.kind === 'article' ? relatedIds(now.relations) : [];
  const noted = before.get(req)?.get(id) ?? [];
  before.get(req)?.delete(id);
  for (const other of [...new Set([...noted, ...named])].sort()) {
    const record = await publishedRecord(req, site, `article:${other}`);
    if (record?.kind !== 'article' || (await isClosed(req, site))) continue;
    const cause = `related to article:${id}`;
    const receipt = await putRecord(req, storage, { site, record, cause });
    if (receipt) await followArticle(req, other);
  }
}

/** A closed site says nothing new: what was public stays as it was. */
async function isClosed(req: PayloadRequest, site: string): Promise<boolean> {
  const { rows } = await (await databaseOf(req)).execute<{ status: string }>(
    sql`select status from sites where id = ${site}::uuid`,
  );
  return rows[0]?.status === 'closed';
}
