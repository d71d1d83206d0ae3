import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';

/** The organ in whose name papers are issued: the organiser 主办单位 of the site. The caller has decided that the user may know it. */
export async function organOf(req: PayloadRequest, id: string): Promise<string> {
  const site = (await req.payload.findByID({
    ...asSystem(req, 'whose case it is was asked before'),
    collection: 'sites',
    id,
    depth: 0,
  })) as unknown as { name: string; identifiers?: { organizer?: string | null } };
  return site.identifiers?.organizer || site.name;
}
