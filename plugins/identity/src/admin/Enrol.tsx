'use client';
import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { useEffect, useState } from 'react';
import type { AppToAdd } from '../factors/authenticator-app.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { CodeInput, Step } from './Step.tsx';
import type { SigningIn, StepAnswer } from './use-sign-in.ts';

type Asking = Pick<SigningIn, 'text' | 'isBusy' | 'fault' | 'setFault' | 'ask'>;

/**
 * Adds a factor: a passkey of this or another device, or an authenticator app. What comes of it goes to `onDone`,
 * after the recovery codes, where there are new ones, were kept.
 */
export function Enrol({
  startOver,
  onDone,
  isFirst = true,
  ...asking
}: Asking & {
  startOver?: () => void;
  onDone: (answer: StepAnswer) => void;
  isFirst?: boolean;
}) {
  const { text, isBusy, fault, setFault, ask } = asking;
  const [app, setApp] = useState<AppToAdd>();
  const [added, setAdded] = useState<StepAnswer>();
  const [hasPasskeys, setHasPasskeys] = useState(true);
  // Known in the browser alone: the server would guess.
  useEffect(() => setHasPasskeys(browserSupportsWebAuthn()), []);

  const settle = (answer: StepAnswer | undefined) => {
    if (answer?.codes) setAdded(answer);
    else if (answer) onDone(answer);
  };
  const addPasskey = async () => {
    const optionsJSON = await ask<Parameters<typeof startRegistration>[0]['optionsJSON']>(
      '/identity/enrol/passkey-options',
      {},
    );
    if (!optionsJSON) return;
    const response = await startRegistration({ optionsJSON }).catch(() => undefined);
    if (response) settle(await ask<StepAnswer>('/identity/enrol/passkey', { response }));
    else setFault(text(notMade));
  };

  if (added?.codes) {
    return <RecoveryCodes text={text} codes={added.codes} onKept={() => onDone(added)} />;
  }
  if (app) {
    return (
      <Step
        {...{ isBusy, fault, text }}
        title={text({ zh: '添加验证器', en: 'Add an authenticator app' })}
        explanation={text({
          zh: '用手机上的验证器（如微软、谷歌验证器或国产密码器）扫描，再输入它显示的验证码。',
          en: 'Scan this with an authenticator app on your phone, then type the code it shows.',
        })}
        action={text({ zh: '确认', en: 'Confirm' })}
        below={
          <button type="button" onClick={() => setApp(undefined)}>
            {text({ zh: '返回', en: 'Back' })}
          </button>
        }
        onSubmit={async (form) =>
          settle(await ask<StepAnswer>('/identity/enrol/app-confirm', { code: form.get('code') }))
        }
      >
        {/* biome-ignore lint/performance/noImgElement: it is in the page, and not loaded */}
        <img
          className="mt-sign-in__qr"
          alt={text({ zh: '供验证器扫描的二维码', en: 'QR code for the app' })}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(app.qr)}`}
          width={200}
          height={200}
        />
        <details className="mt-more">
          <summary>{text({ zh: '扫不了？手动输入密钥', en: 'Cannot scan? Type the key' })}</summary>
          <code className="mt-sign-in__secret">{app.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </details>
        <CodeInput text={text} hasFocus />
      </Step>
    );
  }
  return (
    <Step
      {...{ isBusy, fault, text, ...(startOver && { startOver }) }}
      title={text(
        isFirst
          ? { zh: '设置第二重验证', en: 'Set up a second factor' }
          : { zh: '添加验证方式', en: 'Add a factor' },
      )}
      {...(isFirst && {
        explanation: text({
          zh: '您的角色登录时须有两重验证。即使密码泄露，别人也登录不了。任选一种，以后可以再添加。',
          en: 'Your role asks for two factors, so that a stolen password is not enough. Choose one; more can be added later.',
        }),
      })}
    >
      <button
        type="button"
        className="mt-sign-in__choice"
        disabled={isBusy || !hasPasskeys}
        onClick={addPasskey}
      >
        <strong>{text({ zh: '通行密钥（推荐）', en: 'Passkey (recommended)' })}</strong>
        <span>
          {text({
            zh: '用这台设备的指纹、面容、PIN 或安全密钥。不怕钓鱼网站。',
            en: 'Fingerprint, face or PIN of this device, or a security key. Proof against phishing.',
          })}
        </span>
      </button>
      <button
        type="button"
        className="mt-sign-in__choice"
        disabled={isBusy}
        onClick={async () => setApp(await ask<AppToAdd>('/identity/enrol/app', {}))}
      >
        <strong>{text({ zh: '验证器', en: 'Authenticator app' })}</strong>
        <span>
          {text({
            zh: '手机上的应用每半分钟显示一个验证码，不需要网络。',
            en: 'An app on your phone shows a new code each half minute, without a network.',
          })}
        </span>
      </button>
    </Step>
  );
}

const notMade = {
  zh: '没有建立通行密钥。请重试，或改用验证器。',
  en: 'No passkey was made. Try again, or use an app.',
};
