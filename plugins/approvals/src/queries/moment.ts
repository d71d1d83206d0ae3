import type { PayloadRequest } from 'payload';
import { addWorkdays, dayOf } from '../domain/clock/index.ts';
import type { Moment } from '../domain/index.ts';
import { calendarAtHand } from './calendar-at-hand.ts';

/** Now, with the calendar of this house to count working days by. */
export async function momentFor(req: PayloadRequest): Promise<Moment> {
  const now = new Date();
  const calendar = await calendarAtHand(req);
  return {
    now: now.toISOString(),
    dueOn: (workdays) => addWorkdays(calendar, dayOf(now), workdays),
  };
}
