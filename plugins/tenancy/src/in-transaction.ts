import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';

/** Does all of the work or none of it, in the transaction of `req`: its own, or the one it is in. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOurs = await initTransaction(req);
  try {
    const result = await work();
    if (isOurs) await commitTransaction(req);
    return result;
  } catch (error) {
    if (isOurs) await killTransaction(req);
    throw error;
  }
}
