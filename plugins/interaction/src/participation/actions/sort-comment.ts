import { record } from '@mingtang/audit';
import { publishStatus } from '@mingtang/intake';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { ConsultationDocument } from '../../collections/consultations.ts';
import { putLook } from '../../sealed/sealed.ts';
import { statusOfComment } from '../domain/comment-status.ts';
import { documentHere } from '../queries/what-was-said.ts';
import { refusals } from '../refusals.ts';
import { type StoredComment, sort, storedComment, verdicts } from '../store/comments.ts';

/** The comment and what it is about, for whoever works on it. @throws 404 */
export async function commentHere(
  req: PayloadRequest,
  id: string,
): Promise<{ comment: StoredComment; consultation: ConsultationDocument }> {
  const comment = req.user ? await storedComment(req, id) : undefined;
  if (!comment) throw new Refused(req, refusals['not-found']);
  const consultation = await documentHere<ConsultationDocument>(req, {
    collection: 'consultations',
    id: comment.consultation,
  });
  return { comment, consultation };
}

/** Says what becomes of a comment and why, and tells who made it. Of two at once one is first. */
export function sortComment(
  req: PayloadRequest,
  { id, verdict: said, reason, revision }: Record<'id', string> & Record<string, unknown>,
): Promise<{ revision: number }> {
  return inTransaction(req, async () => {
    const { comment, consultation } = await commentHere(req, id);
    const verdict = verdicts.find((each) => each === said);
    if (!verdict) throw new Refused(req, refusals['verdict-unknown']);
    const why = typeof reason === 'string' ? reason.trim().slice(0, 2000) : '';
    if ([...why].length < 2) throw new Refused(req, refusals['reason-missing']);
    const read = { id, revision: typeof revision === 'number' ? revision : comment.revision };
    if (!(await sort(req, read, { verdict, reason: why }))) {
      throw new Refused(req, refusals['changed-meanwhile']);
    }
    const { site, tracking, receivedAt } = comment;
    await record(req, {
      act: 'handle',
      subject: `comments:${id}`,
      title: `${consultation.title} #${comment.serial}`,
      site,
      details: { verdict },
    });
    await publishStatus(req, {
      site,
      ...tracking,
      status: statusOfComment({
        title: consultation.title,
        on: new Date(receivedAt),
        verdict: { is: verdict, reason: why, on: new Date() },
      }),
    });
    return { revision: read.revision + 1 };
  });
}

/** Who commented and how to reach them, for whoever works on it and says why they look; that is written down. */
export function revealComment(
  req: PayloadRequest,
  { id, why }: { id: string; why: unknown },
): Promise<{ name?: string; phone?: string }> {
  return inTransaction(req, async () => {
    const { comment, consultation } = await commentHere(req, id);
    const reason = typeof why === 'string' ? why.trim().slice(0, 500) : '';
    if (reason.length < 2) throw new Refused(req, refusals['reason-missing']);
    const { name, phone } = comment.content;
    await record(req, {
      act: 'reveal',
      subject: `comments:${id}`,
      title: `${consultation.title} #${comment.serial}`,
      site: comment.site,
      reason,
    });
    await putLook(req, { owner: comment.consultation, what: `#${comment.serial} ${reason}` });
    return { ...(name && { name }), ...(phone && { phone }) };
  });
}
