import { say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to the trail, for auditors. */
export function AuditLink({ user, i18n }: ServerProps) {
  const shown = user as { globalRoles?: string[] } | null;
  if (!shown?.globalRoles?.includes('auditor')) return null;
  return (
    <a className="mt-nav-link" href="/admin/audit">
      {say({ i18n }, { zh: '审计记录', en: 'Audit trail' })}
    </a>
  );
}
