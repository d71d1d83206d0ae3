import { type Actor, type PersonId, personKey } from './actor.ts';
import { type Capacity, capacityFor, decidedElsewhere } from './capacity.ts';
import type { Acting, Command, FlowDecision, Moment, SystemCommand } from './command.ts';
import { type FlowDefinition, stepOf, submitter, type Verb } from './definition.ts';
import type { FlowEvent, FlowEventBody } from './event.ts';
import { evolve } from './evolve.ts';
import { barred, type Instance, isOver, type Submission, type Task } from './instance.ts';
import type { FlowRefusal, FlowRefusalCode } from './refusal.ts';
import { entering, keysOf, wayOn } from './ways-on.ts';

/** How long after one nudge the next may follow. */
const quietAfterNudge = 60 * 60_000;

/** What submitting does: the first event of an instance and what follows from it. */
export function submit(
  definition: FlowDefinition,
  submission: Submission,
  { comment, ...moment }: Moment & { comment?: string },
): FlowDecision<FlowEvent[]> {
  const faults = unfit(definition, submission);
  if (faults) return refused(faults);
  const submitted: FlowEvent = {
    type: 'submitted',
    at: moment.now,
    by: submission.by,
    ...said(comment),
    submission,
  };
  return followed(definition, [submitted], evolve(undefined, submitted), moment, 'start');
}

/**
 * What a command does to an instance, as events, or why it does nothing. An accepted command is at
 * least one event.
 */
export function decide(
  definition: FlowDefinition,
  instance: Instance,
  command: Command,
  { actor, ...moment }: Acting,
): FlowDecision<FlowEvent[]> {
  switch (command.verb) {
    case 'nudge':
    case 'recall':
    case 'resubmit':
      return ofSubmitter(definition, instance, command, { actor, ...moment });
    case 'remark':
      return remarked(instance, command, { actor, ...moment });
    default:
      return ofTask(definition, instance, command, { actor, ...moment });
  }
}

/** The same for what the system does when what is decided on was edited, or took effect. */
export function decideForSystem(
  instance: Instance,
  command: SystemCommand,
  { now }: Pick<Moment, 'now'>,
): FlowDecision<FlowEvent[]> {
  const inForce = instance.effect !== undefined;
  if (command.verb === 'take-effect') {
    if (instance.status !== 'approved' || inForce) return refused('already-decided');
    return one({ type: 'took-effect', at: now, result: command.result });
  }
  if (inForce || (instance.status !== 'running' && instance.status !== 'approved')) {
    return refused('already-decided');
  }
  const by = command.by;
  return one({ type: 'voided', at: now, ...(by && { by }), reason: command.reason });
}

/** Steps a task can be returned to, newest first, and whoever submitted. */
export function returnTargets({ passed, step }: Instance): string[] {
  const earlier = passed.map((one) => one.step).filter((id) => id !== step);
  return [...earlier.toReversed(), submitter];
}

function ofSubmitter(
  definition: FlowDefinition,
  instance: Instance,
  command: Extract<Command, { verb: 'nudge' | 'recall' | 'resubmit' }>,
  { actor, ...moment }: Acting,
): FlowDecision<FlowEvent[]> {
  if (instance.submission.by !== actor.person) return refused('not-submitter');
  const event = { at: moment.now, by: actor.person, ...said(command.comment) };
  if (isOver(instance)) return { ok: false, refusal: alreadyDecided(instance) };
  if (command.verb === 'resubmit') {
    if (instance.status !== 'returned') return refused('not-returned');
    // Whoever put it forward stays who they are, and wrote it still.
    const authors = [...instance.submission.authors, ...command.submission.authors];
    const submission = {
      ...command.submission,
      by: instance.submission.by,
      authors: [...new Set(authors)],
    };
    const faults = unfit(definition, submission);
    if (faults) return refused(faults);
    const again: FlowEvent = { type: 'resubmitted', ...event, submission };
    return followed(definition, [again], evolve(instance, again), moment, 'start');
  }
  if (command.verb === 'recall') {
    if (instance.status === 'running' && !allows(definition, instance, 'recall')) {
      return refused('verb-not-allowed');
    }
    return one({ type: 'recalled', ...event });
  }
  if (instance.status !== 'running' || !allows(definition, instance, 'nudge')) {
    return refused('verb-not-allowed');
  }
  const { nudgedAt } = instance;
  if (nudgedAt && Date.parse(moment.now) - Date.parse(nudgedAt) < quietAfterNudge) {
    return refused('nudged-lately');
  }
  return one({ type: 'nudged', ...event });
}

