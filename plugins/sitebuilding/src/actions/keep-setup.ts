import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';
import type { SetupDraft } from '../domain/setup-draft.ts';
import { setupOf } from '../queries/setup-of.ts';
import { heldSite } from '../queries/site-at-hand.ts';
import { siteIsEmpty } from '../queries/site-is-empty.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';

const setups = 'setups' as CollectionSlug;
const why = 'who may set a site up is asked by the caller';

/** Keeps what was answered so far, in place of what was kept before. */
export function keepSetup(
  req: PayloadRequest,
  { site, step, answers }: { site: string; step: number; answers: SetupDraft },
): Promise<{ step: number }> {
  return inTransaction(req, async () => {
    const { status } = await permit(req, await heldSite(req, site), 'runs');
    if (status !== 'draft') throw new Refused(req, refusals['not-in-preparation']);
    if (!(await siteIsEmpty(req, site))) throw new Refused(req, refusals['not-empty']);
    const known = await setupOf(req, site);
    const write = {
      ...asSystem(req, why),
      collection: setups,
      depth: 0,
      data: { site, step, answers } as never,
    };
    await (known ? req.payload.update({ ...write, id: known.id }) : req.payload.create(write));
    return { step };
  });
}

/** Forgets what was kept. */
export async function dropSetup(req: PayloadRequest, site: string): Promise<void> {
  const known = await setupOf(req, site);
  if (known) await req.payload.delete({ ...asSystem(req, why), collection: setups, id: known.id });
}
