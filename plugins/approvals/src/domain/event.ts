import type { Key, PersonId } from './actor.ts';
import type { Submission } from './instance.ts';

/**
 * What happened to an instance, in order, never changed. Each verb is one event of the person who
 * acted; `entered` and `completed` are what followed from it, in the same breath.
 */
export type FlowEvent = {
  /** ISO instant. */
  at: string;
  /** Who acted; nobody where it followed by itself. */
  by?: PersonId;
  /** Whom `by` stood in for, who had delegated to them. */
  for?: PersonId;
  comment?: string;
} & FlowEventBody;

export type FlowEventBody =
  | { type: 'submitted'; submission: Submission }
  | { type: 'resubmitted'; submission: Submission }
  /** The flow came to a step: these tasks came with it. */
  | { type: 'entered'; step: string; round: number; dueOn?: string; tasks: NewTask[] }
  | { type: 'approved'; task: number }
  /** `to`: a step, or `submitter`. */
  | { type: 'returned'; task: number; to: string }
  | { type: 'rejected'; task: number }
  /** `before`: the task waits for the new one; `after`: the new one waits for the task. */
  | { type: 'signer-added'; task: number; when: 'before' | 'after'; added: NewTask }
  | { type: 'handed-over'; task: number; to: PersonId }
  | { type: 'delegated'; task: number; to: PersonId }
  | { type: 'circulated'; task: number; added: NewTask[] }
  | { type: 'read'; task: number }
  | { type: 'nudged' }
  /** Something was said, and nothing done. */
  | { type: 'remarked' }
  | { type: 'recalled' }
  /** The last step approved. */
  | { type: 'completed' }
  /** What was approved or waited was edited: the approval is worth nothing any more. */
  | { type: 'voided'; reason: string }
  /** What was approved took effect. */
  | { type: 'took-effect'; result: Record<string, unknown> };

export interface NewTask {
  n: number;
  kind: 'decide' | 'read';
  keys: Key[];
  after: number[];
}

export type FlowEventType = FlowEvent['type'];
