'use client';
import { moment } from '@mingtang/tenancy/admin/client';
import { say, type Words } from '@mingtang/tenancy/words';
import { useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { type ReactNode, useState } from 'react';
import type { ShownFactor } from '../store/factors.ts';
import { Enrol } from './Enrol.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { PasswordInput, Step } from './Step.tsx';
import { type StepAnswer, useSignIn } from './use-sign-in.ts';

/** What is asked for the password for, first. */
type Wanted = { what: 'add' } | { what: 'codes' } | { what: 'remove'; id: string; name: string };

const kinds: Record<ShownFactor['kind'], Words> = {
  totp: { zh: '验证器', en: 'Authenticator app' },
  passkey: { zh: '通行密钥', en: 'Passkey' },
};

/** A person's second factors: what there is, one more, one less, new recovery codes. */
export function MyFactors({ factors, codesLeft }: { factors: ShownFactor[]; codesLeft: number }) {
  const { i18n } = useTranslation();
  const text = (words: Words) => say({ i18n }, words);
  const [wanted, setWanted] = useState<Wanted>();
  if (wanted) return <AfterPassword wanted={wanted} onEnd={() => setWanted(undefined)} />;
  return (
    <>
      {factors.length === 0 && (
        <p className="mt-warning">
          {text({
            zh: '还没有。只凭密码，密码泄露时别人就能登录。',
            en: 'None yet. With the password alone, whoever learns it can sign in.',
          })}
        </p>
      )}
      <ul className="mt-listing mt-devices">
        {factors.map(({ id, kind, name, addedAt, usedAt }) => (
          <li className="mt-listed" key={id}>
            <span className="mt-listed__title">
              {name === text(kinds[kind]) ? name : `${text(kinds[kind])} · ${name}`}
            </span>
            <button
              type="button"
              className="mt-button"
              aria-label={text({ zh: `移除 ${name}`, en: `Remove ${name}` })}
              onClick={() => setWanted({ what: 'remove', id, name })}
            >
              {text({ zh: '移除', en: 'Remove' })}
            </button>
            <p className="mt-note">
              {text({ zh: `${moment(addedAt)} 添加`, en: `added ${moment(addedAt)}` })}
              {usedAt && text({ zh: `，${moment(usedAt)} 用过`, en: `, used ${moment(usedAt)}` })}
            </p>
          </li>
        ))}
      </ul>
      <div className="mt-acts">
        <button type="button" className="mt-button" onClick={() => setWanted({ what: 'add' })}>
          {text({ zh: '添加验证方式', en: 'Add a factor' })}
        </button>
        {factors.length > 0 && (
          <button type="button" className="mt-button" onClick={() => setWanted({ what: 'codes' })}>
            {text({
              zh: `更换恢复码（剩 ${codesLeft} 个）`,
              en: `New recovery codes (${codesLeft} left)`,
            })}
          </button>
        )}
      </div>
    </>
  );
}

function AfterPassword({ wanted, onEnd }: { wanted: Wanted; onEnd: () => void }) {
  const router = useRouter();
  const asking = useSignIn('/admin/my-security');
  const { text, isBusy, fault, ask } = asking;
  const [ticket, setTicket] = useState<string>();
  const [codes, setCodes] = useState<string[]>();
  const end = () => {
    router.refresh();
    onEnd();
  };
  if (codes) return within(<RecoveryCodes text={text} codes={codes} onKept={end} />);
  if (ticket) {
    const withTicket = <T,>(path: string, body: object) => ask<T>(path, { ...body, ticket });
    return within(<Enrol {...asking} isFirst={false} ask={withTicket} onDone={end} />);
  }
  const go = async (password: string) => {
    if (wanted.what === 'add') {
      setTicket((await ask<{ ticket: string }>('/identity/enrol/begin', { password }))?.ticket);
    } else if (wanted.what === 'codes') {
      setCodes((await ask<StepAnswer>('/identity/recovery-codes', { password }))?.codes);
    } else if (await ask('/identity/factors/remove', { id: wanted.id, password })) end();
  };
  return within(
    <Step
      {...{ isBusy, fault, text }}
      title={text(
        wanted.what === 'remove'
          ? { zh: `移除 ${wanted.name}`, en: `Remove ${wanted.name}` }
          : { zh: '请再次输入密码', en: 'Your password once more' },
      )}
      action={text({ zh: '继续', en: 'Go on' })}
      below={
        <button type="button" onClick={onEnd}>
          {text({ zh: '取消', en: 'Cancel' })}
        </button>
      }
      onSubmit={(form) => go(String(form.get('password')))}
    >
      <PasswordInput text={text} name="password" autoComplete="current-password" hasFocus />
    </Step>,
  );
}

const within = (step: ReactNode) => <div className="mt-sign-in mt-sign-in--within">{step}</div>;
