import type { Receipt } from '@mingtang/publication';
import { Refused } from '@mingtang/tenancy';
import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { putRecord } from '../actions/put-record.ts';
import { withdrawRecord } from '../actions/withdraw-record.ts';
import { idsIn } from '../domain/ids-in.ts';
import type { Publishable, PublishableDocument } from '../publishable.ts';
import { mayPublish } from '../queries/may-publish.ts';
import { recordContext } from '../queries/record-context.ts';
import { idOf } from '../records/documents.ts';
import { refusals } from '../refusals.ts';
import { refuseFaults } from '../refuse-faults.ts';
import type { Storage } from '../storage.ts';

/**
 * Keeps the publication log in step with the live version of a document, by whatever door it was
 * changed: publish, unpublish, restore, bulk edit, import. It asks the row itself and not the
 * change, since a draft over a live document looks the same from outside. Drafts append nothing.
 * What is refused here undoes the whole change.
 */
export function followPublication(of: Publishable, storage: Storage): CollectionAfterChangeHook {
  return async ({ doc, overrideAccess, req }) => {
    const live = await liveVersion(req, of.collection, doc.id);
    const site = idOf(live?.site);
    if (!live || !site) return doc;
    const permit = permission(req, { of, live, site, trusted: overrideAccess === true });
    const receipt =
      live._status === 'published'
        ? doc._status === 'published' && (await publish(req, { of, storage, live, site, permit }))
        : await withdrawRecord(req, {
            site,
            key: `${of.kind}:${live.id}`,
            reason: withdrawalReason(req),
            cause: `withdraw ${of.kind}`,
            permit: () => permit(refusals.notYoursToWithdraw),
          });
    return receipt ? { ...doc, lastReceipt: receipt } : doc;
  };
}

/** Deleting what is public withdraws it; who may delete is decided by the collection's access. */
export function withdrawBeforeDelete(of: Publishable): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const live = await liveVersion(req, of.collection, String(id));
    const site = idOf(live?.site);
    if (!site) return;
    await withdrawRecord(req, { site, key: `${of.kind}:${id}`, cause: `delete ${of.kind}` });
  };
}

async function publish(
  req: PayloadRequest,
  on: {
    of: Publishable;
    storage: Storage;
    live: PublishableDocument;
    site: string;
    permit: Permit;
  },
): Promise<Receipt | undefined> {
  const { of, storage, live, site, permit } = on;
  const context = await recordContext(req, { site, ids: idsIn(live) });
  const record = of.record(live as never, context);
  if (!record.ok) {
    return refuseFaults(req, { collection: of.collection, id: live.id, faults: record.faults });
  }
  return putRecord(req, storage, {
    site,
    record: record.value,
    cause: `publish ${of.kind}`,
    permit: () => permit(refusals.notYoursToPublish),
  });
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

type Permit = (refusal: (typeof refusals)[keyof typeof refusals]) => Promise<void>;

function permission(
  req: PayloadRequest,
  on: { of: Publishable; live: PublishableDocument; site: string; trusted: boolean },
): Permit {
  return async (refusal) => {
    if (on.trusted) return;
    const { collection } = on.of;
    const permission = await mayPublish(req, { collection, id: on.live.id, site: on.site });
    if (!permission.ok) throw new Refused(req, refusal);
  };
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
