import { type Day, plusDays } from './day.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * The day on which a period of so many working days ends. The day from which it runs is not
 * counted (民法典第二百零一条: 按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算;
 * 行政诉讼法 and 民事诉讼法 say the same), and it never ends on a day off (民法典第二百零三条): a
 * period of no days ends on that day, or on the next working day.
 *
 * @param days a whole number, 0 or more
 */
export function addWorkdays(calendar: WorkCalendar, day: Day, days: number): Day {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`No number of days: ${days}`);
  let at = day;
  let toGo = days;
  while (toGo > 0 || !calendar.isWorkday(at)) {
    at = plusDays(at, 1);
    if (toGo > 0 && calendar.isWorkday(at)) toGo--;
  }
  return at;
}

/**
 * How many working days lie after `from`, up to and with `to`. Negative where `to` is earlier; so
 * `workdaysBetween(c, d, addWorkdays(c, d, n))` is `n` for every n above 0.
 */
export function workdaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  if (to < from) return 0 - workdaysBetween(calendar, to, from);
  let days = 0;
  for (let at = from; at < to; ) {
    at = plusDays(at, 1);
    if (calendar.isWorkday(at)) days++;
  }
  return days;
}
