import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';

/** What sites are called, by id; ids of anything else are left out. */
export async function siteNames(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'sites are told by name to those who have to do with them'),
    collection: 'sites',
    depth: 0,
    pagination: false,
    select: { name: true },
    where: { id: { in: [...new Set(ids)] } },
  });
  return new Map(docs.map(({ id, name }) => [String(id), String(name)]));
}
