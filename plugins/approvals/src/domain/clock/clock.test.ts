import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkdays,
  type ClockEvent,
  type ClockLedger,
  type Day,
  plusDays,
  readClock,
  record,
  wordsOfClock,
  workCalendar,
  workdaysBetween,
} from './index.ts';

const calendar = workCalendar();
const started = (on: Day, workdays: number): ClockEvent => ({ type: 'started', on, workdays });
const day = fc.integer({ min: 0, max: 2000 }).map((n) => plusDays('2021-01-01', n));
const limit = fc.integer({ min: 1, max: 45 });

test('a clock is green, yellow with one working day left, and red after its due day', () => {
  const ledger = [started('2026-03-02', 7)];
  const on = (today: Day) => {
    const { light, left } = readClock(ledger, calendar, today);
    return [light, left];
  };
  expect(on('2026-03-02')).toEqual(['green', 7]);
  expect(on('2026-03-09')).toEqual(['green', 2]);
  expect(on('2026-03-10')).toEqual(['yellow', 1]);
  expect(on('2026-03-11')).toEqual(['yellow', 0]);
  expect(on('2026-03-12')).toEqual(['red', -1]);
});

test('a clock that was due on Friday is red on Saturday', () => {
  expect(readClock([started('2026-03-05', 1)], calendar, '2026-03-07').light).toBe('red');
});

test('the light turns yellow as early as the office wants', () => {
  const ledger = [started('2026-03-02', 7)];
  expect(readClock(ledger, calendar, '2026-03-06', { yellowAt: 3 }).light).toBe('yellow');
});

test('a paused clock counts nothing, says no due day, and goes on where it stopped', () => {
  const paused: ClockLedger = [started('2026-03-02', 20), { type: 'paused', on: '2026-03-06' }];
  expect(readClock(paused, calendar, '2026-06-30')).toEqual({
    state: 'paused',
    limit: 20,
    used: 4,
    left: 16,
    light: 'green',
    isSure: true,
  });
  const resumed: ClockLedger = [...paused, { type: 'resumed', on: '2026-03-27' }];
  // 16 working days after Friday 27 March, with 清明 on Monday 6 April.
  expect(readClock(resumed, calendar, '2026-03-27').dueOn).toBe('2026-04-21');
});

test('what was overdue stays overdue, whatever is paused or extended later', () => {
  const late: ClockLedger = [
    started('2026-03-02', 5),
    { type: 'paused', on: '2026-03-12' },
    { type: 'resumed', on: '2026-03-20' },
    { type: 'extended', on: '2026-03-23', workdays: 20 },
  ];
  expect(readClock(late, calendar, '2026-03-24')).toMatchObject({
    light: 'red',
    dueOn: '2026-03-09',
  });
});

test('a clock that stopped keeps showing the day it stopped', () => {
  const done: ClockLedger = [started('2026-03-02', 7), { type: 'stopped', on: '2026-03-05' }];
  expect(readClock(done, calendar, '2027-01-01')).toMatchObject({
    state: 'stopped',
    used: 3,
    light: 'green',
  });
});

test('a due day in a year without announced holidays is not sure, and says so', () => {
  const reading = readClock([started('2098-12-25', 20)], calendar, '2098-12-26');
  expect(reading.isSure).toBe(false);
  expect(wordsOfClock(reading).zh).toContain('尚未公布');
});

test('a clock says in words what is left', () => {
  const reading = readClock([started('2026-11-09', 20)], calendar, '2026-11-27');
  expect(wordsOfClock(reading)).toEqual({
    zh: '还剩 6 个工作日，2026-12-07 到期',
    en: '6 working days left, due on 2026-12-07',
  });
});

