import { asUser, sitesWhere } from '@mingtang/tenancy';
import { createLocalReq, type ServerProps } from 'payload';
import { ImportForm } from './ImportForm.tsx';

/** Over the lists of the gate, for those who may change them: takes a list that was pasted. */
export async function ImportEntries({ payload, user }: ServerProps) {
  if (!user) return null;
  const req = await createLocalReq({ user }, payload);
  const ids = await sitesWhere(req, ['site-admin']);
  const { docs } = await payload.find({
    ...asUser(req),
    collection: 'sites' as 'articles',
    depth: 0,
    pagination: false,
    sort: 'order',
    where: { id: { in: ids } },
    select: { shortName: true } as never,
  });
  const sites = (docs as unknown as { id: string; shortName: string }[]).map(
    ({ id, shortName }) => ({ id, name: shortName }),
  );
  return sites.length > 0 ? <ImportForm sites={sites} /> : null;
}
