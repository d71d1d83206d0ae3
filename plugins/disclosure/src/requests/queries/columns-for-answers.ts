import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';

export interface ColumnForAnswers {
  id: string;
  name: string;
  /** Of the type 依申请公开: what stands there is about requests. */
  isMeant: boolean;
}

/** Columns of a site in which an answer can be published, those meant for it first. The caller has decided that the user may know them. */
export async function columnsForAnswers(
  req: PayloadRequest,
  site: string,
): Promise<ColumnForAnswers[]> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'the columns are those of a site whose requests the user handles'),
    collection: 'columns',
    depth: 0,
    pagination: false,
    sort: 'name',
    where: { and: [{ site: { equals: site } }, { layout: { in: ['list', 'library'] } }] },
  });
  return (docs as unknown as { id: string; name: string; type?: string }[])
    .map(({ id, name, type }) => ({ id, name, isMeant: type === '依申请公开' }))
    .toSorted((a, b) => Number(b.isMeant) - Number(a.isMeant));
}
