'use client';
import { TemplateChoice, useIsLive } from '@mingtang/tenancy/admin/client';
import { say, type Words } from '@mingtang/tenancy/words';
import { FieldLabel, useField, useTranslation } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { FlowDefinition, Step } from '../domain/definition.ts';
import { addStep, changeStep, emptyFlow, moveStep, removeStep } from '../domain/edit-flow.ts';
import { type FlowFault, faultsOf, flowFaultWords } from '../domain/faults.ts';
import { start } from '../domain/flow-picture.ts';
import { flowTemplates } from '../domain/flow-templates.ts';
import type { FactDescription } from '../ports.ts';
import { actorWords, conditionWords, modeWords } from './flow-words.ts';
import { StepForm } from './StepForm.tsx';
import { Facts, useFacts } from './use-facts.ts';
import { useNames } from './use-names.ts';
import { WaysForm } from './WaysForm.tsx';
import './flow.css';

// Drawing takes a library that whoever writes lists never needs.
const FlowCanvas = lazy(async () => ({ default: (await import('./FlowCanvas.tsx')).FlowCanvas }));

type Text = (words: Words) => string;

/**
 * Draws a flow and lists it: the same steps twice, so that nobody needs a mouse. What is chosen in
 * either is changed in the form beside it; what is wrong is said at once.
 */
export function FlowEditor({
  path,
  field,
  readOnly,
  facts = [],
}: JSONFieldClientProps & { facts?: FactDescription[] }) {
  const { value, setValue, disabled, formInitializing } = useField<FlowDefinition | null>({
    path,
  });
  const { i18n } = useTranslation();
  const isLive = useIsLive();
  const text: Text = (words) => say({ i18n }, words);
  const [chosen, setChosen] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone it stands below what was chosen from.
    if (chosen !== undefined) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const flow: FlowDefinition = { ...emptyFlow, ...value };
  const nameOf = useNames(idsIn(flow));
  const hasRoom = useHasRoom();
  // What is chosen before the form has come is lost when it does.
  const isClosed = Boolean(readOnly || disabled || formInitializing || !isLive);
  const change = (next: FlowDefinition) => {
    if (!isClosed) setValue(next);
  };
  const isEmpty = flow.steps.length === 0;
  const faults = isEmpty ? [] : faultsOf(flow);
  const step = flow.steps.find(({ id }) => id === chosen);
  return (
    <Facts value={facts}>
      <div className="flow field-type">
        <FieldLabel label={field.label} path={path} required={field.required ?? false} />
        {isEmpty ? (
          <TemplateChoice
            lead={{
              zh: '从一个常用流程开始，再按需要修改：',
              en: 'Begin with a usual flow, then change what you need:',
            }}
            templates={flowTemplates}
            text={text}
            isClosed={isClosed}
            onChoose={change}
          />
        ) : (
          <>
            <Faults faults={faults} flow={flow} text={text} onChoose={setChosen} />
            <Names flow={flow} text={text} onChange={change} isClosed={isClosed} />
            {hasRoom && (
              <Suspense fallback={<p role="status">{text({ zh: '正在画图…', en: 'Drawing…' })}</p>}>
                <FlowCanvas
                  flow={flow}
                  faults={faults}
                  chosen={chosen}
                  text={text}
                  isClosed={isClosed}
                  onChoose={setChosen}
                  onChange={change}
                />
              </Suspense>
            )}
            <div className="flow__sides">
              <div className="flow__whole">
                <List
                  flow={flow}
                  faults={faults}
                  chosen={chosen}
                  text={text}
                  nameOf={nameOf}
                  isClosed={isClosed}
                  onChoose={setChosen}
                  onChange={change}
                />
              </div>
              <section className="flow__chosen" ref={panel}>
                {step ? (
                  <StepForm
                    key={step.id}
                    flow={flow}
                    step={step}
                    nameOf={nameOf}
                    text={text}
                    isClosed={isClosed}
                    onChange={(changed) => change(changeStep(flow, step.id, changed))}
                    onRemove={() => {
                      change(removeStep(flow, step.id));
                      setChosen(undefined);
                    }}
                  />
                ) : chosen === start ? (
                  <StartForm flow={flow} text={text} isClosed={isClosed} onChange={change} />
                ) : (
                  <p className="flow__note">
                    {text({
                      zh: '点选图中或列表中的一个环节，在这里设置由谁办理、几天办结、能做什么、下一步去哪里。',
                      en: 'Choose a step in the picture or the list to say who acts, in how many days, what they may do and where it goes on.',
                    })}
                  </p>
                )}
              </section>
            </div>
          </>
        )}
      </div>
    </Facts>
  );
}

