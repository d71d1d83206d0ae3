'use client';
import { FaultNote, useAct } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useId, useState } from 'react';

/** Changes one's own password, by the present one. */
export function ChangePassword() {
  const id = useId();
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const [isDone, setDone] = useState(false);
  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = Object.fromEntries(new FormData(form));
    setDone(false);
    if (!(await act('/identity/password', said))) return;
    form.reset();
    setDone(true);
    router.refresh();
  };
  return (
    <form className="mt-act-form" onSubmit={change}>
      <div className="mt-field">
        <label htmlFor={`${id}current`}>{text({ zh: '现有密码', en: 'Present password' })}</label>
        <input
          id={`${id}current`}
          name="current"
          type="password"
          autoComplete="current-password"
          required
        />
      </div>
      <div className="mt-field">
        <label htmlFor={`${id}new`}>{text({ zh: '新密码', en: 'New password' })}</label>
        <input
          id={`${id}new`}
          name="password"
          type="password"
          autoComplete="new-password"
          required
        />
      </div>
      <button type="submit" className="mt-button mt-button--main" disabled={isBusy}>
        {text({ zh: '修改密码', en: 'Change password' })}
      </button>
      <div aria-live="polite">
        {isDone && <p className="mt-note">{text({ zh: '密码已修改。', en: 'Changed.' })}</p>}
      </div>
      <FaultNote fault={fault} />
    </form>
  );
}
