import { record } from '@mingtang/audit';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { mayAct, rolesHere } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { storedCase } from '../store/cases.ts';
import { hold } from '../store/erasures.ts';

/**
 * Keeps a case as evidence 封存, so that nothing of it is deleted whatever its period, or ends that; for
 * approvers of its site, with a reason, which is written down.
 *
 * @throws 404 where the user does not handle the case, 403 where they are no approver there, 409 where it
 *   is so already
 */
export function holdCase(
  req: PayloadRequest,
  { id, why: said, ends }: { id: string; why: unknown; ends: boolean },
): Promise<{ id: string }> {
  return inTransaction(req, async () => {
    const stored = await storedCase(req, id);
    const roles = await rolesHere(req, stored?.site);
    if (!mayAct(roles, 'terminate')) throw new Refused(req, refusals['not-yours']);
    const why = typeof said === 'string' ? said.trim().slice(0, 500) : '';
    if (why.length < 2) throw new Refused(req, refusals['reason-missing']);
    if (!(await hold(req, id, ends ? null : why))) {
      throw new Refused(req, refusals['held-otherwise']);
    }
    await record(req, {
      act: ends ? 'release' : 'hold',
      subject: `cases:${id}`,
      ...(stored && { title: stored.number, site: stored.site }),
      reason: why,
    });
    return { id };
  });
}
