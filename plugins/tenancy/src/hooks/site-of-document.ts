import type {
  CollectionBeforeValidateHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload';
import { idOf } from '../access/rights.ts';
import { refusals } from '../refusals.ts';
import { Refused } from '../refused.ts';

/**
 * Every document has a site, drafts too, and it is one where its author may create such documents.
 * A document may change its site only while nothing of it is published. Work without a signed-in
 * user (seeds, migrations, jobs) is trusted with the site, not with leaving it out.
 */
export const siteOfDocument: CollectionBeforeValidateHook = async (args) => {
  const { collection, data = {}, operation, originalDoc, req } = args;
  if (operation === 'update' && data.site === undefined) return data;
  if (!data.site) throw new Refused(req, refusals.siteMissing);
  const site = idOf(data.site);
  const moves = operation === 'update' && site !== idOf(originalDoc?.site);
  if (operation === 'update' && !moves) return data;
  if (moves && (await isPublished(req, collection, idOf(originalDoc)))) {
    throw new Refused(req, refusals.siteFixed);
  }
  if (!(await mayCreateAt(req, collection, { ...data, site }))) {
    throw new Refused(req, refusals.siteNotYours);
  }
  return data;
};

async function mayCreateAt(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  data: object,
) {
  if (!req.user) return req.payloadAPI === 'local';
  return Boolean(await collection.access.create({ req, data }));
}

/** Asks the document itself: `originalDoc` may be a draft over a published one. */
async function isPublished(req: PayloadRequest, collection: SanitizedCollectionConfig, id: string) {
  if (!collection.versions?.drafts) return true;
  const current = await req.payload.db.findOne<{ id: string; _status?: string }>({
    collection: collection.slug,
    req,
    where: { id: { equals: id } },
  });
  return current?._status !== 'draft';
}
