import { calendarAtHand } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { factsOfCase, replayCase } from '@mingtang/cases';
import { giveRating, publishFigures } from '@mingtang/ratings';
import type { Payload } from 'payload';
import { ratings } from '../data/ratings.ts';
import { asSeed, inTransaction } from './in-transaction.ts';
import { workdaysBefore } from './workdays-before.ts';

/** Rates cases of the demo that ended, and publishes the figures. */
export async function writeRatings(payload: Payload, site: string): Promise<void> {
  await inTransaction(payload, async (req) => {
    const calendar = await calendarAtHand(req);
    const today = dayOf(new Date());
    const { docs: items } = await payload.find({
      ...asSeed(req),
      collection: 'services',
      where: { and: [{ site: { equals: site } }, { slug: { equals: 'temporary-relief' } }] },
    });
    const { docs: clerks } = await payload.find({
      ...asSeed(req),
      collection: 'users',
      where: { email: { equals: 'window@example.cn' } },
    });
    const [item, clerk] = [items[0] as { id: string; name?: string } | undefined, clerks[0]];
    if (!item || !clerk) return;
    for (const { ago, reasons = [], text = '', mayCall = false, grade } of ratings) {
      const on = workdaysBefore(calendar, today, ago);
      const id = await replayCase(req, {
        site,
        terms: {
          item: { id: String(item.id), seq: 0, name: '临时救助' },
          isPermit: false,
          procedure: 'single',
          limits: { notice: 5, decision: 15, extension: 10, delivery: 10 },
          acceptedBySilence: true,
          furtherCorrections: 'raised-by-correction',
          remedies: { reconsideration: '中卫市人民政府', court: '中卫市沙坡头区人民法院' },
        },
        form: { id: 'demo', version: 0 },
        answers: [
          {
            at: 'name',
            label: '姓名',
            section: '申请人',
            text: '钱示例',
            isSensitive: true,
            of: 'name',
          },
        ],
        channel: 'counter',
        on: workdaysBefore(calendar, today, ago + 2),
        past: [{ verb: 'withdraw', on, by: String(clerk.id), said: { reason: '已另行办理' } }],
      });
      const ended = id && (await factsOfCase(req, id));
      if (ended) await giveRating(req, ended, { grade, reasons, text, mayCall, on });
    }
  });
  await publishFigures(payload);
}
