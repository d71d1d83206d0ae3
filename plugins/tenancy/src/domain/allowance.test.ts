import { expect, test } from 'vitest';
import { allowance } from './allowance.ts';

test('a burst is allowed, then as many as the minute brings, each key for itself', () => {
  const allows = allowance({ burst: 3, perMinute: 60 });
  const asked = (key: string, ...seconds: number[]) =>
    seconds.map((second) => allows(key, second * 1000));
  expect(asked('a', 0, 0, 0, 0)).toEqual([true, true, true, false]);
  expect(asked('b', 0)).toEqual([true]);
  expect(asked('a', 0.5, 1, 1)).toEqual([false, true, false]);
  expect(asked('a', 100, 100, 100, 100)).toEqual([true, true, true, false]);
});
