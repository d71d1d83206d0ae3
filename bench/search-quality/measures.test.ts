import { expect, test } from 'vitest';
import { ndcg, reciprocalRank, relaxedShare, successAt, withoutResult } from './measures.ts';

const found = [
  { grades: [0, 1, 3], judged: [3, 1, 1], relaxed: false },
  { grades: [3, 2], judged: [3, 2], relaxed: true },
  { grades: [], judged: [3], relaxed: false },
  { grades: [2, 0, 0, 0, 0, 3], judged: [3, 2], relaxed: false },
];

test('success counts queries whose answer is among the first', () => {
  expect(successAt(1, found)).toBe(1 / 4);
  expect(successAt(5, found)).toBe(2 / 4);
});

test('the reciprocal rank is that of the first answer', () => {
  expect(reciprocalRank(found)).toBeCloseTo((1 / 3 + 1 + 0 + 1 / 6) / 4);
});

test('the best order has an nDCG of one, and every other order less', () => {
  expect(ndcg(found.slice(1, 2))).toBe(1);
  expect(ndcg([{ grades: [2, 3], judged: [3, 2], relaxed: false }])).toBeCloseTo(
    (3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3)),
  );
});

test('empty and relaxed answers are shares of all queries', () => {
  expect(withoutResult(found)).toBe(1 / 4);
  expect(relaxedShare(found)).toBe(1 / 4);
});
