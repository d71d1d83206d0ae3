import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type Day, weekdayOf, yearOf } from './day.ts';

/** What an administrator says of a day, before the State Council's table and over it. */
export interface DayOverride {
  day: Day;
  kind: 'workday' | 'holiday';
}

/** Which days offices work. */
export interface WorkCalendar {
  isWorkday: (day: Day) => boolean;
  /**
   * Whether the holidays of the year have been announced, that is its National Day is in a table.
   * Of other years only weekends are known, and every due day that reaches into them may move.
   */
  isKnown: (year: number) => boolean;
}

/**
 * The calendar of the State Council's yearly notices 国务院办公厅关于部分节假日安排的通知, make-up
 * days included, as `chinese-days` holds it, and what administrators know besides (holidays of the
 * autonomous region, a year announced after this version).
 */
export function workCalendar(overrides: readonly DayOverride[] = []): WorkCalendar {
  const said = new Map(overrides.map(({ day, kind }) => [day, kind]));
  return {
    isWorkday: (day) => {
      const kind = said.get(day) ?? announced(day);
      return kind ? kind === 'workday' : !isWeekend(day);
    },
    isKnown: (year) => {
      const nationalDay = `${year}-10-01`;
      return nationalDay in holidays || said.get(nationalDay) === 'holiday';
    },
  };
}

/** Whether every day from one to the other, both included, is of a year that is known. */
export function isSure(calendar: WorkCalendar, from: Day, to: Day): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    if (!calendar.isKnown(year)) return false;
  }
  return true;
}

const holidays: Record<Day, string> = table.holidays;
const makeUpDays: Record<Day, string> = table.workdays;

function announced(day: Day): DayOverride['kind'] | undefined {
  if (day in makeUpDays) return 'workday';
  return day in holidays ? 'holiday' : undefined;
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
