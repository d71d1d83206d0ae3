'use client';
import { startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import { CodeInput, Input, Step } from './Step.tsx';
import type { SigningIn } from './use-sign-in.ts';

type Way = 'passkey' | 'app' | 'recovery';

/** The second factor: a passkey, a code of an app, or a recovery code where both are lost. */
export function ShowFactor(signingIn: SigningIn) {
  const { text, isBusy, fault, setFault, factors, ask, go, startOver } = signingIn;
  const [way, setWay] = useState<Way>(factors.includes('passkey') ? 'passkey' : 'app');
  const choose = (wanted: Way) => {
    setFault(undefined);
    setWay(wanted);
  };
  const byPasskey = async () => {
    const optionsJSON = await ask<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
      '/identity/sign-in/passkey-options',
      {},
    );
    if (!optionsJSON) return;
    const response = await startAuthentication({ optionsJSON }).catch(() => undefined);
    if (response) await go('passkey', { response });
    else setFault(text(notShown));
  };
  const others = [
    ...(factors.includes('passkey') ? (['passkey'] as const) : []),
    ...(factors.includes('totp') ? (['app'] as const) : []),
    'recovery' as const,
  ].filter((one) => one !== way);
  return (
    <Step
      {...{ isBusy, fault, text, startOver }}
      below={others.map((other) => (
        <button key={other} type="button" onClick={() => choose(other)}>
          {text(names[other])}
        </button>
      ))}
      title={text({ zh: '第二重验证', en: 'Second factor' })}
      explanation={text(explanations[way])}
      action={text(
        way === 'passkey'
          ? { zh: '使用通行密钥', en: 'Use the passkey' }
          : { zh: '继续登录', en: 'Go on' },
      )}
      onSubmit={(form) =>
        way === 'passkey' ? byPasskey() : go(way, { code: String(form.get('code')) })
      }
    >
      {way === 'app' && <CodeInput text={text} hasFocus />}
      {way === 'recovery' && (
        <Input
          name="code"
          type="text"
          autoComplete="off"
          label={text({ zh: '恢复码', en: 'Recovery code' })}
          maxLength={20}
          hasFocus
        />
      )}
    </Step>
  );
}

const notShown = {
  zh: '没有收到通行密钥。请重试，或换一种验证方式。',
  en: 'No passkey was shown. Try again, or use another way.',
};

const names: Record<Way, { zh: string; en: string }> = {
  passkey: { zh: '改用通行密钥', en: 'Use a passkey instead' },
  app: { zh: '改用验证器的验证码', en: 'Use a code of the app instead' },
  recovery: { zh: '不在身边？用恢复码', en: 'Not at hand? Use a recovery code' },
};

const explanations: Record<Way, { zh: string; en: string }> = {
  passkey: {
    zh: '用这台设备、手机或安全密钥上的通行密钥确认是您本人。',
    en: 'Confirm that it is you with the passkey on this device, a phone or a security key.',
  },
  app: {
    zh: '打开验证器，输入“明堂”下的验证码。每个验证码只能用一次。',
    en: 'Open the authenticator app and type the code it shows for Mingtang. A code serves once.',
  },
  recovery: {
    zh: '输入一个保存过的恢复码。用过的即作废。恢复码也没有了，请联系安全管理员重置。',
    en: 'Type one of the recovery codes you kept. It serves once. Without any, ask the security administrator for a reset.',
  },
};
