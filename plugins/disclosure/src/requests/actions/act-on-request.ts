import { calendarAtHand } from '@mingtang/approvals';
import { type Day, dayOf } from '@mingtang/approvals/clock';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type Act, decide } from '../domain/decide.ts';
import { evolve, tell } from '../domain/request.ts';
import { mayAct, rolesHere } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { claim, putEvent, storedRequest } from '../store/requests.ts';
import { issueNotice } from './issue-notice.ts';
import { tellApplicant } from './tell-applicant.ts';

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
    const event = decision.value;
    if (!(await claim(req, request, evolve(state, event)))) {
      throw new Refused(req, refusals['changed-meanwhile']);
    }
    const next = request.revision + 1;
    const notice = await issueNotice(req, request.site, event);
    await putEvent(req, id, { revision: next, event, notice });
    await tellApplicant(req, id);
    return { revision: next };
  });
}
