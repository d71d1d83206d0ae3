import { type Day, plusDays, type WorkCalendar } from '@mingtang/approvals/clock';

/** The working day after which so many have passed until today. */
export function workdaysBefore(calendar: WorkCalendar, today: Day, ago: number): Day {
  let day = today;
  for (let left = ago; left > 0 || !calendar.isWorkday(day); ) {
    if (calendar.isWorkday(day)) left--;
    day = plusDays(day, -1);
  }
  return day;
}
