import { addressOf, record } from '@mingtang/audit';
import { Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Policy, Role } from '../domain/policy.ts';
import { isWithin } from '../network.ts';
import { refusals } from '../refusals.ts';
import { mustChangePassword } from '../store/accounts.ts';
import { factorsOf } from '../store/factors.ts';
import { rolesOf } from '../store/people.ts';
import { policyOf } from '../store/policy.ts';
import type { Passed } from '../store/tickets.ts';

/** What is still asked of somebody before they are signed in. */
export type Need = 'factor' | 'enrol' | 'new-password';

/** What is still asked of somebody who has shown `passed`, in the order in which it is; nothing: they are signed in. */
export async function needsOf(
  req: PayloadRequest,
  { user, passed }: { user: string; passed: readonly Passed[] },
): Promise<Need[]> {
  const policy = await policyOf(req.payload);
  const needs: Need[] = [];
  if (!passed.includes('factor')) {
    const roles = await rolesOf(req, user);
    if ((await factorsOf(req, user)).length > 0) needs.push('factor');
    else if (policy.secondFactor.some((role) => roles.has(role))) needs.push('enrol');
  }
  if (!passed.includes('new-password') && (await mustChangePassword(req, user, policy.password))) {
    needs.push('new-password');
  }
  return needs;
}

/** Refuses whoever signs in from where nobody of their roles may. */
export async function refuseForeignNetwork(
  req: PayloadRequest,
  { user, roles }: { user: string; roles: ReadonlySet<Role> },
): Promise<void> {
  const { networks } = await policyOf(req.payload);
  if (mayFrom(networks, roles, addressOf(req))) return;
  await record(
    req,
    {
      act: 'sign-in',
      outcome: 'refused',
      reason: 'network',
      actor: { actor: 'nobody' },
      subject: `users:${user}`,
    },
    { isAlone: true },
  );
  throw new Refused(req, refusals.network);
}

/** Whether people of all these roles may work from an address. */
export function mayFrom(
  networks: Policy['networks'],
  roles: ReadonlySet<Role>,
  address: string | null,
): boolean {
  return [...roles].every((role) => {
    const ranges = networks[role];
    return !ranges || (address !== null && isWithin(address, ranges));
  });
}
