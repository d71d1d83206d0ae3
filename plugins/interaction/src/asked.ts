import { type Refusal, Refused } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type PayloadRequest } from 'payload';

/** What a request holds, as unknowns. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  await addDataAndFileToRequest(req);
  return (req.data ?? {}) as Record<string, unknown>;
}

/** The id in the address. @throws `missing` where there is none, or nobody asks */
export function idIn(req: PayloadRequest, missing: Refusal): string {
  const id = String(req.routeParams?.id).toLowerCase();
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  if (!req.user || !isId) throw new Refused(req, missing);
  return id;
}
