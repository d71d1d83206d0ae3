import { asSystem, idOf } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import type { Opening } from '../domain/site-life.ts';

/** An application as stored. */
export interface StoredOpening extends Opening {
  id: string;
  site: string;
  submittedAt: string;
  decidedBy?: string;
  decidedAt?: string;
  reason?: string;
}

/** The newest application of a site, decided or not. */
export function latestOpening(req: PayloadRequest, site: string) {
  return newest(req, { site: { equals: site } });
}

export function openingById(req: PayloadRequest, id: string) {
  return newest(req, { id: { equals: id } });
}

async function newest(req: PayloadRequest, where: Where): Promise<StoredOpening | undefined> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who may know of an application is asked by the caller'),
    collection: 'openings' as CollectionSlug,
    depth: 0,
    limit: 1,
    sort: '-submittedAt',
    where,
  });
  const [found] = docs as unknown as (StoredOpening & { decidedBy?: string | null })[];
  if (!found) return undefined;
  const { id, state, hash, submittedAt, decidedBy, decidedAt, reason } = found;
  return {
    id,
    site: idOf(found.site),
    state,
    hash,
    submittedBy: idOf(found.submittedBy),
    submittedAt,
    ...(decidedBy && { decidedBy: idOf(decidedBy) }),
    ...(decidedAt && { decidedAt }),
    ...(reason && { reason }),
  };
}
