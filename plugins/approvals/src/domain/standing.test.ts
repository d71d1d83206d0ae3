import { describe, expect, test } from 'vitest';
import { workCalendar } from './clock/index.ts';
import type { Command } from './command.ts';
import { decide, submit } from './decide.ts';
import { end, type FlowDefinition, type Step } from './definition.ts';
import { evolve, replay } from './evolve.ts';
import type { Submission } from './instance.ts';
import { lightDays, lightOf, standingOf } from './standing.ts';

const now = '2026-11-27T02:00:00.000Z';
const dueOn = () => '2026-12-01';
const decides = (id: string, next: Step['next'], more: Partial<Step> = {}): Step => ({
  id,
  name: { zh: id, en: id },
  kind: 'decide',
  actors: [{ by: 'person', person: id }],
  mode: 'any',
  verbs: ['approve', 'return', 'reject'],
  next,
  ...more,
});
const flow: FlowDefinition = {
  name: { zh: '三审', en: 'Three' },
  start: [{ to: 'first' }],
  urgentStart: [{ to: 'last' }],
  distinctPeople: true,
  steps: [
    decides('first', [{ to: 'lawyer', when: { fact: 'policy', is: true } }, { to: 'last' }]),
    decides('lawyer', [{ to: 'last' }]),
    decides('last', [{ to: end }], { deadline: { workdays: 2 } }),
  ],
};
const submission: Submission = {
  by: 'editor',
  authors: ['editor'],
  site: 'town',
  hash: 'x',
  facts: {},
};

function after(of: Partial<Submission>, ...commands: [person: string, Command][]) {
  const begun = submit(flow, { ...submission, ...of }, { now, dueOn });
  if (!begun.ok) throw new Error(begun.refusal.code);
  return commands.reduce((instance, [person, command]) => {
    const actor = { person, keys: [`person:${person}` as const], standsInFor: [] };
    const happened = decide(flow, instance, command, { actor, now, dueOn });
    if (!happened.ok) throw new Error(happened.refusal.code);
    return happened.value.reduce(evolve, instance);
  }, replay(begun.value));
}
const states = (...args: Parameters<typeof after>) =>
  Object.fromEntries(standingOf(flow, after(...args)).map(({ step, state }) => [step, state]));

describe('where an instance stands', () => {
  test('at the beginning: at the first step, those it will come to ahead', () => {
    expect(states({})).toEqual({ first: 'present', lawyer: 'not-needed', last: 'ahead' });
    expect(states({ facts: { policy: true } })).toMatchObject({ lawyer: 'ahead' });
  });

  test('by whom and when a step was passed, and whom it waits for until when', () => {
    const standing = standingOf(flow, after({}, ['first', { verb: 'approve', task: 1 }]));
    expect(standing).toMatchObject([
      { state: 'passed', done: [{ by: 'first', at: now, verb: 'approve' }], waitsFor: [] },
      { state: 'not-needed' },
      { state: 'present', done: [], waitsFor: [{ keys: ['person:last'] }], dueOn: '2026-12-01' },
    ]);
  });

  test('sent back to whoever submitted, with the step it came from', () => {
    const back: Command = { verb: 'return', task: 2, to: 'submitter', comment: '请改' };
    expect(states({}, ['first', { verb: 'approve', task: 1 }], ['last', back])).toEqual({
      first: 'ahead',
      lawyer: 'not-needed',
      last: 'returned',
    });
  });

  test('of what is urgent, past the steps it need not take', () => {
    expect(states({ urgent: { reason: '汛情' } })).toEqual({
      first: 'not-needed',
      lawyer: 'not-needed',
      last: 'present',
    });
  });

  test('once it is approved nothing is ahead', () => {
    const last: [string, Command] = ['last', { verb: 'approve', task: 2 }];
    expect(states({}, ['first', { verb: 'approve', task: 1 }], last)).toEqual({
      first: 'passed',
      lawyer: 'not-needed',
      last: 'passed',
    });
  });
});

describe('on Friday 27 November, what is due', () => {
  const days = lightDays(workCalendar([]), '2026-11-27');
  for (const [dueOn, light] of [
    ['2026-12-01', 'green'],
    ['2026-11-30', 'yellow'],
    ['2026-11-27', 'yellow'],
    ['2026-11-26', 'red'],
  ] as const) {
    test(`on ${dueOn} is ${light}`, () => expect(lightOf(dueOn, days)).toBe(light));
  }
});
