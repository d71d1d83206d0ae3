import { say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';

/** From the menu to what the public said, for those who work on it somewhere. */
export function ParticipationLink({ user, i18n }: ServerProps) {
  const memberships = (user as { tenants?: { roles?: string[] }[] } | null)?.tenants ?? [];
  const reads = ['editor', 'publisher', 'clerk', 'approver'];
  if (!memberships.some(({ roles = [] }) => roles.some((role) => reads.includes(role))))
    return null;
  return (
    <a className="mt-nav-link" href="/admin/participation">
      {say({ i18n }, { zh: '征集与调查', en: 'Participation' })}
    </a>
  );
}
