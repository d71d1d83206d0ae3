import { end, type FlowDefinition, type Next, type Step } from './definition.ts';

/** What an empty flow is. */
export const emptyFlow: FlowDefinition = {
  name: { zh: '', en: '' },
  start: [],
  distinctPeople: true,
  steps: [],
};

/**
 * The flow with one more step, behind the step of the id given (`undefined`: where the flow begins):
 * what went on from there goes on from the new one.
 */
export function addStep(
  definition: FlowDefinition,
  after: string | undefined,
  kind: Step['kind'],
): FlowDefinition {
  const id = freeId(definition);
  const number = definition.steps.length + 1;
  const ways = after === undefined ? definition.start : waysFrom(definition, after);
  const step: Step = {
    id,
    name:
      kind === 'decide'
        ? { zh: `第${number}步`, en: `Step ${number}` }
        : { zh: '传阅', en: 'For reading' },
    kind,
    actors: [{ by: 'role', role: 'reviewer' }],
    mode: 'any',
    verbs: kind === 'decide' ? [...usualVerbs] : [],
    next: ways.length > 0 ? ways : [{ to: end }],
  };
  const at = definition.steps.findIndex((other) => other.id === after) + 1;
  const steps = [...definition.steps.slice(0, at), step, ...definition.steps.slice(at)];
  return setWays({ ...definition, steps }, after, [{ to: id }]);
}

const usualVerbs: Step['verbs'] = [
  'approve',
  'return',
  'reject',
  'add-signer',
  'hand-over',
  'circulate',
  'nudge',
  'recall',
];

/** The flow without a step: ways that led there lead to where it went on without a condition. */
export function removeStep(definition: FlowDefinition, id: string): FlowDefinition {
  const onwards = waysFrom(definition, id).find(({ when }) => !when)?.to ?? end;
  const relinked = (next: Next[]): Next[] => {
    const ways = next.map((way) => (way.to === id ? { ...way, to: onwards } : way));
    return ways.filter(
      (way, index) =>
        way.when || ways.findIndex(({ to, when }) => !when && to === way.to) === index,
    );
  };
  return {
    ...definition,
    start: relinked(definition.start),
    ...(definition.urgentStart && { urgentStart: relinked(definition.urgentStart) }),
    steps: definition.steps
      .filter((step) => step.id !== id)
      .map((step) => ({ ...step, next: relinked(step.next) })),
  };
}

/** The flow with a step as it is given now. */
export function changeStep(
  definition: FlowDefinition,
  id: string,
  change: Partial<Step>,
): FlowDefinition {
  return {
    ...definition,
    steps: definition.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  };
}

/** The flow with one more way from a step (`undefined`: where it begins); one that is there stays as it is. */
export function connect(
  definition: FlowDefinition,
  from: string | undefined,
  to: string,
): FlowDefinition {
  const ways = from === undefined ? definition.start : waysFrom(definition, from);
  if (ways.some((way) => way.to === to)) return definition;
  return setWays(definition, from, [...ways, { to }]);
}

/** The flow without a way. */
export function disconnect(
  definition: FlowDefinition,
  from: string | undefined,
  to: string,
): FlowDefinition {
  const ways = from === undefined ? definition.start : waysFrom(definition, from);
  return setWays(
    definition,
    from,
    ways.filter((way) => way.to !== to),
  );
}

/** The flow with a step moved one place earlier or later in the order it is shown in; ways stay. */
export function moveStep(definition: FlowDefinition, id: string, by: -1 | 1): FlowDefinition {
  const at = definition.steps.findIndex((step) => step.id === id);
  const steps = [...definition.steps];
  const [step] = steps.splice(at, 1);
  if (!step) return definition;
  steps.splice(Math.max(0, at + by), 0, step);
  return { ...definition, steps };
}

const waysFrom = ({ steps }: FlowDefinition, id: string): Next[] =>
  steps.find((step) => step.id === id)?.next ?? [];

function setWays(
  definition: FlowDefinition,
  from: string | undefined,
  next: Next[],
): FlowDefinition {
  return from === undefined
    ? { ...definition, start: next }
    : changeStep(definition, from, { next });
}

function freeId({ steps }: FlowDefinition): string {
  const taken = new Set(steps.map(({ id }) => id));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number += 1;
  return `step-${number}`;
}
