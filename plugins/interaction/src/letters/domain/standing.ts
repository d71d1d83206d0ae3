import {
  type ClockReading,
  type Day,
  type Light,
  plusDays,
  readClock,
  type WorkCalendar,
} from '@mingtang/approvals/clock';
import { isOpen, type LetterState } from './letter.ts';

/** How the clock of a letter stands on a day. */
export function standing(
  state: LetterState,
  calendar: WorkCalendar,
  today: Day,
): { reading: ClockReading; light: Light | 'none' } {
  const reading = readClock(state.clock, calendar, today);
  return { reading, light: isOpen(state) || reading.light === 'red' ? reading.light : 'none' };
}

/** From which days on a list shows a letter yellow or red, if nothing happens to it. */
export function lightDays(
  state: LetterState,
  calendar: WorkCalendar,
): { dueOn?: Day; yellowFrom?: Day; redFrom?: Day } {
  const { dueOn } = readClock(state.clock, calendar, state.receivedOn);
  if (!dueOn) return {};
  let yellowFrom = dueOn;
  for (let day = dueOn; day >= state.receivedOn; day = plusDays(day, -1)) {
    if (readClock(unended(state), calendar, day).light === 'green') break;
    yellowFrom = day;
  }
  return { dueOn, yellowFrom, redFrom: plusDays(dueOn, 1) };
}

const unended = ({ clock }: LetterState) => clock.filter(({ type }) => type !== 'stopped');
