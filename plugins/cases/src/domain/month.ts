import { type Day, isDay, plusDays } from '@mingtang/approvals/clock';

/** A month of the calendar, `2026-11`. */
export type Month = string;

/** The month as an address names it; else the one that a day lies in. */
export const monthIn = (said: unknown, today: Day): Month =>
  typeof said === 'string' && /^\d{4}-\d\d$/.test(said) && isDay(`${said}-01`)
    ? said
    : today.slice(0, 7);

/** First and last day of a month. */
export function daysOf(month: Month): { from: Day; until: Day } {
  const from = `${month}-01`;
  return { from, until: plusDays(`${plusDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** The months up to one, newest first. */
export function monthsBack(month: Month, count: number): Month[] {
  const months = [month];
  while (months.length < count) months.push(plusDays(`${months.at(-1)}-01`, -1).slice(0, 7));
  return months;
}
