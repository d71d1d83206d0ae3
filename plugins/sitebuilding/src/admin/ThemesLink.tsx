import { isAnyAdministrator, say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to the versions of themes, for those who run sites. */
export function ThemesLink({ user, i18n }: ServerProps) {
  if (!isAnyAdministrator(user)) return null;
  return (
    <a className="mt-nav-link" href="/admin/themes">
      {say({ i18n }, { zh: '主题版本', en: 'Versions of themes' })}
    </a>
  );
}
