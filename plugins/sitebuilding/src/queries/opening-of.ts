import { recordsOf, siteSnapshot } from '@mingtang/editorial';
import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { trialAddress } from '../actions/trial-address.ts';
import { contentHash } from '../content-hash.ts';
import type { OpeningState, SiteStatus } from '../domain/site-life.ts';
import { latestOpening, type StoredOpening } from './openings-of.ts';
import { siteOf } from './site-at-hand.ts';
import { decides, permit, runs } from './who-decides.ts';

/** How a site stands on its way to being opened, as told to somebody concerned. */
export interface OpeningStanding {
  status: SiteStatus;
  closesOn?: string;
  /** Whether they run the site, and whether they decide on it. */
  may: { submit: boolean; decide: boolean };
  /** Told to those who run the site and those who decide. */
  trial?: string;
  opening?: ToldOpening;
}

/** The newest application, with names. */
export interface ToldOpening {
  id: string;
  site: string;
  state: OpeningState;
  submittedBy: Named;
  submittedAt: string;
  decidedBy?: Named;
  decidedAt?: string;
  reason?: string;
  /** While it waits: whether the site has been changed since. */
  isChanged?: boolean;
}

interface Named {
  id: string;
  name: string;
}

/** How a site stands on its way to being opened, for its members and for those who decide. */
export async function openingOf(req: PayloadRequest, id: string): Promise<OpeningStanding> {
  const site = await permit(req, await siteOf(req, id), 'concerned');
  const may = { submit: await runs(req, site), decide: await decides(req, site) };
  const opening = await latestOpening(req, id);
  const trial =
    site.status === 'draft' && (may.submit || may.decide) ? await trialAddress(req, id) : undefined;
  return {
    status: site.status,
    ...(site.closesOn && { closesOn: site.closesOn }),
    may,
    ...(trial && { trial }),
    ...(opening && { opening: await told(req, opening) }),
  };
}

/** An application with names, and whether the site has been changed since it was submitted. */
async function told(
  req: PayloadRequest,
  { hash, decidedBy, ...opening }: StoredOpening,
): Promise<ToldOpening> {
  const found = opening.state === 'open' ? await siteSnapshot(req, opening.site) : undefined;
  const isChanged = found && !(found.snapshot && contentHash(recordsOf(found.snapshot)) === hash);
  return {
    ...opening,
    submittedBy: await person(req, opening.submittedBy),
    ...(decidedBy && { decidedBy: await person(req, decidedBy) }),
    ...(isChanged !== undefined && { isChanged }),
  };
}

async function person(req: PayloadRequest, id: string): Promise<Named> {
  const user = await req.payload.findByID({
    ...asSystem(req, 'those concerned see who submitted and who decided'),
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    select: { name: true } as never,
  });
  return { id, name: String((user as { name?: string } | null)?.name ?? '') };
}
