import {
  type ClockReading,
  type ClockSettings,
  type Day,
  type Light,
  readClock,
  type WorkCalendar,
} from '@mingtang/approvals/clock';
import type { RequestState } from './request.ts';

/** How a request stands on a day. */
export interface Standing {
  /** Of the answer; none before the request is received. */
  reading?: ClockReading;
  /** `none` where no clock runs yet, or it was answered in time. */
  light: Light | 'none';
}

/** Reads the clock of the answer on a day. */
export function standing(
  { clock, answer }: RequestState,
  calendar: WorkCalendar,
  today: Day,
  settings: ClockSettings = {},
): Standing {
  if (clock.length === 0) return { light: 'none' };
  const reading = readClock(clock, calendar, today, settings);
  return { reading, light: answer && reading.light !== 'red' ? 'none' : reading.light };
}
