export { approvals } from './approvals.ts';
export { calendarAtHand } from './queries/calendar-at-hand.ts';
