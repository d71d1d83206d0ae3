import { recordsOf, siteSnapshot } from '@mingtang/editorial';
import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { contentHash } from '../content-hash.ts';
import { submit } from '../domain/site-life.ts';
import { type FaultsOf, refuseUnready, unpublishable } from '../queries/faults-of.ts';
import { latestOpening, type StoredOpening } from '../queries/openings-of.ts';
import { heldSite } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { renewTrial, trialAddress } from './trial-address.ts';

/**
 * Applies for a site to be opened as it stands now: the application carries the hash of all that
 * would become public. Whoever decides finds an address at which to look at just that.
 *
 * @throws where something is missing, with everything that is
 */
export function submitSite(
  req: PayloadRequest,
  { id, faultsOf }: { id: string; faultsOf: FaultsOf },
): Promise<StoredOpening> {
  return inTransaction(req, async () => {
    const site = await permit(req, await heldSite(req, id), 'runs');
    const before = await latestOpening(req, id);
    const decision = submit(site, { waiting: before?.state === 'open' });
    if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
    const found = await siteSnapshot(req, id);
    refuseUnready(req, [
      ...unpublishable(found?.faults ?? []),
      ...(found?.snapshot ? await faultsOf(found.snapshot) : []),
    ]);
    if (!found?.snapshot) throw new Refused(req, refusals['not-found']);
    if (!(await trialAddress(req, id))) await renewTrial(req, id);
    await req.payload.create({
      ...asSystem(req, 'an application is made by being submitted'),
      collection: 'openings' as CollectionSlug,
      depth: 0,
      data: {
        site: id,
        state: decision.value,
        submittedBy: req.user?.id,
        submittedAt: new Date().toISOString(),
        hash: contentHash(recordsOf(found.snapshot)),
      } as never,
    });
    return (await latestOpening(req, id)) as StoredOpening;
  });
}
