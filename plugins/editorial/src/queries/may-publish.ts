import { holds, type Refusal } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

export type Permission = { ok: true } | { ok: false; refusal: Refusal };

/** What is to become, or to cease to be, public. */
export interface Publication {
  collection: string;
  id: string;
  site: string;
}

/**
 * Whether the signed-in user may publish or withdraw this. The one place that decides it: every way
 * to the public asks here, and a review flow would answer here.
 */
export async function mayPublish(req: PayloadRequest, { site }: Publication): Promise<Permission> {
  if (await holds(req, site, 'publisher', 'site-admin')) return { ok: true };
  return { ok: false, refusal: refusals.notYoursToPublish };
}
