'use client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useId, useRef } from 'react';
import type { Words } from '../domain/words.ts';
import { FaultNote } from './FaultNote.tsx';
import { randomKey } from './random-key.ts';
import { useAct } from './use-act.ts';
import { useIsLive } from './use-is-live.ts';

/** Something that is asked of whoever does an act. */
export interface ActField {
  name: string;
  label: Words;
  /** `each`: a line of text for each choice, sent as an object by their values. */
  type: 'day' | 'text' | 'long' | 'number' | 'choice' | 'each';
  choices?: Choice[];
  initial?: string;
  /** Of a number; of 20 where nothing is said. */
  most?: number;
  isOptional?: true;
}

export interface Choice {
  value: string;
  label: Words;
  /** Heading the choice stands under. */
  group?: Words;
}

/** An act that can be done now, and what is asked with it; nothing where it says all by itself. */
export interface OfferedAct {
  name: string;
  label: Words;
  fields: ActField[];
}

/**
 * The acts that can be done now, as buttons and small forms; the server has found that each could. The
 * one called `main` stands out. What is filled in is sent to `path/name` with `revision`.
 */
export function Acts({
  path,
  revision,
  offers,
  main,
}: {
  path: string;
  revision: number;
  offers: OfferedAct[];
  main?: string;
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const keys = useRef(new Map<string, string>());
  const go = async (name: string, said: object) => {
    const body = { ...said, revision };
    // Pressed again, where the answer was lost or came late, it is done once.
    const same = JSON.stringify([path, name, body]);
    const key = keys.current.get(same) ?? randomKey();
    keys.current.set(same, key);
    if (await act(`${path}/${name}`, body, key)) router.refresh();
  };
  const look = (name: string) => `mt-button${name === main ? ' mt-button--main' : ''}`;
  return (
    <fieldset className="mt-acts" disabled={!isLive || isBusy}>
      {offers.map(({ name, label, fields }) =>
        fields.length === 0 ? (
          <button key={name} type="button" className={look(name)} onClick={() => void go(name, {})}>
            {text(label)}
          </button>
        ) : (
          <details key={`${name} ${revision}`} className="mt-more">
            <summary className={look(name)}>{text(label)}</summary>
            <form
              className="mt-act-form"
              onSubmit={(event: FormEvent<HTMLFormElement>) => {
                event.preventDefault();
                void go(name, saidIn(new FormData(event.currentTarget), fields));
              }}
            >
              {fields.map((field) => (
                <Field key={field.name} field={field} text={text} />
              ))}
              <button type="submit" className="mt-button mt-button--main">
                {text({ zh: `确定：${label.zh}`, en: label.en })}
              </button>
            </form>
          </details>
        ),
      )}
      <FaultNote fault={fault} />
    </fieldset>
  );
}

function saidIn(form: FormData, fields: ActField[]): object {
  return Object.fromEntries(
    fields.map(({ name, type, choices = [] }) => [
      name,
      type === 'each'
        ? Object.fromEntries(
            choices.map(({ value }) => [value, String(form.get(`${name} ${value}`) ?? '')]),
          )
        : form.get(name),
    ]),
  );
}

function Field({ field, text }: { field: ActField; text: (words: Words) => string }) {
  const id = useId();
  const { name, label, type, initial, choices = [], most = 20, isOptional } = field;
  if (type === 'each') {
    return (
      <fieldset className="mt-act-form">
        <legend>{text(label)}</legend>
        {choices.map(({ value, label: one }) => (
          <div className="mt-field" key={value}>
            <label htmlFor={`${id}${value}`}>{text(one)}</label>
            <input id={`${id}${value}`} name={`${name} ${value}`} />
          </div>
        ))}
      </fieldset>
    );
  }
  const common = { id, name, defaultValue: initial };
  const required = !isOptional;
  return (
    <div className="mt-field">
      <label htmlFor={id}>{text(label)}</label>
      {type === 'long' && <textarea {...common} rows={4} />}
      {type === 'text' && <input {...common} required={required} />}
      {type === 'number' && (
        <input {...common} type="number" min={1} max={most} required={required} />
      )}
      {type === 'day' && <input {...common} type="date" required={required} />}
      {type === 'choice' && (
        <select {...common} required={required}>
          <Options choices={choices} text={text} />
        </select>
      )}
    </div>
  );
}

function Options({ choices, text }: { choices: Choice[]; text: (words: Words) => string }) {
  const groups = [...new Set(choices.map(({ group }) => group && text(group)))];
  return groups.map((group) => {
    const options = choices
      .filter((choice) => (choice.group && text(choice.group)) === group)
      .map((choice) => (
        <option key={choice.value} value={choice.value}>
          {text(choice.label)}
        </option>
      ));
    return group ? (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    ) : (
      options
    );
  });
}
