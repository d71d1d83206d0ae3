import type { SiteRole, Words } from '@mingtang/tenancy';
import type { Condition } from './condition.ts';

/** Where a way through the flow ends: what was submitted is approved. */
export const end = 'end';
/** Where a return may lead besides earlier steps: to whoever submitted, to be amended. */
export const submitter = 'submitter';

/**
 * A flow 流程, as data: who decides what in which order. Saved definitions never change; a running
 * instance keeps the one it was started with.
 */
export interface FlowDefinition {
  name: Words;
  /** Where it begins. */
  start: Next[];
  /** Where it begins for what is urgent; without it nothing can be submitted as urgent. */
  urgentStart?: Next[];
  /**
   * Whether each step is decided by other people than the steps before it 三审由不同人员担任. Nobody
   * ever decides on what they submitted or wrote, whatever stands here.
   */
  distinctPeople: boolean;
  /** In the order they are shown in. */
  steps: Step[];
}

/** A step 环节. */
export interface Step {
  /** Lower-case letters, digits and hyphens; stays the same when the flow is changed. */
  id: string;
  name: Words;
  /** `decide`: the flow waits. `circulate` 传阅: those named get it to read, and the flow goes on. */
  kind: 'decide' | 'circulate';
  /** Who acts; at least one rule. */
  actors: ActorRule[];
  /**
   * How the rules go together. Each rule is answered by one person: `any` 或签, one person of any
   * rule decides; `all` 会签, somebody of each rule must approve, in any order; `sequence`
   * 依次, somebody of each rule, in the order of the rules.
   */
  mode: 'any' | 'all' | 'sequence';
  /** Working days to decide in, from when the step is entered. */
  deadline?: { workdays: number };
  /** What may be done while the flow is at this step. */
  verbs: Verb[];
  /** Where it goes on once approved: the first that fits. Never back. */
  next: Next[];
}

/** A way on: a step, or `end`. Without `when` it always fits. */
export interface Next {
  to: string;
  when?: Condition;
}

export type ActorRule =
  /** Who holds the role at the site of what was submitted, or at the site above it. */
  | { by: 'role'; role: SiteRole; at?: 'site' | 'above' }
  /** Members of one site, such as a department; with `role`, those who hold it there. */
  | { by: 'department'; site: string; role?: SiteRole }
  | { by: 'person'; person: string }
  /** The superior of whoever submitted. */
  | { by: 'superior' };

/** What a step can allow. */
export const verbs = [
  'approve',
  'return',
  'reject',
  'add-signer',
  'hand-over',
  'delegate',
  'circulate',
  'nudge',
  'recall',
] as const;
/** `nudge` and `recall` belong to whoever submitted; the others to whoever holds a task. */
export type Verb = (typeof verbs)[number];

export const verbWords: Record<Verb | 'read' | 'resubmit', Words> = {
  approve: { zh: '通过', en: 'Approve' },
  return: { zh: '退回', en: 'Return' },
  reject: { zh: '不予通过', en: 'Reject' },
  'add-signer': { zh: '加签', en: 'Add a signer' },
  'hand-over': { zh: '转办', en: 'Hand over' },
  delegate: { zh: '委托', en: 'Delegate' },
  circulate: { zh: '传阅', en: 'Circulate for reading' },
  nudge: { zh: '催办', en: 'Nudge' },
  recall: { zh: '撤回', en: 'Recall' },
  read: { zh: '已阅', en: 'Mark as read' },
  resubmit: { zh: '重新提交', en: 'Submit again' },
};

/** The step of that id. */
export const stepOf = (definition: FlowDefinition, id: string): Step | undefined =>
  definition.steps.find((step) => step.id === id);
