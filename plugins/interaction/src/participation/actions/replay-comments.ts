import { randomBytes, randomUUID } from 'node:crypto';
import { inTransaction } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { commentsOn, putComment, sort, type Verdict } from '../store/comments.ts';

/** A comment of the past, with what became of it. */
export interface PastComment {
  part?: string;
  text: string;
  at: Date;
  verdict?: { is: Verdict; reason: string };
}

/** Enters comments on a draft, as demos and importers have them; who may is not asked, and nobody is told. */
export function replayComments(
  req: PayloadRequest,
  { site, consultation, past }: { site: string; consultation: string; past: PastComment[] },
): Promise<void> {
  return inTransaction(req, async () => {
    for (const { part, text, at } of past) {
      await putComment(req, {
        ...{ id: randomUUID(), site, consultation, arrival: randomUUID(), receivedAt: at },
        content: { text, ...(part && { part }) },
        tracking: { number: '', codeKey: randomBytes(32).toString('base64url') },
      });
    }
    const stored = await commentsOn(req, consultation, { limit: past.length });
    for (const [n, comment] of stored.entries()) {
      const verdict = past[n]?.verdict;
      if (verdict) await sort(req, comment, { verdict: verdict.is, reason: verdict.reason });
    }
  });
}
