import {
  actOn,
  calendarAtHand,
  openInstanceOf,
  standingOf,
  submitSubject,
  voidInstance,
} from '@mingtang/approvals';
import { type Day, dayOf } from '@mingtang/approvals/clock';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type Act, decide } from '../domain/decide.ts';
import { tell } from '../domain/request.ts';
import { mayAct, ofSigning, rolesHere } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { storedRequest } from '../store/requests.ts';
import { addEvent } from './add-event.ts';
import { answerKind, answersKind, isDecidedByFlow } from './answer-kind.ts';

export interface ActOnRequest {
  id: string;
  act: Act;
  /** What whoever acts filled in. */
  said: Record<string, unknown>;
  /** The revision the user was looking at: what happened since refuses the act. */
  revision?: number;
}

/**
 * Does one act to a request for the signed-in user, with the notice that goes with it. Of all who
 * act at once one is first; the others are told.
 */
export function actOnRequest(
  req: PayloadRequest,
  { id, act, said, revision }: ActOnRequest,
): Promise<{ revision: number }> {
  return inTransaction(req, async () => {
    const request = await storedRequest(req, id);
    const roles = await rolesHere(req, request?.site);
    if (!request) throw new Refused(req, refusals['not-found']);
    if (!mayAct(roles, act)) throw new Refused(req, refusals['not-yours']);
    const isByFlow = await isDecidedByFlow(req, request);
    if (isByFlow && ofSigning.has(act)) throw new Refused(req, refusals['decided-in-inbox']);
    if (revision !== undefined && revision !== request.revision) {
      throw new Refused(req, refusals['changed-meanwhile']);
    }
    const events = request.events.map(({ event }) => event);
    const state = tell(events);
    const decision = decide(state, act, said, {
      calendar: await calendarAtHand(req),
      today: dayOf(new Date()),
      lastOn: events.at(-1)?.on as Day,
      by: String(req.user?.id),
    });
    if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
    const done = await addEvent(req, request, { state, event: decision.value });
    await followFlow(req, id, { act, isByFlow });
    return done;
  });
}

/**
 * A draft goes to the flow that serves the site; one that was put forward before is void, and so is
 * one whose request the applicant took back.
 */
async function followFlow(
  req: PayloadRequest,
  id: string,
  { act, isByFlow }: { act: Act; isByFlow: boolean },
): Promise<void> {
  if (!isByFlow || (act !== 'answer-proposed' && act !== 'withdrawn')) return;
  const open = await openInstanceOf(req, { kind: answersKind, id });
  if (open) await voidInstance(req, open, act === 'withdrawn' ? 'withdrawn' : 'edited');
  if (act === 'withdrawn') return;
  const standing = await standingOf(req, answerKind, id);
  if (standing?.instance?.state.status === 'returned') {
    const kindOf = () => answerKind;
    await actOn(req, { id: standing.instance.id, kindOf }, { verb: 'resubmit' });
  } else await submitSubject(req, answerKind, { id });
}
