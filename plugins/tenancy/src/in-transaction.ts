import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';

/**
 * Does all of the work or none of it, in the transaction of `req`: its own, or the one it is in. What it
 * answers is committed (`withSureCommits`).
 */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOurs = await initTransaction(req);
  // A failure within, even one that nobody heard of, takes it away from the request; the commit then says so.
  const transactionID = await req.transactionID;
  try {
    const result = await work();
    if (isOurs) await commitTransaction(Object.assign(req, { transactionID }));
    return result;
  } catch (error) {
    if (isOurs) await killTransaction(req);
    throw error;
  }
}
