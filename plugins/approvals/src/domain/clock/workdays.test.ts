import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkdays,
  type Day,
  type DayOverride,
  dayOf,
  isDay,
  plusDays,
  weekdayOf,
  workCalendar,
  workdaysBetween,
} from './index.ts';

const announced = workCalendar();

/** Each row can be checked with a calendar on the wall. */
const cases: [from: Day, days: number, due: Day, why: string][] = [
  ['2026-03-02', 7, '2026-03-11', 'a plain week and a half'],
  ['2026-03-06', 1, '2026-03-09', 'Friday, so the next day at work is Monday'],
  ['2026-03-07', 1, '2026-03-09', 'handed in on a Saturday'],
  ['2026-09-30', 1, '2026-10-08', 'the day before the National Day week'],
  ['2026-10-08', 2, '2026-10-10', 'Saturday 10 October makes up for the holiday'],
  ['2026-09-18', 1, '2026-09-20', 'Sunday 20 September is worked'],
  ['2026-09-21', 20, '2026-10-26', '中秋 and 国庆 lie between, and one make-up day'],
  ['2026-02-13', 1, '2026-02-14', 'Saturday before the Spring Festival is worked'],
  ['2026-02-14', 1, '2026-02-24', 'nine days of Spring Festival'],
  ['2026-02-02', 20, '2026-03-06', 'two make-up days, nine days off'],
  ['2025-09-28', 5, '2025-10-11', '国庆 and 中秋 of 2025 are eight days, and Saturday 11 makes up'],
  ['2025-12-31', 1, '2026-01-04', 'New Year 2026, and the Sunday made up after it'],
  ['2026-04-03', 1, '2026-04-07', '清明 Saturday to Monday'],
  ['2026-04-30', 1, '2026-05-06', '劳动节'],
  ['2026-05-06', 3, '2026-05-09', 'Saturday 9 May makes up'],
  ['2026-03-07', 0, '2026-03-09', 'a period never ends on a day off'],
];

for (const [from, days, due, why] of cases) {
  test(`${days} working days from ${from} end on ${due}: ${why}`, () => {
    expect(addWorkdays(announced, from, days)).toBe(due);
  });
}

const day = fc.integer({ min: 0, max: 3000 }).map((n) => plusDays('2020-01-01', n));
const overrides = fc
  .array(fc.record<DayOverride>({ day, kind: fc.constantFrom('workday', 'holiday') }), {
    maxLength: 60,
  })
  .map((said) => workCalendar(said));

test('a period always ends on a working day', () => {
  fc.assert(
    fc.property(overrides, day, fc.nat(60), (calendar, from, days) =>
      calendar.isWorkday(addWorkdays(calendar, from, days)),
    ),
  );
});

test('what was added is what lies between', () => {
  fc.assert(
    fc.property(overrides, day, fc.integer({ min: 1, max: 60 }), (calendar, from, days) => {
      expect(workdaysBetween(calendar, from, addWorkdays(calendar, from, days))).toBe(days);
    }),
  );
});

test('a period ends on the n-th of the working days after it began, counted one by one', () => {
  fc.assert(
    fc.property(overrides, day, fc.integer({ min: 1, max: 40 }), (calendar, from, days) => {
      const worked = Array.from({ length: 400 }, (_, n) => plusDays(from, n + 1)).filter(
        calendar.isWorkday,
      );
      expect(addWorkdays(calendar, from, days)).toBe(worked[days - 1]);
    }),
  );
});

test('working days between two days are the same forwards and backwards', () => {
  fc.assert(
    fc.property(overrides, day, day, day, (calendar, a, b, c) => {
      const between = (from: Day, to: Day) => workdaysBetween(calendar, from, to);
      expect(between(a, b) + between(b, a)).toBe(0);
      expect(between(a, b) + between(b, c)).toBe(between(a, c));
    }),
  );
});

test('a year is known once its National Day is in a table', () => {
  expect(announced.isKnown(2026)).toBe(true);
  expect(announced.isKnown(2099)).toBe(false);
  const extended = workCalendar([{ day: '2099-10-01', kind: 'holiday' }]);
  expect(extended.isKnown(2099)).toBe(true);
});

test('of a year that is not known weekends are days off, and nothing else', () => {
  for (let n = 0; n < 365; n++) {
    const at = plusDays('2099-01-01', n);
    expect(announced.isWorkday(at)).toBe(![0, 6].includes(weekdayOf(at)));
  }
});

test('a holiday of the autonomous region moves what was due on it', () => {
  const calendar = workCalendar([{ day: '2026-03-20', kind: 'holiday' }]);
  expect(addWorkdays(announced, '2026-03-19', 1)).toBe('2026-03-20');
  expect(addWorkdays(calendar, '2026-03-19', 1)).toBe('2026-03-23');
});

test('it is tomorrow in China while it is still today in London', () => {
  expect(dayOf(new Date('2026-10-01T15:59:59Z'))).toBe('2026-10-01');
  expect(dayOf(new Date('2026-10-01T16:00:00Z'))).toBe('2026-10-02');
});

test('a day is a day of the calendar, and nothing that only looks like one', () => {
  expect(isDay('2028-02-29')).toBe(true);
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', '', 20260101]) {
    expect(isDay(text)).toBe(false);
  }
});
