import { addWorkdays, type Day, isDay, type WorkCalendar } from '@mingtang/approvals/clock';
import { limits } from './limits.ts';
import {
  type ConsultationKind,
  contestKinds,
  contestOutcomes,
  type EventType,
  isConfirmed,
  type Opinion,
  openConsultations,
  type RequestEvent,
  type RequestState,
} from './request.ts';
import { answerable, type ResultCode } from './results.ts';
import { standing } from './standing.ts';

/** What staff can do to a request: everything that happens to it after it came in. */
export const acts = [
  'confirmed',
  'registered',
  'correction-asked',
  'corrected',
  'abandoned',
  'assigned',
  'consulted',
  'consultation-served',
  'consultation-ended',
  'extended',
  'answer-proposed',
  'answer-returned',
  'answer-approved',
  'delivered',
  'closed',
  'withdrawn',
  'contested',
  'contest-decided',
] as const satisfies EventType[];
export type Act = (typeof acts)[number];

/** Why an act is not done. */
export type RequestRefusal =
  | 'not-now'
  | 'already-corrected-once'
  | 'correction-too-late'
  | 'correction-period-bad'
  | 'still-time-to-correct'
  | 'already-extended'
  | 'too-late-to-extend'
  | 'extension-too-long'
  | 'still-consulting'
  | 'nobody-consulted'
  | 'still-time-to-answer'
  | 'own-proposal'
  | 'result-unknown'
  | 'contest-unknown'
  | 'text-missing'
  | 'text-too-long'
  | 'day-bad'
  | 'day-in-future'
  | 'day-before-last';

export type Decision<T> = { ok: true; value: T } | { ok: false; refusal: RequestRefusal };

export interface Circumstances {
  calendar: WorkCalendar;
  today: Day;
  /** Of the last event: nothing happens before what happened already. */
  lastOn: Day;
  /** Who acts. */
  by: string;
}

/**
 * What others did, and staff note afterwards: they say on which day it was. Acts of the organ itself
 * are of the day they are done, so that nobody answers in time after the time.
 */
const happenOutside: ReadonlySet<Act> = new Set([
  'confirmed',
  'corrected',
  'consultation-served',
  'consultation-ended',
  'delivered',
  'withdrawn',
  'contested',
  'contest-decided',
]);

const underWay = ['registered', 'assigned'] as const;
const beforeAnswer = [
  'unconfirmed',
  'received',
  'registered',
  'correcting',
  'assigned',
  'consulting',
  'proposed',
] as const;

const inPhases = (state: RequestState, ...phases: readonly RequestState['phase'][]) =>
  phases.includes(state.phase);

/**
 * Why an act cannot be done now whatever is said with it; `undefined` where it can. Screens offer
 * exactly the acts that can.
 */
export function hindrance(
  state: RequestState,
  act: Act,
  { calendar, today, by }: Omit<Circumstances, 'lastOn'>,
): RequestRefusal | undefined {
  const { correction, extension } = state;
  const unless = (isMet: boolean, refusal: RequestRefusal = 'not-now') =>
    isMet ? undefined : refusal;
  switch (act) {
    case 'confirmed':
      return unless(state.phase === 'unconfirmed' && isConfirmed(state.channel));
    case 'registered':
      return unless(state.phase === 'received');
    case 'correction-asked': {
      if (!inPhases(state, ...underWay)) return 'not-now';
      if (correction) return 'already-corrected-once';
      return unless(today <= lastDayToAskForCorrection(state, calendar), 'correction-too-late');
    }
    case 'corrected':
      return unless(state.phase === 'correcting');
    case 'abandoned':
      if (state.phase !== 'correcting' || !correction) return 'not-now';
      return unless(today > correction.until, 'still-time-to-correct');
    case 'assigned':
      return unless(inPhases(state, ...underWay));
    case 'consulted':
      return unless(inPhases(state, 'assigned', 'consulting'));
    case 'consultation-served':
      if (state.phase !== 'consulting') return 'not-now';
      return unless(openConsultations(state).some(({ servedOn }) => !servedOn));
    case 'consultation-ended':
      return unless(state.phase === 'consulting');
    case 'extended':
      if (!inPhases(state, 'registered', 'assigned', 'consulting', 'proposed')) return 'not-now';
      if (extension) return 'already-extended';
      return unless(
        standing(state, calendar, today).reading?.light !== 'red',
        'too-late-to-extend',
      );
    case 'answer-proposed':
      if (state.phase === 'consulting') return 'still-consulting';
      return unless(inPhases(state, 'assigned', 'proposed'));
    case 'answer-returned':
      return unless(state.phase === 'proposed');
    case 'answer-approved':
      if (state.phase !== 'proposed') return 'not-now';
      return unless(state.proposal?.by !== by, 'own-proposal');
    case 'delivered':
      return unless(state.phase === 'answered');
    case 'closed':
      return unless(state.phase === 'delivered');
    case 'withdrawn':
      return unless(inPhases(state, ...beforeAnswer));
    case 'contested':
      return unless(state.answer !== undefined);
    case 'contest-decided':
      return unless(state.contests.some(({ outcome }) => !outcome));
  }
}

/** Seven working days after receipt. */
function lastDayToAskForCorrection(state: RequestState, calendar: WorkCalendar): Day {
  const from = state.receivedOn ?? state.cameInOn;
  return addWorkdays(calendar, from, limits.correctionNotice.workdays);
}

