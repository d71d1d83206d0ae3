import { calendarAtHand } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { createLocalReq, type Payload } from 'payload';
import { standing } from '../domain/standing.ts';
import { tell } from '../domain/ticket.ts';
import { putDue, ticketsUnderWay } from '../store/tickets.ts';

/** Reckons anew by when tickets under way are due: it moves with the calendar. */
export async function reckonTickets(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload);
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  for (const ticket of await ticketsUnderWay(req)) {
    const state = tell(ticket.events.map(({ event }) => event));
    await putDue(req, ticket, standing(state, ticket.terms, calendar, today).dueOn);
  }
}
