'use client';
import { TemplateChoice, useIsLive } from '@mingtang/tenancy/admin/client';
import { say, type Words } from '@mingtang/tenancy/words';
import { FieldLabel, useField, useTranslation } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { useEffect, useRef, useState } from 'react';
import type { FormDefinition } from '../domain/design/definition.ts';
import {
  changeField,
  changePage,
  emptyForm,
  fieldAtPlace,
  removeField,
  removePage,
} from '../domain/design/edit.ts';
import { type DefinitionFault, definitionFaultWords } from '../domain/design/fault-words.ts';
import { formTemplates } from '../domain/design/templates.ts';
import { BothWords, Designing, NumberInput, type Text } from './inputs.tsx';
import { type Chosen, fieldsBefore, Outline } from './Outline.tsx';
import { PageForm } from './PageForm.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { useTryOut } from './use-try-out.ts';
import './designer.css';

/**
 * Designs a form: its questions in a list, what is chosen in a form of its own, and beside it the page as the
 * public would see it. What is wrong is said where it is; nothing of a try is sent or kept.
 */
export function FormDesigner({ path, field, readOnly }: JSONFieldClientProps) {
  const { value, setValue, disabled, formInitializing } = useField<FormDefinition | null>({ path });
  const { i18n } = useTranslation();
  const isLive = useIsLive();
  const text: Text = (words: Words) => say({ i18n }, words);
  const [chosen, choose] = useState<Chosen>({ form: true });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone it stands below what was chosen from.
    if (!('form' in chosen)) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const isClosed = Boolean(readOnly || disabled || formInitializing || !isLive);
  const page = 'at' in chosen ? chosen.at.page : 'page' in chosen ? chosen.page : 0;
  const { faults, html, language, setLanguage } = useTryOut(value ?? undefined, page);
  const change = (form: FormDefinition) => {
    if (!isClosed) setValue(form);
  };
  return (
    <Designing value={{ text, isClosed }}>
      <div className="designer field-type">
        <FieldLabel label={field.label} path={path} required={field.required ?? false} />
        {value ? (
          <>
            <Faults faults={faults} form={value} text={text} onChoose={choose} />
            <div className="designer__sides">
              <Outline
                form={value}
                faults={faults}
                chosen={chosen}
                onChoose={choose}
                onChange={change}
              />
              <section className="designer__chosen" ref={panel}>
                <ChosenForm
                  form={value}
                  faults={faults}
                  chosen={chosen}
                  text={text}
                  onChoose={choose}
                  onChange={change}
                />
              </section>
              <section className="designer__try" aria-label={text({ zh: '试填', en: 'Try-out' })}>
                <div className="designer__try-head">
                  <b>
                    {text({
                      zh: `公众看到的第 ${page + 1} 步`,
                      en: `Page ${page + 1}, as the public sees it`,
                    })}
                  </b>
                  <select
                    aria-label={text({ zh: '语言', en: 'Language' })}
                    value={language}
                    onChange={({ target }) => setLanguage(target.value as 'zh-CN' | 'en')}
                  >
                    <option value="zh-CN">中文</option>
                    <option value="en">English</option>
                  </select>
                </div>
                {html && (
                  <iframe
                    title={text({ zh: '公众看到的表单', en: 'The form as the public sees it' })}
                    sandbox=""
                    srcDoc={html}
                  />
                )}
                <p className="designer__note">
                  {text({
                    zh: '只是预览，不会提交或保存任何内容。',
                    en: 'Nothing is sent or kept from here.',
                  })}
                </p>
              </section>
            </div>
          </>
        ) : (
          <TemplateChoice
            lead={{
              zh: '从一个模板开始，再按需要修改：',
              en: 'Begin with a template, then change what you need:',
            }}
            templates={[...formTemplates, blankForm]}
            text={text}
            isClosed={isClosed}
            onChoose={change}
          />
        )}
      </div>
    </Designing>
  );
}

const blankForm = {
  id: 'blank',
  name: { zh: '空白表单', en: 'Blank form' },
  about: { zh: '从头开始设计', en: 'Begin with nothing' },
  definition: emptyForm,
};

interface ChosenProps {
  form: FormDefinition;
  faults: DefinitionFault[];
  chosen: Chosen;
  text: Text;
  onChoose: (chosen: Chosen) => void;
  onChange: (form: FormDefinition) => void;
}

