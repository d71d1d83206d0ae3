import type { Task } from './instance.ts';

/** Why a command does nothing. */
export interface FlowRefusal {
  code: FlowRefusalCode;
  /** Of `already-decided`: by whom and when, where somebody did. */
  done?: NonNullable<Task['done']>;
}

export type FlowRefusalCode =
  /** The task is done, or the instance is over. */
  | 'already-decided'
  /** Nobody decides on what they submitted or wrote, in whatever capacity. */
  | 'own-submission'
  /** This person has decided at another step, and the flow wants different people. */
  | 'decided-elsewhere'
  | 'not-your-task'
  | 'not-submitter'
  | 'no-such-task'
  /** The task waits for others. */
  | 'not-yet'
  /** The step does not allow the verb. */
  | 'verb-not-allowed'
  | 'comment-missing'
  /** A return to what is no earlier step. */
  | 'no-such-step'
  /** The person named wrote or submitted it, or has the task already. */
  | 'person-unfit'
  | 'nobody-named'
  | 'nudged-lately'
  /** It was not returned, so there is nothing to submit again. */
  | 'not-returned'
  | 'no-urgent-track'
  | 'urgency-unexplained'
  /** A step is for the submitter's superior, and there is none. */
  | 'no-superior'
  | 'no-site-above'
  /** A step can only be decided by somebody who submitted or wrote it. */
  | 'only-authors-decide'
  /** No way on fits the facts. */
  | 'no-way-on';
