import { say } from '@mingtang/tenancy';
import { createLocalReq, type ServerProps } from 'payload';
import { counted, inboxCounts } from '../queries/inbox.ts';

/** From the menu to the inbox, with how much waits. */
export async function InboxLink({ payload, user, i18n }: ServerProps) {
  if (user?.collection !== 'users') return null;
  const req = await createLocalReq({ user }, payload);
  const { todo, 'to-read': toRead } = await inboxCounts(req, ['todo', 'to-read']);
  const waiting = todo + toRead;
  return (
    <a className="mt-nav-link" href="/admin/inbox">
      {say({ i18n }, { zh: '待办', en: 'Inbox' })}
      {waiting > 0 && (
        <span className="mt-nav-link__count">
          {counted(waiting)}
          <span className="mt-unseen">{say({ i18n }, { zh: '项待办待阅', en: ' waiting' })}</span>
        </span>
      )}
    </a>
  );
}
