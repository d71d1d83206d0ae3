import { calendarAtHand } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import { tellApplicant } from '@mingtang/cases';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { decide, type Verb } from '../domain/decide.ts';
import { standing } from '../domain/standing.ts';
import { evolve, tell } from '../domain/ticket.ts';
import { partsHere } from '../queries/parts-here.ts';
import { refusals } from '../refusals.ts';
import { stopCounting } from '../store/ratings.ts';
import { claim, putEvent, storedTicket } from '../store/tickets.ts';

export interface ActOnTicket {
  id: string;
  verb: Verb;
  /** What whoever acts filled in. */
  said: Record<string, unknown>;
  /** The revision the user was looking at: what happened since refuses the act. */
  revision?: number;
}

/** Does one thing to a ticket for the signed-in user. Of all who act at once one is first. */
export function actOnTicket(
  req: PayloadRequest,
  { id, verb, said, revision }: ActOnTicket,
): Promise<{ revision: number }> {
  return inTransaction(req, async () => {
    const stored = await storedTicket(req, id);
    const parts = await partsHere(req);
    if (!stored || !parts.sites.includes(stored.site)) {
      throw new Refused(req, refusals['not-found']);
    }
    if (revision !== undefined && revision !== stored.revision) {
      throw new Refused(req, refusals['changed-meanwhile']);
    }
    const { site, terms } = stored;
    const before = tell(stored.events.map(({ event }) => event));
    const calendar = await calendarAtHand(req);
    const today = dayOf(new Date());
    const part = parts.of(stored);
    const facts = { calendar, today, terms, part, hasAbove: parts.hasAbove(site) };
    const decision = decide(before, verb, said, facts);
    if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
    const event = decision.value;
    const state = evolve(before, event);
    const { dueOn } = standing(state, terms, calendar, today);
    if (!(await claim(req, stored, { state, dueOn }))) {
      throw new Refused(req, refusals['changed-meanwhile']);
    }
    const now = stored.revision + 1;
    await putEvent(req, id, { revision: now, event });
    if (!state.counts && before.counts) await stopCounting(req, stored.case);
    await record(req, {
      act: 'handle',
      subject: `rating-tickets:${id}`,
      title: '差评工单',
      site,
      details: { event: event.type },
    });
    if (event.type === 'replied') await tellApplicant(req, stored.case);
    return { revision: now };
  });
}
