import { type Day, isDay, plusDays, type WorkCalendar } from '@mingtang/approvals/clock';
import {
  type Ask,
  type CaseEvent,
  type CaseState,
  openOpinions,
  openStops,
  outcomes,
  type Phase,
  refusalGrounds,
  stopKinds,
  terminationGrounds,
  views,
} from './case.ts';
import { readStatute } from './standing.ts';

/** What can be done to a case. */
export const verbs = [
  'apply',
  'pre-review',
  'receive',
  'ask-correction',
  'correct',
  'accept',
  'refuse-acceptance',
  'assign',
  'begin-review',
  'ask-opinion',
  'give-opinion',
  'suspend',
  'resume',
  'extend',
  'propose-decision',
  'return-decision',
  'sign-decision',
  'make-certificate',
  'deliver',
  'close',
  'withdraw',
  'terminate',
  'transfer-up',
  'relate',
  'merge',
] as const;
export type Verb = (typeof verbs)[number];

/** Why something is not done to a case. */
export type CaseRefusal =
  | 'not-now'
  | 'accepted-by-silence'
  | 'told-once'
  | 'not-raised-by-correction'
  | 'nothing-to-correct'
  | 'not-asked-for'
  | 'correction-period-bad'
  | 'still-time-to-correct'
  | 'competent-missing'
  | 'ground-unknown'
  | 'no-such-stop'
  | 'no-such-opinion'
  | 'opinion-day-bad'
  | 'asks-itself'
  | 'still-asking'
  | 'not-extendable'
  | 'extended-already'
  | 'extend-too-late'
  | 'extension-too-long'
  | 'expected-time-missing'
  | 'not-decided-here'
  | 'outcome-unknown'
  | 'own-proposal'
  | 'no-certificate'
  | 'certificate-first'
  | 'same-case'
  | 'text-missing'
  | 'text-too-long'
  | 'day-bad'
  | 'day-in-future'
  | 'day-before-last';

export type Decision<T> = { ok: true; value: T } | { ok: false; refusal: CaseRefusal };

export interface Facts {
  calendar: WorkCalendar;
  today: Day;
  /** Who acts: a person of the staff; empty where it is the applicant. */
  by: string;
  /** In whose name, where not in their own. */
  for?: string;
  /** The site whose case it is. */
  site: string;
}

/**
 * What others did, and staff note afterwards: they say on which day it was. Acts of the organ are of
 * the day they are done, so that nobody is in time after the time.
 */
const happenOutside: ReadonlySet<Verb> = new Set(['correct', 'resume', 'deliver', 'withdraw']);

const inHand: readonly Phase[] = ['accepted', 'reviewing', 'suspended', 'proposed'];
const atTheCounter: readonly Phase[] = ['applied', 'pre-reviewed', 'received', 'correcting'];

/**
 * Why something cannot be done to a case now, whatever is said with it; nothing where it can. What
 * the law does by itself was settled before: see `settled`.
 */
export function hindrance(
  state: CaseState,
  verb: Verb,
  { calendar, today, by, for: principal }: Facts,
): CaseRefusal | undefined {
  const { phase, terms } = state;
  const inPhases = (...some: readonly Phase[]) =>
    some.includes(phase) ? undefined : ('not-now' as const);
  switch (verb) {
    case 'apply':
      return inPhases('draft');
    case 'pre-review':
      return inPhases('applied');
    case 'receive':
      return inPhases('applied', 'pre-reviewed');
    case 'ask-correction': {
      if (state.isAcceptedBySilence && phase === 'accepted') return 'accepted-by-silence';
      if (phase !== 'received') return 'not-now';
      const { length } = state.corrections;
      const isOver = length > 1 || (length === 1 && terms.furtherCorrections === 'none');
      return isOver ? 'told-once' : undefined;
    }
    case 'correct':
      return inPhases('correcting');
    case 'accept':
      return inPhases('received');
    case 'refuse-acceptance': {
      if (state.isAcceptedBySilence && phase === 'accepted') return 'accepted-by-silence';
      if (phase !== 'correcting') return inPhases('applied', 'pre-reviewed', 'received');
      const until = state.corrections.at(-1)?.until;
      return until && today <= until ? 'still-time-to-correct' : undefined;
    }
    case 'assign':
    case 'ask-opinion':
      return inPhases(...atTheCounter, ...inHand);
    case 'give-opinion':
      if (openOpinions(state).length === 0) return 'no-such-opinion';
      return inPhases(...atTheCounter, ...inHand);
    case 'begin-review':
      return inPhases('accepted');
    case 'suspend':
      return inPhases('reviewing', 'suspended');
    case 'resume':
      return inPhases('suspended');
    case 'extend':
      if (!inHand.includes(phase)) return 'not-now';
      if (terms.limits.extension === 0) return 'not-extendable';
      if (state.extension) return 'extended-already';
      return readStatute(state, calendar, today).light === 'red' ? 'extend-too-late' : undefined;
    case 'propose-decision':
      if (terms.procedure === 'first-review') return 'not-decided-here';
      if (phase !== 'reviewing' && phase !== 'proposed') return 'not-now';
      return openOpinions(state).some((opinion) => today <= opinion.by)
        ? 'still-asking'
        : undefined;
    case 'return-decision':
      return inPhases('proposed');
    case 'sign-decision':
      if (phase !== 'proposed') return 'not-now';
      return [by, principal].includes(state.proposal?.by ?? '') ? 'own-proposal' : undefined;
    case 'make-certificate':
      if (phase !== 'decided') return 'not-now';
      return needsCertificate(state) ? undefined : 'no-certificate';
    case 'deliver':
      if (phase === 'certified') return undefined;
      if (phase !== 'decided') return 'not-now';
      return needsCertificate(state) ? 'certificate-first' : undefined;
    case 'close':
      return inPhases('delivered');
    case 'withdraw':
    case 'terminate':
      return inPhases('draft', ...atTheCounter, ...inHand);
    case 'transfer-up':
      return terms.procedure === 'first-review' ? inPhases('reviewing') : 'not-now';
    case 'relate':
      return undefined;
    case 'merge':
      return inPhases(...atTheCounter);
  }
}

