import type { Key, PersonId } from './actor.ts';
import type { Facts } from './condition.ts';

/**
 * How an instance 流程实例 stands. `returned`: with whoever submitted, who may amend and submit
 * again. `approved` is in force once `effect` is there; until then an edit still voids it.
 */
export type InstanceStatus = 'running' | 'returned' | 'approved' | 'rejected' | 'recalled' | 'void';

/** What follows from the events of an instance; nothing else is ever stored of it. */
export interface Instance {
  status: InstanceStatus;
  submission: Submission;
  /** The step it is at; absent unless it is running. */
  step?: string;
  /** How often a step was entered. */
  round: number;
  /** Steps passed in the standing order, with who approved there; a return takes steps off. */
  passed: { step: string; by: PersonId[] }[];
  /** All there ever were, numbered from 1. */
  tasks: Task[];
  nudgedAt?: string;
  /** What taking effect gave back; absent until it has. */
  effect?: Record<string, unknown>;
  /** Number of events so far: what a claim compares. */
  version: number;
}

/** What was put forward, and by whom. */
export interface Submission {
  by: PersonId;
  /** Whom the submitter works under. */
  superior?: PersonId;
  /** Everybody who wrote on the version submitted: none of them decides on it. */
  authors: PersonId[];
  site: string;
  siteAbove?: string;
  /** The content decided on; anything else is not approved. */
  hash: string;
  facts: Facts;
  urgent?: { reason: string };
}

/** A task 待办 (`decide`), or something to read 待阅 (`read`). */
export interface Task {
  n: number;
  kind: 'decide' | 'read';
  step: string;
  round: number;
  /** Who may take it; one of them does. */
  keys: Key[];
  /** Tasks to be approved before this one opens. */
  after: number[];
  /** `queued` waits for others; `dropped`: decided elsewhere, or the flow went another way. */
  state: 'queued' | 'open' | 'done' | 'dropped';
  openedAt?: string;
  /** Day by which it is due, in working days of the calendar. */
  dueOn?: string;
  /** People this task was delegated to, and who did. */
  delegates: { person: PersonId; by: PersonId }[];
  /** Who added it: a signer, a circulation. */
  addedBy?: PersonId;
  /** How it was done. */
  done?: {
    verb: 'approve' | 'return' | 'reject' | 'read';
    by: PersonId;
    for?: PersonId;
    at: string;
  };
}

/** Tasks somebody could act on now. */
export const openTasks = (instance: Instance): Task[] =>
  instance.tasks.filter(({ state }) => state === 'open');

/** Whether nothing more will be decided. */
export const isOver = ({ status }: Instance): boolean =>
  status !== 'running' && status !== 'returned';

/** Whoever may not decide: who submitted and who wrote. */
export const barred = ({ submission }: Instance): Set<PersonId> =>
  new Set([submission.by, ...submission.authors]);
