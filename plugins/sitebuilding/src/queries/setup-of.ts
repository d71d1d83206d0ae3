import { asSystem } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { type SetupDraft, setupDraftIn } from '../domain/setup-draft.ts';

/** How far somebody has come in the set-up wizard of a site. */
export interface Setup {
  id: string;
  step: number;
  answers: SetupDraft;
}

/** What was kept of the wizard of a site, or `undefined` where nobody has begun. */
export async function setupOf(req: PayloadRequest, site: string): Promise<Setup | undefined> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who may set a site up is asked by the caller'),
    collection: 'setups' as CollectionSlug,
    depth: 0,
    limit: 1,
    where: { site: { equals: site } },
  });
  const [found] = docs as unknown as { id: string; step: number; answers: unknown }[];
  return found && { id: found.id, step: found.step, answers: setupDraftIn(found.answers) };
}
