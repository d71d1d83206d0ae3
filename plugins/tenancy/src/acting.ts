import type { PayloadRequest } from 'payload';

/** Options of a Local API call made for the signed-in user: access rules apply. */
export function asUser(req: PayloadRequest) {
  return { req, user: req.user, overrideAccess: false } as const;
}

/**
 * Options of a Local API call that the system makes on its own account, past all access rules. The
 * caller has decided that it may. `reason` says why, for whoever reads the code or the trail.
 */
export function asSystem(req: PayloadRequest, reason: string) {
  return { req, overrideAccess: true, context: { ...req.context, systemReason: reason } } as const;
}