/** The last day for those consulted to say something; none before the letter reached them. */
export function consultationDueOn(
  { kind, servedOn }: { kind: ConsultationKind; servedOn?: Day },
  calendar: WorkCalendar,
): Day | undefined {
  const { workdays } = kind === 'third-party' ? limits.thirdParty : limits.coProducer;
  return servedOn && addWorkdays(calendar, servedOn, workdays);
}

/**
 * What doing an act comes to, or why it is not done.
 *
 * @param said what whoever acts filled in; unknown until it is read here
 */
export function decide(
  state: RequestState,
  act: Act,
  said: Record<string, unknown>,
  circumstances: Circumstances,
): Decision<RequestEvent> {
  const { calendar, today, lastOn, by } = circumstances;
  const hindered = hindrance(state, act, circumstances);
  if (hindered) return { ok: false, refusal: hindered };
  const isOurs = !happenOutside.has(act);
  const on = isOurs || said.on === undefined || said.on === '' ? today : said.on;
  if (!isDay(on)) return { ok: false, refusal: 'day-bad' };
  if (on > today) return { ok: false, refusal: 'day-in-future' };
  if (on < lastOn) return { ok: false, refusal: 'day-before-last' };
  const event = read(state, act, said, { calendar, on });
  return typeof event === 'string'
    ? { ok: false, refusal: event }
    : { ok: true, value: { ...event, on, by } as RequestEvent };
}

type Bare = { type: Act; [more: string]: unknown };

function read(
  state: RequestState,
  act: Act,
  said: Record<string, unknown>,
  { calendar, on }: { calendar: WorkCalendar; on: Day },
): Bare | RequestRefusal {
  switch (act) {
    case 'correction-asked': {
      if (on > lastDayToAskForCorrection(state, calendar)) return 'correction-too-late';
      const { until } = said;
      if (!isDay(until) || until <= on) return 'correction-period-bad';
      return withTexts(act, said, { what: 1000 }, { until });
    }
    case 'corrected':
      return withTexts(act, said, { text: 2000 });
    case 'abandoned':
      return state.correction && on > state.correction.until
        ? { type: act }
        : 'still-time-to-correct';
    case 'assigned':
      return withTexts(act, said, { to: 100 });
    case 'consulted': {
      const kind: ConsultationKind = said.kind === 'co-producer' ? 'co-producer' : 'third-party';
      return withTexts(act, said, { who: 100, about: 1000 }, { kind });
    }
    case 'consultation-served': {
      const asked = consultationIn(state, said);
      return asked && !asked.servedOn ? { type: act, consultation: asked.id } : 'nobody-consulted';
    }
    case 'consultation-ended': {
      const asked = consultationIn(state, said);
      if (!asked) return 'nobody-consulted';
      const opinion = said.opinion as Opinion;
      if (opinion === 'silent') {
        const dueOn = consultationDueOn(asked, calendar);
        if (!dueOn || on <= dueOn) return 'still-time-to-answer';
        return { type: act, consultation: asked.id, opinion, note: '' };
      }
      if (opinion !== 'agrees' && opinion !== 'objects') return 'text-missing';
      return withTexts(act, said, { note: 2000 }, { consultation: asked.id, opinion });
    }
    case 'extended': {
      const workdays = Number(said.workdays);
      const isAllowed =
        Number.isInteger(workdays) && workdays >= 1 && workdays <= limits.extension.workdays;
      return isAllowed ? withTexts(act, said, { reason: 500 }, { workdays }) : 'extension-too-long';
    }
    case 'answer-proposed': {
      const result = said.result as ResultCode;
      if (!answerable.includes(result)) return 'result-unknown';
      if (result === 'still-unclear' && !state.correction?.correctedOn) return 'result-unknown';
      const text = textIn(said.text, 8000);
      return typeof text === 'object' ? { type: act, answer: { result, text: text.text } } : text;
    }
    case 'answer-returned':
    case 'withdrawn':
      return withTexts(act, said, { reason: 500 });
    case 'delivered':
      return withTexts(act, said, { way: 200 });
    case 'contested': {
      const kind = contestKinds.find((each) => each === said.kind);
      return kind ? { type: act, kind } : 'contest-unknown';
    }
    case 'contest-decided': {
      const outcome = contestOutcomes.find((each) => each === said.outcome);
      const contest = state.contests.find(
        ({ id, outcome: before }) => id === Number(said.contest) && !before,
      );
      return outcome && contest ? { type: act, contest: contest.id, outcome } : 'contest-unknown';
    }
    case 'confirmed':
    case 'registered':
    case 'answer-approved':
    case 'closed':
      return { type: act };
  }
}

const consultationIn = (state: RequestState, { consultation }: Record<string, unknown>) =>
  openConsultations(state).find(({ id }) => id === Number(consultation));

function withTexts(
  type: Act,
  said: Record<string, unknown>,
  most: Record<string, number>,
  more: Record<string, unknown> = {},
): Bare | RequestRefusal {
  const event: Bare = { type, ...more };
  for (const [name, length] of Object.entries(most)) {
    const text = textIn(said[name], length);
    if (typeof text === 'string') return text;
    event[name] = text.text;
  }
  return event;
}

function textIn(said: unknown, most: number): { text: string } | RequestRefusal {
  const text = typeof said === 'string' ? said.trim() : '';
  if (text.length < 2) return 'text-missing';
  return text.length > most ? 'text-too-long' : { text };
}
