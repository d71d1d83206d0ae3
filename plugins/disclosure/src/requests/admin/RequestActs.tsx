'use client';
import type { Words } from '@mingtang/tenancy';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useId } from 'react';
import type { Act } from '../domain/decide.ts';
import type { Consultation, Contest } from '../domain/request.ts';
import { actLabels, consultationLabels, contestLabels } from '../domain/words-of-requests.ts';
import { type ActField, actFields, type Choice } from './act-fields.ts';

/** Acts that bring a request on its way, the one nearest its end first: that button stands out. */
const onwards: Act[] = [
  'closed',
  'delivered',
  'answer-approved',
  'consultation-ended',
  'corrected',
  'answer-proposed',
  'assigned',
  'registered',
  'confirmed',
];

/** The acts that can be done now; the server has found that each could. */
export function RequestActs({
  request,
  revision,
  offers,
  consultations,
  contests,
}: {
  request: string;
  revision: number;
  offers: Act[];
  consultations: Consultation[];
  contests: Contest[];
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const main = onwards.find((each) => offers.includes(each));
  const go = async (which: Act, said: object) => {
    const path = `/information-requests/${request}/acts/${which}`;
    if (await act(path, { ...said, revision })) router.refresh();
  };
  const choicesFor: Partial<Record<ActField['type'], Choice[]>> = {
    consultation: consultations
      .filter(({ endedOn }) => !endedOn)
      .map(({ id, kind, who }) => ({
        value: String(id),
        label: {
          zh: `${consultationLabels[kind].zh}：${who}`,
          en: `${consultationLabels[kind].en}: ${who}`,
        },
      })),
    contest: contests
      .filter(({ outcome }) => !outcome)
      .map(({ id, kind, filedOn }) => ({
        value: String(id),
        label: {
          zh: `${contestLabels[kind].zh} ${filedOn}`,
          en: `${contestLabels[kind].en} ${filedOn}`,
        },
      })),
  };
  return (
    <fieldset className="mt-acts" disabled={!isLive || isBusy}>
      {offers.map((offer) =>
        actFields[offer].length === 0 ? (
          <button
            key={offer}
            type="button"
            className={`mt-button${offer === main ? ' mt-button--main' : ''}`}
            onClick={() => void go(offer, {})}
          >
            {text(actLabels[offer])}
          </button>
        ) : (
          <details key={`${offer} ${revision}`} className="mt-more">
            <summary className={`mt-button${offer === main ? ' mt-button--main' : ''}`}>
              {text(actLabels[offer])}
            </summary>
            <form
              className="mt-act-form"
              onSubmit={(event: FormEvent<HTMLFormElement>) => {
                event.preventDefault();
                void go(offer, Object.fromEntries(new FormData(event.currentTarget)));
              }}
            >
              {actFields[offer].map((field) => (
                <Field
                  key={field.name}
                  field={field}
                  choices={field.choices ?? choicesFor[field.type] ?? []}
                  text={text}
                />
              ))}
              <button type="submit" className="mt-button mt-button--main">
                {text({ zh: `确定：${actLabels[offer].zh}`, en: actLabels[offer].en })}
              </button>
            </form>
          </details>
        ),
      )}
      <FaultNote fault={fault} />
    </fieldset>
  );
}

function Field({
  field: { name, label, type, initial },
  choices,
  text,
}: {
  field: ActField;
  choices: Choice[];
  text: (words: Words) => string;
}) {
  const id = useId();
  const common = { id, name, defaultValue: initial };
  const groups = [...new Set(choices.map(({ group }) => group && text(group)))];
  return (
    <div className="mt-field">
      <label htmlFor={id}>{text(label)}</label>
      {type === 'long' && <textarea {...common} rows={4} />}
      {type === 'text' && <input {...common} required />}
      {type === 'number' && <input {...common} type="number" min={1} max={20} required />}
      {type === 'day' && <input {...common} type="date" required />}
      {choices.length > 0 && (
        <select {...common} required>
          {groups.map((group) => {
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
          })}
        </select>
      )}
    </div>
  );
}
