import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';

/** Sites by name, in order of their names; the caller has decided that the user may know them. */
export async function siteNames(
  req: PayloadRequest,
  ids: string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    ...asSystem(req, 'that the user handles requests of these sites was asked before'),
    collection: 'sites',
    depth: 0,
    pagination: false,
    sort: 'name',
    where: { id: { in: ids } },
    select: { name: true } as never,
  });
  return docs.map(({ id, name }) => ({ id: String(id), name: String(name) }));
}
