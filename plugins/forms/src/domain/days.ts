import type { DayBound } from '@mingtang/publication/records';

/** Whether a text is a day of the calendar, `2026-05-01`. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === '') return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day that a bound means, seen from `today`. The 29th of February is the 28th in other years. */
export function dayAt(bound: DayBound, today: string): string {
  if (typeof bound === 'string') return bound;
  const { years = 0, months = 0, days = 0 } = bound;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year + years, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last) + days);
  return first.toISOString().slice(0, 10);
}

/** Full years from a day to another; whoever is born on the 29th of February is a year older on the 1st of March. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** The day in China at an instant. */
export const dayInChina = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
