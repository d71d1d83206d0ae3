import { calendarAtHand } from '@mingtang/approvals';
import { type Day, dayOf } from '@mingtang/approvals/clock';
import { type LetterEvent, replayLetter } from '@mingtang/interaction';
import type { Payload } from 'payload';
import { letters, mailboxes } from '../data/letters.ts';
import { asSeed, inTransaction } from './in-transaction.ts';
import { workdaysBefore } from './workdays-before.ts';

const limits = [
  { kind: 'inquiry', workdays: 5 },
  { kind: 'help', workdays: 10 },
  { kind: 'complaint', workdays: 15 },
  { kind: 'suggestion', workdays: 15 },
  { kind: 'thanks', workdays: 10 },
] as const;

/** Sets up the mailboxes of the demo, and enters letters to them as if they had come in the past weeks. */
export async function writeLetters(payload: Payload, sites: Map<string, string>): Promise<void> {
  await inTransaction(payload, async (req) => {
    const calendar = await calendarAtHand(req);
    const today = dayOf(new Date());
    const before = (ago: number): Day => workdaysBefore(calendar, today, ago);
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
    const ids = new Map<string, { id: string; name: string; home: string }>();
    for (const { site, ...mailbox } of mailboxes) {
      const home = sites.get(site);
      if (!home) continue;
      const { id } = await payload.create({
        ...asSeed(req),
        collection: 'mailboxes',
        data: {
          ...mailbox,
          site: home,
          limits: limits.map((limit) => ({ ...limit })),
          publishes: true,
          signs: true,
          _status: 'published',
        },
      });
      ids.set(mailbox.slug, { id, name: mailbox.name, home });
    }
    for (const [n, letter] of letters.entries()) {
      const mailbox = ids.get(letter.mailbox);
      if (!mailbox) continue;
      const { kind, title, text, name, isOpen, replied, reply, isKept } = letter;
      const past: (LetterEvent & { by: string })[] =
        replied === undefined
          ? []
          : [
              { type: 'drafted', on: before(replied), by: String(clerk) },
              { type: 'replied', on: before(replied), by: String(signer) },
            ];
      await replayLetter(req, {
        home: mailbox.home,
        mailbox,
        terms: {
          workdays: limits.find((limit) => limit.kind === kind)?.workdays ?? 15,
          signs: true,
        },
        ...{ kind, past },
        mayPublish: isOpen,
        content: { title, text, name, phone: `139000001${String(n).padStart(2, '0')}` },
        on: before(letter.came),
        ...(reply && { reply }),
        isPublic: reply !== undefined && !isKept,
      });
    }
  });
}
