import { once } from '@mingtang/approvals';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { rolesHere } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { storedCase } from '../store/cases.ts';
import { type MessageKind, putMessage } from '../store/sealed.ts';
import { digestOf } from './act-on-case.ts';
import { tellApplicant } from './tell-applicant.ts';

/** Keeps a note among staff, or writes to the applicant, who is told at once; once for each key. */
export function writeMessage(
  req: PayloadRequest,
  {
    id,
    kind,
    text: said,
  }: { id: string; kind: Exclude<MessageKind, 'from-applicant'>; text: unknown },
  key?: string,
): Promise<{ id: string }> {
  const request = { case: id, kind, digest: digestOf(req, { said }) };
  return inTransaction(req, () =>
    once(req, { key, request }, async () => {
      const stored = await storedCase(req, id);
      await rolesHere(req, stored?.site);
      if (stored?.erasedAt) throw new Refused(req, refusals.erased);
      const text = typeof said === 'string' ? said.trim() : '';
      if (text.length < 2) throw new Refused(req, refusals['text-missing']);
      if (text.length > 4000) throw new Refused(req, refusals['text-too-long']);
      await putMessage(req, { id, kind, text });
      if (kind === 'to-applicant') await tellApplicant(req, id);
      return { id };
    }),
  );
}
