'use client';
import { FaultNote, randomKey, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { CounterDesk } from '../queries/counter-desk.ts';

/** Chooses the form to be filled in: by words where there are many. */
export function BeginAtCounter({ sites }: Pick<CounterDesk, 'sites'>) {
  const router = useRouter();
  const id = useId();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [sought, setSought] = useState('');
  const key = useRef(randomKeyOnce());
  const forms = sites.flatMap(({ id: site, name, forms: some }) =>
    some.map((form) => ({ site, siteName: name, ...form })),
  );
  const fitting = forms.filter(
    ({ title, siteName }) => title.includes(sought.trim()) || siteName.includes(sought.trim()),
  );
  const begin = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [site, form] = String(new FormData(event.currentTarget).get('form') ?? '').split(' ');
    // Pressed twice, one draft is begun.
    const begun = await act<{ id: string }>(
      '/cases/counter',
      { site, form },
      key.current(site, form),
    );
    if (begun) router.push(`/admin/counter/${begun.id}`);
  };
  return (
    <form className="mt-act-form" onSubmit={(event) => void begin(event)}>
      {forms.length > 8 && (
        <div className="mt-field">
          <label htmlFor={`${id}q`}>{text({ zh: '查找事项', en: 'Find an item' })}</label>
          <input
            id={`${id}q`}
            type="search"
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
        </div>
      )}
      <fieldset className="counter__forms">
        <legend>{text({ zh: '办什么', en: 'Which form' })}</legend>
        {fitting.slice(0, 60).map(({ site, siteName, id: form, title }, n) => (
          <label key={`${site} ${form}`} className="counter__form">
            <input
              type="radio"
              name="form"
              value={`${site} ${form}`}
              required
              defaultChecked={n === 0}
            />
            <span>
              {title}
              {sites.length > 1 && <span className="mt-note"> {siteName}</span>}
            </span>
          </label>
        ))}
        {fitting.length === 0 && (
          <p className="mt-note">{text({ zh: '没有符合的事项。', en: 'Nothing fits.' })}</p>
        )}
      </fieldset>
      <button
        type="submit"
        className="mt-button mt-button--main"
        disabled={!isLive || isBusy || fitting.length === 0}
      >
        {text({ zh: '开始填写', en: 'Fill it in' })}
      </button>
      <FaultNote fault={fault} />
    </form>
  );
}

/** The same key for the same form, until the screen is left. */
function randomKeyOnce() {
  const keys = new Map<string, string>();
  return (...of: unknown[]): string => {
    const name = of.join(' ');
    const known = keys.get(name) ?? randomKey();
    keys.set(name, known);
    return known;
  };
}