/** Who may see an instance may say something; the caller knows who that is. */
function remarked(
  instance: Instance,
  { comment }: Command,
  { actor, now }: Acting,
): FlowDecision<FlowEvent[]> {
  if (isOver(instance)) return { ok: false, refusal: alreadyDecided(instance) };
  if (!comment?.trim()) return refused('comment-missing');
  return one({ type: 'remarked', at: now, by: actor.person, ...said(comment) });
}

function ofTask(
  definition: FlowDefinition,
  instance: Instance,
  command: OfTask,
  { actor, ...moment }: Acting,
): FlowDecision<FlowEvent[]> {
  const task = instance.tasks.find(({ n }) => n === command.task);
  if (!task || (task.kind === 'read') !== (command.verb === 'read')) return refused('no-such-task');
  const capacity = mayAct(definition, instance, { task, verb: command.verb, actor });
  if (!capacity.ok) return capacity;
  const needsWords = command.verb === 'return' || command.verb === 'reject';
  if (needsWords && !command.comment?.trim()) return refused('comment-missing');
  const event = { at: moment.now, ...capacity.value, ...said(command.comment) };
  const body = eventOf(instance, { task, command, actor, distinct: definition.distinctPeople });
  if (!body.ok) return body;
  const happened: FlowEvent = { ...event, ...body.value };
  const then = evolve(instance, happened);
  if (happened.type === 'returned' && happened.to !== submitter) {
    const step = stepOf(definition, happened.to);
    if (!step) return refused('no-such-step');
    const entered = entering(step, placeOf(then), moment);
    return entered.ok ? { ok: true, value: [happened, entered.value] } : entered;
  }
  const isPassed = happened.type === 'approved' && then.passed.length > instance.passed.length;
  return isPassed
    ? followed(definition, [happened], then, moment, 'step')
    : { ok: true, value: [happened] };
}

/** Whether somebody may do this with a task now, before it is asked what exactly. */
export function mayAct(
  definition: FlowDefinition,
  instance: Instance,
  { task, verb, actor }: { task: Task; verb: Verb | 'read'; actor: Actor },
): FlowDecision<Capacity> {
  const capacity = capacityFor(instance, task, actor);
  if (!capacity.ok) return capacity;
  if (task.state === 'done' || task.state === 'dropped') {
    return { ok: false, refusal: alreadyDecided(instance, task) };
  }
  if (task.state === 'queued') return refused('not-yet');
  if (verb === 'read') return capacity;
  if (!allows(definition, instance, verb)) return refused('verb-not-allowed');
  const decides = verb === 'approve' || verb === 'return' || verb === 'reject';
  if (decides && definition.distinctPeople) {
    const elsewhere = decidedElsewhere(instance, task);
    const { by, for: principal } = capacity.value;
    if (elsewhere.has(by) || (principal && elsewhere.has(principal))) {
      return refused('decided-elsewhere');
    }
  }
  return capacity;
}

type OfTask = Exclude<Command, { verb: 'nudge' | 'recall' | 'resubmit' | 'remark' }>;