const needsCertificate = ({ terms, decision }: CaseState): boolean =>
  terms.certificate !== undefined && decision?.outcome === 'granted';

/** What can be done to a case now, asked of the rules that will decide it. */
export const offered = (state: CaseState, facts: Facts): Verb[] =>
  verbs.filter((verb) => !hindrance(state, verb, facts));

/**
 * What doing something to a case comes to, or why it is not done.
 *
 * @param said what whoever acts filled in; unknown until it is read here
 */
export function decide(
  state: CaseState,
  verb: Verb,
  said: Record<string, unknown>,
  facts: Facts,
): Decision<CaseEvent> {
  const hindered = hindrance(state, verb, facts);
  if (hindered) return { ok: false, refusal: hindered };
  const { today, by, for: principal } = facts;
  const isNoted = happenOutside.has(verb) && said.on !== undefined && said.on !== '';
  const on = isNoted ? said.on : today;
  if (!isDay(on)) return { ok: false, refusal: 'day-bad' };
  if (on > today) return { ok: false, refusal: 'day-in-future' };
  if (on < state.lastOn) return { ok: false, refusal: 'day-before-last' };
  const event = read(state, verb, said, { ...facts, on });
  return typeof event === 'string'
    ? { ok: false, refusal: event }
    : {
        ok: true,
        value: {
          ...event,
          on,
          ...(by && { by }),
          ...(principal && { for: principal }),
        } as CaseEvent,
      };
}

type Bare = { type: CaseEvent['type']; [more: string]: unknown };

