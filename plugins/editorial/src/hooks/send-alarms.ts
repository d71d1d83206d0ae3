import { Refused } from '@mingtang/tenancy';
import type { CollectionAfterChangeHook } from 'payload';
import { passGate } from '../gate/actions/pass-gate.ts';
import { setAlarm } from '../jobs/alarm-clock.ts';
import type { PublishableDocument, Scheduled } from '../publishable.ts';
import { isReviewed, mayWithdraw } from '../queries/may-publish.ts';
import { turnsOf } from '../records/block-record.ts';
import { idOf, type PageDocument } from '../records/documents.ts';
import { refusals } from '../refusals.ts';
import { isApproved } from '../review/approved.ts';

/**
 * Sets the alarms of a saved document. A draft with a time to go live is saved by those who may
 * publish it, and by nobody else: otherwise what they decided on could be changed under them. Where
 * a flow decides, the time is a wish like the rest of the draft, and the approval sets the alarm.
 */
export function sendAlarms(of: Scheduled): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, overrideAccess, req }) => {
    const { id, publishAt, expireAt, _status } = doc as PublishableDocument;
    const { collection } = of;
    const isNew = (name: 'publishAt' | 'expireAt') => doc[name] !== previousDoc?.[name];
    if (publishAt && _status === 'draft') {
      const site = String(idOf(doc.site));
      const isWish = !overrideAccess && (await isReviewed(req, { collection, id, site }));
      if (!overrideAccess && !isWish) {
        if (!(await mayWithdraw(req, { site })).ok) {
          throw new Refused(req, refusals.notYoursToSchedule);
        }
        await passGate(req, { of, site, document: doc as { id: string } });
      }
      if (isNew('publishAt') && !isWish && !isApproved(req)) {
        await setAlarm(req, { collection, id, what: 'publish', at: publishAt });
      }
    }
    const wentLive = _status === 'published' && previousDoc?._status !== 'published';
    if (expireAt && _status === 'published' && (wentLive || isNew('expireAt'))) {
      await setAlarm(req, { collection, id, what: 'expire', at: expireAt });
    }
    if (_status === 'published') {
      const known = new Set(wentLive ? [] : turns(previousDoc));
      for (const at of turns(doc)) {
        if (!known.has(at)) await setAlarm(req, { collection, id, what: 'refresh', at });
      }
    }
    return doc;
  };
}

/** The instants still to come at which the published page looks different by itself. */
function turns(page: Pick<PageDocument, 'blocks'> | undefined): string[] {
  const now = new Date().toISOString();
  const all = (page?.blocks ?? []).flatMap(turnsOf);
  return [...new Set(all)].filter((at) => at > now);
}
