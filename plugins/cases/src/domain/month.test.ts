import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, monthIn, monthsBack } from './month.ts';

test.each([
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-04', '2026-04-01', '2026-04-30'],
])('%s is from %s to %s', (month, from, until) => {
  expect(daysOf(month)).toEqual({ from, until });
});

test.each(['2026-13', '2026', '', undefined, ['2026-01'], '2026-1', "2026-01'"])(
  'where an address says %j, this month is meant',
  (said) => {
    expect(monthIn(said, '2026-11-28')).toBe('2026-11');
  },
);

test('a month follows the one before it, and no day is between them', () => {
  const month = fc
    .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, n]) => `${year}-${String(n).padStart(2, '0')}`);
  fc.assert(
    fc.property(month, (one) => {
      const [now = '', before = ''] = monthsBack(one, 2);
      const gap = Date.parse(daysOf(now).from) - Date.parse(daysOf(before).until);
      expect(gap).toBe(86_400_000);
    }),
  );
});
