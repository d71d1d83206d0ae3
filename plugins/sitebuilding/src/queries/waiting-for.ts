import { asSystem, isGlobal, sitesWhere } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { sharesWaiting } from './incoming-shares.ts';
import { siteIsEmpty } from './site-is-empty.ts';
import { deciders } from './who-decides.ts';

/** What of the life of sites waits for the user. */
export interface Waiting {
  /** Sites in preparation that they run, newest first. */
  sites: { id: string; name: string; isEmpty: boolean }[];
  /** Applications that they may decide on, oldest first. */
  applications: { site: string; name: string; submittedAt: string }[];
  /** Sites of theirs to which others sent something: how much waits, and how many copies are out of date. */
  shares: { site: string; name: string; waiting: number; notices: number }[];
}

/** No more than are shown at once; what is done makes room for the next. */
const most = 6;

export async function waitingFor(req: PayloadRequest): Promise<Waiting> {
  return {
    sites: await sitesToSetUp(req),
    applications: await applicationsToDecide(req),
    shares: await sharesWaiting(req),
  };
}

async function sitesToSetUp(req: PayloadRequest): Promise<Waiting['sites']> {
  const run = await sitesWhere(req, ['site-admin']);
  if (run.length === 0) return [];
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who runs a site in preparation is told of it'),
    collection: 'sites',
    depth: 0,
    limit: most,
    sort: '-createdAt',
    where: { and: [{ id: { in: run } }, { status: { equals: 'draft' } }] },
  });
  return Promise.all(
    docs.map(async ({ id, name }) => ({
      id: String(id),
      name: String(name),
      isEmpty: await siteIsEmpty(req, String(id)),
    })),
  );
}

async function applicationsToDecide(req: PayloadRequest): Promise<Waiting['applications']> {
  const above = isGlobal(req.user, 'system-admin') ? undefined : await sitesWhere(req, deciders);
  if (above?.length === 0) return [];
  const mine: Where[] = above ? [{ 'site.parent': { in: above } }] : [];
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who decides on a site is told of its application'),
    collection: 'openings' as CollectionSlug,
    depth: 1,
    limit: most,
    sort: 'submittedAt',
    where: {
      and: [{ state: { equals: 'open' } }, { submittedBy: { not_equals: req.user?.id } }, ...mine],
    },
  });
  return (docs as unknown as { site: { id: string; name: string }; submittedAt: string }[]).map(
    ({ site, submittedAt }) => ({ site: site.id, name: site.name, submittedAt }),
  );
}
