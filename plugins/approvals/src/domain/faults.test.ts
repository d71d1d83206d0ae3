import { expect, test } from 'vitest';
import { end, type FlowDefinition, type Step } from './definition.ts';
import { faultsOf } from './faults.ts';

const words = { zh: '环节', en: 'Step' };
const step = (id: string, to: string, others: Partial<Step> = {}): Step => ({
  id,
  name: words,
  kind: 'decide',
  actors: [{ by: 'role', role: 'reviewer' }],
  mode: 'any',
  verbs: ['approve'],
  next: [{ to }],
  ...others,
});
const flow = (steps: Step[], others: Partial<FlowDefinition> = {}): FlowDefinition => ({
  name: words,
  start: [{ to: steps[0]?.id ?? end }],
  distinctPeople: true,
  steps,
  ...others,
});
const when = { fact: 'urgent', is: true };

const cases: [string, FlowDefinition, string[]][] = [
  ['a flow of two steps can be used', flow([step('a', 'b'), step('b', end)]), []],
  ['a flow without steps decides nothing', flow([]), ['no-steps']],
  ['a way to nowhere', flow([step('a', 'b')]), ['unknown-step at a: b']],
  ['two steps of one id', flow([step('a', end), step('a', end)]), ['step-id at a']],
  ['a step called end', flow([step('end', 'end')]), ['step-id at end']],
  ['nobody to act', flow([step('a', end, { actors: [] })]), ['no-actor at a']],
  [
    'a person left open',
    flow([step('a', end, { actors: [{ by: 'person', person: '' }] })]),
    ['no-actor at a'],
  ],
  [
    'a decision nobody can give',
    flow([step('a', end, { verbs: ['reject'] })]),
    ['no-approve at a'],
  ],
  [
    'a deadline of no days',
    flow([step('a', end, { deadline: { workdays: 0 } })]),
    ['deadline at a'],
  ],
  ['no way on', flow([step('a', end, { next: [] })]), ['no-way-on at a']],
  [
    'a last way with a condition',
    flow([step('a', end, { next: [{ to: end, when }] })]),
    ['no-way-on at a'],
  ],
  ['a circle', flow([step('a', 'b'), step('b', 'a')]), ['cycle at a']],
  ['a step nothing leads to', flow([step('a', end), step('b', end)]), ['unreachable at b']],
  [
    'a start at the end',
    flow([step('a', end)], { start: [{ to: end, when }, { to: 'a' }] }),
    ['end-undecided'],
  ],
  [
    'an urgent way that only informs',
    flow([step('a', end), step('b', end, { kind: 'circulate' })], { urgentStart: [{ to: 'b' }] }),
    ['end-undecided'],
  ],
  ['no start', flow([step('a', end)], { start: [] }), ['no-start']],
  ['no English name', flow([step('a', end)], { name: { zh: '甲', en: ' ' } }), ['no-name']],
];

test.each(cases)('%s', (_, definition, expected) => {
  const told = faultsOf(definition).map(({ code, step: at, detail }) =>
    [code, at && ` at ${at}`, detail && `: ${detail}`].filter(Boolean).join(''),
  );
  expect(told).toEqual(expected);
});
