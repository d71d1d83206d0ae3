import { calendarAtHand } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { type FurtherForm, type IntakeKind, NotAcceptable } from '@mingtang/intake';
import type { FormField, FormRecord, SiteRecord } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { addEvents } from '../actions/add-events.ts';
import { tellApplicant } from '../actions/tell-applicant.ts';
import { answersBy, corrected } from '../domain/answers.ts';
import { tell } from '../domain/case.ts';
import { decide } from '../domain/decide.ts';
import { correctionForm } from '../domain/public-status.ts';
import { settled } from '../domain/settle.ts';
import { caseForms, publishedForm } from '../queries/published-form.ts';
import { caseTrackedBy } from '../store/cases.ts';
import { answersOf, putAnswers } from '../store/sealed.ts';
import { languageOf } from './applications.ts';

/**
 * Corrections of applications 网上补正, by who has number and code: the questions of the form again, of
 * which the tracking page shows those that were named, and of which only those are taken.
 */
export const caseCorrections: IntakeKind = {
  name: correctionForm,
  label: { zh: '事项申请补正', en: 'Corrections of applications for items' },
  async formsOf(payload, site) {
    return (await caseForms(payload, site.id)).map((form) => formOfCorrection(form, site));
  },
  async take(req, { site, about, receivedAt, values, form, files }) {
    const stored = about && (await caseTrackedBy(req, { site, tracking: about }));
    if (!stored) throw new NotAcceptable('about no case of this site');
    const calendar = await calendarAtHand(req);
    const on = dayOf(receivedAt);
    const before = tell(
      stored.terms,
      stored.events.map(({ event }) => event),
    );
    const law = settled(before, calendar, on);
    const asked = new Set(law.state.corrections.at(-1)?.asks.map(({ at }) => at));
    const record = await publishedForm(req, { site, ...form });
    const language = await languageOf(req, site);
    const now = answersBy(record, values, { files, language }).filter(({ at }) => asked.has(at));
    const said = { fields: now.map(({ at }) => at), on };
    const facts = { calendar, today: dayOf(new Date()), by: '', site };
    const decision = decide(law.state, 'correct', said, facts);
    if (!decision.ok) throw new NotAcceptable(`not waited for: ${decision.refusal}`);
    const events = [...law.events, decision.value];
    await addEvents(req, stored, { state: before, events, calendar });
    const known = (await answersOf(req, stored.id)).at(-1) ?? [];
    await putAnswers(req, stored.id, corrected(known, now));
    await tellApplicant(req, stored.id);
  },
};

/** The form of an item once more, on one page, for as much of it as is to be corrected. */
function formOfCorrection(form: FormRecord, site: SiteRecord): FurtherForm {
  const say = ({ zh, en }: Words) => (/^en\b/i.test(site.language) ? en : zh);
  const end = form.id.slice('case.'.length);
  return {
    end,
    path: `/apply/case-correction/${end}.html`,
    letter: 'B',
    follows: true,
    whenAsked: true,
    isTracked: false,
    title: say({ zh: `补正：${form.title}`, en: `Correct: ${form.title}` }),
    description: say({
      zh: '收到补正通知后，在此补正。',
      en: 'Where you were asked to correct an application, do it here.',
    }),
    html: say({
      zh: '<p>只需填写通知要求补正的内容，其他内容不用重新提交。您填写的内容加密传送。</p>',
      en: '<p>Only what you were told of is to be filled in; all else stays as it is. What you write is encrypted.</p>',
    }),
    next: say({
      zh: '已收到您的补正。稍后可查询办理进度。',
      en: 'Your correction came in. Look up how it stands in a moment.',
    }),
    pages: [
      {
        sections: form.pages
          .flatMap(({ sections }) => sections)
          .map((section) => ({ ...section, fields: section.fields.flatMap(loosened) }))
          .filter(({ fields }) => fields.length > 0),
      },
    ],
  };
}

/** A question that may be left out, whatever else is answered. */
function loosened(field: FormField): FormField[] {
  if (field.type === 'calculated') return [];
  const { when: _, neededWhen: __, ...asked } = field;
  if (asked.type === 'text' && asked.formatWhen) {
    const { formatWhen: ___, format: ____, ...free } = asked;
    return [{ ...free, optional: true }];
  }
  if (asked.type === 'group') {
    const { least: ___, ...rows } = asked;
    return [{ ...rows, optional: true }];
  }
  return [{ ...asked, optional: true } as FormField];
}
