import { say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to the tickets about bad ratings, for those who have to do with them somewhere. */
export function RatingsLink({ user, i18n }: ServerProps) {
  const memberships = (user as { tenants?: { roles?: string[] }[] } | null)?.tenants ?? [];
  const handles = memberships.some(({ roles = [] }) =>
    roles.some((role) => role === 'clerk' || role === 'approver'),
  );
  if (!handles) return null;
  return (
    <a className="mt-nav-link" href="/admin/ratings">
      {say({ i18n }, { zh: '好差评', en: 'Ratings' })}
    </a>
  );
}
