import type { Access, PayloadRequest, Where } from 'payload';
import { type SiteRole, siteRoles } from '../domain/roles.ts';
import { isGlobal, sitesWhere } from './rights.ts';

/**
 * Documents of the sites where the user holds one of the roles. For `create` the answer is about
 * the site in the submitted data; without a site (the button in the admin) it is whether there is any.
 */
export function memberWith(...roles: SiteRole[]): Access {
  return ({ req }) => ofSites(req, roles);
}

/** Documents of the sites where the user holds any role; auditors read all. */
export const anyMember: Access = ({ req }) =>
  isGlobal(req.user, 'auditor') ? true : ofSites(req, siteRoles);

async function ofSites(req: PayloadRequest, roles: readonly SiteRole[]): Promise<Where | false> {
  if (req.user?.collection !== 'users') return false;
  const sites = await sitesWhere(req, roles);
  return sites.length > 0 && { site: { in: sites } };
}

/**
 * Turns a rule that answers with a `where` on `site` into one fit for `create`, where Payload takes
 * any `where` for a yes.
 */
export function forCreate(rule: Access): Access {
  return async (args) => {
    const answer = await rule(args);
    if (typeof answer === 'boolean') return answer;
    const site = (args.data as { site?: unknown } | undefined)?.site;
    if (site === undefined || site === null) return true;
    const among = (answer.site as { in?: unknown } | undefined)?.in;
    return Array.isArray(among) && among.includes(siteId(site));
  };
}

/** The same rule for versions, which hold the document one level down. */
export function forVersions(rule: Access): Access {
  return async (args) => {
    const answer = await rule(args);
    if (typeof answer === 'boolean' || !answer.site) return answer;
    const { site, ...others } = answer;
    return { ...others, 'version.site': site };
  };
}

function siteId(site: unknown): unknown {
  return typeof site === 'object' && site !== null && 'id' in site ? site.id : site;
}
