'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useId, useState } from 'react';
import { type Question, questions } from '../domain/application.ts';
import { channels } from '../domain/request.ts';
import { channelLabels } from '../domain/words-of-requests.ts';

export function NewRequestForm({
  sites,
  today,
}: {
  sites: { id: string; name: string }[];
  today: string;
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const id = useId();
  const [kind, setKind] = useState('person');
  const asked = questions.filter(({ of }) => !of || (of === 'person') === (kind === 'person'));
  const send = async (form: HTMLFormElement) => {
    const { site, channel, on, ...answers } = Object.fromEntries(new FormData(form));
    const made = await act<{ id: string }>('/information-requests', {
      site,
      channel,
      on,
      application: nested(answers),
    });
    if (made) router.push(`/admin/requests/${made.id}`);
  };
  return (
    <form
      className="mt-panel mt-act-form"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <fieldset className="mt-act-form" disabled={!isLive || isBusy}>
        <div className="mt-field">
          <label htmlFor={`${id}site`}>{text({ zh: '收到申请的站点', en: 'Site' })}</label>
          <select id={`${id}site`} name="site">
            {sites.map((site) => (
              <option key={site.id} value={site.id}>
                {site.name}
              </option>
            ))}
          </select>
        </div>
        <div className="mt-field">
          <label htmlFor={`${id}channel`}>{text({ zh: '收到方式', en: 'Came by' })}</label>
          <select id={`${id}channel`} name="channel">
            {channels
              .filter((channel) => channel !== 'internet')
              .map((channel) => (
                <option key={channel} value={channel}>
                  {text(channelLabels[channel])}
                </option>
              ))}
          </select>
        </div>
        <div className="mt-field">
          <label htmlFor={`${id}on`}>
            {text({ zh: '提交、签收或来件日期', en: 'Day it came' })}
          </label>
          <input id={`${id}on`} name="on" type="date" defaultValue={today} max={today} required />
        </div>
        {asked.map((question) => (
          <Asked
            key={question.at}
            question={question}
            onChange={question.at === 'applicant.kind' ? setKind : undefined}
            text={text}
          />
        ))}
        <FaultNote fault={fault} />
        <button type="submit" className="mt-button mt-button--main">
          {text({ zh: '录入', en: 'Enter' })}
        </button>
      </fieldset>
    </form>
  );
}

function Asked({
  question: { at, label, type, isRequired, maxLength, choices, hint },
  onChange,
  text,
}: {
  question: Question;
  onChange: ((value: string) => void) | undefined;
  text: (words: Question['label']) => string;
}) {
  const id = useId();
  const common = { id, name: at, required: isRequired, autoComplete: 'off' };
  return (
    <div className="mt-field">
      <label htmlFor={id}>
        {text(label)}
        {!isRequired && text({ zh: '（选填）', en: ' (optional)' })}
      </label>
      {type === 'choice' ? (
        <select {...common} onChange={onChange && (({ target }) => onChange(target.value))}>
          {choices?.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {text(choice.label)}
            </option>
          ))}
        </select>
      ) : type === 'long' ? (
        <textarea {...common} rows={4} maxLength={maxLength} />
      ) : (
        <input {...common} type={type} maxLength={maxLength} />
      )}
      {hint && <small className="mt-note">{text(hint)}</small>}
    </div>
  );
}

/** `{ 'applicant.name': … }` as `{ applicant: { name: … } }`. */
function nested(answers: Record<string, FormDataEntryValue>): Record<string, unknown> {
  const data: Record<string, Record<string, unknown> | unknown> = {};
  for (const [at, value] of Object.entries(answers)) {
    const [first = '', second] = at.split('.');
    if (second) data[first] = { ...(data[first] as object), [second]: value };
    else data[first] = value;
  }
  return data;
}
