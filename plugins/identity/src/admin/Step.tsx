'use client';
import type { Words } from '@mingtang/tenancy/words';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

type Text = (words: Words) => string;

/** One step of signing in: what it is, what is asked, what was wrong, and the way back to the beginning. */
export function Step({
  title,
  explanation,
  children,
  fault,
  isBusy,
  action,
  onSubmit,
  below,
  startOver,
  text,
}: {
  title?: string;
  explanation?: string;
  children?: ReactNode;
  fault: string | undefined;
  isBusy: boolean;
  action?: string;
  onSubmit?: (form: FormData) => Promise<unknown>;
  /** Other ways, under the one that is offered first. */
  below?: ReactNode;
  startOver?: () => void;
  text: Text;
}) {
  return (
    <form
      className="mt-sign-in__form"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void onSubmit?.(new FormData(event.currentTarget));
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
      {action && (
        <button type="submit" className="mt-button mt-button--main" disabled={isBusy}>
          {action}
        </button>
      )}
      {below && <div className="mt-sign-in__others">{below}</div>}
      {startOver && (
        <button type="button" className="mt-sign-in__back" onClick={startOver}>
          {text({ zh: '换个账号登录', en: 'Sign in as somebody else' })}
        </button>
      )}
    </form>
  );
}

export function Input({
  label,
  hasFocus,
  ...input
}: {
  label: string;
  name: string;
  type: string;
  autoComplete: string;
  inputMode?: 'numeric';
  maxLength?: number;
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

/** A code of six digits, as an app shows it. */
export function CodeInput({ text, hasFocus }: { text: Text; hasFocus?: boolean }) {
  return (
    <div className="mt-sign-in__code">
      <Input
        name="code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        label={text({ zh: '6 位验证码', en: 'Code of six digits' })}
        {...(hasFocus && { hasFocus })}
      />
    </div>
  );
}

/** A password that whoever types it may look at. */
export function PasswordInput({
  text,
  label = { zh: '密码', en: 'Password' },
  ...input
}: {
  text: Text;
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
