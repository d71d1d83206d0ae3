import { describe, expect, test } from 'vitest';
import type { FlowDefinition } from './definition.ts';
import { addStep, connect, disconnect, emptyFlow, moveStep, removeStep } from './edit-flow.ts';
import { faultsOf } from './faults.ts';

const ways = ({ start, steps }: FlowDefinition): Record<string, string[]> => ({
  start: start.map(({ to }) => to),
  ...Object.fromEntries(steps.map(({ id, next }) => [id, next.map(({ to }) => to)])),
});
const named = (flow: FlowDefinition) => ({ ...flow, name: { zh: '一审', en: 'One review' } });
const one = addStep(emptyFlow, undefined, 'decide');
const two = addStep(one, 'step-1', 'decide');

test('a first step makes a flow that works once it has a name', () => {
  expect(ways(one)).toEqual({ start: ['step-1'], 'step-1': ['end'] });
  expect(faultsOf(named(one))).toEqual([]);
});

describe('a step', () => {
  test('is put behind another, and goes on where that one went', () => {
    expect(ways(two)).toEqual({ start: ['step-1'], 'step-1': ['step-2'], 'step-2': ['end'] });
  });

  test('is put at the very beginning', () => {
    expect(ways(addStep(two, undefined, 'circulate'))).toEqual({
      start: ['step-3'],
      'step-3': ['step-1'],
      'step-1': ['step-2'],
      'step-2': ['end'],
    });
  });

  test('is taken out, and what led there leads on', () => {
    expect(ways(removeStep(two, 'step-1'))).toEqual({ start: ['step-2'], 'step-2': ['end'] });
    expect(ways(removeStep(two, 'step-2'))).toEqual({ start: ['step-1'], 'step-1': ['end'] });
  });

  test('never gets the number of one that is there', () => {
    const without = removeStep(two, 'step-1');
    expect(addStep(without, 'step-2', 'decide').steps.map(({ id }) => id)).toEqual([
      'step-2',
      'step-3',
    ]);
  });

  test('that is moved keeps its ways', () => {
    const moved = moveStep(two, 'step-2', -1);
    expect(moved.steps.map(({ id }) => id)).toEqual(['step-2', 'step-1']);
    expect(ways(moved)).toEqual(ways(two));
    expect(moveStep(two, 'step-1', -1)).toEqual(two);
  });
});

test('two ways from one step become one where what lay between is taken out', () => {
  const split = connect(two, 'step-1', 'end');
  expect(ways(split)['step-1']).toEqual(['step-2', 'end']);
  expect(ways(removeStep(split, 'step-2'))['step-1']).toEqual(['end']);
});

test('a way is drawn once, and can be taken away', () => {
  expect(connect(two, 'step-1', 'step-2')).toEqual(two);
  expect(ways(disconnect(two, 'step-2', 'end'))['step-2']).toEqual([]);
  expect(ways(disconnect(two, undefined, 'step-1')).start).toEqual([]);
});
