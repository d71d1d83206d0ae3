import { record } from '@mingtang/audit';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Answer } from '../domain/answers.ts';
import { rolesHere } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { storedCase } from '../store/cases.ts';
import { answersOf, putLook } from '../store/sealed.ts';

/**
 * All that was answered in a case, for whoever handles cases of its site and says why they look.
 * That, and why, is written down in the same transaction, or they see nothing.
 *
 * @throws 404 where the user does not handle cases of the site, 400 without a reason
 */
export function revealCase(
  req: PayloadRequest,
  { id, why }: { id: string; why: unknown },
): Promise<Answer[][]> {
  return inTransaction(req, async () => {
    const stored = await storedCase(req, id);
    await rolesHere(req, stored?.site);
    if (stored?.erasedAt) throw new Refused(req, refusals.erased);
    const what = typeof why === 'string' ? why.trim().slice(0, 500) : '';
    if (what.length < 2) throw new Refused(req, refusals['reason-missing']);
    await record(req, {
      act: 'reveal',
      subject: `cases:${id}`,
      ...(stored && { title: stored.number, site: stored.site }),
      reason: what,
    });
    await putLook(req, { id, what });
    return answersOf(req, id);
  });
}
