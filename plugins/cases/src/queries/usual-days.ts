import { type Day, plusDays, type WorkCalendar, workdaysBetween } from '@mingtang/approvals/clock';
import type { PayloadRequest } from 'payload';
import { decidedSince } from '../store/cases.ts';

const daysBack = 30;
const enough = 5;

/**
 * Working days within which nine of ten cases of an item were decided at a site in the last thirty days;
 * nothing where they were fewer than five.
 */
export async function usualDays(
  req: PayloadRequest,
  {
    site,
    item,
    calendar,
    today,
  }: { site: string; item: string; calendar: WorkCalendar; today: Day },
): Promise<number | undefined> {
  const decided = await decidedSince(req, { site, item, since: plusDays(today, -daysBack) });
  if (decided.length < enough) return undefined;
  const days = decided
    .map(({ from, to }) => workdaysBetween(calendar, from, to))
    .toSorted((a, b) => a - b);
  return days[Math.ceil(days.length * 0.9) - 1];
}
