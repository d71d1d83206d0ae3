import { randomUUID } from 'node:crypto';
import { calendarAtHand } from '@mingtang/approvals';
import type { Day } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import { type CaseFacts, sealOfCase, tellApplicant } from '@mingtang/cases';
import type { PayloadRequest } from 'payload';
import { type Grade, isBad, type Reason } from '../domain/rating.ts';
import { standing } from '../domain/standing.ts';
import { type TicketEvent, tell } from '../domain/ticket.ts';
import { putRating, termsAt } from '../store/ratings.ts';
import { putTicket } from '../store/tickets.ts';

export interface GivenRating {
  grade: Grade;
  reasons: Reason[];
  text: string;
  mayCall: boolean;
  on: Day;
}

/** Of what the words of a rating are sealed as. */
export const ratingWords = 'rating';

/**
 * Writes down how a case that ended was rated, once for each case, and opens a ticket where that was
 * bad; in the transaction of `req`. The caller has decided that it may be rated.
 *
 * @returns false where it was rated before: the first rating counts, and nothing happens
 */
export async function giveRating(
  req: PayloadRequest,
  { id, site, number, item, handlers }: CaseFacts,
  { grade, reasons, text, mayCall, on }: GivenRating,
): Promise<boolean> {
  const words = text ? await sealOfCase(req, { id, what: ratingWords, text }) : null;
  const isFirst = await putRating(req, {
    ...{ case: id, site, grade, reasons, words, mayCall },
    ...{ item: item.id, itemName: item.name, ratedOn: on },
  });
  if (!isFirst) return false;
  if (isBad(grade)) await openTicket(req, { case: id, site, handlers, on });
  await record(req, {
    act: 'rate',
    subject: `cases:${id}`,
    title: number,
    site,
    details: { grade },
  });
  await tellApplicant(req, id);
  return true;
}

async function openTicket(
  req: PayloadRequest,
  { on, ...of }: { case: string; site: string; handlers: string[]; on: Day },
): Promise<void> {
  const { least: _, ...terms } = await termsAt(req, of.site);
  const event: TicketEvent = { type: 'opened', on };
  const { dueOn } = standing(tell([event]), terms, await calendarAtHand(req), on);
  await putTicket(req, { id: randomUUID(), ...of, terms, event, dueOn });
}
