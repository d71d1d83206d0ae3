import { idOf, isGlobal, nobody, siteRoles, sitesWhere } from '@mingtang/tenancy';
import type { Access, PayloadRequest, SanitizedConfig } from 'payload';

/**
 * Payload's own collections, which no option reaches: by default whoever is signed in reads and
 * deletes every lock. Locks stay among colleagues, preferences with their owner, the rest closes.
 */
export function hardenInternal(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const { slug, access } = collection;
    if (slug === 'payload-locked-documents') {
      Object.assign(access, {
        read: amongColleagues,
        update: amongColleagues,
        delete: amongColleagues,
      });
      Object.assign(access, { create: nobody, readVersions: nobody });
    } else if (slug === 'payload-preferences') {
      Object.assign(access, { create: nobody, readVersions: nobody, unlock: nobody });
    } else if (slug.startsWith('payload-')) {
      const closed = { read: nobody, create: nobody, update: nobody, delete: nobody };
      Object.assign(access, closed, { readVersions: nobody, unlock: nobody });
    }
  }
  return config;
}

/** Who works on a site sees, and may take over, what colleagues there have open. */
const amongColleagues: Access = async ({ req }) => {
  if (req.user?.collection !== 'users') return false;
  if (isGlobal(req.user, 'system-admin')) return true;
  return { 'user.value': { in: [String(req.user.id), ...(await colleaguesOf(req))] } };
};

async function colleaguesOf(req: PayloadRequest): Promise<string[]> {
  const sites = await sitesWhere(req, siteRoles);
  if (sites.length === 0) return [];
  const { docs } = await req.payload.db.find<{ id: string; user: unknown }>({
    collection: 'memberships',
    req,
    pagination: false,
    where: { site: { in: sites } },
  });
  return docs.map(({ user }) => idOf(user));
}
