'use client';
import { use, useState } from 'react';
import type { DesignedField, FormDefinition } from '../domain/design/definition.ts';
import {
  addField,
  addPage,
  type FieldPlace,
  fieldAtPlace,
  moveField,
  movePage,
  stepField,
} from '../domain/design/edit.ts';
import type { DefinitionFault } from '../domain/design/fault-words.ts';
import { Designing } from './inputs.tsx';
import { questionTypes } from './question-types.ts';

/** What is being edited: the form itself, a page, or a question. */
export type Chosen = { form: true } | { page: number } | { at: FieldPlace };

interface OutlineProps {
  form: FormDefinition;
  faults: DefinitionFault[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onChange: (form: FormDefinition) => void;
}

const samePlace = (a: FieldPlace, b: FieldPlace) =>
  a.page === b.page && a.section === b.section && a.field === b.field && a.inner === b.inner;

/** The whole form as a list of its pages and questions: chosen, added and put in order here, by mouse or by buttons. */
export function Outline({ form, faults, chosen, onChoose, onChange }: OutlineProps) {
  const { text, isClosed } = use(Designing);
  const [held, setHeld] = useState<FieldPlace>();
  const [over, setOver] = useState<FieldPlace>();
  const drop = (to: FieldPlace) => {
    if (held) {
      const moved = moveField(form, held, to);
      onChange(moved);
      onChoose({ at: to });
    }
    setHeld(undefined);
    setOver(undefined);
  };

  const entry = (field: DesignedField, at: FieldPlace) => {
    const isChosen = 'at' in chosen && samePlace(chosen.at, at);
    const isFaulty = faults.some((fault) => fault.page === at.page && fault.field === field.name);
    const label = text(field.label) || field.label.zh;
    return (
      <li
        key={`${at.section}-${at.field}-${at.inner ?? ''}`}
        className={over && samePlace(over, at) ? 'designer__over' : undefined}
        draggable={!isClosed}
        onDragStart={(event) => {
          event.stopPropagation();
          event.dataTransfer.effectAllowed = 'move';
          setHeld(at);
        }}
        onDragOver={(event) => {
          if (!held || (held.inner === undefined) !== (at.inner === undefined)) return;
          event.preventDefault();
          event.stopPropagation();
          setOver(at);
        }}
        onDragEnd={() => {
          setHeld(undefined);
          setOver(undefined);
        }}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          drop(at);
        }}
      >
        <div className="designer__entry">
          <button
            type="button"
            className={`designer__question${isFaulty ? ' designer__faulty' : ''}`}
            aria-pressed={isChosen}
            onClick={() => onChoose({ at })}
          >
            <b>{label || text({ zh: '（未命名）', en: '(without a text)' })}</b>
            <small>
              {text(questionTypes[field.type])}
              {field.optional && text({ zh: ' · 选填', en: ' · optional' })}
              {field.when && text({ zh: ' · 有条件', en: ' · in some cases' })}
            </small>
          </button>
          {!isClosed && (
            <span className="designer__order">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  aria-label={text(
                    by < 0
                      ? { zh: `${label}上移`, en: `Move ${label} up` }
                      : { zh: `${label}下移`, en: `Move ${label} down` },
                  )}
                  onClick={() => {
                    const step = stepField(form, at, by);
                    onChange(step.form);
                    onChoose({ at: step.at });
                  }}
                >
                  {by < 0 ? '↑' : '↓'}
                </button>
              ))}
            </span>
          )}
        </div>
        {field.type === 'group' && (
          <ol>
            {field.fields.map((inner, n) => entry(inner, { ...at, inner: n }))}
            <li>
              <AddQuestion
                isInRow
                onAdd={(type) => {
                  const { page, section, field: group } = at;
                  const added = addField(form, { page, section, group }, type);
                  onChange(added.form);
                  onChoose({ at: added.at });
                }}
              />
            </li>
          </ol>
        )}
      </li>
    );
  };

  return (
    <div className="designer__outline">
      <button
        type="button"
        className="designer__question"
        aria-pressed={'form' in chosen}
        onClick={() => onChoose({ form: true })}
      >
        <b>{text(form.title) || text({ zh: '（未命名的表单）', en: '(form without a name)' })}</b>
        <small>{text({ zh: '名称、须知、续填', en: 'Name, what to know, drafts' })}</small>
      </button>
      {form.pages.map((page, p) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page has no other name than its place
        <section key={p} className="designer__page">
          <div className="designer__entry">
            <button
              type="button"
              className={`designer__question${faults.some((fault) => fault.page === p && !fault.field) ? ' designer__faulty' : ''}`}
              aria-pressed={'page' in chosen && chosen.page === p}
              onClick={() => onChoose({ page: p })}
            >
              <b>
                {text({ zh: `第 ${p + 1} 步`, en: `Page ${p + 1}` })}{' '}
                {page.title && text(page.title)}
              </b>
            </button>
            {!isClosed && form.pages.length > 1 && (
              <span className="designer__order">
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    disabled={!form.pages[p + by]}
                    aria-label={text(
                      by < 0
                        ? { zh: `第 ${p + 1} 步上移`, en: `Move page ${p + 1} up` }
                        : { zh: `第 ${p + 1} 步下移`, en: `Move page ${p + 1} down` },
                    )}
                    onClick={() => {
                      onChange(movePage(form, p, by));
                      onChoose({ page: p + by });
                    }}
                  >
                    {by < 0 ? '↑' : '↓'}
                  </button>
                ))}
              </span>
            )}
          </div>
          {page.sections.map((section, s) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a section has no other name than its place
            <div key={s}>
              {page.sections.length > 1 && (
                <p className="designer__section">{text(section.title)}</p>
              )}
              <ol>
                {section.fields.map((field, n) => entry(field, { page: p, section: s, field: n }))}
              </ol>
              <AddQuestion
                onAdd={(type) => {
                  const added = addField(form, { page: p, section: s }, type);
                  onChange(added.form);
                  onChoose({ at: added.at });
                }}
              />
            </div>
          ))}
        </section>
      ))}
      {!isClosed && (
        <button
          type="button"
          className="mt-button"
          disabled={form.pages.length >= 20}
          onClick={() => {
            onChange(addPage(form));
            onChoose({ page: form.pages.length });
          }}
        >
          {text({ zh: '＋ 添加一步', en: '+ Add a page' })}
        </button>
      )}
    </div>
  );
}

