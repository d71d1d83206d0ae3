import { asSystem, inTransaction as inTransactionOf } from '@mingtang/tenancy';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';

/** Options of a write that the seed makes, in the transaction of `req`. */
export function asSeed(req: PayloadRequest) {
  return { ...asSystem(req, 'the demo is made'), depth: 0 } as const;
}

/** Does all of the work or none of it. Each gets a request, and with it a transaction, of its own. */
export async function inTransaction<T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const req = await createLocalReq({}, payload);
  return inTransactionOf(req, () => work(req));
}
