'use client';
import type { FormPage } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy/words';
import { use } from 'react';
import type { DesignedField } from '../domain/design/definition.ts';
import { ConditionForm, newLine } from './ConditionForm.tsx';
import { BothWords, Designing } from './inputs.tsx';

const blank = { zh: '', en: '' };

/** A page: its title, its sections, and who need not go on from it. */
export function PageForm({
  page,
  fields,
  onChange,
}: {
  page: FormPage<Words>;
  fields: DesignedField[];
  onChange: (page: FormPage<Words>) => void;
}) {
  const { text, isClosed } = use(Designing);
  const { sections, stops = [] } = page;
  return (
    <div className="designer__form">
      <BothWords
        label={{ zh: '这一步的标题', en: 'Title of the page' }}
        value={page.title}
        onChange={(title) => onChange({ ...page, title })}
      />
      {sections.map((section, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section has no other name than its place
        <fieldset key={n} className="designer__list">
          <legend>{text({ zh: `分组 ${n + 1}`, en: `Section ${n + 1}` })}</legend>
          <BothWords
            label={{ zh: '分组标题', en: 'Title' }}
            value={section.title}
            onChange={(title) =>
              onChange({ ...page, sections: sections.with(n, { ...section, title }) })
            }
          />
          {sections.length > 1 && section.fields.length === 0 && (
            <button
              type="button"
              className="mt-button"
              disabled={isClosed}
              onClick={() => onChange({ ...page, sections: sections.toSpliced(n, 1) })}
            >
              {text({ zh: '删除空分组', en: 'Remove the empty section' })}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="mt-button"
        disabled={isClosed || sections.length >= 20}
        onClick={() => onChange({ ...page, sections: [...sections, { title: blank, fields: [] }] })}
      >
        {text({ zh: '＋ 添加分组', en: '+ Add a section' })}
      </button>
      <h3>{text({ zh: '不符合条件的，到此为止', en: 'Who need not go on' })}</h3>
      {stops.map((stop, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stop has no other name than its place
        <fieldset key={n} className="designer__list">
          <legend>{text({ zh: `情形 ${n + 1}`, en: `Case ${n + 1}` })}</legend>
          <ConditionForm
            condition={stop.when}
            fields={fields}
            onChange={(when) => onChange({ ...page, stops: stops.with(n, { ...stop, when }) })}
          />
          <BothWords
            isLong
            label={{ zh: '告知原因和去哪里办', en: 'Why, and where to turn' }}
            value={stop.text}
            onChange={(words) =>
              onChange({ ...page, stops: stops.with(n, { ...stop, text: words }) })
            }
          />
          <button
            type="button"
            className="mt-button"
            disabled={isClosed}
            onClick={() => onChange({ ...page, stops: stops.toSpliced(n, 1) })}
          >
            {text({ zh: '删除', en: 'Remove' })}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="mt-button"
        disabled={isClosed || fields.length === 0 || stops.length >= 10}
        onClick={() =>
          onChange({ ...page, stops: [...stops, { when: newLine(fields), text: blank }] })
        }
      >
        {text({ zh: '＋ 添加一种情形', en: '+ Add a case' })}
      </button>
    </div>
  );
}
