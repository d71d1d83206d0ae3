import { calendarAtHand } from '@mingtang/approvals';
import type { Day } from '@mingtang/approvals/clock';
import { publishStatus } from '@mingtang/intake';
import { inTransaction } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { tell } from '../domain/case.ts';
import { decide, type Verb } from '../domain/decide.ts';
import { settled } from '../domain/settle.ts';
import { storedCase } from '../store/cases.ts';
import { addEvents } from './add-events.ts';
import type { Confirmation } from './issue-paper.ts';
import { type NewCase, receiveCase } from './receive-case.ts';

/** Something of the past, with what was said. */
export interface PastAct {
  verb: Verb;
  on: Day;
  /** Id of who did it. */
  by: string;
  said?: Record<string, unknown>;
}

/**
 * Enters a case with its story of the past, each act judged as of its day: for the demo, and for
 * registers that were kept elsewhere. No applicant is told. The caller has decided that it may.
 *
 * @throws where an act could not have been done on its day
 */
export function replayCase(
  req: PayloadRequest,
  { past, ...begun }: NewCase & { past: PastAct[] },
): Promise<string | undefined> {
  return inTransaction(req, async () => {
    const made = await receiveCase(req, begun);
    if (!made) return undefined;
    const calendar = await calendarAtHand(req);
    const confirmations: Confirmation[] = [];
    for (const { verb, on, by, said = {} } of past) {
      const stored = await storedCase(req, made.id);
      if (!stored) throw new Error('A case that was just entered is there');
      const before = tell(
        stored.terms,
        stored.events.map(({ event }) => event),
      );
      const law = settled(before, calendar, on);
      const facts = { calendar, today: on, by, site: begun.site };
      const decision = decide(law.state, verb, { ...said, on }, facts);
      if (!decision.ok) throw new Error(`${verb} on ${on}: ${decision.refusal}`);
      const events = [...law.events, decision.value];
      const done = await addEvents(req, stored, { state: before, events, calendar });
      confirmations.push(...done.confirmations);
    }
    for (const each of confirmations) await publishStatus(req, { site: begun.site, ...each });
    return made.id;
  });
}
