import { describe, expect, test } from 'vitest';
import { type Frequency, tellingUntil } from './frequency.ts';

const cases: [Frequency, string, string][] = [
  // Friday 27 November 2026, Beijing time.
  ['daily', '2026-11-27T07:59:59+08:00', '2026-11-26T08:00:00+08:00'],
  ['daily', '2026-11-27T08:00:00+08:00', '2026-11-27T08:00:00+08:00'],
  ['daily', '2026-11-27T23:59:00+08:00', '2026-11-27T08:00:00+08:00'],
  ['weekly', '2026-11-27T12:00:00+08:00', '2026-11-23T08:00:00+08:00'],
  ['weekly', '2026-11-30T07:59:00+08:00', '2026-11-23T08:00:00+08:00'],
  ['weekly', '2026-11-30T08:00:00+08:00', '2026-11-30T08:00:00+08:00'],
  ['weekly', '2027-01-01T09:00:00+08:00', '2026-12-28T08:00:00+08:00'],
  ['at-once', '2026-11-27T12:00:00+08:00', '2026-11-27T11:58:00+08:00'],
];
describe('a mail tells what happened until', () => {
  for (const [frequency, now, until] of cases) {
    test(`${until} when it is sent ${frequency} at ${now}`, () => {
      expect(tellingUntil(frequency, new Date(now))).toEqual(new Date(until));
    });
  }
});
