import type { Key, PersonId } from './actor.ts';
import { addWorkdays, type Day, type Light, plusDays, type WorkCalendar } from './clock/index.ts';
import { fits } from './condition.ts';
import { end, type FlowDefinition, type Next, stepOf } from './definition.ts';
import type { Instance, Task } from './instance.ts';

/**
 * Where an instance is with a step. `ahead`: it will come there as things are; `not-needed`: it went,
 * or will go, another way. `returned`: it was sent back, or ended, from there.
 */
export type StepState = 'passed' | 'present' | 'returned' | 'ahead' | 'not-needed';

/** How an instance stands with one step of its flow. */
export interface StepStanding {
  step: string;
  state: StepState;
  /** What was done there when it was last there, oldest first. */
  done: NonNullable<Task['done']>[];
  /** Whom each open task waits for. */
  waitsFor: { keys: Key[]; delegates: PersonId[] }[];
  dueOn?: string;
}

/** How an instance stands with every step, in the order of its flow. */
export function standingOf(definition: FlowDefinition, instance: Instance): StepStanding[] {
  const ahead = stepsAhead(definition, instance);
  return definition.steps.map(({ id, kind }) => {
    const all = instance.tasks.filter(({ step }) => step === id);
    const round = Math.max(0, ...all.map((task) => task.round));
    const last = all.filter((task) => task.round === round);
    const done = last
      .flatMap((task) => task.done ?? [])
      .toSorted((a, b) => a.at.localeCompare(b.at));
    const isPresent = instance.status === 'running' && instance.step === id;
    const open = last.filter(({ state }) => state === 'open');
    const waits = isPresent ? open.filter((task) => task.kind === 'decide') : [];
    const dueOn = waits.find((task) => task.dueOn)?.dueOn;
    return {
      step: id,
      state: isPresent ? 'present' : stateOf(),
      done,
      waitsFor: waits.map(({ keys, delegates }) => ({
        keys,
        delegates: delegates.map(({ person }) => person),
      })),
      ...(dueOn && { dueOn }),
    };

    function stateOf(): StepState {
      if (instance.passed.some(({ step }) => step === id)) return 'passed';
      if (kind === 'circulate' && last.length > 0) return 'passed';
      if (done.some(({ verb }) => verb === 'return' || verb === 'reject')) return 'returned';
      return ahead.has(id) ? 'ahead' : 'not-needed';
    }
  });
}

/** Steps it will still come to, if all is approved and the facts stay as they are. */
function stepsAhead(definition: FlowDefinition, instance: Instance): Set<string> {
  const { submission, status, step } = instance;
  const ahead = new Set<string>();
  if (status !== 'running' && status !== 'returned') return ahead;
  const present = step === undefined ? undefined : stepOf(definition, step);
  const first = (submission.urgent && definition.urgentStart) || definition.start;
  let ways: Next[] = present ? present.next : first;
  for (;;) {
    const to = ways.find(({ when }) => !when || fits(when, submission.facts))?.to;
    const next = to === undefined || to === end ? undefined : stepOf(definition, to);
    if (!next || ahead.has(next.id)) return ahead;
    ahead.add(next.id);
    ways = next.next;
  }
}

/** The days at which the light of a deadline turns: `2026-11-27`. */
export interface LightDays {
  today: Day;
  /** Up to here it is yellow. */
  yellowUntil: Day;
}

/** The last working day and the day itself are yellow, as of all clocks. */
export const lightDays = (calendar: WorkCalendar, today: Day): LightDays => ({
  today,
  yellowUntil: addWorkdays(calendar, plusDays(today, 1), 0),
});

/** Green while there is time, yellow at the end of it, red once it is past. */
export function lightOf(dueOn: Day, { today, yellowUntil }: LightDays): Light {
  return dueOn < today ? 'red' : dueOn <= yellowUntil ? 'yellow' : 'green';
}
