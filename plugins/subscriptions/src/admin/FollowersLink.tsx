import { isAnyAdministrator, say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to the counts of followers, for those who run sites. */
export function FollowersLink({ user, i18n }: ServerProps) {
  if (!isAnyAdministrator(user)) return null;
  return (
    <a className="mt-nav-link" href="/admin/followers">
      {say({ i18n }, { zh: '邮件订阅', en: 'Followers by mail' })}
    </a>
  );
}
