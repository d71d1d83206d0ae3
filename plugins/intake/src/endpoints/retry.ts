import { reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { retryArrival } from '../actions/retry-arrival.ts';

/** Has what could not be opened tried again, once its cause is mended: `POST /api/arrivals/:id/retry`. */
export const retryEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/retry',
  method: 'post',
  handler: async (req) => reply(req, await retryArrival(req, String(req.routeParams?.id ?? ''))),
};
