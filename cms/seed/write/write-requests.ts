import { calendarAtHand } from '@mingtang/approvals';
import { type Day, dayOf, plusDays } from '@mingtang/approvals/clock';
import { replayRequest } from '@mingtang/disclosure';
import type { Payload } from 'payload';
import { requests } from '../data/requests.ts';
import { asSeed, inTransaction } from './in-transaction.ts';
import { workdaysBefore } from './workdays-before.ts';

/** Enters the requests for information of the demo, as if they had come in the past weeks. */
export async function writeRequests(payload: Payload, sites: Map<string, string>): Promise<void> {
  await inTransaction(payload, async (req) => {
    const calendar = await calendarAtHand(req);
    const today = dayOf(new Date());
    const [clerk, signer] = await Promise.all(
      ['window@example.cn', 'approver@example.cn'].map(async (email) => {
        const { docs } = await payload.find({
          ...asSeed(req),
          collection: 'users',
          where: { email: { equals: email } },
        });
        return String(docs[0]?.id);
      }),
    );
    for (const { site, channel, came, application, past } of requests) {
      const id = sites.get(site);
      if (!id) continue;
      const before = (ago: number): Day => workdaysBefore(calendar, today, ago);
      await replayRequest(req, {
        site: id,
        channel,
        on: before(came),
        application,
        past: past.map(({ act, ago, signs, said }) => ({
          act,
          on: before(ago),
          by: String(signs ? signer : clerk),
          said: said?.until === '' ? { ...said, until: plusDays(today, 14) } : (said ?? {}),
        })),
      });
    }
  });
}
