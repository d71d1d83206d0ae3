'use client';
import { useState } from 'react';
import { Enrol } from './Enrol.tsx';
import { ShowFactor } from './ShowFactor.tsx';
import { Input, PasswordInput, Step } from './Step.tsx';
import { type SigningIn, type StepAnswer, useSignIn } from './use-sign-in.ts';

/** Asks for one thing after the other, until nothing more is needed. */
export function SignInForm({ to }: { to: string }) {
  const signingIn = useSignIn(to);
  const { need, startOver } = signingIn;
  if (need === 'factor') return <ShowFactor {...signingIn} />;
  if (need === 'enrol') {
    return (
      <Enrol
        {...signingIn}
        startOver={startOver}
        onDone={(answer: StepAnswer) => signingIn.settle(answer)}
      />
    );
  }
  if (need === 'new-password') return <NewPassword {...signingIn} />;
  return <Password {...signingIn} />;
}

function Password({ text, isBusy, fault, begin }: SigningIn) {
  return (
    <Step
      {...{ isBusy, fault, text }}
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
