import { rightsOf, type SiteRole, siteTree } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Part } from '../domain/decide.ts';

/** What the signed-in user is to tickets of sites. */
export interface Parts {
  of(ticket: { site: string; handlers: readonly string[] }): Part;
  hasAbove(site: string): boolean;
  /** Sites whose tickets the user has to do with. */
  sites: string[];
}

/** Those who handle cases at a site have to do with its tickets, and those who sign at the site above. */
export async function partsHere(req: PayloadRequest): Promise<Parts> {
  const id = req.user?.collection === 'users' ? String(req.user.id) : '';
  const sites = id ? (await rightsOf(req, id)).sites : new Map<string, ReadonlySet<SiteRole>>();
  const tree = await siteTree(req);
  const aboveOf = new Map(tree.map(({ id: site, parent }) => [site, parent]));
  const holds = (site: string | undefined, role: 'clerk' | 'approver') =>
    site !== undefined && sites.get(site)?.has(role) === true;
  const of = ({ site, handlers }: { site: string; handlers: readonly string[] }): Part => ({
    id,
    isOfOffice: holds(site, 'clerk') || holds(site, 'approver'),
    isHead: holds(site, 'approver'),
    isAbove: holds(aboveOf.get(site), 'approver'),
    hasHandled: handlers.includes(id),
  });
  return {
    of,
    hasAbove: (site) => aboveOf.get(site) !== undefined,
    sites: [...aboveOf.keys()].filter((site) => {
      const { isOfOffice, isAbove } = of({ site, handlers: [] });
      return isOfOffice || isAbove;
    }),
  };
}
