import { personKey } from './actor.ts';
import type { FlowEvent, NewTask } from './event.ts';
import type { Instance, Task } from './instance.ts';

/**
 * What an instance is after one more event. `undefined` is before the first, which is `submitted`.
 *
 * @throws where an event cannot follow: the record is damaged
 */
export function evolve(instance: Instance | undefined, event: FlowEvent): Instance {
  if (event.type === 'submitted') {
    if (instance) throw new Error('An instance is submitted once');
    const { submission } = event;
    return { status: 'running', submission, round: 0, passed: [], tasks: [], version: 1 };
  }
  if (!instance) throw new Error(`An instance begins by being submitted, not by "${event.type}"`);
  return { ...after(instance, event), version: instance.version + 1 };
}

/** What follows from all events of an instance, oldest first. */
export function replay(events: readonly FlowEvent[]): Instance {
  const [first, ...others] = events;
  if (!first) throw new Error('An instance has at least one event');
  return others.reduce<Instance>(evolve, evolve(undefined, first));
}

function after(instance: Instance, event: Exclude<FlowEvent, { type: 'submitted' }>): Instance {
  switch (event.type) {
    case 'resubmitted':
      return { ...instance, status: 'running', submission: event.submission };
    case 'entered': {
      const came = event.tasks.map((task) => fresh(task, event));
      const { step, round } = event;
      return { ...instance, status: 'running', step, round, tasks: [...instance.tasks, ...came] };
    }
    case 'approved':
      return passedIfComplete(opened(done(instance, event), event.at));
    case 'returned': {
      const left = closed(done(instance, event));
      const at = left.passed.findIndex(({ step }) => step === event.to);
      const passed = left.passed.slice(0, Math.max(at, 0));
      const { step: _, ...noStep } = left;
      return at < 0 ? { ...noStep, status: 'returned', passed } : { ...left, passed };
    }
    case 'rejected':
      return over(done(instance, event), 'rejected');
    case 'signer-added':
      return withSigner(instance, event);
    case 'handed-over':
      return changed(instance, event.task, { keys: [personKey(event.to)], delegates: [] });
    case 'delegated': {
      const { delegates } = taskOf(instance, event.task);
      const by = event.for ?? event.by ?? '';
      return changed(instance, event.task, {
        delegates: [...delegates, { person: event.to, by }],
      });
    }
    case 'circulated': {
      const { step, round } = taskOf(instance, event.task);
      const came = event.added.map((task) => fresh(task, { ...event, step, round }));
      return { ...instance, tasks: [...instance.tasks, ...came] };
    }
    case 'read':
      return done(instance, event);
    case 'nudged':
      return { ...instance, nudgedAt: event.at };
    case 'remarked':
      return instance;
    case 'recalled':
      return over(instance, 'recalled');
    case 'completed':
      return over(instance, 'approved');
    case 'voided':
      return over(instance, 'void');
    case 'took-effect':
      return { ...instance, effect: event.result };
  }
}

/** The task of that number. Throws where there is none. */
function taskOf(instance: Instance, n: number): Task {
  const task = instance.tasks.find((one) => one.n === n);
  if (!task) throw new Error(`There is no task ${n}`);
  return task;
}

function fresh(
  task: NewTask,
  {
    at,
    by,
    dueOn,
    step,
    round,
  }: {
    at: string;
    by?: string;
    dueOn?: string;
    step: string;
    round: number;
  },
): Task {
  const isOpen = task.after.length === 0;
  return {
    ...task,
    step,
    round,
    state: isOpen ? 'open' : 'queued',
    ...(isOpen && { openedAt: at }),
    ...(dueOn && { dueOn }),
    ...(by && { addedBy: by }),
    delegates: [],
  };
}

function changed(instance: Instance, n: number, change: Partial<Task>): Instance {
  const tasks = instance.tasks.map((task) => (task.n === n ? { ...task, ...change } : task));
  return { ...instance, tasks };
}

const verbOf = {
  approved: 'approve',
  returned: 'return',
  rejected: 'reject',
  read: 'read',
} as const;

function done(
  instance: Instance,
  event: Extract<FlowEvent, { type: keyof typeof verbOf }>,
): Instance {
  const { at, by = '', for: standsFor } = event;
  return changed(instance, event.task, {
    state: 'done',
    done: { verb: verbOf[event.type], by, at, ...(standsFor && { for: standsFor }) },
  });
}

/** Opens what waited for tasks that are done now. */
function opened(instance: Instance, at: string): Instance {
  const isDone = (n: number) => taskOf(instance, n).state === 'done';
  const tasks = instance.tasks.map(
    (task): Task =>
      task.state === 'queued' && task.after.every(isDone)
        ? { ...task, state: 'open', openedAt: at }
        : task,
  );
  return { ...instance, tasks };
}

/** Nothing is to be decided any more at the step that is left; what is to be read stays. */
function closed(instance: Instance): Instance {
  const tasks = instance.tasks.map(
    (task): Task =>
      task.kind === 'decide' && (task.state === 'open' || task.state === 'queued')
        ? { ...task, state: 'dropped' }
        : task,
  );
  return { ...instance, tasks };
}

function over(instance: Instance, status: Instance['status']): Instance {
  const { step: _, ...rest } = closed(instance);
  return { ...rest, status };
}

function withSigner(
  instance: Instance,
  event: Extract<FlowEvent, { type: 'signer-added' }>,
): Instance {
  const asked = taskOf(instance, event.task);
  const { dueOn, step, round } = asked;
  const signer = fresh(event.added, { ...event, ...(dueOn && { dueOn }), step, round });
  const tasks = instance.tasks.map((task): Task => {
    if (event.when === 'before' && task.n === asked.n) {
      const { openedAt: _, ...waiting } = task;
      return { ...waiting, state: 'queued', after: [...task.after, signer.n] };
    }
    // Whoever waits for the task waits for the signer after it as well.
    return event.when === 'after' && task.after.includes(asked.n)
      ? { ...task, after: [...task.after, signer.n] }
      : task;
  });
  return { ...instance, tasks: [...tasks, signer] };
}

function passedIfComplete(instance: Instance): Instance {
  const { step, round } = instance;
  const here = instance.tasks.filter((task) => task.kind === 'decide' && task.round === round);
  if (!step || here.some(({ state }) => state === 'open' || state === 'queued')) return instance;
  const by = here.flatMap(({ done }) => (done ? [done.by, ...(done.for ? [done.for] : [])] : []));
  return { ...instance, passed: [...instance.passed, { step, by: [...new Set(by)] }] };
}