function ChosenForm({ form, faults, chosen, text, onChoose, onChange }: ChosenProps) {
  if ('at' in chosen) {
    const field = fieldAtPlace(form, chosen.at);
    if (!field) return null;
    const holder = fieldAtPlace(form, {
      page: chosen.at.page,
      section: chosen.at.section,
      field: chosen.at.field,
    });
    const wrong = faults.filter(
      (fault) => fault.page === chosen.at.page && fault.field === holder?.name,
    );
    return (
      <>
        <Told faults={wrong} text={text} />
        <QuestionForm
          key={`${chosen.at.page}-${chosen.at.section}-${chosen.at.field}-${chosen.at.inner}`}
          field={field}
          before={fieldsBefore(form, chosen.at)}
          onChange={(next) => onChange(changeField(form, chosen.at, next))}
        />
        <Remove
          text={text}
          label={{ zh: '删除这个问题', en: 'Remove this question' }}
          onRemove={() => {
            onChoose({ page: chosen.at.page });
            onChange(removeField(form, chosen.at));
          }}
        />
      </>
    );
  }
  if ('page' in chosen) {
    const page = form.pages[chosen.page];
    if (!page) return null;
    return (
      <>
        <Told
          faults={faults.filter((fault) => fault.page === chosen.page && !fault.field)}
          text={text}
        />
        <PageForm
          page={page}
          fields={fieldsBefore(form, { page: chosen.page, section: -1, field: -1 })}
          onChange={(next) => onChange(changePage(form, chosen.page, next))}
        />
        {form.pages.length > 1 && (
          <Remove
            text={text}
            label={{ zh: '删除这一步和其中的问题', en: 'Remove this page and its questions' }}
            onRemove={() => {
              onChoose({ form: true });
              onChange(removePage(form, chosen.page));
            }}
          />
        )}
      </>
    );
  }
  return (
    <div className="designer__form">
      <Told faults={faults.filter((fault) => fault.page === undefined)} text={text} />
      <BothWords
        label={{ zh: '表单名称', en: 'Name of the form' }}
        value={form.title}
        onChange={(title) => onChange({ ...form, title })}
      />
      <BothWords
        label={{ zh: '简介', en: 'Summary' }}
        value={form.description}
        onChange={(description) => onChange({ ...form, description })}
      />
      <BothWords
        isLong
        label={{ zh: '填写须知', en: 'What to know before' }}
        value={form.intro}
        onChange={(intro) => onChange({ ...form, intro })}
      />
      <BothWords
        isLong
        label={{ zh: '提交后告知', en: 'What comes next' }}
        value={form.next}
        onChange={(next) => onChange({ ...form, next })}
      />
      <NumberInput
        label={{
          zh: '未填完可保存几天（0 为不可保存）',
          en: 'Days that a draft is kept (0: it is not)',
        }}
        value={form.draftDays}
        onChange={(days) =>
          onChange({ ...form, draftDays: Math.min(180, Math.max(0, Math.trunc(days ?? 0))) })
        }
      />
    </div>
  );
}

/** Asks once more before something goes. */
function Remove({ text, label, onRemove }: { text: Text; label: Words; onRemove: () => void }) {
  const [isAsked, ask] = useState(false);
  return (
    <p className="designer__remove">
      {isAsked ? (
        <>
          <button type="button" className="mt-button mt-button--main" onClick={onRemove}>
            {text({ zh: '确定删除', en: 'Remove it' })}
          </button>{' '}
          <button type="button" className="mt-button" onClick={() => ask(false)}>
            {text({ zh: '保留', en: 'Keep it' })}
          </button>
        </>
      ) : (
        <button type="button" className="mt-button" onClick={() => ask(true)}>
          {text(label)}
        </button>
      )}
    </p>
  );
}

function Told({ faults, text }: { faults: DefinitionFault[]; text: Text }) {
  if (faults.length === 0) return null;
  return (
    <ul className="designer__told">
      {faults.map(({ code, detail }) => (
        <li key={`${code} ${detail}`}>
          {text(definitionFaultWords[code])}
          {detail && `（${detail}）`}
        </li>
      ))}
    </ul>
  );
}

function Faults({
  faults,
  form,
  text,
  onChoose,
}: {
  faults: DefinitionFault[];
  form: FormDefinition;
  text: Text;
  onChoose: (chosen: Chosen) => void;
}) {
  const chosenOf = ({ page, field }: DefinitionFault): Chosen => {
    if (page === undefined) return { form: true };
    for (const [section, { fields }] of (form.pages[page]?.sections ?? []).entries()) {
      const at = fields.findIndex(({ name }) => name === field);
      if (at >= 0) return { at: { page, section, field: at } };
    }
    return { page };
  };
  const nameOf = ({ page, field }: DefinitionFault) => {
    const fields =
      page === undefined
        ? []
        : (form.pages[page]?.sections ?? []).flatMap(({ fields: some }) => some);
    const label = fields.find(({ name }) => name === field)?.label;
    if (page === undefined) return text({ zh: '表单', en: 'Form' });
    return (label && text(label)) || text({ zh: `第 ${page + 1} 步`, en: `Page ${page + 1}` });
  };
  return (
    <div className="designer__faults" role="status">
      {faults.length === 0 ? (
        <p className="designer__good">
          {text({ zh: '✓ 表单完整，可以发布', en: '✓ Complete; it can be published' })}
        </p>
      ) : (
        <>
          <p>
            {text({
              zh: `还有 ${faults.length} 处要改，改好才能发布（可以先保存）：`,
              en: `To be mended before it can be published (it can be saved): ${faults.length}`,
            })}
          </p>
          <ul>
            {faults.slice(0, 12).map((fault) => (
              <li key={`${fault.code} ${fault.page} ${fault.field} ${fault.detail}`}>
                <button type="button" onClick={() => onChoose(chosenOf(fault))}>
                  {nameOf(fault)}
                </button>
                {text(definitionFaultWords[fault.code])}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
