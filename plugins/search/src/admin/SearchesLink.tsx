import { say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to what readers search for, for those who run sites or publish in them. */
export function SearchesLink({ user, i18n }: ServerProps) {
  const shown = user as {
    globalRoles?: string[];
    tenants?: { roles?: string[] }[];
  } | null;
  const isTheirs =
    shown?.globalRoles?.includes('system-admin') ||
    shown?.tenants?.some(({ roles = [] }) =>
      roles.some((role) => role === 'site-admin' || role === 'publisher'),
    );
  if (!isTheirs) return null;
  return (
    <a className="mt-nav-link" href="/admin/searches">
      {say({ i18n }, { zh: '读者在搜什么', en: 'What readers search for' })}
    </a>
  );
}
