import {
  type ClockEvent,
  type ClockLedger,
  type Day,
  plusDays,
  record,
} from '@mingtang/approvals/clock';
import type { CaseTerms } from './terms.ts';

export const phases = [
  /** 暂存: written down at the counter, not yet applied for. */
  'draft',
  /** 申请. */
  'applied',
  /** 预审. */
  'pre-reviewed',
  /** 收件. */
  'received',
  /** 待补正. */
  'correcting',
  /** 受理. */
  'accepted',
  /** 审查. */
  'reviewing',
  /** 特别程序、挂起. */
  'suspended',
  /** 拟决定, waiting for a signature. */
  'proposed',
  /** 决定. */
  'decided',
  /** 制证. */
  'certified',
  /** 送达、领取. */
  'delivered',
  /** 办结. */
  'closed',
] as const;
export type Phase = (typeof phases)[number];

/** What stops the clock (行政许可法第四十五条), and holds that do not. */
export const stopKinds = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
  'hold',
] as const;
export type StopKind = (typeof stopKinds)[number];
export const stopsClock = (kind: StopKind): boolean => kind !== 'hold';

export const outcomes = ['granted', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** How a case ended. */
export type Result =
  | Outcome
  | 'not-accepted'
  | 'withdrawn'
  | 'terminated'
  | 'transferred-up'
  | 'merged';

/** 不予受理 for: no licence needed, not ours, not what may be applied for, not corrected. */
export const refusalGrounds = ['not-needed', 'not-ours', 'not-eligible', 'not-corrected'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

export const terminationGrounds = [
  'applicant-ceased',
  'object-ceased',
  'unforeseen',
  'other',
] as const;
export type TerminationGround = (typeof terminationGrounds)[number];

export const views = ['agrees', 'objects', 'no-comment'] as const;
export type View = (typeof views)[number];

/** A field or a material that is to be put right, and why. */
export interface Ask {
  /** Name of the field in the form. */
  at: string;
  label: string;
  why: string;
}

interface Correction {
  asks: Ask[];
  askedOn: Day;
  until: Day;
  correctedOn?: Day;
}

export interface Opinion {
  id: number;
  /** The department that is asked: a site. */
  from: string;
  name: string;
  about: string;
  askedOn: Day;
  by: Day;
  view?: View;
  text?: string;
  givenOn?: Day;
}

export interface Stop {
  id: number;
  kind: StopKind;
  about: string;
  /** Working days it is expected to take, as the applicant was told. */
  expected: number;
  from: Day;
  endedOn?: Day;
}

interface Decided {
  outcome: Outcome;
  /** What is granted, or why it is not. */
  text: string;
}

/** Who of the staff did it; nobody where the applicant did, or the law. `for`: in whose name, by a delegation 委托. */
type By = { by?: string; for?: string };

/** 窗口代办: who of the staff filled the form in for whoever came, by name as it was then, and who came. */
export interface Counter {
  clerk: string;
  visitor: 'applicant' | 'agent';
}

/** What happened to a case, on the day that counts before the law. What applicants wrote is not in it. */
export type CaseEvent = By & { on: Day } & (
    | { type: 'saved' }
    /** `renews`: what is applied for is the renewal of a licence that ends on a day. */
    | {
        type: 'applied';
        channel: 'internet' | 'counter';
        renews?: { expiresOn: Day };
        counter?: Counter;
      }
    | { type: 'pre-reviewed' }
    | { type: 'received' }
    | { type: 'correction-asked'; asks: Ask[]; until: Day }
    /** `fields`: what was answered anew. */
    | { type: 'corrected'; fields: string[] }
    | { type: 'accepted' }
    | { type: 'accepted-by-silence' }
    | { type: 'acceptance-refused'; ground: RefusalGround; reason: string; competent?: string }
    | { type: 'assigned'; to: string }
    | { type: 'review-began' }
    | { type: 'opinion-asked'; from: string; name: string; about: string; until: Day }
    | { type: 'opinion-given'; opinion: number; view: View; text: string }
    | { type: 'suspended'; kind: StopKind; about: string; expected: number }
    | { type: 'resumed'; stop: number; found: string }
    | { type: 'extended'; workdays: number; reason: string }
    | { type: 'decision-proposed'; decision: Decided }
    | { type: 'decision-returned'; reason: string }
    | { type: 'decided' }
    | { type: 'renewed-by-silence' }
    | { type: 'certificate-made'; number: string }
    | { type: 'delivered'; way: string }
    | { type: 'closed' }
    | { type: 'withdrawn'; reason: string }
    | { type: 'terminated'; ground: TerminationGround; reason: string }
    | { type: 'transferred-up'; to: string; opinion: string }
    | { type: 'related'; to: string; number: string }
    | { type: 'merged'; into: string; number: string }
  );
/** What a case has come to, told by its events. */
export interface CaseState {
  terms: CaseTerms;
  phase: Phase;
  /** When it came into this phase. */
  since: Day;
  /** Of the last event. */
  lastOn: Day;
  appliedOn?: Day;
  renews?: { expiresOn: Day };
  counter?: Counter;
  /** 收到申请材料之日, from which the organ has to say what is missing; of a correction, the day that came. */
  receivedOn?: Day;
  corrections: Correction[];
  acceptedOn?: Day;
  isAcceptedBySilence?: true;
  assignee?: string;
  opinions: Opinion[];
  stops: Stop[];
  extension?: { on: Day; workdays: number; reason: string };
  proposal?: { decision: Decided; by?: string };
  /** `isByLaw`: renewed, since nobody decided in time. */
  decision?: Decided & { on: Day; isByLaw?: true };
  certificate?: { number: string; on: Day };
  delivery?: { way: string; on: Day };
  result?: Result;
  /** Other cases that have to do with it. */
  related: { id: string; number: string }[];
  /** Of the decision; empty before acceptance. */
  clock: ClockLedger;
  /** Of delivery; empty before the decision. */
  deliveryClock: ClockLedger;
}

/** The story of a case from its first event. @throws where the events tell no story */
export function tell(terms: CaseTerms, events: readonly CaseEvent[]): CaseState {
  const [first, ...others] = events;
  if (first?.type !== 'saved' && first?.type !== 'applied') {
    throw new Error('A case begins by being written down or applied for');
  }
  const begun: CaseState = {
    terms,
    phase: 'draft',
    since: first.on,
    lastOn: first.on,
    corrections: [],
    opinions: [],
    stops: [],
    related: [],
    clock: [],
    deliveryClock: [],
  };
  return others.reduce(evolve, first.type === 'applied' ? evolve(begun, first) : begun);
}

/** What one event more makes of a case. */
export function evolve(before: CaseState, event: CaseEvent): CaseState {
  const { on } = event;
  const state = { ...before, lastOn: on };
  const enter = (phase: Phase, more: Partial<CaseState> = {}): CaseState => ({
    ...state,
    phase,
    since: on,
    ...more,
  });
  switch (event.type) {
    case 'saved':
      throw new Error('A case is written down once');
    case 'applied':
      return enter('applied', {
        appliedOn: on,
        receivedOn: on,
        ...(event.renews && { renews: event.renews }),
        ...(event.counter && { counter: event.counter }),
      });
    case 'pre-reviewed':
      return enter('pre-reviewed');
    case 'received':
      return enter('received');
    case 'correction-asked': {
      const { asks, until } = event;
      return enter('correcting', {
        corrections: [...state.corrections, { asks, askedOn: on, until }],
      });
    }
    case 'corrected':
      return enter('received', {
        receivedOn: on,
        corrections: state.corrections.map((correction, n) =>
          n === state.corrections.length - 1 ? { ...correction, correctedOn: on } : correction,
        ),
      });
    case 'accepted':
      return enter('accepted', { acceptedOn: on, clock: [begins(state, on)] });
    case 'accepted-by-silence': {
      const from = state.receivedOn ?? on;
      return enter('accepted', {
        acceptedOn: from,
        isAcceptedBySilence: true,
        clock: [begins(state, from)],
      });
    }
    case 'acceptance-refused':
      return ended(state, on, 'not-accepted');
    case 'assigned':
      return { ...state, assignee: event.to };
    case 'review-began':
      return enter('reviewing');
    case 'opinion-asked': {
      const { from, name, about, until } = event;
      const id = state.opinions.length + 1;
      return {
        ...state,
        opinions: [...state.opinions, { id, from, name, about, askedOn: on, by: until }],
      };
    }
    case 'opinion-given': {
      const { view, text } = event;
      return {
        ...state,
        opinions: state.opinions.map((opinion) =>
          opinion.id === event.opinion ? { ...opinion, view, text, givenOn: on } : opinion,
        ),
      };
    }
    case 'suspended': {
      const { kind, about, expected } = event;
      const stop = { id: state.stops.length + 1, kind, about, expected, from: on };
      const isFirst = stopsClock(kind) && !isClockStopped(state);
      return {
        ...(state.phase === 'suspended' ? state : enter('suspended')),
        stops: [...state.stops, stop],
        clock: isFirst ? ticked(state.clock, { type: 'paused', on }) : state.clock,
      };
    }
    case 'resumed': {
      const stops = state.stops.map((stop) =>
        stop.id === event.stop ? { ...stop, endedOn: on } : stop,
      );
      const goesOn = isClockStopped(state) && !isClockStopped({ stops });
      const clock = goesOn ? ticked(state.clock, { type: 'resumed', on }) : state.clock;
      const isOver = stops.every(({ endedOn }) => endedOn);
      return { ...(isOver ? enter('reviewing') : state), stops, clock };
    }
    case 'extended': {
      const { workdays, reason } = event;
      return {
        ...state,
        extension: { on, workdays, reason },
        clock: ticked(state.clock, { type: 'extended', on, workdays }),
      };
    }
    case 'decision-proposed':
      return enter('proposed', {
        proposal: { decision: event.decision, ...(event.by && { by: event.by }) },
      });
    case 'decision-returned': {
      const { proposal: _, ...others } = enter('reviewing');
      return others;
    }
    case 'decided': {
      if (!state.proposal) throw new Error('There is no proposal to sign');
      return decided(state, { ...state.proposal.decision, on });
    }
    case 'renewed-by-silence':
      return decided(state, { outcome: 'granted', text: '', on, isByLaw: true });
    case 'certificate-made':
      return enter('certified', { certificate: { number: event.number, on } });
    case 'delivered':
      return enter('delivered', {
        delivery: { way: event.way, on },
        deliveryClock: ticked(state.deliveryClock, { type: 'stopped', on }),
      });
    case 'closed':
      return enter('closed', { ...(state.decision && { result: state.decision.outcome }) });
    case 'withdrawn':
      return ended(state, on, 'withdrawn');
    case 'terminated':
      return ended(state, on, 'terminated');
    case 'transferred-up':
      return ended(state, on, 'transferred-up');
    case 'merged':
      return ended(state, on, 'merged');
    case 'related':
      return { ...state, related: [...state.related, { id: event.to, number: event.number }] };
  }
}

export const isClosed = ({ phase }: Pick<CaseState, 'phase'>): boolean => phase === 'closed';

export const openStops = ({ stops }: Pick<CaseState, 'stops'>): Stop[] =>
  stops.filter(({ endedOn }) => !endedOn);

export const openOpinions = ({ opinions }: Pick<CaseState, 'opinions'>): Opinion[] =>
  opinions.filter(({ givenOn }) => !givenOn);

const isClockStopped = (state: Pick<CaseState, 'stops'>): boolean =>
  openStops(state).some(({ kind }) => stopsClock(kind));

/** Days within which the office means to decide: its promise, or the law's limit. */
const daysToDecide = ({ limits }: CaseTerms): number =>
  Math.min(limits.decision, limits.promised ?? limits.decision);

/** Whoever applied thirty days ahead keeps the licence where nobody decides before it ends (行政许可法第五十条). */
export const isTimelyRenewal = ({ renews, appliedOn, terms }: CaseState): boolean =>
  terms.isPermit &&
  renews !== undefined &&
  appliedOn !== undefined &&
  plusDays(appliedOn, daysBeforeExpiry) <= renews.expiresOn;

const daysBeforeExpiry = 30;

const begins = ({ terms }: CaseState, on: Day): ClockEvent => ({
  type: 'started',
  on,
  workdays: daysToDecide(terms),
});

function ticked(clock: ClockLedger, event: ClockEvent): ClockLedger {
  const answer = record(clock, event);
  if (!answer.ok) throw new Error(`The clock of the case: ${answer.refusal}`);
  return answer.value;
}

/** The clock of the decision stops and that of delivery begins; a stop that was open is over. */
function decided(state: CaseState, decision: NonNullable<CaseState['decision']>): CaseState {
  const { proposal: _, ...others } = state;
  const { on } = decision;
  return {
    ...others,
    phase: 'decided',
    since: on,
    decision,
    stops: state.stops.map((stop) => ({ endedOn: on, ...stop })),
    clock: state.clock.length > 0 ? ticked(state.clock, { type: 'stopped', on }) : [],
    deliveryClock: [{ type: 'started', on, workdays: state.terms.limits.delivery }],
  };
}

/** Nothing is decided any more. */
function ended(state: CaseState, on: Day, result: Result): CaseState {
  const { proposal: _, ...others } = state;
  return {
    ...others,
    phase: 'closed',
    since: on,
    result,
    stops: state.stops.map((stop) => ({ endedOn: on, ...stop })),
    clock: state.clock.length > 0 ? ticked(state.clock, { type: 'stopped', on }) : [],
  };
}