function eventOf(
  instance: Instance,
  {
    task,
    command,
    actor,
    distinct,
  }: {
    task: Task;
    command: OfTask;
    actor: Actor;
    distinct: boolean;
  },
): FlowDecision<FlowEventBody> {
  const { n } = task;
  const newest = instance.tasks.length;
  const fit = (person: PersonId) =>
    person !== '' &&
    person !== actor.person &&
    !barred(instance).has(person) &&
    !(distinct && decidedElsewhere(instance, task).has(person)) &&
    !instance.tasks.some(
      ({ kind, round, state, keys }) =>
        kind === 'decide' &&
        round === task.round &&
        (state === 'open' || state === 'queued') &&
        keys.length === 1 &&
        keys.includes(personKey(person)),
    );
  switch (command.verb) {
    case 'approve':
      return made({ type: 'approved', task: n });
    case 'reject':
      return made({ type: 'rejected', task: n });
    case 'read':
      return made({ type: 'read', task: n });
    case 'return':
      if (!returnTargets(instance).includes(command.to)) return refused('no-such-step');
      return made({ type: 'returned', task: n, to: command.to });
    case 'add-signer': {
      if (!fit(command.person)) return refused('person-unfit');
      const { when } = command;
      const keys = [personKey(command.person)];
      const after = when === 'after' ? [n] : [];
      const added = { n: newest + 1, kind: 'decide' as const, keys, after };
      return made({ type: 'signer-added', task: n, when, added });
    }
    case 'hand-over':
      if (!fit(command.person)) return refused('person-unfit');
      return made({ type: 'handed-over', task: n, to: command.person });
    case 'delegate':
      if (!fit(command.person)) return refused('person-unfit');
      return made({ type: 'delegated', task: n, to: command.person });
    case 'circulate': {
      const people = [...new Set(command.people)].filter((person) => person !== '');
      if (people.length === 0) return refused('nobody-named');
      const added = people.map((person, index) => ({
        n: newest + index + 1,
        kind: 'read' as const,
        keys: [personKey(person)],
        after: [],
      }));
      return made({ type: 'circulated', task: n, added });
    }
  }
}

/** The events, and those that follow once the flow moves on from where it now is. */
function followed(
  definition: FlowDefinition,
  events: FlowEvent[],
  instance: Instance,
  moment: Moment,
  from: 'start' | 'step',
): FlowDecision<FlowEvent[]> {
  const step = instance.step === undefined ? undefined : stepOf(definition, instance.step);
  const isUrgent = instance.submission.urgent !== undefined;
  const ways =
    from === 'step' ? (step?.next ?? []) : (isUrgent && definition.urgentStart) || definition.start;
  const further = wayOn(definition, ways, placeOf(instance), moment);
  return further.ok ? { ok: true, value: [...events, ...further.value] } : further;
}

const placeOf = ({ round, tasks, submission }: Instance) => ({
  round,
  tasks: tasks.length,
  submission,
});

/** Why what is put forward could not go through the flow; asked at once, not when it gets there. */
function unfit(definition: FlowDefinition, submission: Submission): FlowRefusalCode | undefined {
  if (submission.urgent) {
    if (!definition.urgentStart) return 'no-urgent-track';
    if (!submission.urgent.reason.trim()) return 'urgency-unexplained';
  }
  for (const step of definition.steps) {
    const keys = keysOf(step, submission);
    if (!keys.ok) return keys.refusal.code;
  }
  return undefined;
}

function allows(definition: FlowDefinition, { step }: Instance, verb: Verb): boolean {
  return Boolean(step && stepOf(definition, step)?.verbs.includes(verb));
}

/** Who was first, for whoever comes late. */
function alreadyDecided(instance: Instance, task?: Task): FlowRefusal {
  const last = instance.tasks
    .filter(({ kind, done }) => kind === 'decide' && done)
    .toSorted((a, b) => (a.done?.at ?? '').localeCompare(b.done?.at ?? ''))
    .at(-1);
  const done = task?.done ?? last?.done;
  return { code: 'already-decided', ...(done && { done }) };
}

const said = (comment: string | undefined) => (comment?.trim() ? { comment: comment.trim() } : {});

const one = (event: FlowEvent): FlowDecision<FlowEvent[]> => ({ ok: true, value: [event] });

const made = (body: FlowEventBody): FlowDecision<FlowEventBody> => ({ ok: true, value: body });

const refused = (code: FlowRefusalCode): { ok: false; refusal: FlowRefusal } => ({
  ok: false,
  refusal: { code },
});
