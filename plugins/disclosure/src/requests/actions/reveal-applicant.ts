import { record } from '@mingtang/audit';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { rolesHere } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { putLook, type StoredRequest, storedRequest } from '../store/requests.ts';

/**
 * The request with all that its applicant stated, for whoever handles requests of its site. That
 * they looked is written down with it, or they see nothing.
 *
 * @param what they looked at, as whoever checks will read it
 * @throws 404 where the user does not handle requests of the site
 */
export function revealApplicant(
  req: PayloadRequest,
  { id, what }: { id: string; what: string },
): Promise<StoredRequest> {
  return inTransaction(req, async () => {
    const request = await storedRequest(req, id);
    await rolesHere(req, request?.site);
    if (!request) throw new Refused(req, refusals['not-found']);
    await record(req, {
      act: 'reveal',
      subject: `information-requests:${id}`,
      site: request.site,
      reason: what,
    });
    await putLook(req, { request: id, user: String(req.user?.id), what });
    return request;
  });
}
