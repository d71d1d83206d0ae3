'use client';
import type { Words } from '@mingtang/tenancy/words';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useSignIn } from './use-sign-in.ts';

type SigningIn = ReturnType<typeof useSignIn>;

/** Asks for one thing after the other, until nothing more is needed. */
export function SignInForm({ to }: { to: string }) {
  const signingIn = useSignIn(to);
  if (signingIn.need === 'new-password') return <NewPassword {...signingIn} />;
  return <Password {...signingIn} />;
}

function Password({ text, isBusy, fault, begin }: SigningIn) {
  return (
    <Step
      {...{ isBusy, fault }}
      action={text({ zh: '登录', en: 'Sign in' })}
      onSubmit={(form) => begin(String(form.get('email')), String(form.get('password')))}
    >
      <Input
        name="email"
        type="email"
        autoComplete="username"
        label={text({ zh: '电子邮件', en: 'E-mail' })}
        hasFocus
      />
      <PasswordInput text={text} name="password" autoComplete="current-password" />
    </Step>
  );
}

function NewPassword({ text, isBusy, fault, go, startOver }: SigningIn) {
  const [differs, setDiffers] = useState(false);
  const differing = text({ zh: '两次输入的密码不一致。', en: 'The two are not the same.' });
  return (
    <Step
      {...{ isBusy, startOver, text }}
      fault={differs ? differing : fault}
      title={text({ zh: '请设置新密码', en: 'Set a new password' })}
      explanation={text({
        zh: '现在的密码由他人设置或已到期。新密码只有您自己知道。',
        en: 'The present password was set by somebody else, or has served its time. The new one is known to you alone.',
      })}
      action={text({ zh: '保存并登录', en: 'Save and sign in' })}
      onSubmit={async (form) => {
        const [password, again] = [form.get('password'), form.get('again')];
        setDiffers(password !== again);
        if (password === again) await go('new-password', { password });
      }}
    >
      <PasswordInput
        text={text}
        name="password"
        autoComplete="new-password"
        label={{ zh: '新密码', en: 'New password' }}
        hasFocus
      />
      <PasswordInput
        text={text}
        name="again"
        autoComplete="new-password"
        label={{ zh: '再输入一次', en: 'Once more' }}
      />
    </Step>
  );
}

/** One step: what it is, what is asked, what was wrong, and the way back to the beginning. */
function Step({
  title,
  explanation,
  children,
  fault,
  isBusy,
  action,
  onSubmit,
  startOver,
  text,
}: {
  title?: string;
  explanation?: string;
  children: ReactNode;
  fault: string | undefined;
  isBusy: boolean;
  action: string;
  onSubmit: (form: FormData) => Promise<unknown>;
  startOver?: () => void;
  text?: (words: Words) => string;
}) {
  return (
    <form
      className="mt-sign-in__form"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void onSubmit(new FormData(event.currentTarget));
      }}
    >
      {title && <h2>{title}</h2>}
      {explanation && <p className="mt-note">{explanation}</p>}
      {fault && (
        <p className="mt-fault" role="alert">
          {fault}
        </p>
      )}
      {children}
      <button type="submit" className="mt-button mt-button--main" disabled={isBusy}>
        {action}
      </button>
      {startOver && text && (
        <button type="button" className="mt-sign-in__back" onClick={startOver}>
          {text({ zh: '换个账号登录', en: 'Sign in as somebody else' })}
        </button>
      )}
    </form>
  );
}

function Input({
  label,
  hasFocus,
  ...input
}: {
  label: string;
  name: string;
  type: string;
  autoComplete: string;
  hasFocus?: boolean;
}) {
  const id = useId();
  return (
    <div className="mt-field">
      <label htmlFor={id}>{label}</label>
      {/* biome-ignore lint/a11y/noAutofocus: the first field of a page that is nothing but a form */}
      <input id={id} {...input} required autoFocus={hasFocus} />
    </div>
  );
}

/** A password that whoever types it may look at. */
function PasswordInput({
  text,
  label = { zh: '密码', en: 'Password' },
  ...input
}: {
  text: (words: Words) => string;
  name: string;
  autoComplete: string;
  label?: Words;
  hasFocus?: boolean;
}) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="mt-sign-in__password">
      <Input {...input} type={isShown ? 'text' : 'password'} label={text(label)} />
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
        aria-label={text({ zh: `显示${label.zh}`, en: `Show: ${label.en}` })}
      >
        {isShown ? text({ zh: '隐藏', en: 'Hide' }) : text({ zh: '显示', en: 'Show' })}
      </button>
    </div>
  );
}
