import { isGlobal, type Words } from '@mingtang/tenancy';
import { Frame, foundOrNot, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { moment } from '@mingtang/tenancy/admin/client';
import {
  type OutboxMail,
  type OutboxStanding,
  outboxStanding,
  unsentMails,
} from '../queries/outbox.ts';
import { troubleOf } from './MailTrouble.tsx';
import { SendAgain } from './SendAgain.tsx';

const most = 100;

type Text = (words: Words) => string;

/** The screen of outgoing mail 邮件外发: whether it leaves, what was given up and why, what waits. */
export async function Outbox(screen: Screen & { leaves: boolean }) {
  const { req, text } = whoAsks(screen);
  const standing = await foundOrNot(outboxStanding(req));
  const mails = await unsentMails(req, most);
  const mayAct = isGlobal(req.user, 'system-admin');
  const trouble = troubleOf(standing, screen.leaves);
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--wide">
        <header className="mt-life__head">
          <h1>{text({ zh: '邮件外发', en: 'Outgoing mail' })}</h1>
          <p>
            {text({
              zh: '订阅通知、办理提醒和密码邮件都先存入发件箱，再逐封发出。邮件服务器停机时不丢失、不重复。',
              en: 'Every mail is kept in the outbox until the mail server takes it: nothing is lost while that is down, nothing is sent twice.',
            })}
          </p>
        </header>
        {trouble && <p className="mt-warning">{text(trouble)}</p>}
        {standing.relay && <p className="mt-note">{standing.relay.answer}</p>}
        <Standing standing={standing} text={text} />
        {mayAct && standing.givenUp + standing.putOff > 0 && (
          <div className="mt-acts">
            <SendAgain />
          </div>
        )}
        <MailList mails={mails} mayAct={mayAct} text={text} />
      </main>
    </Frame>
  );
}

function Standing({ standing, text }: { standing: OutboxStanding; text: Text }) {
  const facts: [Words, number][] = [
    [{ zh: '等待发出', en: 'Waiting' }, standing.waiting],
    [{ zh: '其中曾被退回', en: 'Of these, put off before' }, standing.putOff],
    [{ zh: '已停止尝试', en: 'Given up' }, standing.givenUp],
    [{ zh: '近七天已发出', en: 'Sent in the last seven days' }, standing.sent],
  ];
  return (
    <section className="mt-panel">
      <dl className="mt-facts">
        {facts.map(([label, count]) => (
          <div key={label.en}>
            <dt>{text(label)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function MailList({ mails, mayAct, text }: { mails: OutboxMail[]; mayAct: boolean; text: Text }) {
  if (mails.length === 0) {
    return <p className="mt-note">{text({ zh: '没有未发出的邮件。', en: 'Nothing waits.' })}</p>;
  }
  return (
    <>
      {mails.map((mail) => (
        <section className="mt-panel" key={mail.id} aria-labelledby={mail.id}>
          <h2 id={mail.id}>{mail.subject}</h2>
          <p className="mt-note">
            {mail.to} · {moment(mail.queuedAt)} · {text(stateOf(mail))}
          </p>
          {mail.answer && <p className="mt-reason">{mail.answer}</p>}
          {mail.text && (
            <details className="mt-more">
              <summary>{text({ zh: '查看正文', en: 'Read it' })}</summary>
              <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{mail.text}</pre>
            </details>
          )}
          {mayAct && mail.answer && mail.fault !== 'out-of-date' && (
            <SendAgain id={mail.id} subject={mail.subject} />
          )}
        </section>
      ))}
      {mails.length === most && (
        <p className="mt-note">
          {text({ zh: `只显示前 ${most} 封。`, en: `The first ${most} are shown.` })}
        </p>
      )}
    </>
  );
}

const faults: Record<NonNullable<OutboxMail['fault']>, Words> = {
  refused: { zh: '对方服务器拒收', en: 'refused by the recipient’s server' },
  'tried-long-enough': { zh: '多次尝试未成', en: 'not taken in twenty tries' },
  'out-of-date': { zh: '已过时效', en: 'out of date' },
};

function stateOf({ fault, attempts, answer, nextTryAt }: OutboxMail): Words {
  if (fault) return faults[fault];
  if (!answer) return { zh: '等待发出', en: 'waiting' };
  return {
    zh: `已尝试 ${attempts} 次，下次 ${moment(nextTryAt)}`,
    en: `tried ${attempts} times, next at ${moment(nextTryAt)}`,
  };
}
