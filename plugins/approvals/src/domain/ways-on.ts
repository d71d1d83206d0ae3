import { type Key, memberKey, personKey, roleKey } from './actor.ts';
import type { FlowDecision, Moment } from './command.ts';
import { fits } from './condition.ts';
import {
  type ActorRule,
  end,
  type FlowDefinition,
  type Next,
  type Step,
  stepOf,
} from './definition.ts';
import type { FlowEvent, NewTask } from './event.ts';
import type { Submission } from './instance.ts';
import type { FlowRefusal, FlowRefusalCode } from './refusal.ts';

interface From {
  round: number;
  /** Number of the newest task. */
  tasks: number;
  submission: Submission;
}

/**
 * What follows once a step is passed: the next step that waits for a decision, with those for
 * reading on the way to it, or the end.
 */
export function wayOn(
  definition: FlowDefinition,
  ways: Next[],
  from: From,
  moment: Moment,
): FlowDecision<FlowEvent[]> {
  const { submission } = from;
  const to = ways.find(({ when }) => !when || fits(when, submission.facts))?.to;
  if (to === undefined) return refused('no-way-on');
  if (to === end) return { ok: true, value: [{ type: 'completed', at: moment.now }] };
  const step = stepOf(definition, to);
  if (!step) return refused('no-way-on');
  const entered = entering(step, from, moment);
  if (!entered.ok) return entered;
  if (step.kind === 'decide') return { ok: true, value: [entered.value] };
  const then = { ...from, round: from.round + 1, tasks: from.tasks + entered.value.tasks.length };
  const further = wayOn(definition, step.next, then, moment);
  return further.ok ? { ok: true, value: [entered.value, ...further.value] } : further;
}

/** The step with the tasks that come with it. */
export function entering(
  step: Step,
  { round, tasks, submission }: From,
  { now, dueOn }: Moment,
): FlowDecision<Extract<FlowEvent, { type: 'entered' }>> {
  const asked = keysOf(step, submission);
  if (!asked.ok) return asked;
  return {
    ok: true,
    value: {
      type: 'entered',
      at: now,
      step: step.id,
      round: round + 1,
      ...(step.deadline && { dueOn: dueOn(step.deadline.workdays) }),
      tasks: asked.value.map((keys, index): NewTask => {
        const n = tasks + index + 1;
        const after =
          step.kind === 'decide' && step.mode === 'sequence' && index > 0 ? [n - 1] : [];
        return { n, kind: step.kind === 'decide' ? 'decide' : 'read', keys, after };
      }),
    },
  };
}

/** The keys of each task of a step; refused where nobody could ever take one. */
export function keysOf(step: Step, submission: Submission): FlowDecision<Key[][]> {
  const each = step.actors.map((rule) => keyOf(rule, submission));
  if (step.kind === 'decide' && step.mode === 'any') {
    const keys = each.flatMap((one) => (one.ok ? [one.value] : []));
    const [missing] = each.filter((one) => !one.ok);
    if (keys.length === 0) return missing ?? refused('no-superior');
    return decidable(keys, submission)
      ? { ok: true, value: [keys] }
      : refused('only-authors-decide');
  }
  const keys: Key[][] = [];
  for (const one of each) {
    if (!one.ok) return one;
    if (step.kind === 'decide' && !decidable([one.value], submission)) {
      return refused('only-authors-decide');
    }
    keys.push([one.value]);
  }
  return { ok: true, value: keys };
}

function keyOf(rule: ActorRule, submission: Submission): FlowDecision<Key> {
  switch (rule.by) {
    case 'person':
      return { ok: true, value: personKey(rule.person) };
    case 'department':
      return { ok: true, value: rule.role ? roleKey(rule.site, rule.role) : memberKey(rule.site) };
    case 'role': {
      const site = rule.at === 'above' ? submission.siteAbove : submission.site;
      return site ? { ok: true, value: roleKey(site, rule.role) } : refused('no-site-above');
    }
    case 'superior':
      return submission.superior
        ? { ok: true, value: personKey(submission.superior) }
        : refused('no-superior');
  }
}

function decidable(keys: Key[], { by, authors }: Submission): boolean {
  const theirs = new Set([by, ...authors].map(personKey));
  return keys.some((key) => !theirs.has(key as `person:${string}`));
}

function refused(code: FlowRefusalCode): { ok: false; refusal: FlowRefusal } {
  return { ok: false, refusal: { code } };
}
