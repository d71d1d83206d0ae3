/** A day of the calendar in China, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

const millisecondsOfDay = 86_400_000;
const written = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text names a day that exists. */
export function isDay(text: unknown): text is Day {
  return (
    typeof text === 'string' &&
    written.test(text) &&
    Number.isFinite(numberOf(text)) &&
    dayOfNumber(numberOf(text)) === text
  );
}

/** The day it is in China (UTC+8, no summer time) at an instant. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** So many days of the calendar later, or earlier where negative. */
export function plusDays(day: Day, days: number): Day {
  return dayOfNumber(numberOf(day) + days);
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(numberOf(day) * millisecondsOfDay).getUTCDay();
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay;
}

function dayOfNumber(number: number): Day {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
}
