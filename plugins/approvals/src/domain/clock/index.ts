export {
  type ClockEvent,
  type ClockLedger,
  type ClockReading,
  type ClockRefusal,
  type ClockSettings,
  type Light,
  readClock,
  record,
} from './clock.ts';
export { type Day, dayOf, isDay, plusDays, weekdayOf, yearOf } from './day.ts';
export { lightWords, wordsOfClock } from './words-of-clock.ts';
export { type DayOverride, isSure, type WorkCalendar, workCalendar } from './work-calendar.ts';
export { addWorkdays, workdaysBetween } from './workdays.ts';
