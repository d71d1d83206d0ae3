import { addWorkdays, type Day, type WorkCalendar } from '@mingtang/approvals/clock';
import {
  type Finding,
  type FollowUp,
  findings,
  followUps,
  type Phase,
  type TicketEvent,
  type TicketState,
  type TicketTerms,
} from './ticket.ts';

/** What can be done to a ticket. */
export const verbs = [
  'verify',
  'rectify',
  'reply',
  'follow-up',
  'appeal',
  'decide-appeal',
] as const;
export type Verb = (typeof verbs)[number];

/** What somebody is to a ticket. */
export interface Part {
  id: string;
  /** Works on cases of the site that was rated. */
  isOfOffice: boolean;
  /** Signs for the site that was rated. */
  isHead: boolean;
  /** Signs for the site above it. */
  isAbove: boolean;
  /** Had the case in hand that was rated. */
  hasHandled: boolean;
}

export interface Facts {
  calendar: WorkCalendar;
  today: Day;
  terms: TicketTerms;
  part: Part;
  /** Whether there is a site above the one that was rated. */
  hasAbove: boolean;
}

export type TicketRefusal =
  | 'not-now'
  | 'not-yours'
  | 'own-case'
  | 'own-appeal'
  | 'appealed-already'
  | 'appeal-too-late'
  | 'text-missing'
  | 'text-too-long'
  | 'finding-missing'
  | 'outcome-missing'
  | 'ruling-missing';

type Decision<T> = { ok: true; value: T } | { ok: false; refusal: TicketRefusal };
const no = (refusal: TicketRefusal): Decision<never> => ({ ok: false, refusal });

/** In which phases what can be done. */
const when: Record<Verb, readonly Phase[]> = {
  verify: ['verifying'],
  rectify: ['rectifying'],
  reply: ['replying'],
  'follow-up': ['following-up'],
  appeal: ['verifying', 'rectifying', 'replying'],
  'decide-appeal': ['appealed'],
};

const longest = 2000;

/** What an act makes happen, or why it cannot; what was said comes from outside and is checked here. */
export function decide(
  state: TicketState,
  verb: Verb,
  said: Record<string, unknown>,
  facts: Facts,
): Decision<TicketEvent> {
  const hindered = hindrance(state, verb, facts);
  if (hindered) return no(hindered);
  const text = typeof said.text === 'string' ? said.text.trim() : '';
  if (text.length > longest) return no('text-too-long');
  const mayBeSilent = verb === 'follow-up';
  if (!mayBeSilent && text.length < 2) return no('text-missing');
  const at = { on: facts.today, by: facts.part.id, text };
  switch (verb) {
    case 'verify': {
      const finding = findings.find((each): each is Finding => each === said.finding);
      return finding ? yes({ type: 'verified', ...at, finding }) : no('finding-missing');
    }
    case 'rectify':
      return yes({ type: 'rectified', ...at });
    case 'reply':
      return yes({ type: 'replied', ...at });
    case 'appeal':
      return yes({ type: 'appealed', ...at });
    case 'decide-appeal':
      if (said.ruling !== 'upheld' && said.ruling !== 'dismissed') return no('ruling-missing');
      return yes({ type: 'appeal-decided', ...at, isUpheld: said.ruling === 'upheld' });
    case 'follow-up': {
      const outcome = followUps.find((each): each is FollowUp => each === said.outcome);
      return outcome ? yes({ type: 'followed-up', ...at, outcome }) : no('outcome-missing');
    }
  }
}

const yes = (value: TicketEvent): Decision<TicketEvent> => ({ ok: true, value });

/** What somebody can do to a ticket now. */
export const offered = (state: TicketState, facts: Facts): Verb[] =>
  verbs.filter((verb) => hindrance(state, verb, facts) === undefined);

/** Why somebody cannot do something to a ticket now, whatever they would say. */
function hindrance(
  state: TicketState,
  verb: Verb,
  { calendar, today, terms, part, hasAbove }: Facts,
): TicketRefusal | undefined {
  if (!mayEver(verb, part, hasAbove)) return 'not-yours';
  // Who was rated puts right and appeals; what was so, others say.
  if (part.hasHandled && verb !== 'rectify' && verb !== 'appeal') return 'own-case';
  if (verb === 'appeal' && state.appeal) return 'appealed-already';
  if (!when[verb].includes(state.phase)) return 'not-now';
  if (verb === 'appeal' && today > addWorkdays(calendar, state.openedOn, terms.appeal)) {
    return 'appeal-too-late';
  }
  if (verb === 'decide-appeal' && state.appeal?.by === part.id) return 'own-appeal';
  return undefined;
}

function mayEver(verb: Verb, { isOfOffice, isHead, isAbove }: Part, hasAbove: boolean): boolean {
  switch (verb) {
    case 'verify':
      return isHead || isAbove;
    case 'rectify':
    case 'reply':
    case 'follow-up':
      return isOfOffice || isAbove;
    case 'appeal':
      return isOfOffice;
    case 'decide-appeal':
      return hasAbove ? isAbove : isHead;
  }
}
