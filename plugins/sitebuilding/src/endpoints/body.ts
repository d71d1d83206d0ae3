import { Refused } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

/** What a request holds, as unknowns. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  await addDataAndFileToRequest(req);
  return (req.data ?? {}) as Record<string, unknown>;
}

/** @throws where it is missing or too long */
export function reasonIn(req: PayloadRequest, { reason }: Record<string, unknown>): string {
  const text = typeof reason === 'string' ? reason.trim() : '';
  if (text.length < 2 || text.length > 500) throw new Refused(req, refusals['reason-missing']);
  return text;
}

/** The id in the address. @throws 404 where there is none, or nobody asks */
export function idIn(req: PayloadRequest): string {
  const id = String(req.routeParams?.id);
  if (!req.user || !uuid.test(id)) throw new Refused(req, refusals['not-found']);
  return id.toLowerCase();
}

export const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
