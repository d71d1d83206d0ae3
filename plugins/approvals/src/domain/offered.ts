import type { Actor } from './actor.ts';
import { decide, mayAct, returnTargets } from './decide.ts';
import { type FlowDefinition, type Verb, verbs } from './definition.ts';
import { type Instance, openTasks } from './instance.ts';

/** What somebody can do now: a button is shown for these, and will work. */
export type Offer =
  | { verb: Exclude<Verb, 'nudge' | 'recall' | 'return'> | 'read'; task: number; step: string }
  /** `to`: where it can be returned to, nearest first; `submitter` last. */
  | { verb: 'return'; task: number; step: string; to: string[] }
  | { verb: 'nudge' | 'recall' | 'resubmit' };

/** All that somebody can do with an instance now, by the same rules that will decide it. */
export function offered(
  definition: FlowDefinition,
  instance: Instance,
  { actor, now }: { actor: Actor; now: string },
): Offer[] {
  const acting = { actor, now, dueOn: () => now };
  const { submission } = instance;
  const ofTasks = openTasks(instance).flatMap((task): Offer[] => {
    const asked = task.kind === 'read' ? (['read'] as const) : verbs;
    return asked
      .filter((verb) => verb !== 'nudge' && verb !== 'recall')
      .filter((verb) => mayAct(definition, instance, { task, verb, actor }).ok)
      .map((verb): Offer => {
        const { n, step } = task;
        return verb === 'return'
          ? { verb, task: n, step, to: returnTargets(instance) }
          : { verb, task: n, step };
      });
  });
  const ofSubmitter = [
    { verb: 'nudge' },
    { verb: 'recall' },
    { verb: 'resubmit', submission },
  ] as const;
  return [
    ...ofTasks,
    ...ofSubmitter
      .filter((command) => decide(definition, instance, command, acting).ok)
      .map(({ verb }) => ({ verb })),
  ];
}
