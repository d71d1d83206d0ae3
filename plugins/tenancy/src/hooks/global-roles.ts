import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  FieldHook,
  PayloadRequest,
} from 'payload';
import { forgetRights, idOf, once, rightsOf } from '../access/rights.ts';
import { asSystem } from '../acting.ts';
import type { GlobalRole } from '../domain/roles.ts';

/** The person's place among the three administrators. */
export const readGlobalRoles: FieldHook = async ({ originalDoc, req }) => {
  const id = originalDoc?.id;
  if (!id) return [];
  const role = (await administratorsBy(req)).get(String(id));
  return role ? [role] : [];
};

/**
 * The person's own sites, as the multi-tenant plugin wants them: read from the memberships on each
 * request, so that a right taken away is gone with the next click. Empty for anybody else's record.
 */
export const readTenants: FieldHook = async ({ originalDoc, req }) => {
  const id = originalDoc?.id;
  if (!id || (req.user && String(req.user.id) !== String(id))) return [];
  const { sites } = await rightsOf(req, String(id));
  return [...sites].map(([tenant, roles]) => ({ tenant, roles: [...roles] }));
};

/** Whoever registers in an empty house becomes its system administrator. */
export const crownFirstUser: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || req.user || req.payloadAPI === 'local') return data;
  const { totalDocs } = await req.payload.db.count({ collection: 'users', req });
  return totalDocs === 0 ? { ...data, globalRoles: ['system-admin'] } : data;
};

/**
 * Keeps what was chosen in `globalRoles`. Compares with what the form was filled from, and not with
 * what is stored: a save that did not touch the field must not undo a change made meanwhile.
 */
export const writeGlobalRoles: CollectionAfterChangeHook = async ({
  data,
  doc,
  previousDoc,
  req,
}) => {
  const wanted = (data.globalRoles ?? [])[0] as GlobalRole | undefined;
  const before = (previousDoc?.globalRoles ?? [])[0] as GlobalRole | undefined;
  if (wanted === before) return doc;
  const options = asSystem(req, 'global roles are kept apart from the user record');
  const user = idOf(doc);
  await req.payload.delete({
    ...options,
    collection: 'administrators',
    where: { user: { equals: user } },
  });
  if (wanted) {
    await req.payload.create({
      ...options,
      collection: 'administrators',
      data: { user, role: wanted },
    });
  }
  forgetRights(req);
  return { ...doc, globalRoles: wanted ? [wanted] : [] };
};

async function administratorsBy(req: PayloadRequest): Promise<Map<string, GlobalRole>> {
  return once(req, 'administrators', async () => {
    const { docs } = await req.payload.db.find<{ user: unknown; role: GlobalRole }>({
      collection: 'administrators',
      req,
      pagination: false,
    });
    return new Map(docs.map(({ user, role }) => [idOf(user), role]));
  });
}
