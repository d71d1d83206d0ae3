import type { Day } from './day.ts';
import { isSure, type WorkCalendar } from './work-calendar.ts';
import { addWorkdays, workdaysBetween } from './workdays.ts';

/**
 * What happened to a clock that counts working days. The day of an event is the last one before
 * it takes effect: the day a clock starts is not counted, the day it is paused is, and the day it
 * is resumed is not, so that the time between pause and resumption is a period counted as the law
 * counts periods, and left out.
 */
export type ClockEvent =
  | { type: 'started'; on: Day; workdays: number }
  | { type: 'paused'; on: Day }
  | { type: 'resumed'; on: Day }
  /** So many days more. */
  | { type: 'extended'; on: Day; workdays: number }
  /** All days again from here, as when an application was put right; also ends a pause. */
  | { type: 'restarted'; on: Day; workdays: number }
  /** What was due is done. */
  | { type: 'stopped'; on: Day };

/** The events of one clock, oldest first. */
export type ClockLedger = readonly ClockEvent[];

export type Light = 'green' | 'yellow' | 'red';

/** What a clock shows on a day. */
export interface ClockReading {
  state: 'running' | 'paused' | 'stopped';
  /** Working days allowed, extensions included. */
  limit: number;
  /** Working days counted so far. */
  used: number;
  /** Working days left with the day the clock is read not counted; negative where it is overdue. */
  left: number;
  /** The last day in time. Not known while the clock is paused with days left. */
  dueOn?: Day;
  light: Light;
  /** False where the holidays of a year the due day depends on are not announced yet. */
  isSure: boolean;
}

export interface ClockSettings {
  /** The light turns yellow at so many working days left. */
  yellowAt?: number;
}

/** Why an event cannot happen to a clock. */
export type ClockRefusal =
  | 'not-started'
  | 'already-started'
  | 'already-paused'
  | 'not-paused'
  | 'already-stopped'
  | 'before-the-last-event';

/** The ledger with one event more, or why it cannot happen. */
export function record(
  ledger: ClockLedger,
  event: ClockEvent,
): { ok: true; value: ClockLedger } | { ok: false; refusal: ClockRefusal } {
  const refusal = refusalOf(ledger, event);
  return refusal ? { ok: false, refusal } : { ok: true, value: [...ledger, event] };
}

function refusalOf(ledger: ClockLedger, event: ClockEvent): ClockRefusal | undefined {
  const last = ledger.at(-1);
  if (!last) return event.type === 'started' ? undefined : 'not-started';
  if (event.type === 'started') return 'already-started';
  if (last.type === 'stopped') return 'already-stopped';
  if (event.on < last.on) return 'before-the-last-event';
  if (event.type === 'paused' && isPaused(ledger)) return 'already-paused';
  if (event.type === 'resumed' && !isPaused(ledger)) return 'not-paused';
  return undefined;
}

function isPaused(ledger: ClockLedger): boolean {
  const last = ledger.findLast(({ type }) => type !== 'extended');
  return last?.type === 'paused';
}

/**
 * Reads a clock on a day. A clock that was stopped is read on the day it stopped.
 *
 * @param ledger made by `record`
 * @throws where the ledger is empty, or was not made by `record`
 */
export function readClock(
  ledger: ClockLedger,
  calendar: WorkCalendar,
  today: Day,
  { yellowAt = 1 }: ClockSettings = {},
): ClockReading {
  const [first, ...others] = ledger;
  if (first?.type !== 'started') throw new Error('A clock is read that never started');
  const clock = new Running(calendar, first.on, first.workdays);
  for (const event of others) clock.heed(event);
  return clock.readOn(today, yellowAt);
}

/** A clock while its ledger is walked through. */
class Running {
  private readonly calendar: WorkCalendar;
  private from: Day;
  private limit: number;
  private usedBefore = 0;
  private pausedOn: Day | undefined;
  private stoppedOn: Day | undefined;
  /** Set once a due day passed: what happens later does not bring it back. */
  private missed: Day | undefined;

  constructor(calendar: WorkCalendar, from: Day, limit: number) {
    this.calendar = calendar;
    this.from = from;
    this.limit = limit;
  }

  heed(event: ClockEvent): void {
    switch (event.type) {
      case 'paused':
        this.count(event.on);
        this.pausedOn = event.on;
        return;
      case 'resumed':
        this.from = event.on;
        this.pausedOn = undefined;
        return;
      case 'extended':
        if (!this.pausedOn) this.noteMissed(event.on);
        this.limit += event.workdays;
        return;
      case 'restarted':
        this.from = event.on;
        this.limit = event.workdays;
        this.usedBefore = 0;
        this.pausedOn = undefined;
        this.missed = undefined;
        return;
      case 'stopped':
        this.stoppedOn = event.on;
        return;
      case 'started':
        throw new Error('A clock starts once');
    }
  }

  readOn(today: Day, yellowAt: number): ClockReading {
    const on = this.stoppedOn ?? today;
    const used = this.pausedOn ? this.usedBefore : this.usedOn(on);
    const left = this.limit - used;
    const dueOn = this.missed ?? (this.pausedOn ? undefined : this.dueOn());
    const isLate = this.missed !== undefined || (dueOn !== undefined && on > dueOn);
    const soon = left <= yellowAt ? 'yellow' : 'green';
    return {
      state: this.stoppedOn ? 'stopped' : this.pausedOn ? 'paused' : 'running',
      limit: this.limit,
      used,
      left,
      ...(dueOn && { dueOn }),
      light: isLate ? 'red' : soon,
      isSure: isSure(this.calendar, this.from, dueOn ?? on),
    };
  }

  private count(on: Day): void {
    this.noteMissed(on);
    this.usedBefore = this.usedOn(on);
    this.from = on;
  }

  private noteMissed(on: Day): void {
    const dueOn = this.dueOn();
    if (on > dueOn) this.missed ??= dueOn;
  }

  private usedOn(on: Day): number {
    return this.usedBefore + Math.max(0, workdaysBetween(this.calendar, this.from, on));
  }

  private dueOn(): Day {
    return addWorkdays(this.calendar, this.from, Math.max(0, this.limit - this.usedBefore));
  }
}
