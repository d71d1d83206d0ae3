import { calendarAtHand } from '@mingtang/approvals';
import type { Day } from '@mingtang/approvals/clock';
import { inTransaction } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type Act, decide } from '../domain/decide.ts';
import { evolve, tell } from '../domain/request.ts';
import { claim, putEvent, storedRequest } from '../store/requests.ts';
import { issueNotice } from './issue-notice.ts';
import { type NewRequest, receiveRequest } from './receive-request.ts';

/** An act of the past, with what was said. */
export interface PastAct {
  act: Act;
  on: Day;
  /** Id of who did it. */
  by: string;
  said?: Record<string, unknown>;
}

/**
 * Enters a request with its story of the past, each act judged as of its day: for the demo, and for
 * registers that were kept elsewhere. The caller has decided that it may.
 *
 * @throws where an act could not have been done on its day
 */
export function replayRequest(
  req: PayloadRequest,
  { past, ...request }: NewRequest & { past: PastAct[] },
): Promise<{ id: string }> {
  return inTransaction(req, async () => {
    const { id } = await receiveRequest(req, request);
    const calendar = await calendarAtHand(req);
    const begun = await storedRequest(req, id);
    const events = (begun?.events ?? []).map(({ event }) => event);
    for (const { act, on, by, said = {} } of past) {
      const state = tell(events);
      const lastOn = events.at(-1)?.on as Day;
      const decision = decide(state, act, { ...said, on }, { calendar, today: on, lastOn, by });
      if (!decision.ok) throw new Error(`${act} on ${on}: ${decision.refusal}`);
      const event = decision.value;
      await claim(req, { id, revision: events.length }, evolve(state, event));
      events.push(event);
      const notice = await issueNotice(req, request.site, event);
      await putEvent(req, id, { revision: events.length, event, notice });
    }
    return { id };
  });
}
