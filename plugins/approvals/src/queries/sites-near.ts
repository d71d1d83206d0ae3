import { siteTree } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { siteNames } from './site-names.ts';

/** Sites that one may ask or pass things on to: the one above, those beside it and those right below, by name. */
export async function sitesNear(
  req: PayloadRequest,
  site: string,
): Promise<{ id: string; name: string }[]> {
  const tree = await siteTree(req);
  const parent = tree.find(({ id }) => id === site)?.parent;
  const near = tree.filter(
    (each) =>
      each.id !== site &&
      (each.id === parent || each.parent === site || (parent && each.parent === parent)),
  );
  const names = await siteNames(
    req,
    near.map(({ id }) => id),
  );
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'));
}
