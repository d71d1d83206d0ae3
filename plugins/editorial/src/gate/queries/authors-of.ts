import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Publishable } from '../../publishable.ts';

interface Version {
  version: { _status?: string | null; savedBy?: string | null };
}

/** Everybody who saved something of a document since it was last public, as far as versions are kept. */
export async function authorsOf(
  req: PayloadRequest,
  { of, document }: { of: Publishable; document: { id: string } },
): Promise<string[]> {
  const { docs } = await req.payload.findVersions({
    ...asSystem(req, 'whoever wrote at it is not to let it pass'),
    collection: of.collection as 'articles',
    depth: 0,
    limit: 50,
    sort: '-updatedAt',
    where: { parent: { equals: document.id } },
  });
  const versions = docs as unknown as Version[];
  const last = versions.findIndex(({ version }) => version._status === 'published');
  const since = last === -1 ? versions : versions.slice(0, last);
  return [...new Set(since.flatMap(({ version }) => version.savedBy ?? []))];
}