describe('whatever day it starts', () => {
  test('pausing and resuming puts the due day off by the working days in between', () => {
    fc.assert(
      fc.property(day, limit, fc.nat(200), fc.nat(80), (from, days, before, length) => {
        const due = addWorkdays(calendar, from, days);
        const pausedOn = plusDays(from, before);
        fc.pre(pausedOn < due);
        const resumedOn = plusDays(pausedOn, length);
        const between = workdaysBetween(calendar, pausedOn, resumedOn);
        const ledger: ClockLedger = [
          started(from, days),
          { type: 'paused', on: pausedOn },
          { type: 'resumed', on: resumedOn },
        ];
        expect(readClock(ledger, calendar, resumedOn).dueOn).toBe(
          addWorkdays(calendar, from, days + between),
        );
      }),
    );
  });

  test('an extension is as if the limit had been longer from the beginning', () => {
    fc.assert(
      fc.property(day, limit, limit, fc.nat(120), (from, days, more, after) => {
        const ledger: ClockLedger = [
          started(from, days),
          { type: 'extended', on: from, workdays: more },
        ];
        const today = plusDays(from, after);
        expect(readClock(ledger, calendar, today)).toEqual(
          readClock([started(from, days + more)], calendar, today),
        );
      }),
    );
  });

  test('a restart forgets all that went before', () => {
    fc.assert(
      fc.property(day, limit, fc.nat(60), fc.nat(60), (from, days, later, after) => {
        const again = plusDays(from, later);
        const today = plusDays(again, after);
        const ledger: ClockLedger = [
          started(from, 3),
          { type: 'paused', on: from },
          { type: 'restarted', on: again, workdays: days },
        ];
        expect(readClock(ledger, calendar, today)).toEqual(
          readClock([started(again, days)], calendar, today),
        );
      }),
    );
  });

  test('the light goes from green over yellow to red and never back, and is red just after the due day', () => {
    const order = { green: 0, yellow: 1, red: 2 };
    fc.assert(
      fc.property(day, limit, (from, days) => {
        let before = 0;
        for (let n = 0; n < 90; n++) {
          const today = plusDays(from, n);
          const { light, dueOn } = readClock([started(from, days)], calendar, today);
          expect(order[light]).toBeGreaterThanOrEqual(before);
          expect(light === 'red').toBe(today > String(dueOn));
          before = order[light];
        }
      }),
    );
  });

  test('a ledger takes only what can happen, and what it took can be read', () => {
    const kinds = ['started', 'paused', 'resumed', 'extended', 'restarted', 'stopped'] as const;
    const step = fc.record({
      type: fc.constantFrom(...kinds),
      wait: fc.integer({ min: -2, max: 9 }),
    });
    fc.assert(
      fc.property(day, fc.array(step, { maxLength: 14 }), (from, steps) => {
        let ledger: ClockLedger = [started(from, 20)];
        let at = from;
        for (const { type, wait } of steps) {
          const on = plusDays(at, wait);
          const answer = record(ledger, { type, on, workdays: 5 } as ClockEvent);
          if (!answer.ok) continue;
          ledger = answer.value;
          at = on;
        }
        expect(ledger.filter(({ type }) => type === 'started')).toHaveLength(1);
        expect(ledger.map(({ on }) => on)).toEqual(ledger.map(({ on }) => on).sort());
        const pauses = ledger.filter(({ type }) => type === 'paused').length;
        const ends = ledger.filter(({ type }) => type === 'resumed' || type === 'restarted').length;
        expect(pauses - ends).toBeLessThanOrEqual(1);
        const reading = readClock(ledger, calendar, plusDays(at, 30));
        expect(reading.left).toBe(reading.limit - reading.used);
        expect(reading.used).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('a clock refuses what cannot happen to it', () => {
  const running: ClockLedger = [started('2026-03-02', 20)];
  const refusalOf = (ledger: ClockLedger, event: ClockEvent) => {
    const answer = record(ledger, event);
    return answer.ok ? undefined : answer.refusal;
  };
  const on = '2026-03-05';
  expect(refusalOf([], { type: 'paused', on })).toBe('not-started');
  expect(refusalOf(running, started(on, 20))).toBe('already-started');
  expect(refusalOf(running, { type: 'resumed', on })).toBe('not-paused');
  expect(refusalOf([...running, { type: 'paused', on }], { type: 'paused', on })).toBe(
    'already-paused',
  );
  expect(refusalOf([...running, { type: 'stopped', on }], { type: 'paused', on })).toBe(
    'already-stopped',
  );
  expect(refusalOf(running, { type: 'paused', on: '2026-03-01' })).toBe('before-the-last-event');
});
