import type { PayloadRequest } from 'payload';
import { type ListedRequest, requestsInHand } from './requests-in-hand.ts';

export interface Pressing {
  /** Overdue and nearly due, the most urgent first. */
  requests: ListedRequest[];
  overdue: number;
  dueSoon: number;
  /** Came by post, fax or the Internet; the period runs once both sides confirm it. */
  unconfirmed: number;
  /** Drafts that wait for a signature. */
  proposed: number;
}

/** What of the requests the signed-in user handles cannot wait. */
export async function pressingRequests(req: PayloadRequest): Promise<Pressing> {
  const { requests } = await requestsInHand(req);
  const count = (is: (request: ListedRequest) => boolean) => requests.filter(is).length;
  return {
    requests: requests.filter(({ light }) => light === 'red' || light === 'yellow'),
    overdue: count(({ light }) => light === 'red'),
    dueSoon: count(({ light }) => light === 'yellow'),
    unconfirmed: count(({ phase }) => phase === 'unconfirmed'),
    proposed: count(({ phase }) => phase === 'proposed'),
  };
}
