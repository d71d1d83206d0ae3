import { inTransaction, Refused, reply } from '@mingtang/tenancy';
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
import { renewTrial } from '../actions/trial-address.ts';
import { checklistOf } from '../queries/checklist-of.ts';
import type { FaultsOf } from '../queries/faults-of.ts';
import { openingOf } from '../queries/opening-of.ts';
import { heldSite } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
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
    {
      path: '/:id/checklist',
      method: 'get',
      handler: async (req) => reply(req, await checklistOf(req, { id: idIn(req), faultsOf })),
    },
  ];
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
