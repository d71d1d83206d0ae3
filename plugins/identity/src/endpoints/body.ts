import { Refused } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

/** What a request holds, as unknowns. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  await addDataAndFileToRequest(req);
  const { data } = req;
  return data && typeof data === 'object' && !Array.isArray(data) ? data : {};
}

/** Who is signed in. @throws 401 where nobody is */
export function personOf(req: PayloadRequest): string {
  if (req.user?.collection !== 'users') throw new Refused(req, refusals.signInFirst);
  return String(req.user.id);
}

export const textIn = (value: unknown, longest = 500): string =>
  typeof value === 'string' && value.length <= longest ? value : '';
