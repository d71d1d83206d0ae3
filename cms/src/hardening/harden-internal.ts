import { idOf, isGlobal, nobody, siteRoles, sitesWhere } from '@mingtang/tenancy';
import type { Access, FieldAccess, PayloadRequest, SanitizedConfig } from 'payload';
import { fieldAffectsData } from 'payload/shared';

/**
 * Payload's own collections, which no option reaches: by default whoever is signed in reads and
 * deletes every lock. Locks stay among colleagues, preferences and sessions with their owner, the
 * rest closes.
 */
export function hardenInternal(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const { slug, access } = collection;
    dropDeadDoors(collection);
    if (slug === 'users') {
      for (const field of collection.fields) {
        if (fieldAffectsData(field) && field.name === 'sessions')
          field.access = { read: ownRecord };
      }
    } else if (slug === 'payload-locked-documents') {
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

/** Payload opens these doors for every collection; without versions, verification or locks they lead nowhere. */
function dropDeadDoors(collection: SanitizedConfig['collections'][number]): void {
  if (!collection.endpoints) return;
  collection.endpoints = collection.endpoints.filter(({ path }) => {
    if (path.startsWith('/versions')) return Boolean(collection.versions);
    if (path === '/unlock') return Boolean(collection.auth?.maxLoginAttempts);
    return !path.startsWith('/verify') || Boolean(collection.auth?.verify);
  });
}

const ownRecord: FieldAccess = ({ req, id }) =>
  Boolean(req.user) && String(id) === String(req.user?.id);

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
