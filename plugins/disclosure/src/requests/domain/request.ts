import { type ClockEvent, type ClockLedger, type Day, record } from '@mingtang/approvals/clock';
import { limits } from './limits.ts';
import type { ResultCode } from './results.ts';

/** How a request reached the organ; decides which day counts as its receipt (第三十一条). */
export const channels = ['in-person', 'registered-post', 'plain-post', 'fax', 'internet'] as const;
export type Channel = (typeof channels)[number];

/** By these the day of receipt is the day both sides confirm it; by the others the day it came. */
export const isConfirmed = (channel: Channel): boolean =>
  channel === 'plain-post' || channel === 'fax' || channel === 'internet';

export const phases = [
  /** Came in; not received in the sense of the law before both sides confirm it. */
  'unconfirmed',
  'received',
  'registered',
  'correcting',
  'assigned',
  'consulting',
  'proposed',
  'answered',
  'delivered',
  'closed',
] as const;
export type Phase = (typeof phases)[number];

export type ConsultationKind = 'third-party' | 'co-producer';
export type Opinion = 'agrees' | 'objects' | 'silent';

export interface Consultation {
  id: number;
  kind: ConsultationKind;
  who: string;
  /** What they are asked about. */
  about: string;
  sentOn: Day;
  /** From here their fifteen working days run. */
  servedOn?: Day;
  opinion?: Opinion;
  endedOn?: Day;
}

interface Answer {
  result: ResultCode;
  /** 理由 and what is provided, as the applicant reads it. */
  text: string;
}

export const contestKinds = ['reconsideration', 'lawsuit', 'lawsuit-after'] as const;
export type ContestKind = (typeof contestKinds)[number];
export const contestOutcomes = ['upheld', 'corrected', 'other'] as const;
export type ContestOutcome = (typeof contestOutcomes)[number];

export interface Contest {
  id: number;
  kind: ContestKind;
  filedOn: Day;
  outcome?: ContestOutcome;
  decidedOn?: Day;
}

/** Who answers for an event: a person of the staff, or nobody where it follows from the law. */
type By = { by?: string };

/** What happened to a request. `on` is the day that counts before the law. */
export type RequestEvent = By & {
  on: Day;
} /** `files` are ids: names of files may tell who asks, and stay apart. */ & (
    | { type: 'came-in'; channel: Channel; files?: string[] }
    | { type: 'confirmed' }
    | { type: 'registered' }
    | { type: 'correction-asked'; what: string; until: Day }
    | { type: 'corrected'; text: string; files?: string[] }
    /** The applicant sent something that was not, or not any more, waited for. */
    | { type: 'supplied'; text: string; files?: string[] }
    | { type: 'abandoned' }
    | { type: 'assigned'; to: string }
    | { type: 'consulted'; kind: ConsultationKind; who: string; about: string }
    | { type: 'consultation-served'; consultation: number }
    | { type: 'consultation-ended'; consultation: number; opinion: Opinion; note: string }
    | { type: 'extended'; workdays: number; reason: string }
    | { type: 'answer-proposed'; answer: Answer }
    | { type: 'answer-returned'; reason: string }
    | { type: 'answer-approved' }
    /** The answer became the draft of an article; whether that is public, the article says. */
    | { type: 'made-public'; article: string }
    | { type: 'delivered'; way: string }
    | { type: 'closed' }
    | { type: 'withdrawn'; reason: string }
    | { type: 'contested'; kind: ContestKind }
    | { type: 'contest-decided'; contest: number; outcome: ContestOutcome }
  );
export type EventType = RequestEvent['type'];

/** What a request has come to, told by its events. */
export interface RequestState {
  phase: Phase;
  channel: Channel;
  cameInOn: Day;
  receivedOn?: Day;
  correction?: { askedOn: Day; what: string; until: Day; correctedOn?: Day };
  assignedTo?: string;
  consultations: Consultation[];
  extension?: { on: Day; workdays: number; reason: string };
  proposal?: { answer: Answer; by?: string };
  answer?: Answer & { on: Day };
  contests: Contest[];
  /** Of the answer; empty before the request is received. */
  clock: ClockLedger;
}

/** The story of a request from its first event. @throws where the events tell no story */
export function tell(events: readonly RequestEvent[]): RequestState {
  const [first, ...others] = events;
  if (first?.type !== 'came-in') throw new Error('A request begins by coming in');
  const needsConfirmation = isConfirmed(first.channel);
  const begun: RequestState = {
    phase: needsConfirmation ? 'unconfirmed' : 'received',
    channel: first.channel,
    cameInOn: first.on,
    ...(!needsConfirmation && { receivedOn: first.on }),
    consultations: [],
    contests: [],
    clock: needsConfirmation ? [] : [started(first.on)],
  };
  return others.reduce(evolve, begun);
}

