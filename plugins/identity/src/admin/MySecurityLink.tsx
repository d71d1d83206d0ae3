import { say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to one's own password and devices. */
export function MySecurityLink({ user, i18n }: ServerProps) {
  if (!user) return null;
  return (
    <a className="mt-nav-link" href="/admin/my-security">
      {say({ i18n }, { zh: '我的安全', en: 'My security' })}
    </a>
  );
}
