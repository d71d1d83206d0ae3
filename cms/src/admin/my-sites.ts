import { addressOf } from '@mingtang/publication';
import {
  asUser,
  isGlobal,
  rightsOf,
  type SiteRole,
  siteRoles,
  sitesWhere,
} from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';

/** A site as its members see it on their desk. */
export interface MySite {
  id: string;
  name: string;
  address: string;
  isLive: boolean;
  roles: SiteRole[];
}

/** The first dozen of the sites where the user is anything, in their order, and how many there are. */
export async function mySites(req: PayloadRequest): Promise<{ total: number; sites: MySite[] }> {
  const { docs, totalDocs } = await req.payload.find({
    ...asUser(req),
    collection: 'sites',
    depth: 0,
    limit: 12,
    sort: 'order',
    select: { name: true, mount: true, status: true },
    where: { id: { in: await sitesWhere(req, siteRoles) } },
  });
  const held = (await rightsOf(req, String(req.user?.id))).sites;
  const everywhere: SiteRole[] = isGlobal(req.user, 'system-admin') ? ['site-admin'] : [];
  return {
    total: totalDocs,
    sites: docs.map(({ id, name, mount, status }) => ({
      id: String(id),
      name,
      address: addressOf(mount, '/'),
      isLive: status === 'live',
      roles: siteRoles.filter(
        (role) => held.get(String(id))?.has(role) || everywhere.includes(role),
      ),
    })),
  };
}
