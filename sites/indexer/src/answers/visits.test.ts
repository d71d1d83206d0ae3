import { expect, test } from 'vitest';
import { visits } from './visits.ts';

test('a visitor who asks too often waits for the minute to end, and nobody else does', () => {
  const counted = visits();
  const limit = { most: 2, seconds: 60 };
  const ask = (visitor: string, at: number) =>
    counted.count(visitor, limit, 1_000_000 + at * 1_000);
  expect(ask('a', 0)).toBeUndefined();
  expect(ask('a', 1)).toBeUndefined();
  expect(ask('a', 20)).toBe(40);
  expect(ask('b', 20)).toBeUndefined();
  expect(ask('a', 60)).toBeUndefined();
});
