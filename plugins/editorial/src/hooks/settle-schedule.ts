import type { CollectionBeforeChangeHook } from 'payload';
import { refuse } from '../domain/fault.ts';
import { idsIn } from '../domain/ids-in.ts';
import { contentHash } from '../jobs/content-hash.ts';
import type { Publishable, PublishableDocument } from '../publishable.ts';
import { isReviewed } from '../queries/may-publish.ts';
import { recordContext } from '../queries/record-context.ts';
import { idOf } from '../records/documents.ts';
import { refuseFaults } from '../refuse-faults.ts';
import { isApproved } from '../review/approved.ts';

/**
 * A draft that is to go live by itself carries who decided so and the hash of what they decided on;
 * both are worked out here, on every save, and never taken from a request. Whether they may is
 * asked when the save is done (`sendAlarms`), and again when the time comes.
 */
export function settleSchedule(of: Publishable): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req }) => {
    const draft = { ...originalDoc, ...data } as PublishableDocument;
    if (draft._status === 'published') return { ...data, publishAt: null, schedule: nothing };
    if (!draft.publishAt) {
      const fault = originalDoc?.schedule?.fault ?? null;
      return { ...data, schedule: { ...nothing, fault: data.schedule?.fault ?? fault } };
    }
    const at = new Date(draft.publishAt);
    const isNew = draft.publishAt !== originalDoc?.publishAt;
    const id = originalDoc?.id;
    const past = isNew && at.getTime() <= Date.now() && refuse('publishAt', 'schedule-past');
    const hash = past || (await scheduledHash(of, { document: draft, at, req }));
    if (!hash.ok) return refuseFaults(req, { collection: of.collection, id, faults: hash.faults });
    // Where a flow decides, nothing is decided by saving; what it approved is the system's to publish.
    const by = isApproved(req) ? null : (req.user?.id ?? null);
    const site = String(idOf(draft.site));
    const isWish = by !== null && (await isReviewed(req, { collection: of.collection, id, site }));
    return {
      ...data,
      schedule: isWish ? nothing : { by, hash: hash.value, fault: null },
    };
  };
}

const nothing = { by: null, hash: null, fault: null };

/** The hash of what would go live at an instant; asked when it is set and again when it comes. */
export async function scheduledHash(
  of: Publishable,
  {
    document,
    at,
    req,
  }: {
    document: PublishableDocument;
    at: Date;
    req: Parameters<typeof recordContext>[0];
  },
) {
  const site = String(idOf(document.site));
  const context = {
    ...(await recordContext(req, { site, ids: idsIn(document), now: at })),
    ahead: true,
  };
  const record = of.record({ ...document, id: document.id ?? '' } as never, context);
  if (!record.ok) return record;
  // An address is given when the article goes live; it is not part of what was decided on.
  const { value } = record;
  return {
    ok: true,
    value: contentHash('path' in value ? { ...value, path: '' } : value),
  } as const;
}
