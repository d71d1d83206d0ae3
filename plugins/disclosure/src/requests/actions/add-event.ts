import { record } from '@mingtang/audit';
import { Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { evolve, type RequestEvent, type RequestState } from '../domain/request.ts';
import { refusals } from '../refusals.ts';
import { claim, putEvent, type StoredRequest } from '../store/requests.ts';
import { issueNotice } from './issue-notice.ts';
import { tellApplicant } from './tell-applicant.ts';

/**
 * Adds one event to a request, with the notice that goes with it, and tells its applicant. In the
 * transaction of `req`; the caller has decided that it happens.
 *
 * @throws where another was quicker
 */
export async function addEvent(
  req: PayloadRequest,
  request: Pick<StoredRequest, 'id' | 'site' | 'revision'>,
  { state, event }: { state: RequestState; event: RequestEvent },
): Promise<{ revision: number }> {
  if (!(await claim(req, request, evolve(state, event)))) {
    throw new Refused(req, refusals['changed-meanwhile']);
  }
  const revision = request.revision + 1;
  const notice = await issueNotice(req, request.site, event);
  await putEvent(req, request.id, { revision, event, notice });
  await record(req, {
    act: 'handle',
    subject: `information-requests:${request.id}`,
    site: request.site,
    details: { event: event.type },
  });
  await tellApplicant(req, request.id);
  return { revision };
}
