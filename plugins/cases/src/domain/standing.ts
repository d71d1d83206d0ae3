import {
  addWorkdays,
  type ClockLedger,
  type Day,
  type Light,
  plusDays,
  readClock,
  type WorkCalendar,
  workdaysBetween,
} from '@mingtang/approvals/clock';
import { type CaseState, isClosed, isTimelyRenewal, openOpinions } from './case.ts';
import { type TimedPhase, timedPhases } from './terms.ts';

/** How a case stands on a day. */
export interface Standing {
  /** What is due: to say what is missing or accept, to decide, to deliver. Nothing while the applicant has to act, and once it is over. */
  what?: 'notice' | 'decision' | 'delivery';
  /** The last day in time; none while the clock is stopped. */
  dueOn?: Day;
  /** The last day the law allows, where the office promised less. */
  legalDueOn?: Day;
  light: Light | 'none';
  /** Working days left, the day one looks not counted. */
  left?: number;
  isStopped: boolean;
  /** False where holidays of a year it depends on are not announced. */
  isSure: boolean;
  /** The step that takes longer than the item allows. */
  overdueStep?: TimedPhase;
}

const idle: Standing = { light: 'none', isStopped: false, isSure: true };

/** Reads the clocks of a case on a day; what the law does by itself has been settled: `settled`. */
export function standing(state: CaseState, calendar: WorkCalendar, today: Day): Standing {
  const due = whatIsDue(state);
  if (!due) return idle;
  const reading = readClock(due.ledger, calendar, today);
  const expiresOn = due.what !== 'delivery' && isTimelyRenewal(state) && state.renews?.expiresOn;
  const isCapped = expiresOn && (!reading.dueOn || expiresOn < reading.dueOn);
  const dueOn = isCapped ? expiresOn : reading.dueOn;
  const left = isCapped ? workdaysBetween(calendar, today, expiresOn) : reading.left;
  const legalDueOn = due.what === 'decision' ? readStatute(state, calendar, today).dueOn : dueOn;
  const overdueStep = overdueStepOf(state, calendar, today);
  const light = isCapped ? lightOf(today, expiresOn, left) : reading.light;
  return {
    what: due.what,
    ...(dueOn && { dueOn }),
    ...(legalDueOn && legalDueOn !== dueOn && { legalDueOn }),
    light: overdueStep ? 'red' : light,
    left,
    isStopped: reading.state === 'paused',
    isSure: reading.isSure,
    ...(overdueStep && { overdueStep }),
  };
}

function lightOf(today: Day, dueOn: Day, left: number): Light {
  if (today > dueOn) return 'red';
  return left <= 1 ? 'yellow' : 'green';
}

function whatIsDue(
  state: CaseState,
): { what: NonNullable<Standing['what']>; ledger: ClockLedger } | undefined {
  const { phase, receivedOn, terms, clock, deliveryClock } = state;
  switch (phase) {
    case 'applied':
    case 'pre-reviewed':
    case 'received':
      return {
        what: 'notice',
        ledger: [{ type: 'started', on: receivedOn as Day, workdays: terms.limits.notice }],
      };
    case 'accepted':
    case 'reviewing':
    case 'suspended':
    case 'proposed':
      return { what: 'decision', ledger: clock };
    case 'decided':
    case 'certified':
      return { what: 'delivery', ledger: deliveryClock };
    case 'draft':
    case 'correcting':
    case 'delivered':
    case 'closed':
      return undefined;
  }
}

/** The clock of the decision against the limit of the law, whatever was promised. */
export function readStatute({ clock, terms }: CaseState, calendar: WorkCalendar, today: Day) {
  const workdays = terms.limits.decision;
  return readClock(
    clock.map((event) => (event.type === 'started' ? { ...event, workdays } : event)),
    calendar,
    today,
  );
}

function overdueStepOf(
  { phase, since, terms }: CaseState,
  calendar: WorkCalendar,
  today: Day,
): TimedPhase | undefined {
  const step = timedPhases.find((each) => each === phase);
  const days = step && terms.steps?.[step];
  return days !== undefined && today > addWorkdays(calendar, since, days) ? step : undefined;
}

/** What is supervised 电子监察: what went against the law or a promise, and stays so. */
const findings = [
  'not-told-in-time',
  'overdue-by-law',
  'promise-missed',
  'delivery-overdue',
  'step-overdue',
  'opinion-overdue',
  'without-reasons',
] as const;
export type Finding = (typeof findings)[number];

/** What is to be reproached in how a case was handled, as of a day. */
export function findingsIn(state: CaseState, calendar: WorkCalendar, today: Day): Finding[] {
  const { clock, deliveryClock, decision, isAcceptedBySilence } = state;
  const isRed = (ledger: ClockLedger) =>
    ledger.length > 0 && readClock(ledger, calendar, today).light === 'red';
  const isOverdueByLaw = clock.length > 0 && readStatute(state, calendar, today).light === 'red';
  const found: Record<Finding, boolean> = {
    'not-told-in-time':
      isAcceptedBySilence === true ||
      (standing(state, calendar, today).what === 'notice' &&
        standing(state, calendar, today).light === 'red' &&
        !overdueStepOf(state, calendar, today)),
    'overdue-by-law': isOverdueByLaw,
    'promise-missed': isRed(clock) && !isOverdueByLaw,
    'delivery-overdue': isRed(deliveryClock),
    'step-overdue': overdueStepOf(state, calendar, today) !== undefined,
    'opinion-overdue': !isClosed(state) && openOpinions(state).some(({ by }) => today > by),
    'without-reasons': decision?.outcome === 'refused' && decision.text.trim().length < 2,
  };
  return findings.filter((each) => found[each]);
}

/** What figures count of a case that was decided; nothing of one that was not, or before it was accepted. */
export function countedOf(
  { decision, clock }: CaseState,
  calendar: WorkCalendar,
): { tookDays: number; isInTime: boolean } | undefined {
  if (!decision || clock.length === 0) return undefined;
  const { used, light } = readClock(clock, calendar, decision.on);
  return { tookDays: used, isInTime: light !== 'red' };
}

/** From which days on a list shows a case yellow or red, if nothing happens to it; `settlesOn`: the law acts. */
export interface LightDays {
  dueOn?: Day;
  yellowFrom?: Day;
  redFrom?: Day;
}

/** The days on which the light of a case changes, seen from the day of its last event. */
export function lightDays(state: CaseState, calendar: WorkCalendar): LightDays {
  const from = state.since;
  const { dueOn } = standing(state, calendar, from);
  const last = dueOn && dueOn > from ? plusDays(dueOn, 1) : plusDays(from, 1);
  const days: LightDays = dueOn ? { dueOn } : {};
  for (let day = from; day <= last; day = plusDays(day, 1)) {
    const { light } = standing(state, calendar, day);
    if (light !== 'green' && light !== 'none') days.yellowFrom ??= day;
    if (light === 'red') days.redFrom ??= day;
    if (days.redFrom) break;
  }
  return days;
}
