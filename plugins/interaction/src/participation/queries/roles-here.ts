import { rightsOf, type SiteRole } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';

/** Who reads and sorts what the public said at a site. The three administrators of the house do not. */
const readers = ['editor', 'publisher', 'clerk', 'approver'] as const satisfies SiteRole[];

/** Sites whose consultations and surveys the signed-in user works on. */
export async function readSites(req: PayloadRequest): Promise<string[]> {
  if (req.user?.collection !== 'users') return [];
  const { sites } = await rightsOf(req, String(req.user.id));
  return [...sites].flatMap(([site, held]) => (readers.some((role) => held.has(role)) ? site : []));
}
