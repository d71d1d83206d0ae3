import { recordsOf, siteSnapshot } from '@mingtang/editorial';
import { asSystem, inTransaction, Refused, reply } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import {
  announceEnd,
  type Closing,
  callOffEnd,
  resumeSite,
  suspendSite,
} from '../actions/change-service.ts';
import { recallOpening } from '../actions/decide-opening.ts';
import { submitSite } from '../actions/submit-site.ts';
import { renewTrial, trialAddress } from '../actions/trial-address.ts';
import { contentHash } from '../content-hash.ts';
import type { FaultsOf } from '../queries/faults-of.ts';
import { latestOpening, type StoredOpening } from '../queries/openings-of.ts';
import { heldSite, siteOf } from '../queries/site-at-hand.ts';
import { decides, permit, runs } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, idIn, reasonIn } from './body.ts';

type OfCollection = Omit<Endpoint, 'root'>;

/** What can be done to the life of a site: `/api/sites/:id/…`. */
export function endpointsOfSites({ faultsOf }: { faultsOf: FaultsOf }): OfCollection[] {
  const post = (
    name: string,
    act: (req: PayloadRequest, id: string) => Promise<object>,
  ): OfCollection => ({
    path: `/:id/${name}`,
    method: 'post',
    handler: async (req) => reply(req, await act(req, idIn(req))),
  });
  return [
    post('submit', (req, id) => submitSite(req, { id, faultsOf })),
    post('recall', recallOpening),
    post('trial', async (req, id) => ({ trial: await newTrial(req, id) })),
    post('suspend', suspendSite),
    post('resume', resumeSite),
    post('close', async (req, id) => announceEnd(req, id, await closingIn(req))),
    post('keep-open', callOffEnd),
    {
      path: '/:id/opening',
      method: 'get',
      handler: async (req) => reply(req, await openingOf(req, idIn(req))),
    },
  ];
}

/** How a site stands on its way to being opened, for its members and for those who decide. */
async function openingOf(req: PayloadRequest, id: string) {
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
async function told(req: PayloadRequest, { hash, ...opening }: StoredOpening) {
  const found = opening.state === 'open' ? await siteSnapshot(req, opening.site) : undefined;
  const isChanged = found && !(found.snapshot && contentHash(recordsOf(found.snapshot)) === hash);
  return {
    ...opening,
    submittedBy: await person(req, opening.submittedBy),
    ...(opening.decidedBy && { decidedBy: await person(req, opening.decidedBy) }),
    ...(isChanged !== undefined && { isChanged }),
  };
}

async function person(req: PayloadRequest, id: string) {
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

function newTrial(req: PayloadRequest, id: string): Promise<string> {
  return inTransaction(req, async () => {
    const site = await permit(req, await heldSite(req, id), 'runs');
    if (site.status !== 'draft') throw new Refused(req, refusals['not-in-preparation']);
    return renewTrial(req, id);
  });
}

async function closingIn(req: PayloadRequest): Promise<Closing> {
  const body = await bodyOf(req);
  const { on, successor } = body;
  const address = typeof successor === 'string' ? successor.trim() : '';
  if (address && !/^https?:\/\/[^\s"<>]{3,200}$/.test(address))
    throw new Refused(req, refusals['bad-address']);
  return {
    on: typeof on === 'string' ? on : '',
    reason: reasonIn(req, body),
    ...(address && { successor: address }),
  };
}
