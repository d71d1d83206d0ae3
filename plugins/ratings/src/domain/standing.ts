import { type Day, type Light, readClock, type WorkCalendar } from '@mingtang/approvals/clock';
import type { TicketState, TicketTerms } from './ticket.ts';

/** How a ticket stands on a day; nothing is due of a closed one. */
export interface Standing {
  dueOn?: Day;
  light: Light | 'none';
  /** Working days left, the day one looks not counted. */
  left?: number;
}

export function standing(
  { phase, since }: TicketState,
  terms: TicketTerms,
  calendar: WorkCalendar,
  today: Day,
): Standing {
  if (phase === 'closed') return { light: 'none' };
  const started = { type: 'started', on: since, workdays: terms[phase] } as const;
  const { dueOn, light, left } = readClock([started], calendar, today);
  return { ...(dueOn && { dueOn }), light, left };
}
