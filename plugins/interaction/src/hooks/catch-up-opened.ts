import { type Publishable, putRecord, recordContext, type Storage } from '@mingtang/editorial';
import type { CollectionAfterChangeHook } from 'payload';

/** A site that leaves preparation shows what was published in it meanwhile. */
export function catchUpOpened(
  kinds: readonly (Publishable & { collection: string })[],
  storage: Storage,
): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, req }) => {
    if (doc.status === 'draft' || (previousDoc && previousDoc.status !== 'draft')) return doc;
    const site = String(doc.id);
    for (const { collection, record } of kinds) {
      const { docs } = await req.payload.db.find<{ id: string }>({
        collection: collection as 'articles',
        req,
        pagination: false,
        sort: 'createdAt',
        where: { and: [{ site: { equals: site } }, { _status: { equals: 'published' } }] },
      });
      if (docs.length === 0) continue;
      const context = await recordContext(req, { site });
      for (const document of docs) {
        const made = record(document as never, context);
        if (made.ok)
          await putRecord(req, storage, { site, record: made.value, cause: 'site opened' });
      }
    }
    return doc;
  };
}