/** What one event more makes of a request. */
export function evolve(state: RequestState, event: RequestEvent): RequestState {
  const { on } = event;
  switch (event.type) {
    case 'came-in':
      throw new Error('A request comes in once');
    case 'confirmed':
      return { ...state, phase: 'received', receivedOn: on, clock: [started(on)] };
    case 'registered':
      return { ...state, phase: 'registered' };
    case 'supplied':
    case 'made-public':
      return state;
    case 'correction-asked':
      return {
        ...state,
        phase: 'correcting',
        correction: { askedOn: on, what: event.what, until: event.until },
        clock: ticked(state, { type: 'paused', on }),
      };
    case 'corrected': {
      // The period begins anew, and with it what may be added to it.
      const { extension: _, ...others } = state;
      return {
        ...others,
        phase: state.assignedTo ? 'assigned' : 'registered',
        ...(state.correction && { correction: { ...state.correction, correctedOn: on } }),
        clock: ticked(state, { type: 'restarted', on, workdays: limits.answer.workdays }),
      };
    }
    case 'abandoned':
      return ended(state, on, { result: 'not-corrected', text: '' });
    case 'withdrawn':
      return ended(state, on, { result: 'other', text: event.reason });
    case 'assigned':
      return { ...state, phase: 'assigned', assignedTo: event.to };
    case 'consulted': {
      const { kind, who, about } = event;
      const id = state.consultations.length + 1;
      const isFirst = openConsultations(state).length === 0;
      return {
        ...state,
        phase: 'consulting',
        consultations: [...state.consultations, { id, kind, who, about, sentOn: on }],
        clock: isFirst ? ticked(state, { type: 'paused', on }) : state.clock,
      };
    }
    case 'consultation-served':
      return withConsultation(state, event.consultation, { servedOn: on });
    case 'consultation-ended': {
      const heard = withConsultation(state, event.consultation, {
        opinion: event.opinion,
        endedOn: on,
      });
      if (openConsultations(heard).length > 0) return heard;
      return { ...heard, phase: 'assigned', clock: ticked(heard, { type: 'resumed', on }) };
    }
    case 'extended': {
      const { workdays, reason } = event;
      return {
        ...state,
        extension: { on, workdays, reason },
        clock: ticked(state, { type: 'extended', on, workdays }),
      };
    }
    case 'answer-proposed':
      return {
        ...state,
        phase: 'proposed',
        proposal: { answer: event.answer, ...(event.by && { by: event.by }) },
      };
    case 'answer-returned': {
      const { proposal: _, ...others } = state;
      return { ...others, phase: 'assigned' };
    }
    case 'answer-approved': {
      if (!state.proposal) throw new Error('There is no proposal to approve');
      const { proposal, ...others } = state;
      return {
        ...others,
        phase: 'answered',
        answer: { ...proposal.answer, on },
        clock: ticked(state, { type: 'stopped', on }),
      };
    }
    case 'delivered':
      return { ...state, phase: 'delivered' };
    case 'closed':
      return { ...state, phase: 'closed' };
    case 'contested':
      return {
        ...state,
        contests: [
          ...state.contests,
          { id: state.contests.length + 1, kind: event.kind, filedOn: on },
        ],
      };
    case 'contest-decided':
      return {
        ...state,
        contests: state.contests.map((contest) =>
          contest.id === event.contest
            ? { ...contest, outcome: event.outcome, decidedOn: on }
            : contest,
        ),
      };
  }
}

/** Ids of all files that came with a request or were sent later. */
export const filesOf = (events: readonly RequestEvent[]): string[] =>
  events.flatMap((event) => ('files' in event ? (event.files ?? []) : []));

export const openConsultations = ({ consultations }: RequestState): Consultation[] =>
  consultations.filter(({ endedOn }) => !endedOn);

const started = (on: Day): ClockEvent => ({
  type: 'started',
  on,
  workdays: limits.answer.workdays,
});

function ticked({ clock }: RequestState, event: ClockEvent): ClockLedger {
  const answer = record(clock, event);
  if (!answer.ok) throw new Error(`The clock of the request: ${answer.refusal}`);
  return answer.value;
}

/** Nothing is answered any more, and nothing has to be delivered. */
function ended(state: RequestState, on: Day, answer: Answer): RequestState {
  const { proposal: _, ...others } = state;
  return {
    ...others,
    phase: 'closed',
    answer: { ...answer, on },
    clock: state.clock.length > 0 ? ticked(state, { type: 'stopped', on }) : [],
  };
}

function withConsultation(
  state: RequestState,
  id: number,
  change: Partial<Consultation>,
): RequestState {
  return {
    ...state,
    consultations: state.consultations.map((consultation) =>
      consultation.id === id ? { ...consultation, ...change } : consultation,
    ),
  };
}
