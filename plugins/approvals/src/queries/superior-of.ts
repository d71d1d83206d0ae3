import { asSystem, idOf } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { PersonId } from '../domain/index.ts';

/** Whom somebody works under at a site, as their membership there says; else as any of theirs does. */
export async function superiorOf(
  req: PayloadRequest,
  { person, site }: { person: PersonId; site: string },
): Promise<PersonId | undefined> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'a flow asks for the superior of whoever submits'),
    collection: 'memberships',
    depth: 0,
    pagination: false,
    sort: 'createdAt',
    where: { and: [{ user: { equals: person } }, { superior: { exists: true } }] },
  });
  const here = docs.find((doc) => idOf(doc.site) === site) ?? docs[0];
  const superior = (here as { superior?: unknown } | undefined)?.superior;
  return superior ? idOf(superior) : undefined;
}
