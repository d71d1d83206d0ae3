import type { PublicRecord } from '@mingtang/publication';
import { Refused } from '@mingtang/tenancy';
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
  Where,
} from 'payload';
import { putRecord } from '../actions/put-record.ts';
import { withdrawRecord } from '../actions/withdraw-record.ts';
import { idsIn } from '../domain/ids-in.ts';
import { passGate } from '../gate/actions/pass-gate.ts';
import type { Publishable, PublishableDocument } from '../publishable.ts';
import { mayPublish, mayWithdraw } from '../queries/may-publish.ts';
import { recordContext } from '../queries/record-context.ts';
import { heldStatus } from '../queries/site-status.ts';
import { idOf, type PageDocument } from '../records/documents.ts';
import { refusals } from '../refusals.ts';
import { refuseFaults } from '../refuse-faults.ts';
import type { Storage } from '../storage.ts';

/**
 * Keeps the publication log in step with the live version of a document, by whatever door it was
 * changed: publish, unpublish, restore, bulk edit, import. It asks the row itself and not the
 * change, since a draft over a live document looks the same from outside. Drafts append nothing, and
 * nothing is appended while the site is in preparation: `openSite` does, when it opens. What is
 * withdrawn is withdrawn at once. What is refused here undoes the whole change.
 */
export function followPublication(of: Publishable, storage: Storage): CollectionAfterChangeHook {
  return async ({ doc, overrideAccess, req }) => {
    const live = await liveVersion(req, of.collection, doc.id);
    const site = idOf(live?.site);
    if (!live || !site) return doc;
    const trusted = overrideAccess === true;
    const permitWithdrawal = async () => {
      if (trusted || (await mayWithdraw(req, { site })).ok) return;
      throw new Refused(req, refusals.notYoursToWithdraw);
    };
    const permitPublication = async () => {
      if (trusted) return;
      const { collection } = of;
      const column = idOf(live.column);
      const permission = await mayPublish(req, {
        collection,
        id: live.id,
        site,
        ...(column && { column }),
      });
      if (!permission.ok) throw new Refused(req, permission.refusal);
      await passGate(req, { of, site, document: live });
    };
    const isInPreparation = (await heldStatus(req, site)) === 'draft';
    if (live._status !== 'published') {
      if (isInPreparation && wasLive(req, live.id)) await permitWithdrawal();
      const receipt = await withdrawRecord(req, {
        site,
        key: `${of.kind}:${live.id}`,
        reason: withdrawalReason(req),
        cause: `withdraw ${of.kind}`,
        permit: permitWithdrawal,
      });
      return receipt ? { ...doc, lastReceipt: receipt } : doc;
    }
    if (doc._status !== 'published') return doc;
    const record = await recordOf(req, { of, live, site });
    if (isInPreparation) {
      await permitPublication();
      if (of.kind === 'page') await refuseTakenPlace(req, live as PageDocument);
      return doc;
    }
    const receipt = await putRecord(req, storage, {
      site,
      record,
      cause: `publish ${of.kind}`,
      permit: permitPublication,
    });
    return receipt ? { ...doc, lastReceipt: receipt } : doc;
  };
}

/** Notes whether a document is live before it is changed, for `followPublication` to know what became of it. */
export function noteLive(of: Publishable): CollectionBeforeChangeHook {
  return async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update') return data;
    const live = await liveVersion(req, of.collection, originalDoc.id);
    const noted = livedBefore.get(req) ?? new Set();
    livedBefore.set(req, noted);
    if (live?._status === 'published') noted.add(live.id);
    else noted.delete(originalDoc.id);
    return data;
  };
}

const livedBefore = new WeakMap<PayloadRequest, Set<string>>();
const wasLive = (req: PayloadRequest, id: string) => livedBefore.get(req)?.has(id) === true;

/** Deleting what is public withdraws it; who may delete is decided by the collection's access. */
export function withdrawBeforeDelete(of: Publishable): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const live = await liveVersion(req, of.collection, String(id));
    const site = idOf(live?.site);
    if (!site) return;
    await heldStatus(req, site);
    await withdrawRecord(req, { site, key: `${of.kind}:${id}`, cause: `delete ${of.kind}` });
  };
}

async function recordOf(
  req: PayloadRequest,
  { of, live, site }: { of: Publishable; live: PublishableDocument; site: string },
): Promise<PublicRecord> {
  const context = await recordContext(req, { site, ids: idsIn(live) });
  const record = of.record(live as never, context);
  if (record.ok) return record.value;
  return refuseFaults(req, { collection: of.collection, id: live.id, faults: record.faults });
}

/** Before a site opens no log knows which addresses are taken. Articles have theirs to themselves. */
async function refuseTakenPlace(req: PayloadRequest, page: PageDocument): Promise<void> {
  const address: Where =
    page.place === 'own'
      ? { slug: { equals: page.slug } }
      : page.place === 'column'
        ? { column: { equals: idOf(page.column) } }
        : {};
  const { totalDocs } = await req.payload.db.count({
    collection: 'pages',
    req,
    where: {
      and: [
        { site: { equals: idOf(page.site) } },
        { id: { not_equals: page.id } },
        { _status: { equals: 'published' } },
        { place: { equals: page.place } },
        address,
      ],
    },
  });
  if (totalDocs > 0) throw new Refused(req, refusals.pathTaken);
}

/** The row of the collection itself: what is live, or the draft of what never was. */
export async function liveVersion(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<PublishableDocument | null> {
  return req.payload.db.findOne<PublishableDocument & { id: string }>({
    collection: collection as 'articles',
    req,
    where: { id: { equals: id } },
  });
}

const reasons = new WeakMap<PayloadRequest, string>();

/** Runs a change that may withdraw a document, with the reason that readers will be told. */
export async function withReason<T>(
  req: PayloadRequest,
  reason: string,
  change: () => Promise<T>,
): Promise<T> {
  reasons.set(req, reason);
  try {
    return await change();
  } finally {
    reasons.delete(req);
  }
}

const withdrawalReason = (req: PayloadRequest) => reasons.get(req);
