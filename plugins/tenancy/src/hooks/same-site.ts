import {
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload';
import { idOf } from '../access/rights.ts';
import { type FoundId, idsIn } from '../domain/ids-in.ts';
import { say } from '../domain/words.ts';
import { refusals } from '../refusals.ts';

/**
 * Refuses data that refers to a document of another site: by relationship, upload, block, array or
 * a node of rich text, in drafts too, where Payload checks nothing. Without it a draft that refers
 * to a foreign document lets its author ask questions about that document's fields.
 */
export function sameSite(siteCollections: readonly CollectionSlug[]): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    if (!data) return data;
    const site = idOf(data.site ?? originalDoc?.site);
    const moves = originalDoc?.site !== undefined && site !== idOf(originalDoc.site);
    const own = [site, idOf(originalDoc)];
    const found = idsIn(moves ? { ...originalDoc, ...data } : data).filter(
      ({ id }) => !own.includes(id),
    );
    const foreign = await firstForeign(req, { site, found, siteCollections });
    if (foreign) {
      const message = say(req, refusals.otherSite.message);
      throw new ValidationError(
        { collection: collection.slug, errors: [{ message, path: foreign.path }], req },
        req.t,
      );
    }
    return data;
  };
}

async function firstForeign(
  req: PayloadRequest,
  of: { site: string; found: FoundId[]; siteCollections: readonly CollectionSlug[] },
): Promise<FoundId | undefined> {
  const ids = [...new Set(of.found.map(({ id }) => id))];
  if (ids.length === 0) return undefined;
  for (const collection of of.siteCollections) {
    const { docs } = await req.payload.db.find<{ id: string; site: unknown }>({
      collection,
      req,
      pagination: false,
      select: { site: true },
      where: { id: { in: ids } },
    });
    const other = docs.find((doc) => idOf(doc.site) !== of.site);
    if (other) return of.found.find(({ id }) => id === other.id);
  }
  return undefined;
}
