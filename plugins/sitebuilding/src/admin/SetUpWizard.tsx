'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useRef, useState } from 'react';
import type { SetupDraft } from '../domain/setup-draft.ts';
import { useKeptAnswers } from './use-kept-answers.ts';
import { stepViews } from './WizardSteps.tsx';
import { type SiteAtStart, steps, type TemplateChoice, titles } from './wizard.ts';

/** One question a screen, back and forward, each answer kept on the server as it is given. */
export function SetUpWizard({
  site,
  templates,
  step: startAt,
  answers: startWith,
}: {
  site: SiteAtStart;
  templates: TemplateChoice[];
  step: number;
  answers: SetupDraft;
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const [at, setAt] = useState(Math.min(startAt, steps.length - 1));
  const [answers, setAnswers] = useState(startWith);
  const [isMade, setMade] = useState(false);
  const state = useKeptAnswers({ site: site.id, step: at, answers, isOver: isBusy || isMade });
  const isLive = useIsLive();
  const heading = useRef<HTMLHeadingElement>(null);
  /** Whoever listens hears the next question, and whoever looks is at its top. */
  const moveTo = (next: number) => {
    setAt(next);
    heading.current?.focus();
  };

  const wanted = answers.template ?? site.grownFrom;
  const template = templates.find(({ card }) => card.code === wanted) ?? templates[0];
  const step = steps[at] ?? 'template';
  if (!template) {
    return (
      <p>
        {text({
          zh: '没有适合本站层级的模板。请联系系统管理员。',
          en: 'There is no template for sites of this level. Ask the system administrator.',
        })}
      </p>
    );
  }
  const Question = stepViews[step];
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    if (step !== 'make') return moveTo(at + 1);
    const whole = { ...answers, template: template.card.code };
    if (!(await act(`/sites/${site.id}/set-up`, { answers: whole }))) return;
    setMade(true);
    router.push(`/admin/go-live/${site.id}`);
  };
  return (
    <form className="mt-wizard" onSubmit={(event) => void goOn(event)}>
      <p className="mt-wizard__where">
        {text({
          zh: `第 ${at + 1} 步，共 ${steps.length} 步`,
          en: `Step ${at + 1} of ${steps.length}`,
        })}
        <span aria-live="polite">{text(state)}</span>
      </p>
      <progress
        value={at + 1}
        max={steps.length}
        aria-label={text({ zh: '进度', en: 'Progress' })}
      />
      <h1 ref={heading} tabIndex={-1}>
        {text(titles[step])}
      </h1>
      <fieldset className="mt-wizard__asked" disabled={!isLive || isBusy || isMade}>
        <Question
          site={site}
          templates={templates}
          template={template}
          answers={answers}
          change={(more) => setAnswers((before) => ({ ...before, ...more }))}
          text={text}
        />
      </fieldset>
      {(isBusy || isMade) && (
        <p role="status">
          <progress /> {text({ zh: '正在生成网站，请稍候……', en: 'Making the site; a moment …' })}
        </p>
      )}
      <FaultNote fault={fault} />
      <div className="mt-wizard__ways">
        {at > 0 && (
          <button
            type="button"
            className="mt-button"
            disabled={!isLive || isBusy || isMade}
            onClick={() => moveTo(at - 1)}
          >
            {text({ zh: '上一步', en: 'Back' })}
          </button>
        )}
        <button
          type="submit"
          className="mt-button mt-button--main"
          disabled={!isLive || isBusy || isMade}
        >
          {step === 'make'
            ? text({ zh: '生成网站', en: 'Make the site' })
            : text({ zh: '下一步', en: 'Next' })}
        </button>
      </div>
    </form>
  );
}
