import { Refused, rightsOf, type SiteRole } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Act } from '../domain/decide.ts';
import { refusals } from '../refusals.ts';

/** Who handles requests at a site. The three administrators of the house do not, whatever they run. */
const handlers = ['clerk', 'approver', 'publisher', 'site-admin'] as const satisfies SiteRole[];

const head = ['approver', 'site-admin'] as const satisfies SiteRole[];
const signs = ['approver', 'publisher'] as const satisfies SiteRole[];

/** What the head of the office or whoever signs does; all else is for those who work on requests. */
const ofHeads: Partial<Record<Act, readonly SiteRole[]>> = {
  extended: head,
  'answer-approved': signs,
  'answer-returned': signs,
};
const works = ['clerk', 'approver'] as const satisfies SiteRole[];

/** Sites whose requests the signed-in user handles, by what they are there. */
export async function handledSites(
  req: PayloadRequest,
): Promise<Map<string, ReadonlySet<SiteRole>>> {
  if (req.user?.collection !== 'users') return new Map();
  const { sites } = await rightsOf(req, String(req.user.id));
  return new Map([...sites].filter(([, held]) => handlers.some((role) => held.has(role))));
}

/** What the user is at the site. @throws 404 where they do not handle its requests */
export async function rolesHere(
  req: PayloadRequest,
  site: string | undefined,
): Promise<ReadonlySet<SiteRole>> {
  const roles = site && (await handledSites(req)).get(site);
  if (!roles) throw new Refused(req, refusals['not-found']);
  return roles;
}

/** What the heads of a flow do in the inbox, where one decides about the answer. */
export const ofSigning: ReadonlySet<Act> = new Set(['answer-approved', 'answer-returned']);

export const mayAct = (roles: ReadonlySet<SiteRole>, act: Act): boolean =>
  (ofHeads[act] ?? works).some((role) => roles.has(role));

/** Whether the user takes in what is handed in at the counter or comes by post. */
export const mayReceive = (roles: ReadonlySet<SiteRole>): boolean =>
  works.some((role) => roles.has(role));
