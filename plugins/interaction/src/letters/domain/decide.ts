import type { Day } from '@mingtang/approvals/clock';
import { isOpen, type LetterEvent, type LetterState, refusalGrounds } from './letter.ts';

/** What staff can do to a letter. */
export const verbs = [
  'reply',
  'sign',
  'give-back',
  'transfer',
  'return',
  'merge',
  'refuse',
  'extend',
  'publish',
  'unpublish',
] as const;
export type Verb = (typeof verbs)[number];

export type LetterRefusal =
  | 'not-now'
  | 'already-extended'
  | 'own-draft'
  | 'not-allowed-by-writer'
  | 'already-public'
  | 'not-public'
  | 'ground-unknown'
  | 'text-missing'
  | 'text-too-long'
  | 'days-bad'
  | 'same-site'
  | 'same-letter';

export interface Facts {
  today: Day;
  by: string;
  /** Whether a flow decides on replies here: then nobody's reply is sent without it. */
  isByFlow: boolean;
}

export type Decided = { ok: true; events: LetterEvent[] } | { ok: false; refusal: LetterRefusal };

const longestText = 8000;
/** An extension is of as many working days at most. */
export const mostExtension = 15;

/** What comes of an act, or why nothing does. What it names has been looked up. */
export function decide(
  state: LetterState,
  verb: Verb,
  said: Record<string, unknown>,
  { today: on, by, isByFlow }: Facts,
): Decided {
  const refused = (refusal: LetterRefusal): Decided => ({ ok: false, refusal });
  const done = (...events: LetterEvent[]): Decided => ({ ok: true, events });
  const written = (name: string): { text: string } | { refusal: LetterRefusal } => {
    const text = typeof said[name] === 'string' ? said[name].trim() : '';
    if ([...text].length < 2) return { refusal: 'text-missing' };
    return text.length > longestText ? { refusal: 'text-too-long' } : { text };
  };
  const withReason = (make: (reason: string) => LetterEvent): Decided => {
    const reason = written('reason');
    return 'refusal' in reason ? refused(reason.refusal) : done(make(reason.text));
  };
  switch (verb) {
    case 'reply': {
      if (!isOpen(state)) return refused('not-now');
      const text = written('text');
      if ('refusal' in text) return refused(text.refusal);
      const isSigned = isByFlow || state.terms.signs;
      return isSigned
        ? done({ type: 'drafted', on, by })
        : done({ type: 'drafted', on, by }, { type: 'replied', on, by });
    }
    case 'sign':
      if (state.phase !== 'proposed') return refused('not-now');
      if (state.draftedBy === by) return refused('own-draft');
      return done({ type: 'replied', on, by });
    case 'give-back':
      if (state.phase !== 'proposed') return refused('not-now');
      return withReason((reason) => ({ type: 'given-back', on, by, reason }));
    case 'transfer':
      if (!isOpen(state)) return refused('not-now');
      if (said.to === state.holder) return refused('same-site');
      return withReason((reason) => ({
        type: 'transferred',
        on,
        by,
        to: String(said.to),
        name: String(said.name),
        reason,
      }));
    case 'return':
      if (!isOpen(state) || state.holder === state.home) return refused('not-now');
      return withReason((reason) => ({ type: 'returned', on, by, reason }));
    case 'merge':
      if (!isOpen(state)) return refused('not-now');
      return done({
        type: 'merged',
        on,
        by,
        into: String(said.into),
        number: String(said.number),
      });
    case 'refuse': {
      if (!isOpen(state)) return refused('not-now');
      const ground = refusalGrounds.find((each) => each === said.ground);
      if (!ground) return refused('ground-unknown');
      return withReason((reason) => ({ type: 'refused', on, by, ground, reason }));
    }
    case 'extend': {
      if (!isOpen(state)) return refused('not-now');
      if (state.isExtended) return refused('already-extended');
      const workdays = Number(said.workdays);
      if (!Number.isInteger(workdays) || workdays < 1 || workdays > mostExtension) {
        return refused('days-bad');
      }
      return withReason((reason) => ({ type: 'extended', on, by, workdays, reason }));
    }
    case 'publish':
      if (!state.mayPublish) return refused('not-allowed-by-writer');
      if (state.phase !== 'replied') return refused('not-now');
      if (state.isPublic) return refused('already-public');
      return done({ type: 'published', on, by });
    case 'unpublish':
      if (!state.isPublic) return refused('not-public');
      return withReason((reason) => ({ type: 'unpublished', on, by, reason }));
  }
}

/** What can be done at all, whatever is filled in; who may is not asked here. */
export function offered(state: LetterState, facts: Facts): Verb[] {
  const filled = {
    ...{ text: '已办', reason: '已办', to: '-', name: '-', into: '-', number: '-' },
    ...{ ground: refusalGrounds[0], workdays: 1 },
  };
  return verbs.filter((verb) => decide(state, verb, filled, facts).ok);
}
