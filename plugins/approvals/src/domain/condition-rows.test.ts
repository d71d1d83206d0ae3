import { describe, expect, test } from 'vitest';
import type { Condition } from './condition.ts';
import { conditionOf, rowsOf } from './condition-rows.ts';

describe('a condition that a form can say comes back from it unchanged:', () => {
  for (const condition of [
    { fact: 'urgent', is: true },
    { fact: 'column', is: 'tzgg' },
    { fact: 'level', in: ['city', 'county'] },
    { fact: 'amount', atLeast: 5000 },
    { fact: 'amount', atMost: 10.5 },
    { not: { fact: 'kind', is: 'page' } },
    {
      all: [
        { fact: 'kind', is: 'article' },
        { fact: 'pinned', is: false },
      ],
    },
    {
      any: [
        { fact: 'kind', is: null },
        { fact: 'level', is: 'city' },
      ],
    },
  ] satisfies Condition[]) {
    test(JSON.stringify(condition), () => {
      const rows = rowsOf(condition);
      expect(rows && conditionOf(rows)).toEqual(condition);
    });
  }
});

test('a condition within conditions is more than the form can say, and is left alone', () => {
  expect(rowsOf({ all: [{ any: [{ fact: 'kind', is: 'page' }] }] })).toBeUndefined();
  expect(rowsOf({ not: { fact: 'amount', atLeast: 1 } })).toBeUndefined();
});

test('values of a list may be parted as Chinese is written', () => {
  expect(
    conditionOf({ join: 'all', rows: [{ fact: 'level', test: 'in', value: '市、县' }] }),
  ).toEqual({
    fact: 'level',
    in: ['市', '县'],
  });
});

test('no line is no condition', () => {
  expect(conditionOf({ join: 'all', rows: [] })).toBeUndefined();
});