/** On a phone the list says the same in less room. */
function useHasRoom(): boolean {
  const [hasRoom, setRoom] = useState(false);
  useEffect(() => {
    const wide = window.matchMedia('(min-width: 700px)');
    const follow = () => setRoom(wide.matches);
    follow();
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);
  return hasRoom;
}

function idsIn({ steps }: FlowDefinition): { sites: string[]; users: string[] } {
  const rules = steps.flatMap(({ actors }) => actors);
  return {
    sites: rules.flatMap((rule) => (rule.by === 'department' && rule.site ? [rule.site] : [])),
    users: rules.flatMap((rule) => (rule.by === 'person' && rule.person ? [rule.person] : [])),
  };
}

function Names({
  flow,
  text,
  isClosed,
  onChange,
}: {
  flow: FlowDefinition;
  text: Text;
  isClosed: boolean;
  onChange: (flow: FlowDefinition) => void;
}) {
  const id = useId();
  return (
    <div className="flow__names">
      {(['zh', 'en'] as const).map((language) => (
        <div key={language} className="mt-field">
          <label htmlFor={`${id}-${language}`}>
            {language === 'zh'
              ? text({ zh: '流程名称（中文）', en: 'Name of the flow (Chinese)' })
              : text({ zh: '流程名称（英文）', en: 'Name of the flow (English)' })}
          </label>
          <input
            id={`${id}-${language}`}
            maxLength={60}
            disabled={isClosed}
            value={flow.name[language]}
            onChange={({ target }) =>
              onChange({ ...flow, name: { ...flow.name, [language]: target.value } })
            }
          />
        </div>
      ))}
      <label className="mt-tick">
        <input
          type="checkbox"
          disabled={isClosed}
          checked={flow.distinctPeople}
          onChange={({ target }) => onChange({ ...flow, distinctPeople: target.checked })}
        />
        {text({
          zh: '各环节须由不同的人办理（三审三校）',
          en: 'Each step is decided by different people',
        })}
      </label>
    </div>
  );
}

function Faults({
  faults,
  flow,
  text,
  onChoose,
}: {
  faults: FlowFault[];
  flow: FlowDefinition;
  text: Text;
  onChoose: (step: string) => void;
}) {
  return (
    <div className="flow__faults" role="status">
      {faults.length === 0 ? (
        <p className="flow__good">
          {text({ zh: '✓ 流程完整，可以使用', en: '✓ The flow is complete and can be used' })}
        </p>
      ) : (
        <>
          <p>
            {text({
              zh: `还有 ${faults.length} 处要改，改好才能保存：`,
              en: `To be mended before it can be saved: ${faults.length}`,
            })}
          </p>
          <ul>
            {faults.map(({ code, step, detail }) => {
              const at = flow.steps.find(({ id }) => id === step);
              return (
                <li key={`${code} ${step} ${detail}`}>
                  {at ? (
                    <button type="button" onClick={() => onChoose(at.id)}>
                      {text(at.name) || at.id}
                    </button>
                  ) : (
                    <button type="button" onClick={() => onChoose(start)}>
                      {text({ zh: '开始', en: 'Beginning' })}
                    </button>
                  )}
                  {text(flowFaultWords[code])}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

interface ListProps {
  flow: FlowDefinition;
  faults: FlowFault[];
  chosen: string | undefined;
  text: Text;
  nameOf: (id: string) => string;
  isClosed: boolean;
  onChoose: (step: string) => void;
  onChange: (flow: FlowDefinition) => void;
}

/** The steps in words, one after the other. */
function List({ flow, faults, chosen, text, nameOf, isClosed, onChoose, onChange }: ListProps) {
  const facts = useFacts();
  const add = (after: string | undefined, kind: Step['kind']) => {
    const next = addStep(flow, after, kind);
    onChange(next);
    onChoose(next.steps.find(({ id }) => !flow.steps.some((old) => old.id === id))?.id ?? start);
  };
  return (
    <>
      <ol className="flow__list">
        <li>
          <button
            type="button"
            className="flow__list-step"
            aria-pressed={chosen === start}
            onClick={() => onChoose(start)}
          >
            <b>{text({ zh: '开始：提交', en: 'Beginning: submitted' })}</b>
            <span>{text(waysWords(flow, flow.start, facts))}</span>
            {flow.urgentStart && (
              <span>
                {text({ zh: '加急：', en: 'Urgent: ' })}
                {text(waysWords(flow, flow.urgentStart, facts))}
              </span>
            )}
          </button>
        </li>
        {flow.steps.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              aria-pressed={chosen === step.id}
              className={`flow__list-step${faults.some((fault) => fault.step === step.id) ? ' flow__faulty' : ''}`}
              onClick={() => onChoose(step.id)}
            >
              <b>
                {index + 1}. {text(step.name)}
                {step.kind === 'circulate' && text({ zh: '（传阅）', en: ' (for reading)' })}
              </b>
              <span>
                {step.actors
                  .map((rule) => text(actorWords(rule, nameOf)))
                  .join(text({ zh: '、', en: ', ' }))}
                {step.actors.length > 1 && ` · ${text(modeWords[step.mode])}`}
              </span>
              <span>
                {step.deadline &&
                  text({
                    zh: `${step.deadline.workdays} 个工作日内 · `,
                    en: `within ${step.deadline.workdays} working days · `,
                  })}
                {text(waysWords(flow, step.next, facts))}
              </span>
            </button>
            {!isClosed && (
              <span className="flow__order">
                <button
                  type="button"
                  aria-label={text({ zh: `${step.name.zh}上移`, en: `Move ${step.name.en} up` })}
                  disabled={index === 0}
                  onClick={() => onChange(moveStep(flow, step.id, -1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  aria-label={text({ zh: `${step.name.zh}下移`, en: `Move ${step.name.en} down` })}
                  disabled={index === flow.steps.length - 1}
                  onClick={() => onChange(moveStep(flow, step.id, 1))}
                >
                  ↓
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!isClosed && (
        <div className="flow__add">
          {(['decide', 'circulate'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="mt-button"
              onClick={() =>
                add(chosen === start ? undefined : (chosen ?? flow.steps.at(-1)?.id), kind)
              }
            >
              {kind === 'decide'
                ? text({ zh: '＋ 添加审批环节', en: '+ Add a step that decides' })
                : text({ zh: '＋ 添加传阅环节', en: '+ Add a step for reading' })}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function waysWords(
  flow: FlowDefinition,
  ways: Step['next'],
  facts: readonly FactDescription[],
): Words {
  if (ways.length === 0) return { zh: '没有去向', en: 'leads nowhere' };
  const parts = ways.map(({ to, when }): Words => {
    const name = flow.steps.find(({ id }) => id === to)?.name ?? endName;
    if (!when) return { zh: `→ ${name.zh}`, en: `→ ${name.en}` };
    const words = conditionWords(when, facts);
    return { zh: `${words.zh}时 → ${name.zh}`, en: `if ${words.en} → ${name.en}` };
  });
  return {
    zh: parts.map(({ zh }) => zh).join('；'),
    en: parts.map(({ en }) => en).join('; '),
  };
}

const endName: Words = { zh: '办结', en: 'Done' };

function StartForm({
  flow,
  text,
  isClosed,
  onChange,
}: {
  flow: FlowDefinition;
  text: Text;
  isClosed: boolean;
  onChange: (flow: FlowDefinition) => void;
}) {
  const { urgentStart, ...usual } = flow;
  return (
    <fieldset className="flow__form" disabled={isClosed}>
      <h2>{text({ zh: '开始', en: 'Beginning' })}</h2>
      <WaysForm
        legend={text({ zh: '提交后先到哪个环节', en: 'Where it goes once submitted' })}
        ways={flow.start}
        steps={flow.steps}
        text={text}
        onChange={(ways) => onChange({ ...flow, start: ways })}
      />
      <label className="mt-tick">
        <input
          type="checkbox"
          checked={urgentStart !== undefined}
          onChange={({ target }) =>
            onChange(target.checked ? { ...flow, urgentStart: flow.start } : usual)
          }
        />
        {text({
          zh: '允许加急（提交时须说明理由，并留下记录）',
          en: 'May be submitted as urgent (with a reason, on record)',
        })}
      </label>
      {urgentStart && (
        <WaysForm
          legend={text({ zh: '加急时先到哪个环节', en: 'Where it goes when urgent' })}
          ways={urgentStart}
          steps={flow.steps}
          text={text}
          onChange={(ways) => onChange({ ...flow, urgentStart: ways })}
        />
      )}
    </fieldset>
  );
}
