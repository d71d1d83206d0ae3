import { record } from '@mingtang/audit';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';
import { dropFactor, factorsOf } from '../store/factors.ts';
import { credentialsOf, rolesOf } from '../store/people.ts';
import { policyOf } from '../store/policy.ts';
import { tellOfFactor } from './tell-of-factor.ts';

/**
 * Takes a factor of one's own away; the caller has asked for the password.
 *
 * @throws 409 where it is the last one of somebody who must have one
 */
export async function removeFactor(req: PayloadRequest, id: string): Promise<void> {
  const user = String(req.user?.id);
  await inTransaction(req, async () => {
    const name = await dropFactor(req, { id, user });
    if (name === undefined) throw new Refused(req, refusals.factorUnknown);
    const [roles, { secondFactor }] = [await rolesOf(req, user), await policyOf(req.payload)];
    const isNeeded = secondFactor.some((role) => roles.has(role));
    if (isNeeded && (await factorsOf(req, user)).length === 0) {
      throw new Refused(req, refusals.factorLast);
    }
    await record(req, { act: 'remove-factor', subject: `users:${user}` });
    const person = await credentialsOf(req, { id: user });
    if (person) await tellOfFactor(req, { email: person.email, what: 'removed', name });
  });
}
