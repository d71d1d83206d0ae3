import type { ClockLedger, Day } from '@mingtang/approvals/clock';
import type { LetterKind } from '@mingtang/publication/records';

/** The rules a letter is handled by, as they were when it came. */
export interface LetterTerms {
  /** Within which it is answered. */
  workdays: number;
  /** Whether a reply needs a second person's signature, where no flow decides. */
  signs: boolean;
}

/** Why a letter is not taken up 不予受理: it goes elsewhere by law, or cannot be answered. */
export const refusalGrounds = [
  'petition',
  'discipline',
  'court',
  'disclosure',
  'not-ours',
  'unclear',
  'abusive',
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

/** Who does it is in `by`; nobody, where its writer does. */
export type LetterEvent = { on: Day; by?: string } & (
  | { type: 'came-in' }
  /** 转办. */
  | { type: 'transferred'; to: string; name: string; reason: string }
  /** Sent back by the site it was given to, or taken back by its home. */
  | { type: 'returned'; reason: string }
  | { type: 'merged'; into: string; number: string }
  | { type: 'refused'; ground: RefusalGround; reason: string }
  | { type: 'extended'; workdays: number; reason: string }
  /** What was drafted is kept apart, sealed. */
  | { type: 'drafted' }
  | { type: 'given-back'; reason: string }
  | { type: 'replied' }
  | { type: 'published' }
  | { type: 'unpublished'; reason: string }
);

const phases = ['waiting', 'proposed', 'replied', 'refused', 'merged'] as const;
export type Phase = (typeof phases)[number];

/** What a letter has come to. */
export interface LetterState {
  phase: Phase;
  kind: LetterKind;
  home: string;
  holder: string;
  mayPublish: boolean;
  clock: ClockLedger;
  receivedOn: Day;
  repliedOn?: Day;
  /** Who drafted the reply that waits for a signature. */
  draftedBy?: string;
  isExtended: boolean;
  isPublic: boolean;
  terms: LetterTerms;
}

/** What was fixed when the letter came. */
export type LetterOrigin = Pick<LetterState, 'kind' | 'home' | 'mayPublish' | 'terms'>;

/** Tells a letter from its events, the first of which is that it came in. */
export function tell(origin: LetterOrigin, events: readonly LetterEvent[]): LetterState {
  const [first] = events;
  if (first?.type !== 'came-in') throw new Error('A letter begins with coming in');
  const begun: LetterState = {
    ...origin,
    phase: 'waiting',
    holder: origin.home,
    clock: [{ type: 'started', on: first.on, workdays: origin.terms.workdays }],
    receivedOn: first.on,
    isExtended: false,
    isPublic: false,
  };
  return events.slice(1).reduce(evolve, begun);
}

/** What a letter is after one event more. */
export function evolve(state: LetterState, event: LetterEvent): LetterState {
  const { draftedBy: _, ...undrafted } = state;
  switch (event.type) {
    case 'came-in':
      throw new Error('A letter comes in once');
    case 'transferred':
      return { ...undrafted, phase: 'waiting', holder: event.to };
    case 'returned':
      return { ...undrafted, phase: 'waiting', holder: state.home };
    case 'merged':
      return { ...stopped(undrafted, event.on), phase: 'merged' };
    case 'refused':
      return { ...stopped(undrafted, event.on), phase: 'refused' };
    case 'extended':
      return {
        ...state,
        isExtended: true,
        clock: [...state.clock, { type: 'extended', on: event.on, workdays: event.workdays }],
      };
    case 'drafted':
      return { ...undrafted, phase: 'proposed', ...(event.by && { draftedBy: event.by }) };
    case 'given-back':
      return { ...undrafted, phase: 'waiting' };
    case 'replied':
      return { ...stopped(undrafted, event.on), phase: 'replied', repliedOn: event.on };
    case 'published':
      return { ...state, isPublic: true };
    case 'unpublished':
      return { ...state, isPublic: false };
  }
}

const stopped = (state: LetterState, on: Day): LetterState => ({
  ...state,
  clock: [...state.clock, { type: 'stopped', on }],
});

export const isOpen = ({ phase }: Pick<LetterState, 'phase'>): boolean =>
  phase === 'waiting' || phase === 'proposed';