function read(
  state: CaseState,
  verb: Verb,
  said: Record<string, unknown>,
  { on, site }: Facts & { on: Day },
): Bare | CaseRefusal {
  switch (verb) {
    case 'apply':
      return readApplied(said);
    case 'pre-review':
      return { type: 'pre-reviewed' };
    case 'receive':
      return { type: 'received' };
    case 'ask-correction':
      return readNotice(state, said, on);
    case 'correct': {
      const fields = textsIn(said.fields);
      if (!fields || fields.length === 0) return 'nothing-to-correct';
      const asked = new Set(state.corrections.at(-1)?.asks.map(({ at }) => at));
      return fields.every((field) => asked.has(field))
        ? { type: 'corrected', fields }
        : 'not-asked-for';
    }
    case 'accept':
      return { type: 'accepted' };
    case 'refuse-acceptance': {
      const ground = refusalGrounds.find((each) => each === said.ground);
      if (!ground || (ground === 'not-corrected') !== (state.phase === 'correcting')) {
        return 'ground-unknown';
      }
      const competent = textIn(said.competent, 100);
      if (ground === 'not-ours' && typeof competent === 'string') return 'competent-missing';
      const more =
        ground === 'not-ours' && typeof competent === 'object' ? { competent: competent.text } : {};
      return withTexts('acceptance-refused', said, { reason: 2000 }, { ground, ...more });
    }
    case 'assign':
      return withTexts('assigned', said, { to: 100 });
    case 'begin-review':
      return { type: 'review-began' };
    case 'ask-opinion': {
      if (said.from === site) return 'asks-itself';
      const { until } = said;
      if (!isDay(until) || until <= on || until > plusDays(on, 60)) return 'opinion-day-bad';
      return withTexts('opinion-asked', said, { from: 100, name: 100, about: 1000 }, { until });
    }
    case 'give-opinion': {
      const opinion = openOpinions(state).find(({ id }) => id === Number(said.opinion));
      if (!opinion) return 'no-such-opinion';
      const view = views.find((each) => each === said.view);
      if (!view) return 'outcome-unknown';
      return withTexts('opinion-given', said, { text: 4000 }, { opinion: opinion.id, view });
    }
    case 'suspend': {
      const kind = stopKinds.find((each) => each === said.kind);
      if (!kind) return 'ground-unknown';
      const expected = Number(said.expected);
      if (!Number.isInteger(expected) || expected < 1 || expected > 250)
        return 'expected-time-missing';
      return withTexts('suspended', said, { about: 1000 }, { kind, expected });
    }
    case 'resume': {
      const stop = openStops(state).find(({ id }) => id === Number(said.stop));
      if (!stop) return 'no-such-stop';
      if (on < stop.from) return 'day-before-last';
      return withTexts('resumed', said, { found: 2000 }, { stop: stop.id });
    }
    case 'extend': {
      const workdays = Number(said.workdays);
      const isAllowed =
        Number.isInteger(workdays) && workdays >= 1 && workdays <= state.terms.limits.extension;
      return isAllowed
        ? withTexts('extended', said, { reason: 500 }, { workdays })
        : 'extension-too-long';
    }
    case 'propose-decision': {
      const outcome = outcomes.find((each) => each === said.outcome);
      if (!outcome) return 'outcome-unknown';
      const text = textIn(said.text, 8000);
      return typeof text === 'string'
        ? text
        : { type: 'decision-proposed', decision: { outcome, text: text.text } };
    }
    case 'return-decision':
      return withTexts('decision-returned', said, { reason: 500 });
    case 'sign-decision':
      return { type: 'decided' };
    case 'make-certificate':
      return withTexts('certificate-made', said, { number: 100 });
    case 'deliver':
      return withTexts('delivered', said, { way: 200 });
    case 'close':
      return { type: 'closed' };
    case 'withdraw':
      return withTexts('withdrawn', said, { reason: 500 });
    case 'terminate': {
      const ground = terminationGrounds.find((each) => each === said.ground);
      return ground
        ? withTexts('terminated', said, { reason: 1000 }, { ground })
        : 'ground-unknown';
    }
    case 'transfer-up':
      return withTexts('transferred-up', said, { to: 100, opinion: 4000 });
    case 'relate':
      if (state.related.some(({ id }) => id === said.to)) return 'same-case';
      return withTexts('related', said, { to: 100, number: 100 });
    case 'merge':
      return withTexts('merged', said, { into: 100, number: 100 });
  }
}

/** What is applied for, as a first event or out of a draft. */
function readApplied(said: Record<string, unknown>): Bare | CaseRefusal {
  const channel = said.channel === 'internet' ? 'internet' : 'counter';
  const { expiresOn } = said;
  if (expiresOn === undefined || expiresOn === '') return { type: 'applied', channel };
  return isDay(expiresOn) ? { type: 'applied', channel, renews: { expiresOn } } : 'day-bad';
}

/** A notice names everything at once, each with its reason; a second one only what the correction raised. */
function readNotice(
  { corrections }: CaseState,
  said: Record<string, unknown>,
  on: Day,
): Bare | CaseRefusal {
  const { until } = said;
  if (!isDay(until) || until <= on) return 'correction-period-bad';
  if (!Array.isArray(said.asks) || said.asks.length === 0) return 'nothing-to-correct';
  const asks: Ask[] = [];
  for (const each of said.asks.slice(0, 200) as Record<string, unknown>[]) {
    const at = textIn(each?.at, 200, 1);
    const label = textIn(each?.label, 200, 1);
    const why = textIn(each?.why, 500);
    for (const text of [at, label, why]) if (typeof text === 'string') return text;
    if (typeof at === 'string' || typeof label === 'string' || typeof why === 'string')
      return 'text-missing';
    if (asks.some((known) => known.at === at.text)) continue;
    asks.push({ at: at.text, label: label.text, why: why.text });
  }
  const before = corrections.at(-1);
  const isRaised = asks.every(({ at }) => !before || before.asks.some((ask) => ask.at === at));
  return isRaised ? { type: 'correction-asked', asks, until } : 'not-raised-by-correction';
}

function withTexts(
  type: CaseEvent['type'],
  said: Record<string, unknown>,
  most: Record<string, number>,
  more: Record<string, unknown> = {},
): Bare | CaseRefusal {
  const event: Bare = { type, ...more };
  for (const [name, length] of Object.entries(most)) {
    const text = textIn(said[name], length);
    if (typeof text === 'string') return text;
    event[name] = text.text;
  }
  return event;
}

function textIn(
  said: unknown,
  most: number,
  least = 2,
): { text: string } | 'text-missing' | 'text-too-long' {
  const text = typeof said === 'string' ? said.trim() : '';
  if (text.length < least) return 'text-missing';
  return text.length > most ? 'text-too-long' : { text };
}

function textsIn(said: unknown): string[] | undefined {
  if (!Array.isArray(said) || said.length > 500) return undefined;
  return said.every((each) => typeof each === 'string')
    ? [...new Set(said as string[])]
    : undefined;
}
