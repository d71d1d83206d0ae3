import { expect, test } from 'vitest';
import { waitAfter } from './backoff.ts';

const backoff = { first: 60_000, longest: 600_000 };

test('waits twice as long after each failure, up to the longest', () => {
  expect([1, 2, 3, 4, 5, 500].map((attempts) => waitAfter(attempts, backoff, 0))).toEqual([
    60_000, 120_000, 240_000, 480_000, 600_000, 600_000,
  ]);
});

test('by chance comes back up to a fifth earlier', () => {
  expect([waitAfter(1, backoff, 0.5), waitAfter(1, backoff, 1)]).toEqual([54_000, 48_000]);
});
