import { describe, expect, test } from 'vitest';
import type { FlowDefinition, Step } from './definition.ts';
import { pictureOf } from './flow-picture.ts';

const step = (id: string, ...to: string[]): Step => ({
  id,
  name: { zh: id, en: id },
  kind: 'decide',
  actors: [{ by: 'role', role: 'reviewer' }],
  mode: 'any',
  verbs: ['approve'],
  next: to.map((next) => ({ to: next })),
});
const flow = (steps: Step[], more: Partial<FlowDefinition> = {}): FlowDefinition => ({
  name: { zh: '流程', en: 'Flow' },
  start: [{ to: steps[0]?.id ?? 'end' }],
  distinctPeople: true,
  steps,
  ...more,
});
const places = (definition: FlowDefinition) =>
  Object.fromEntries(pictureOf(definition).nodes.map(({ id, layer, row }) => [id, [layer, row]]));

describe('a flow is drawn', () => {
  test('from left to right, one step after the other', () => {
    expect(places(flow([step('a', 'b'), step('b', 'end')]))).toEqual({
      start: [0, 0],
      a: [1, 0],
      b: [2, 0],
      end: [3, 0],
    });
  });

  test('with two ways above each other, meeting behind the longer one', () => {
    expect(
      places(flow([step('a', 'b', 'c'), step('b', 'd'), step('c', 'end'), step('d', 'end')])),
    ).toEqual({
      start: [0, 0],
      a: [1, 0],
      b: [2, 0],
      c: [2, 1],
      d: [3, 0],
      end: [4, 0],
    });
  });

  test('with the way of what is urgent', () => {
    const { edges } = pictureOf(
      flow([step('a', 'b'), step('b', 'end')], { urgentStart: [{ to: 'b' }] }),
    );
    expect(edges.filter(({ from }) => from === 'start')).toEqual([
      { from: 'start', to: 'a' },
      { from: 'start', to: 'b', urgent: true },
    ]);
  });

  test('though it goes round in a circle', () => {
    const picture = places(flow([step('a', 'b'), step('b', 'a', 'end')]));
    expect(picture).toMatchObject({ a: [1, 0], b: [2, 0], end: [3, 0] });
  });

  test('though a way leads nowhere and nothing leads to a step', () => {
    const picture = pictureOf(flow([step('a', 'gone'), step('alone', 'end')]));
    expect(picture.edges.map(({ to }) => to)).toEqual(['a', 'end']);
    expect(new Set(picture.nodes.map(({ layer, row }) => `${layer} ${row}`)).size).toBe(4);
  });

  test('though nothing is in it yet', () => {
    expect(places(flow([], { start: [] }))).toEqual({ start: [0, 0], end: [1, 0] });
  });
});
