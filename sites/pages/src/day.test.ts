import { expect, test } from 'vitest';
import { dayOf, minuteOf } from './day.ts';

for (const [instant, minute] of [
  ['2026-11-23T01:30:00Z', '2026-11-23 09:30'],
  ['2026-11-22T16:00:00Z', '2026-11-23 00:00'],
  ['2026-11-22T15:59:59Z', '2026-11-22 23:59'],
  ['2026-11-23T09:30:00+08:00', '2026-11-23 09:30'],
  ['2026-12-31T20:00:00-01:00', '2027-01-01 05:00'],
] as const) {
  test(`${instant} is ${minute} in China`, () => {
    expect(minuteOf(instant)).toBe(minute);
    expect(dayOf(instant)).toBe(minute.slice(0, 10));
  });
}
