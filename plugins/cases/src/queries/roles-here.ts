import { actorAtHand } from '@mingtang/approvals';
import { roleKey } from '@mingtang/approvals/domain';
import { Refused, rightsOf, type SiteRole } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Verb } from '../domain/decide.ts';
import { refusals } from '../refusals.ts';

/** Who handles cases at a site. The three administrators of the house do not, whatever they run. */
const handlers = ['clerk', 'approver'] as const satisfies SiteRole[];
const head = ['approver'] as const satisfies SiteRole[];

/** What the head of the organ does, or who signs for it; all else is for those who work on cases. */
const ofHeads: ReadonlySet<Verb> = new Set([
  'extend',
  'sign-decision',
  'return-decision',
  'terminate',
]);

/** What the heads of a flow do in the inbox, where one decides. */
export const ofSigning: ReadonlySet<Verb> = new Set(['sign-decision', 'return-decision']);

/** Sites whose cases the signed-in user handles, by what they are there. */
export async function handledSites(
  req: PayloadRequest,
): Promise<Map<string, ReadonlySet<SiteRole>>> {
  if (req.user?.collection !== 'users') return new Map();
  const { sites } = await rightsOf(req, String(req.user.id));
  return new Map([...sites].filter(([, held]) => handlers.some((role) => held.has(role))));
}

/** What the user is at the site. @throws 404 where they do not handle its cases */
export async function rolesHere(
  req: PayloadRequest,
  site: string | undefined,
): Promise<ReadonlySet<SiteRole>> {
  const roles = site && (await handledSites(req)).get(site);
  if (!roles) throw new Refused(req, refusals['not-found']);
  return roles;
}

export const mayAct = (roles: ReadonlySet<SiteRole>, verb: Verb): boolean =>
  (ofHeads.has(verb) ? head : handlers).some((role) => roles.has(role));

/** Whether somebody handles cases at a site. */
export async function handlesCases(
  req: PayloadRequest,
  { person, site }: { person: string; site: string },
): Promise<boolean> {
  const { sites } = await rightsOf(req, person);
  return handlers.some((role) => sites.get(site)?.has(role));
}

/**
 * By which approvers of a site the signed-in person was told to sign for them 委托: in all they do there,
 * at this moment. Whose draft it is is not looked at.
 */
export async function signsFor(req: PayloadRequest, site: string): Promise<string[]> {
  if (req.user?.collection !== 'users') return [];
  const { standsInFor } = await actorAtHand(req);
  return standsInFor
    .filter(({ keys }) => head.some((role) => keys.includes(roleKey(site, role))))
    .map(({ person }) => person);
}

/** Sites where the signed-in person signs decisions: as approver, or for approvers who delegated to them. */
export async function signedSites(
  req: PayloadRequest,
): Promise<Map<string, { own: boolean; for: string[] }>> {
  const sites = new Map<string, { own: boolean; for: string[] }>();
  if (req.user?.collection !== 'users') return sites;
  const { sites: mine } = await rightsOf(req, String(req.user.id));
  for (const [site, roles] of mine) {
    if (head.some((role) => roles.has(role))) sites.set(site, { own: true, for: [] });
  }
  for (const { person } of (await actorAtHand(req)).standsInFor) {
    const { sites: theirs } = await rightsOf(req, person);
    for (const [site, roles] of theirs) {
      if (!head.some((role) => roles.has(role))) continue;
      const known = sites.get(site) ?? { own: false, for: [] };
      sites.set(site, { ...known, for: [...known.for, person] });
    }
  }
  return sites;
}
