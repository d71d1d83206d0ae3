import { record } from '@mingtang/audit';
import { Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { takeAttempts } from '../attempts.ts';
import { knownOf } from '../context.ts';
import { refusals } from '../refusals.ts';
import { giveBack } from '../store/budgets.ts';
import { credentialsOf } from '../store/people.ts';
import type { Ticket } from '../store/tickets.ts';
import { continueSignIn, type Step } from './continue-sign-in.ts';

/**
 * Goes on with a sign-in by a second factor. Whoever has the password alone may guess as rarely as at passwords.
 *
 * @param take whether what was shown is a factor of the person
 * @throws 401 where it is not, 429 where it was tried too often
 */
export async function showFactor(
  req: PayloadRequest,
  ticket: unknown,
  take: (ticket: Ticket) => Promise<boolean>,
): Promise<Step> {
  return continueSignIn(req, ticket, async (held, needs) => {
    if (!needs.includes('factor')) throw new Refused(req, refusals.ticketOver);
    const person = await credentialsOf(req.payload, { id: held.user });
    await takeAttempts(req, { kind: 'factor', email: person?.email ?? '' });
    if (!(await take(held))) {
      await record(
        req,
        {
          act: 'sign-in',
          outcome: 'refused',
          reason: 'wrong-factor',
          actor: { actor: 'nobody' },
          subject: `users:${held.user}`,
          title: person?.name,
        },
        { isAlone: true },
      );
      throw new Refused(req, refusals.factorWrong);
    }
    await giveBack(req.payload, knownOf(req).taken ?? []);
    return 'factor';
  });
}
