import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultPattern, indexNumber, isPattern } from './index-number.ts';

const cases = [
  [defaultPattern, '640000001/2024-00490'],
  ['{organ}-{year}-{serial}', '640000001-2024-490'],
  ['（{year}）{organ}·{serial:4}', '（2024）640000001·0490'],
] as const;

test.each(cases)('%s writes the 490th document of 2024 as %s', (pattern, written) => {
  expect(isPattern(pattern)).toBe(true);
  expect(indexNumber(pattern, { organ: '640000001', year: 2024, serial: 490 })).toBe(written);
});

test.each([
  '',
  '{organ}/{year}',
  '{organ}{year}-{serial}',
  '{organ}/{year}x{serial}',
  '{organ:5}/{year}-{serial}',
  '{organ}/{year}-{serial}-{serial}',
])('“%s” is no pattern: two documents could bear one number', (pattern) => {
  expect(isPattern(pattern)).toBe(false);
});

test('documents that differ in organ, year or serial bear different numbers', () => {
  const of = fc.record({
    organ: fc.stringMatching(/^[0-9A-Z]{1,18}$/),
    year: fc.integer({ min: 1990, max: 2100 }),
    serial: fc.integer({ min: 1, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(of, of, fc.constantFrom(...cases.map(([pattern]) => pattern)), (a, b, pattern) => {
      const isSame = a.organ === b.organ && a.year === b.year && a.serial === b.serial;
      expect(indexNumber(pattern, a) === indexNumber(pattern, b)).toBe(isSame);
    }),
  );
});
