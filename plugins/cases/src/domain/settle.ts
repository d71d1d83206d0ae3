import { addWorkdays, type Day, plusDays, type WorkCalendar } from '@mingtang/approvals/clock';
import { type CaseEvent, type CaseState, evolve, isTimelyRenewal } from './case.ts';

const beforeAcceptance: readonly CaseState['phase'][] = ['applied', 'pre-reviewed', 'received'];
const beforeDecision: readonly CaseState['phase'][] = [
  ...beforeAcceptance,
  'accepted',
  'reviewing',
  'suspended',
  'proposed',
];

/**
 * The day on which the law itself acts on a case that nobody touches, and what happens then: silence
 * accepts it (行政许可法第三十二条), or renews what it asks to renew (第五十条).
 */
export function nextByLaw(state: CaseState, calendar: WorkCalendar): CaseEvent | undefined {
  const { phase, receivedOn, renews, terms } = state;
  const events: CaseEvent[] = [];
  if (terms.acceptedBySilence && receivedOn && beforeAcceptance.includes(phase)) {
    const toldBy = addWorkdays(calendar, receivedOn, terms.limits.notice);
    events.push({ type: 'accepted-by-silence', on: plusDays(toldBy, 1) });
  }
  if (renews && isTimelyRenewal(state) && beforeDecision.includes(phase)) {
    events.push({ type: 'renewed-by-silence', on: plusDays(renews.expiresOn, 1) });
  }
  return events.toSorted((a, b) => a.on.localeCompare(b.on))[0];
}

/** A case as it stands on a day, with what the law has done to it by then. */
export function settled(
  state: CaseState,
  calendar: WorkCalendar,
  today: Day,
): { state: CaseState; events: CaseEvent[] } {
  const events: CaseEvent[] = [];
  let now = state;
  for (;;) {
    const next = nextByLaw(now, calendar);
    if (!next || next.on > today) return { state: now, events };
    // What was noted late does not go back behind what is written already.
    const [, on = next.on] = [next.on, now.lastOn].toSorted();
    const event = { ...next, on };
    now = evolve(now, event);
    events.push(event);
  }
}
