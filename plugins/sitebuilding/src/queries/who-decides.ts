import { holds, isGlobal, Refused, type SiteRole, siteRoles } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';
import type { SiteAtHand } from './site-at-hand.ts';

/** Roles at the site above that decide on the life of a site. */
export const deciders: SiteRole[] = ['reviewer', 'site-admin'];

/** Whether the user decides on the site's life; on one without a parent only the system administrator does. */
export async function decides(req: PayloadRequest, { parent }: SiteAtHand): Promise<boolean> {
  if (isGlobal(req.user, 'system-admin')) return true;
  return parent !== undefined && holds(req, parent, ...deciders);
}

/** Whether the user runs the site: submits it, and tells others where it can be looked at. */
export function runs(req: PayloadRequest, { id }: SiteAtHand): Promise<boolean> {
  return holds(req, id, 'site-admin');
}

/**
 * Lets those on who may do something to a site's life.
 *
 * @throws 404 where the user may not even know of the site, else 403
 */
export async function permit(
  req: PayloadRequest,
  site: SiteAtHand | undefined,
  who: 'concerned' | 'runs' | 'decides',
): Promise<SiteAtHand> {
  if (!site || !(await isConcerned(req, site))) throw new Refused(req, refusals['not-found']);
  if (who === 'runs' && !(await runs(req, site))) {
    throw new Refused(req, refusals['not-yours-to-submit']);
  }
  if (who === 'decides' && !(await decides(req, site))) {
    throw new Refused(req, refusals['not-yours-to-decide']);
  }
  return site;
}

async function isConcerned(req: PayloadRequest, site: SiteAtHand): Promise<boolean> {
  if (req.user?.collection !== 'users') return false;
  if (isGlobal(req.user, 'auditor')) return true;
  return (await decides(req, site)) || holds(req, site.id, ...siteRoles);
}
