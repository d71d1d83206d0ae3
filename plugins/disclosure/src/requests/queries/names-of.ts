import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';

/** People by name, for whoever handles what they did. */
export async function namesOf(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    ...asSystem(req, 'colleagues are named in the story of what they did'),
    collection: 'users',
    depth: 0,
    pagination: false,
    where: { id: { in: [...new Set(ids)] } },
  });
  return new Map(docs.map(({ id, name }) => [String(id), String(name)]));
}
