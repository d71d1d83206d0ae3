import type { Day } from '@mingtang/approvals/clock';

/** What a verification found: 属实, 不属实, 无法核实. */
export const findings = ['true', 'untrue', 'unverifiable'] as const;
export type Finding = (typeof findings)[number];

/** What whoever rated says when asked again 回访, or that they were not reached. */
export const followUps = ['content', 'discontent', 'unreached'] as const;
export type FollowUp = (typeof followUps)[number];

/** Where a ticket 差评工单 stands: 待核实, 整改, 待答复, 回访, 申诉, 办结. */
export const phases = [
  'verifying',
  'rectifying',
  'replying',
  'following-up',
  'appealed',
  'closed',
] as const;
export type Phase = (typeof phases)[number];

/** Working days for what is to be done in each phase, and within which an office may appeal. */
export type TicketTerms = Record<Exclude<Phase, 'closed'>, number> & { appeal: number };

export type TicketEvent = { on: Day; by?: string } & (
  | { type: 'opened' }
  | { type: 'verified'; finding: Finding; text: string }
  | { type: 'rectified'; text: string }
  | { type: 'replied'; text: string }
  | { type: 'appealed'; text: string }
  | { type: 'appeal-decided'; isUpheld: boolean; text: string }
  | { type: 'followed-up'; outcome: FollowUp; text: string }
);

export interface TicketState {
  phase: Phase;
  openedOn: Day;
  /** Day from which the time for the phase counts. */
  since: Day;
  finding?: Finding;
  isReplied: boolean;
  appeal?: { by?: string; from: Phase; isUpheld?: boolean };
  /** Whether the rating counts in public figures: not where an appeal was upheld. */
  counts: boolean;
}

/** The story of a ticket. @throws where the events tell none */
export function tell(events: readonly TicketEvent[]): TicketState {
  const [first, ...others] = events;
  if (first?.type !== 'opened') throw new Error('A ticket begins by being opened');
  const opened: TicketState = {
    phase: 'verifying',
    openedOn: first.on,
    since: first.on,
    isReplied: false,
    counts: true,
  };
  return others.reduce(evolve, opened);
}

/** What an event makes of a ticket. The caller has decided that it happens. */
export function evolve(state: TicketState, event: TicketEvent): TicketState {
  const since = event.on;
  switch (event.type) {
    case 'opened':
      throw new Error('A ticket is opened once');
    case 'verified': {
      const { finding } = event;
      return { ...state, since, finding, phase: finding === 'true' ? 'rectifying' : 'replying' };
    }
    case 'rectified':
      return { ...state, since, phase: 'replying' };
    case 'replied':
      return { ...state, since, phase: 'following-up', isReplied: true };
    case 'appealed':
      return {
        ...state,
        since,
        phase: 'appealed',
        appeal: { from: state.phase, ...(event.by && { by: event.by }) },
      };
    case 'appeal-decided': {
      const { isUpheld } = event;
      const from = state.appeal?.from ?? 'verifying';
      const appeal = { ...state.appeal, from, isUpheld };
      // Of what was no bad rating, whoever gave it is still told.
      return isUpheld
        ? { ...state, since, appeal, phase: 'replying', counts: false }
        : { ...state, since, appeal, phase: from };
    }
    case 'followed-up':
      return { ...state, since, phase: 'closed' };
  }
}
