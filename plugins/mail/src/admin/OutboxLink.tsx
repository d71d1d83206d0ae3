import { say } from '@mingtang/tenancy';
import type { ServerProps } from 'payload';
import { seesOutbox } from '../queries/outbox.ts';

/** From the menu to the outbox, for those who look after mail. */
export function OutboxLink({ user, i18n }: ServerProps) {
  if (!seesOutbox(user as Parameters<typeof seesOutbox>[0])) return null;
  return (
    <a className="mt-nav-link" href="/admin/mail">
      {say({ i18n }, { zh: '邮件外发', en: 'Outgoing mail' })}
    </a>
  );
}
