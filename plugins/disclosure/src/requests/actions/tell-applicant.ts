import { calendarAtHand } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { publishStatus } from '@mingtang/intake';
import { publishedRecord, type SiteRecord } from '@mingtang/publication';
import type { PayloadRequest } from 'payload';
import { publicStatus } from '../domain/public-status.ts';
import { tell } from '../domain/request.ts';
import { standing } from '../domain/standing.ts';
import { storedRequest } from '../store/requests.ts';

/**
 * Tells who applied over the Internet how their request stands, in the transaction of `req` and as
 * its last act. Others are told by post and telephone.
 */
export async function tellApplicant(req: PayloadRequest, id: string): Promise<void> {
  const request = await storedRequest(req, id);
  if (!request?.tracking) return;
  const { site, title, application, tracking } = request;
  const events = request.events.map(({ event }) => event);
  const state = tell(events);
  const { reading } = standing(state, await calendarAtHand(req), dayOf(new Date()));
  const record = (await publishedRecord(req, site, `site:${site}`)) as SiteRecord | undefined;
  await publishStatus(req, {
    site,
    ...tracking,
    status: publicStatus({
      title,
      events,
      state,
      delivery: application.delivery,
      ...(reading && { dueOn: reading.dueOn }),
      language: /^en\b/i.test(record?.language ?? '') ? 'en' : 'zh',
    }),
  });
}
