import { reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { retrySubmission } from '../actions/retry-submission.ts';

/** Has what could not be opened tried again, once its cause is mended: `POST /api/submissions/:id/retry`. */
export const retryEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/retry',
  method: 'post',
  handler: async (req) => reply(req, await retrySubmission(req, String(req.routeParams?.id ?? ''))),
};
