import { say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to the letters, for those who handle them somewhere. */
export function LettersLink({ user, i18n }: ServerProps) {
  const memberships = (user as { tenants?: { roles?: string[] }[] } | null)?.tenants ?? [];
  const handles = memberships.some(({ roles = [] }) =>
    roles.some((role) => role === 'clerk' || role === 'approver'),
  );
  if (!handles) return null;
  return (
    <a className="mt-nav-link" href="/admin/letters">
      {say({ i18n }, { zh: '来信', en: 'Letters' })}
    </a>
  );
}
