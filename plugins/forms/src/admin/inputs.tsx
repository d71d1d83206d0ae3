'use client';
import type { Words } from '@mingtang/tenancy/words';
import { createContext, type ReactNode, use, useId } from 'react';

export type Text = (words: Words) => string;

/** In whose language the designer speaks, and whether anything may be changed. */
export const Designing = createContext<{ text: Text; isClosed: boolean }>({
  text: ({ zh }) => zh,
  isClosed: true,
});

/** One text in both languages; English may be left blank. */
export function BothWords({
  label,
  value,
  isLong = false,
  onChange,
}: {
  label: Words;
  value: Words | undefined;
  isLong?: boolean;
  onChange: (words: Words) => void;
}) {
  const { text, isClosed } = use(Designing);
  const id = useId();
  const words = value ?? { zh: '', en: '' };
  return (
    <div className="designer__both">
      {(['zh', 'en'] as const).map((language) => {
        const props = {
          id: `${id}-${language}`,
          disabled: isClosed,
          value: words[language],
          onChange: ({ target }: { target: { value: string } }) =>
            onChange({ ...words, [language]: target.value }),
        };
        return (
          <div key={language} className="mt-field">
            <label htmlFor={props.id}>
              {text(label)}
              {language === 'en' && (
                <small>{text({ zh: '（英文，选填）', en: ' (English, optional)' })}</small>
              )}
              {language === 'zh' && text({ zh: '', en: ' (Chinese)' })}
            </label>
            {isLong ? <textarea rows={3} {...props} /> : <input {...props} />}
          </div>
        );
      })}
    </div>
  );
}

export function Labelled({
  label,
  children,
}: {
  label: Words;
  children: (id: string) => ReactNode;
}) {
  const { text } = use(Designing);
  const id = useId();
  return (
    <div className="mt-field">
      <label htmlFor={id}>{text(label)}</label>
      {children(id)}
    </div>
  );
}

export function NumberInput({
  label,
  value,
  onChange,
}: {
  label: Words;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const { isClosed } = use(Designing);
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="number"
          step="any"
          disabled={isClosed}
          value={value ?? ''}
          onChange={({ target }) =>
            onChange(target.value === '' ? undefined : Number(target.value))
          }
        />
      )}
    </Labelled>
  );
}

export function Choose({
  label,
  value,
  options,
  onChange,
}: {
  label: Words;
  value: string;
  options: readonly (readonly [value: string, words: Words])[];
  onChange: (value: string) => void;
}) {
  const { text, isClosed } = use(Designing);
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          disabled={isClosed}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {text(words)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function Tick({
  label,
  value,
  onChange,
}: {
  label: Words;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const { text, isClosed } = use(Designing);
  return (
    <label className="mt-tick">
      <input
        type="checkbox"
        disabled={isClosed}
        checked={value}
        onChange={({ target }) => onChange(target.checked)}
      />
      {text(label)}
    </label>
  );
}
