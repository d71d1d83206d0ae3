'use client';
import type { Words } from '@mingtang/tenancy/words';
import { useId } from 'react';
import { type FlowDefinition, type Step, verbs, verbWords } from '../domain/definition.ts';
import { ActorsForm } from './ActorsForm.tsx';
import { modeWords, verbHelp } from './flow-words.ts';
import { WaysForm } from './WaysForm.tsx';

/** One step, in plain words. */
export function StepForm({
  flow,
  step,
  nameOf,
  text,
  isClosed,
  onChange,
  onRemove,
}: {
  flow: FlowDefinition;
  step: Step;
  nameOf: (id: string) => string;
  text: (words: Words) => string;
  isClosed: boolean;
  onChange: (step: Partial<Step>) => void;
  onRemove: () => void;
}) {
  const id = useId();
  const decides = step.kind === 'decide';
  return (
    <fieldset className="flow__form" disabled={isClosed}>
      <h2>{text(step.name)}</h2>
      {(['zh', 'en'] as const).map((language) => (
        <div key={language} className="mt-field">
          <label htmlFor={`${id}-${language}`}>
            {language === 'zh'
              ? text({ zh: '环节名称（中文）', en: 'Name of the step (Chinese)' })
              : text({ zh: '环节名称（英文）', en: 'Name of the step (English)' })}
          </label>
          <input
            id={`${id}-${language}`}
            maxLength={40}
            value={step.name[language]}
            onChange={({ target }) =>
              onChange({ name: { ...step.name, [language]: target.value } })
            }
          />
        </div>
      ))}
      <div className="mt-field">
        <label htmlFor={`${id}-kind`}>
          {text({ zh: '这一步做什么', en: 'What happens here' })}
        </label>
        <select
          id={`${id}-kind`}
          value={step.kind}
          onChange={({ target }) =>
            onChange(
              target.value === 'decide'
                ? {
                    kind: 'decide',
                    verbs: step.verbs.includes('approve') ? step.verbs : ['approve', ...step.verbs],
                  }
                : { kind: 'circulate' },
            )
          }
        >
          <option value="decide">
            {text({ zh: '审批：有人作出决定才往下走', en: 'Decide: it waits for a decision' })}
          </option>
          <option value="circulate">
            {text({
              zh: '传阅：发给他们看，流程继续',
              en: 'Circulate: they read it, the flow goes on',
            })}
          </option>
        </select>
      </div>
      <ActorsForm
        actors={step.actors}
        nameOf={nameOf}
        text={text}
        onChange={(actors) => onChange({ actors })}
      />
      {decides && step.actors.length > 1 && (
        <div className="mt-field">
          <label htmlFor={`${id}-mode`}>
            {text({ zh: '怎样算通过', en: 'When it is passed' })}
          </label>
          <select
            id={`${id}-mode`}
            value={step.mode}
            onChange={({ target }) => onChange({ mode: target.value as Step['mode'] })}
          >
            {(['any', 'all', 'sequence'] as const).map((mode) => (
              <option key={mode} value={mode}>
                {text(modeWords[mode])}
              </option>
            ))}
          </select>
        </div>
      )}
      {decides && (
        <div className="mt-field">
          <label htmlFor={`${id}-days`}>
            {text({
              zh: '几个工作日内办结（不填则不限）',
              en: 'Working days to decide in (empty: no limit)',
            })}
          </label>
          <input
            id={`${id}-days`}
            type="number"
            min={1}
            max={250}
            value={step.deadline?.workdays ?? ''}
            onChange={({ target }) =>
              onChange({
                deadline: target.value ? { workdays: Number(target.value) } : undefined,
              } as Partial<Step>)
            }
          />
        </div>
      )}
      {decides && (
        <fieldset className="mt-options">
          <legend>{text({ zh: '允许的操作', en: 'What may be done here' })}</legend>
          {verbs.map((verb) => (
            <label key={verb}>
              <input
                type="checkbox"
                checked={step.verbs.includes(verb)}
                disabled={verb === 'approve'}
                onChange={({ target }) =>
                  onChange({
                    verbs: verbs.filter((known) =>
                      known === verb ? target.checked : step.verbs.includes(known),
                    ),
                  })
                }
              />
              <span>
                {text(verbWords[verb])} <small>{text(verbHelp[verb])}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <WaysForm
        legend={
          decides
            ? text({ zh: '通过后去哪里', en: 'Where it goes once approved' })
            : text({ zh: '接着去哪里', en: 'Where it goes on' })
        }
        ways={step.next}
        steps={flow.steps.filter((other) => other.id !== step.id)}
        text={text}
        onChange={(next) => onChange({ next })}
      />
      <button type="button" className="mt-button" onClick={onRemove}>
        {text({ zh: '删除这个环节', en: 'Remove this step' })}
      </button>
    </fieldset>
  );
}
