import { calendarAtHand } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { inTransaction } from '@mingtang/tenancy';
import { createLocalReq, type Payload } from 'payload';
import { tell } from '../domain/case.ts';
import { settled } from '../domain/settle.ts';
import {
  dueByLaw,
  reckon,
  type StoredCase,
  storedCase,
  uncounted,
  underWay,
} from '../store/cases.ts';
import { addEvents } from './add-events.ts';
import { tellApplicant } from './tell-applicant.ts';

const atOnce = 200;

/**
 * Writes down what the law has done to cases that nobody touched: accepted by silence, renewed. Each
 * in a transaction of its own; safe to run again and from several processes.
 *
 * @returns how many
 */
export async function settleCases(payload: Payload, now: Date): Promise<number> {
  const today = dayOf(now);
  let done = 0;
  for (;;) {
    const ids = await dueByLaw(await createLocalReq({}, payload), today, atOnce);
    let moved = 0;
    for (const id of ids) if (await settle(payload, id, now)) moved++;
    done += moved;
    if (ids.length < atOnce || moved === 0) return done;
  }
}

async function settle(payload: Payload, id: string, now: Date): Promise<boolean> {
  const req = await createLocalReq({}, payload);
  return inTransaction(req, async () => {
    const stored = await storedCase(req, id);
    if (!stored) return false;
    const before = tell(
      stored.terms,
      stored.events.map(({ event }) => event),
    );
    const calendar = await calendarAtHand(req);
    const { events } = settled(before, calendar, dayOf(now));
    if (events.length === 0) return false;
    const { confirmations } = await addEvents(req, stored, { state: before, events, calendar });
    await tellApplicant(req, id, confirmations);
    return true;
  }).catch((error: unknown) => {
    payload.logger.warn({
      err: error,
      msg: 'a case was not settled, and is tried again',
      case: id,
    });
    return false;
  });
}

/** Reckons anew what lists show of cases under way: due days move with the calendar; and counts what figures have not yet. */
export async function reckonCases(payload: Payload): Promise<void> {
  for (let after: string | undefined; ; ) {
    const cases = await underWay(await createLocalReq({}, payload), after, atOnce);
    await reckonSome(payload, cases);
    if (cases.length < atOnce) break;
    after = cases.at(-1)?.id;
  }
  for (;;) {
    const cases = await uncounted(await createLocalReq({}, payload), atOnce);
    const moved = await reckonSome(payload, cases);
    if (cases.length < atOnce || moved === 0) return;
  }
}

async function reckonSome(payload: Payload, cases: StoredCase[]): Promise<number> {
  const req = await createLocalReq({}, payload);
  const calendar = await calendarAtHand(req);
  let moved = 0;
  await inTransaction(req, async () => {
    for (const { id, revision, terms, events } of cases) {
      const state = tell(
        terms,
        events.map(({ event }) => event),
      );
      if (await reckon(req, { id, revision }, { state, calendar })) moved++;
    }
  });
  return moved;
}
