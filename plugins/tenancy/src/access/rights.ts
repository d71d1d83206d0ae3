import type { PayloadRequest } from 'payload';
import { asSystem } from '../acting.ts';
import { type Grant, rolesBySite } from '../domain/grants.ts';
import type { GlobalRole, SiteRole } from '../domain/roles.ts';

/** What a user may be, where. */
export interface Rights {
  /** Roles by site, subtrees spelled out. */
  sites: Map<string, Set<SiteRole>>;
}

/** Whether the signed-in user is one of the three administrators named. */
export function isGlobal(user: PayloadRequest['user'], ...roles: GlobalRole[]): boolean {
  const held = (user as { globalRoles?: GlobalRole[] | null } | null)?.globalRoles ?? [];
  return held.some((role) => roles.includes(role));
}

/**
 * Whether the person runs people or sites anywhere: decides what the menu shows, and nothing else.
 * Goes by what the record of the signed-in user shows, for where no request is at hand.
 */
export function isAnyAdministrator(user: unknown): boolean {
  const shown = user as { globalRoles?: GlobalRole[]; tenants?: { roles?: SiteRole[] }[] } | null;
  return Boolean(
    shown?.globalRoles?.length ||
      shown?.tenants?.some(({ roles }) => roles?.includes('site-admin')),
  );
}

/**
 * Ids of the sites where the signed-in user holds one of the roles, subtrees included. A system
 * administrator counts as `site-admin` of every site. Read once per request.
 */
export async function sitesWhere(
  req: PayloadRequest,
  roles: readonly SiteRole[],
): Promise<string[]> {
  if (!req.user) return [];
  if (isGlobal(req.user, 'system-admin') && roles.includes('site-admin')) return allSites(req);
  const { sites } = await rightsOf(req, String(req.user.id));
  return [...sites].filter(([, held]) => roles.some((role) => held.has(role))).map(([id]) => id);
}

/** Whether the signed-in user holds one of the roles at the site. */
export async function holds(
  req: PayloadRequest,
  site: string,
  ...roles: SiteRole[]
): Promise<boolean> {
  return (await sitesWhere(req, roles)).includes(site);
}

/** A user's rights from their memberships; read once per request and user. */
export async function rightsOf(req: PayloadRequest, user: string): Promise<Rights> {
  return once(req, `rights:${user}`, async () => {
    const { docs } = await req.payload.find({
      ...asSystem(req, 'rights are read past the rules they make'),
      collection: 'memberships',
      depth: 0,
      pagination: false,
      where: { user: { equals: user } },
    });
    const grants = docs.map((doc) => ({
      site: idOf(doc.site),
      roles: (doc.roles ?? []) as SiteRole[],
      subtree: Boolean(doc.subtree),
    })) satisfies Grant[];
    const tree = grants.some((grant) => grant.subtree) ? await siteTree(req) : [];
    return { sites: rolesBySite(grants, tree) };
  });
}

/** Every site with its parent. */
export async function siteTree(req: PayloadRequest): Promise<{ id: string; parent?: string }[]> {
  return once(req, 'site-tree', async () => {
    const { docs } = await req.payload.find({
      ...asSystem(req, 'the tree of sites decides who holds rights where'),
      collection: 'sites',
      depth: 0,
      pagination: false,
      select: { parent: true },
    });
    return docs.map(({ id, parent }) => ({
      id: String(id),
      ...(parent ? { parent: idOf(parent) } : {}),
    }));
  });
}

/** To be called when memberships, administrators or the tree of sites change within a request. */
export function forgetRights(req: PayloadRequest): void {
  delete req.context.tenancy;
}

async function allSites(req: PayloadRequest): Promise<string[]> {
  return (await siteTree(req)).map(({ id }) => id);
}

/** The id in a relationship, whether it was populated or not. */
export function idOf(value: unknown): string {
  return String(value && typeof value === 'object' && 'id' in value ? value.id : value);
}

/** Makes a value once per request, under a name. */
export function once<T>(req: PayloadRequest, name: string, make: () => Promise<T>): Promise<T> {
  req.context.tenancy ??= new Map();
  const made = req.context.tenancy as Map<string, Promise<unknown>>;
  const known = made.get(name) as Promise<T> | undefined;
  if (known) return known;
  const value = make();
  made.set(name, value);
  return value;
}
