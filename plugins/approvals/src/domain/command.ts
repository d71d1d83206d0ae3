import type { Actor, PersonId } from './actor.ts';
import type { Submission } from './instance.ts';
import type { FlowRefusal } from './refusal.ts';

/** What somebody asks to be done. `comment` is what they say with it; some verbs cannot go without. */
export type Command = { comment?: string } & (
  | { verb: 'approve'; task: number }
  /** To an earlier step, or to `submitter`. Needs a comment. */
  | { verb: 'return'; task: number; to: string }
  /** Needs a comment. */
  | { verb: 'reject'; task: number }
  | { verb: 'add-signer'; task: number; person: PersonId; when: 'before' | 'after' }
  | { verb: 'hand-over'; task: number; person: PersonId }
  | { verb: 'delegate'; task: number; person: PersonId }
  | { verb: 'circulate'; task: number; people: PersonId[] }
  | { verb: 'read'; task: number }
  | { verb: 'nudge' }
  | { verb: 'recall' }
  /** 批注: by whoever takes part, while it is not over; `comment` is what is said. */
  | { verb: 'remark' }
  /** Once it was returned: what is put forward now. */
  | { verb: 'resubmit'; submission: Submission }
);

/** What the system does on its own account, when what is decided on changes or takes effect. */
export type SystemCommand =
  | { verb: 'void'; by?: PersonId; reason: string }
  | { verb: 'take-effect'; result: Record<string, unknown> };

/** When and by whom; `dueOn` is the day so many working days from now. */
export interface Moment {
  /** ISO instant. */
  now: string;
  dueOn: (workdays: number) => string;
}

export interface Acting extends Moment {
  actor: Actor;
}

/** What is to happen, or why nothing does. */
export type FlowDecision<T> = { ok: true; value: T } | { ok: false; refusal: FlowRefusal };
