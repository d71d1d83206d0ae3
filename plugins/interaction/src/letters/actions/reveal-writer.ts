import { record } from '@mingtang/audit';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { putLook, writingsOf } from '../../sealed/sealed.ts';
import { rolesAt } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { stateOf, storedLetter } from '../store/letters.ts';
import type { LetterContent } from './receive-letter.ts';

/**
 * Who wrote a letter and how to reach them, for whoever handles it and says why they look. That, and why, is
 * written down in the same transaction, or they see nothing.
 *
 * @throws 404 where the user does not handle the letter, 400 without a reason
 */
export function revealWriter(
  req: PayloadRequest,
  { id, why }: { id: string; why: unknown },
): Promise<Pick<LetterContent, 'name' | 'phone' | 'email'>> {
  return inTransaction(req, async () => {
    const stored = await storedLetter(req, id);
    await rolesAt(req, stored && stateOf(stored));
    const what = typeof why === 'string' ? why.trim().slice(0, 500) : '';
    if (what.length < 2) throw new Refused(req, refusals['reason-missing']);
    const [written] = await writingsOf<LetterContent>(req, { owner: id, kind: 'letter' });
    if (!stored || !written) throw new Refused(req, refusals['not-found']);
    await record(req, {
      act: 'reveal',
      subject: `letters:${id}`,
      title: stored.number,
      site: stored.home,
      reason: what,
    });
    await putLook(req, { owner: id, what });
    const { name, phone, email } = written.content;
    return { name, phone, ...(email && { email }) };
  });
}
