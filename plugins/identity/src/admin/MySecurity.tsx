import { moment, type Words } from '@mingtang/tenancy';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { sessionOf } from '../context.ts';
import { factorsOf, recoveryCodesLeft } from '../store/factors.ts';
import { policyOf } from '../store/policy.ts';
import { sessionsOf } from '../store/sessions.ts';
import { ChangePassword } from './ChangePassword.tsx';
import { EndOthers, EndSession } from './EndSession.tsx';
import { MyFactors } from './MyFactors.tsx';
import './identity.css';

/** A person's own access 我的安全: where they are signed in, their factors and their password. */
export async function MySecurity(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const policy = await policyOf(req.payload);
  const user = String(req.user?.id);
  const sessions = await sessionsOf(req, user, policy.session);
  const current = sessionOf(req);
  const idle = lasting(policy.session.idleMinutes);
  const factors = await factorsOf(req, user);
  const codesLeft = await recoveryCodesLeft(req, user);
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <h1>{text({ zh: '我的安全', en: 'My security' })}</h1>
          <p className="mt-note">
            {text({
              zh: '看看账号在哪些设备上登录着。有不认识的，请退出它，改密码，并告知安全管理员。',
              en: 'Where your account is signed in. If you do not know one of these, end it, change your password and tell the security administrator.',
            })}
          </p>
        </header>
        <section className="mt-panel" aria-labelledby="my-devices">
          <h2 id="my-devices">{text({ zh: '登录中的设备', en: 'Signed in on' })}</h2>
          <ul className="mt-listing mt-devices">
            {sessions.map((session) => (
              <li className="mt-listed" key={session.sid}>
                <span className="mt-listed__title">{session.browser}</span>
                {session.sid === current ? (
                  <span className="mt-pill mt-pill--live">
                    {text({ zh: '本设备', en: 'This one' })}
                  </span>
                ) : (
                  <EndSession sid={session.sid} name={session.browser} />
                )}
                <p className="mt-note">{lastSeen(session, text)}</p>
              </li>
            ))}
          </ul>
          {sessions.length > 1 && <EndOthers />}
          <p className="mt-note">
            {text({
              zh: `${idle.zh}没有操作，或登录满 ${policy.session.absoluteHours} 小时，须重新登录。`,
              en: `After ${idle.en} without a request, or ${policy.session.absoluteHours} hours at most, one signs in again.`,
            })}
          </p>
        </section>
        <section className="mt-panel" aria-labelledby="my-factors">
          <h2 id="my-factors">{text({ zh: '第二重验证', en: 'Second factors' })}</h2>
          <MyFactors factors={factors} codesLeft={codesLeft} />
        </section>
        <section className="mt-panel" aria-labelledby="my-password">
          <h2 id="my-password">{text({ zh: '修改密码', en: 'Change password' })}</h2>
          <p className="mt-note">{rulesInWords(policy.password, text)}</p>
          <ChangePassword />
        </section>
      </main>
    </Frame>
  );
}

const lasting = (minutes: number): Words =>
  minutes % 60 === 0
    ? { zh: `${minutes / 60} 小时`, en: `${minutes / 60} hours` }
    : { zh: `${minutes} 分钟`, en: `${minutes} minutes` };

type Text = (words: Words) => string;

function lastSeen(
  { beganAt, seenAt, address }: { beganAt: string; seenAt: string; address: string | null },
  text: Text,
): string {
  const from = address ? text({ zh: `来自 ${address}，`, en: `from ${address}, ` }) : '';
  return text({
    zh: `${from}${moment(beganAt)} 登录，最近使用 ${moment(seenAt)}`,
    en: `${from}signed in ${moment(beganAt)}, last used ${moment(seenAt)}`,
  });
}

function rulesInWords(
  { shortest, classes, long }: { shortest: number; classes: number; long: number },
  text: Text,
): string {
  const mixed =
    classes > 1
      ? {
          zh: `，并混用大写、小写、数字、其他字符中的 ${classes} 种；${long} 个字符以上不限`,
          en: `, with ${classes} of capitals, small letters, digits and others; from ${long} characters on, whatever you like`,
        }
      : { zh: '', en: '' };
  return text({
    zh: `至少 ${shortest} 个字符${mixed.zh}。常见密码、姓名和邮箱不能用。修改后，其他设备须重新登录。`,
    en: `At least ${shortest} characters${mixed.en}. Not a common password, nor your name or address. Other devices then have to sign in again.`,
  });
}
