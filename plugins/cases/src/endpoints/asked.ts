import { Refused } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a request holds, as unknowns. @throws 404 where nobody is signed in */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  if (req.user?.collection !== 'users') throw new Refused(req, refusals['not-found']);
  await addDataAndFileToRequest(req);
  const { data } = req;
  return data && typeof data === 'object' && !Array.isArray(data) ? data : {};
}

/** The id in the address. @throws 404 where there is none, or nobody asks */
export function idIn(req: PayloadRequest): string {
  const id = String(req.routeParams?.id).toLowerCase();
  if (req.user?.collection !== 'users' || !uuid.test(id)) {
    throw new Refused(req, refusals['not-found']);
  }
  return id;
}
