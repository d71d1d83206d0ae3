import { publishedRecord, type SiteRecord } from '@mingtang/publication';
import type { CollectionAfterChangeHook } from 'payload';
import { openSite } from '../actions/open-site.ts';
import { putRecord } from '../actions/put-record.ts';
import { withdrawRecord } from '../actions/withdraw-record.ts';
import { idsIn } from '../domain/ids-in.ts';
import { recordContext } from '../queries/record-context.ts';
import type { SiteDocument } from '../records/documents.ts';
import { siteRecord } from '../records/site-record.ts';
import { refuseFaults } from '../refuse-faults.ts';
import type { Storage } from '../storage.ts';

/**
 * A site is public as it is saved, once it has left preparation. As it leaves, all that is published
 * in it crosses with it; put back there, the site is withdrawn, and nothing more crosses.
 */
export function followSite(storage: Storage): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    const site = await req.payload.db.findOne<SiteDocument>({
      collection: 'sites',
      req,
      where: { id: { equals: doc.id } },
    });
    if (!site) return doc;
    if (!isOpen(site)) {
      await withdrawRecord(req, {
        site: site.id,
        key: `site:${site.id}`,
        cause: 'site in preparation',
      });
      return doc;
    }
    if (!(await publishedRecord(req, site.id, `site:${site.id}`))) {
      await openSite(req, storage, site.id);
      return doc;
    }
    const context = await recordContext(req, { site: site.id, ids: idsIn(site) });
    const record = siteRecord(site, context);
    if (!record.ok) {
      return refuseFaults(req, { collection: 'sites', id: doc.id, faults: record.faults });
    }
    await putRecord(req, storage, { site: site.id, record: record.value, cause: 'site saved' });
    return doc;
  };
}

function isOpen(site: SiteDocument): site is SiteDocument & { status: SiteRecord['status'] } {
  return site.status !== 'draft';
}
