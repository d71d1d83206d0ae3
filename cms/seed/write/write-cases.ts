import { calendarAtHand } from '@mingtang/approvals';
import { dayOf, plusDays } from '@mingtang/approvals/clock';
import { replayCase } from '@mingtang/cases';
import type { Payload } from 'payload';
import { cases } from '../data/cases.ts';
import { asSeed, inTransaction } from './in-transaction.ts';
import { workdaysBefore } from './workdays-before.ts';

/** Enters the cases of the demo, as if they had come in the past weeks. */
export async function writeCases(payload: Payload, sites: Map<string, string>): Promise<void> {
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
    for (const [n, { site, item, came, applicant, answers, terms, past }] of cases.entries()) {
      const id = sites.get(site);
      if (!id) continue;
      await replayCase(req, {
        site: id,
        terms: {
          item: { id: `demo-${item}`, seq: 0, name: item },
          isPermit: true,
          procedure: 'single',
          acceptedBySilence: true,
          furtherCorrections: 'raised-by-correction',
          remedies: { reconsideration: '中卫市人民政府', court: '中卫市沙坡头区人民法院' },
          ...terms,
          limits: { notice: 5, decision: 20, extension: 10, delivery: 10, ...terms?.limits },
        },
        form: { id: 'demo', version: 0 },
        answers: [
          {
            at: 'name',
            label: '姓名',
            section: '申请人',
            text: applicant,
            isSensitive: true,
            of: 'name',
          },
          {
            at: 'phone',
            label: '联系电话',
            section: '申请人',
            text: `1390000000${n}`,
            isSensitive: true,
            of: 'phone',
          },
          ...answers.map(([label, text], at) => ({
            at: `field-${at}`,
            label,
            section: '申请事项',
            text,
          })),
        ],
        channel: 'counter',
        on: workdaysBefore(calendar, today, came),
        past: past.map(({ verb, ago, signs, said }) => ({
          verb,
          on: workdaysBefore(calendar, today, ago),
          by: String(signs ? signer : clerk),
          said: said?.until === '' ? { ...said, until: plusDays(today, 14) } : (said ?? {}),
        })),
      });
    }
  });
}
