import { say, siteRoles } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to the requests for information, for members of a site. */
export function RequestsLink({ user, i18n }: ServerProps) {
  const memberships = (user as { tenants?: { roles?: string[] }[] } | null)?.tenants ?? [];
  const handles = memberships.some(({ roles = [] }) =>
    siteRoles.some((role) => role !== 'editor' && role !== 'reviewer' && roles.includes(role)),
  );
  if (!handles) return null;
  return (
    <a className="mt-nav-link" href="/admin/requests">
      {say({ i18n }, { zh: '依申请公开', en: 'Requests for information' })}
    </a>
  );
}
