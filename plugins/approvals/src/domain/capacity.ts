import type { Actor, Key, PersonId } from './actor.ts';
import type { FlowDecision } from './command.ts';
import { barred, type Instance, type Task } from './instance.ts';

/** In whose name somebody acts. */
export interface Capacity {
  by: PersonId;
  for?: PersonId;
}

/**
 * In what capacity somebody may take a task: as themselves where they can, else for somebody who
 * delegated to them. To decide, neither may have written what is decided on.
 */
export function capacityFor(instance: Instance, task: Task, actor: Actor): FlowDecision<Capacity> {
  const holds = (keys: readonly Key[]) => task.keys.some((key) => keys.includes(key));
  const by = actor.person;
  if (task.kind === 'read') {
    return holds(actor.keys)
      ? { ok: true, value: { by } }
      : { ok: false, refusal: { code: 'not-your-task' } };
  }
  const delegatedBy = new Set(
    task.delegates.filter(({ person }) => person === by).map((delegate) => delegate.by),
  );
  const principals = actor.standsInFor.filter(
    ({ person, keys, inEverything }) => holds(keys) && (inEverything || delegatedBy.has(person)),
  );
  const isOwn = holds(actor.keys);
  if (!isOwn && principals.length === 0) {
    return { ok: false, refusal: { code: 'not-your-task' } };
  }
  const wrote = barred(instance);
  if (!wrote.has(by)) {
    if (isOwn) return { ok: true, value: { by } };
    const principal = principals.find(({ person }) => !wrote.has(person));
    if (principal) return { ok: true, value: { by, for: principal.person } };
  }
  return { ok: false, refusal: { code: 'own-submission' } };
}

/**
 * Who has decided already, elsewhere than in this task, where the flow wants different people:
 * at steps that stand, and at this one in this round.
 */
export function decidedElsewhere(instance: Instance, task: Task): Set<PersonId> {
  const before = instance.passed.filter(({ step }) => step !== task.step).flatMap(({ by }) => by);
  const here = instance.tasks
    .filter(({ n, kind, round }) => n !== task.n && kind === 'decide' && round === task.round)
    .flatMap(({ done }) => (done ? [done.by, ...(done.for ? [done.for] : [])] : []));
  return new Set([...before, ...here]);
}
