import { workCalendar } from '@mingtang/approvals/clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsToTell } from './escalation.ts';

const calendar = workCalendar();

test.each([
  ['2026-03-02', '2026-03-01', []],
  ['2026-03-02', '2026-03-02', [0]],
  ['2026-03-02', '2026-03-04', [0]],
  ['2026-03-02', '2026-03-05', [0, 1]],
  // Over a weekend no working day passes.
  ['2026-03-06', '2026-03-08', [0]],
  ['2026-03-06', '2026-03-11', [0, 1]],
])('of a case that is red since %s, levels %j have heard by %s', (redOn, today, levels) => {
  expect(levelsToTell({ redOn, today }, calendar)).toEqual(levels);
});

test('whoever has heard of a case has heard of it on every later day', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, (redOn, a, b) => {
      const [early = '', late = ''] = [a, b].toSorted();
      const before = levelsToTell({ redOn, today: early }, calendar);
      expect(levelsToTell({ redOn, today: late }, calendar)).toEqual(
        expect.arrayContaining(before),
      );
    }),
  );
});
