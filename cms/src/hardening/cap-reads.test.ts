import { expect, test } from 'vitest';
import { capped } from './cap-reads.ts';

test.each([
  ['what is asked within the cap', { limit: 25 }, { limit: 25 }],
  ['a million', { limit: 1_000_000 }, { limit: 200 }],
  ['zero, which means all', { limit: 0 }, { limit: 200 }],
  ['less than nothing', { limit: -5 }, { limit: 200 }],
  ['no number', { limit: Number.NaN }, { limit: 200 }],
  ['no pagination', { pagination: false }, { pagination: false, limit: 200 }],
  ['no pagination and few', { pagination: false, limit: 5 }, { pagination: false, limit: 5 }],
  [
    'joins',
    { joins: { a: { limit: 0 }, b: false as const } },
    { joins: { a: { limit: 200 }, b: false } },
  ],
])('a read of %s', (_what, asked, given) => {
  expect(capped(asked)).toEqual(given);
});
