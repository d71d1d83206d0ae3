import { say, type Words } from '@mingtang/tenancy';
import { moment } from '@mingtang/tenancy/admin/client';
import { createLocalReq, type ServerProps } from 'payload';
import { type OutboxStanding, outboxStanding, seesOutbox } from '../queries/outbox.ts';

/** On the desk of those who look after mail: what keeps mail from leaving. Nothing, where nothing does. */
export async function MailTrouble({
  payload,
  user,
  i18n,
  leaves,
}: ServerProps & { leaves: boolean }) {
  if (!user || !seesOutbox(user as Parameters<typeof seesOutbox>[0])) return null;
  const req = await createLocalReq({ user }, payload);
  const standing = await outboxStanding(req);
  const trouble = troubleOf(standing, leaves);
  if (!trouble) return null;
  return (
    <section className="mt-desk">
      <div className="mt-card mt-card--waiting">
        <h2>{say({ i18n }, { zh: '邮件没有发出', en: 'Mail is not leaving' })}</h2>
        <p>{say({ i18n }, trouble)}</p>
        <a className="mt-card__more" href="/admin/mail">
          {say({ i18n }, { zh: '查看并处理', en: 'Look and act' })}
        </a>
      </div>
    </section>
  );
}

/** What is wrong with mail, in one sentence. */
export function troubleOf(
  { waiting, givenUp, relay }: OutboxStanding,
  leaves: boolean,
): Words | undefined {
  if (!leaves) {
    return waiting === 0
      ? undefined
      : {
          zh: `尚未配置邮件服务器（SMTP_URL、MAIL_FROM），${waiting} 封邮件存在发件箱中，配置后自动发出。`,
          en: `No mail server is set (SMTP_URL, MAIL_FROM). ${waiting} mails are kept in the outbox and leave once it is.`,
        };
  }
  if (relay) {
    return {
      zh: `邮件服务器自 ${moment(relay.downSince)} 起无法使用，${waiting} 封邮件等待中，恢复后自动发出。`,
      en: `The mail server has not been taking mail since ${moment(relay.downSince)}. ${waiting} mails wait and leave once it does.`,
    };
  }
  return givenUp === 0
    ? undefined
    : {
        zh: `${givenUp} 封邮件未能送达，已停止尝试。`,
        en: `${givenUp} mails could not be delivered and were given up.`,
      };
}
