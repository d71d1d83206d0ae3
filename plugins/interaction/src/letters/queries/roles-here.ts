import { Refused, rightsOf, type SiteRole } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Verb } from '../domain/decide.ts';
import { refusals } from '../refusals.ts';

/** Who handles letters at a site. The three administrators of the house do not, whatever they run. */
const handlers = ['clerk', 'approver'] as const satisfies SiteRole[];

const ofHeads: ReadonlySet<Verb> = new Set(['sign', 'give-back', 'extend']);
/** What the site that was written to does, wherever the letter is. */
const ofHome: ReadonlySet<Verb> = new Set(['return', 'publish', 'unpublish']);

/** What the heads of a flow do in the inbox, where one decides. */
export const ofSigning: ReadonlySet<Verb> = new Set(['sign', 'give-back']);

/** Sites whose letters the signed-in user handles, by what they are there. */
export async function handledSites(
  req: PayloadRequest,
): Promise<Map<string, ReadonlySet<SiteRole>>> {
  if (req.user?.collection !== 'users') return new Map();
  const { sites } = await rightsOf(req, String(req.user.id));
  return new Map([...sites].filter(([, held]) => handlers.some((role) => held.has(role))));
}

/** What the user is where a letter is, and where it was written to; at least one of the two. @throws 404 */
export async function rolesAt(
  req: PayloadRequest,
  letter: { home: string; holder: string } | undefined,
): Promise<{ home?: ReadonlySet<SiteRole>; holder?: ReadonlySet<SiteRole> }> {
  const sites = await handledSites(req);
  const [home, holder] = letter ? [sites.get(letter.home), sites.get(letter.holder)] : [];
  if (!home && !holder) throw new Refused(req, refusals['not-found']);
  return { ...(home && { home }), ...(holder && { holder }) };
}

/** Whether roles allow an act: the holder's all but what its home alone does; the home may take it back. */
export function mayAct(roles: Awaited<ReturnType<typeof rolesAt>>, verb: Verb): boolean {
  if (verb === 'return') return roles.home !== undefined || roles.holder !== undefined;
  const held = ofHome.has(verb) ? roles.home : roles.holder;
  return held !== undefined && (!ofHeads.has(verb) || held.has('approver'));
}
