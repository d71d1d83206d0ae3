import type { PayloadRequest } from 'payload';

const approving = new WeakSet<PayloadRequest>();

/**
 * Runs a change by which something approved takes effect: it is no edit that voids the approval, and
 * a time to go live is set as the system's, not as that of whoever approved last.
 */
export async function asApproved<T>(req: PayloadRequest, change: () => Promise<T>): Promise<T> {
  approving.add(req);
  try {
    return await change();
  } finally {
    approving.delete(req);
  }
}

/** Whether the change under way is one by which something approved takes effect. */
export const isApproved = (req: PayloadRequest): boolean => approving.has(req);