function AddQuestion({
  isInRow = false,
  onAdd,
}: {
  isInRow?: boolean;
  onAdd: (type: DesignedField['type']) => void;
}) {
  const { text, isClosed } = use(Designing);
  if (isClosed) return null;
  const types = (Object.keys(questionTypes) as DesignedField['type'][]).filter(
    (type) => !isInRow || (type !== 'group' && type !== 'files'),
  );
  return (
    <select
      className="designer__add"
      aria-label={text({ zh: '添加问题', en: 'Add a question' })}
      value=""
      onChange={({ target }) => onAdd(target.value as DesignedField['type'])}
    >
      <option value="">{text({ zh: '＋ 添加问题', en: '+ Add a question' })}</option>
      {types.map((type) => (
        <option key={type} value={type}>
          {text(questionTypes[type])}
        </option>
      ))}
    </select>
  );
}

/** The questions that conditions at a place may look at: of earlier pages, of its own, and of its own row. */
export function fieldsBefore(form: FormDefinition, at: FieldPlace): DesignedField[] {
  const itself = fieldAtPlace(form, at);
  const holder = fieldAtPlace(form, { page: at.page, section: at.section, field: at.field });
  const whole = form.pages
    .slice(0, at.page + 1)
    .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));
  const rows = at.inner !== undefined && holder?.type === 'group' ? holder.fields : [];
  return [...whole, ...rows].filter(
    (field) => field !== itself && field !== holder && field.type !== 'files',
  );
}
