import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { columnPath, type Placed } from '../domain/column-path.ts';
import { type ColumnDocument, idOf } from '../records/documents.ts';
import { refuseFaults } from '../refuse-faults.ts';

/** Works out a column's path, and its name with those above it, from its parent and its slug. */
export const placeColumn: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const column = { ...originalDoc, ...data } as ColumnDocument;
  const site = String(idOf(column.site));
  const parent = idOf(column.parent);
  const above = parent === undefined ? [] : await columnsAbove(req, { site, parent });
  const place = columnPath(
    { slug: column.slug, ...(originalDoc && { id: column.id }), ...(parent && { parent }) },
    above,
  );
  const refuse = (path: string, code: Parameters<typeof refuseFaults>[1]['faults'][0]['code']) =>
    refuseFaults(req, { collection: 'columns', id: column.id, faults: [{ path, code }] });
  if (!place.ok) return refuse('parent', place.fault);
  if (await isOtherSite(req, { site, path: place.path }))
    return refuse('slug', 'path-of-other-site');
  return {
    ...data,
    path: place.path,
    fullName: [...above.map(({ name }) => name).reverse(), column.name].join(' › '),
  };
};

/** The parent, its parent, and so on; stops at what does not exist or stands elsewhere. */
async function columnsAbove(
  req: PayloadRequest,
  { site, parent }: { site: string; parent: string },
): Promise<(Placed & { name: string })[]> {
  const found: (Placed & { name: string })[] = [];
  for (let id: string | undefined = parent; id && found.length < 10; ) {
    const column: ColumnDocument | null = await req.payload.db.findOne<ColumnDocument>({
      collection: 'columns',
      req,
      where: { and: [{ id: { equals: id } }, { site: { equals: site } }] },
    });
    if (!column) break;
    const above = idOf(column.parent);
    found.push({
      id: column.id,
      name: column.name,
      path: column.path,
      ...(above && { parent: above }),
    });
    id = above;
  }
  return found;
}

/** Whether another site of the same host is mounted where the column would stand, and would hide it. */
async function isOtherSite(
  req: PayloadRequest,
  { site, path }: { site: string; path: string },
): Promise<boolean> {
  const own = await req.payload.db.findOne<{
    id: string;
    mount: { host: string; basePath: string };
  }>({
    collection: 'sites',
    req,
    where: { id: { equals: site } },
  });
  if (!own?.mount) return false;
  const { totalDocs } = await req.payload.db.count({
    collection: 'sites',
    req,
    where: {
      and: [
        { 'mount.host': { equals: own.mount.host } },
        { 'mount.basePath': { equals: own.mount.basePath + path.slice(1) } },
      ],
    },
  });
  return totalDocs > 0;
}
