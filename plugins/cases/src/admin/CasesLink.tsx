import { say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to the cases, for those who handle them somewhere. */
export function CasesLink({ user, i18n }: ServerProps) {
  const memberships = (user as { tenants?: { roles?: string[] }[] } | null)?.tenants ?? [];
  const handles = memberships.some(({ roles = [] }) =>
    roles.some((role) => role === 'clerk' || role === 'approver'),
  );
  if (!handles) return null;
  return (
    <>
      <a className="mt-nav-link" href="/admin/cases">
        {say({ i18n }, { zh: '办件', en: 'Cases' })}
      </a>
      <a className="mt-nav-link" href="/admin/counter">
        {say({ i18n }, { zh: '窗口代办', en: 'Counter' })}
      </a>
    </>
  );
}
