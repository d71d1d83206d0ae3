import type { OfferedForm } from '@mingtang/intake';
import {
  type ChoiceCondition,
  type FilesField,
  type FormCondition,
  type FormField,
  fileKinds,
  type SiteRecord,
} from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { applicantKinds } from '../domain/applicants.ts';
import { fileQuestions, type Question, questions } from '../domain/application.ts';

/** The form of application 政府信息公开申请表 of an organ; topics answer no requests. */
export function applicationForm(site: SiteRecord): OfferedForm | undefined {
  if (site.purpose === 'topic') return undefined;
  const say = ({ zh, en }: Words) => (/^en\b/i.test(site.language) ? en : zh);
  const fieldsAt = (...beginnings: string[]) =>
    questions
      .filter(({ at }) => beginnings.some((beginning) => at.startsWith(beginning)))
      .map((question) => fieldOf(question, say));
  return {
    path: '/apply/disclosure.html',
    letter: 'G',
    title: say({ zh: '政府信息公开申请', en: 'Application for government information' }),
    description: say({
      zh: `向${site.name}申请获取政府信息。`,
      en: `Ask ${site.name} for government information.`,
    }),
    html: say({
      zh:
        `<p>公民、法人或者其他组织可以向${escaped(site.name)}申请获取政府信息（《政府信息公开条例》第二十七条）。申请不收费。</p>` +
        '<p>标明“选填”的可以不填，其余请如实填写。您填写的内容加密传送，只有办理申请的工作人员可以看到。</p>',
      en:
        `<p>Citizens, legal persons and other organisations may ask ${escaped(site.name)} for government information (Regulation on the Disclosure of Government Information, art. 27). It is free.</p>` +
        '<p>What is marked optional may be left out. What you write is encrypted, and seen by those alone who handle it.</p>',
    }),
    next: say({
      zh: '工作人员将与您联系，确认收到申请的日期。本机关自该日起二十个工作日内答复；需要延长的，会告知您。',
      en: 'We will reach you to confirm the day of receipt, and answer within twenty working days of it; if it takes longer, we will tell you.',
    }),
    pages: [
      {
        sections: [
          {
            title: say({ zh: '申请人', en: 'Who applies' }),
            fields: fieldsAt('applicant.'),
          },
          {
            title: say({ zh: '所需信息', en: 'What is asked for' }),
            hint: say({
              zh: '一张表申请一项信息，便于查找和答复。',
              en: 'One matter a form: it is found and answered sooner.',
            }),
            fields: fieldsAt('wanted.'),
          },
          {
            title: say({ zh: '怎样获取', en: 'How to receive it' }),
            fields: fieldsAt('form', 'delivery'),
          },
          {
            title: say({ zh: '附件', en: 'Files' }),
            hint: say({
              zh: '全部选填，合计不超过 40 MB。文件加密传送，经查毒后只有办理申请的工作人员可以打开。',
              en: 'All optional, at most 40 MB together. They are encrypted, scanned, and opened by those alone who handle the request.',
            }),
            fields: fileQuestions.map(({ at, label, hint }) =>
              filesField({ at, label: say(label), hint: say(hint) }),
            ),
          },
        ],
      },
    ],
  };
}

const mostBytes = 10 * 1024 * 1024;

/** A question for files, as this form and the one of corrections ask it. */
export const filesField = ({
  at,
  label,
  hint,
}: {
  at: string;
  label: string;
  hint?: string;
}): FilesField => ({
  name: at,
  label,
  ...(hint && { hint }),
  optional: true,
  type: 'files',
  most: 4,
  mostBytes,
  kinds: [...fileKinds],
});

const organisations = applicantKinds.filter((kind) => kind !== 'person');
const applicantIs = {
  person: { field: 'applicant.kind', is: ['person'] },
  organisation: { field: 'applicant.kind', is: [...organisations] },
} satisfies Record<NonNullable<Question['of']>, ChoiceCondition>;

/** What other answers demand of one; `readApplication` asks the same of what is handed in at the counter. */
const neededWhen: Record<string, FormCondition> = {
  'applicant.email': {
    any: [
      { field: 'delivery', is: ['email'] },
      { field: 'form', is: ['email'] },
    ],
  },
  'applicant.address': { field: 'delivery', is: ['post'] },
};

function fieldOf(question: Question, say: (words: Words) => string): FormField {
  const { at, label, hint, isRequired, maxLength, of, type, choices = [], autocomplete } = question;
  const common = {
    name: at,
    label: say(label),
    ...(hint && { hint: say(hint) }),
    ...(!isRequired && { optional: true }),
    ...(neededWhen[at] && { neededWhen: neededWhen[at] }),
    ...(of && { when: applicantIs[of] }),
  };
  if (type === 'choice') {
    const options = choices.map(({ value, label: text }) => ({ value, label: say(text) }));
    return { ...common, type: 'choice', options };
  }
  if (type === 'long') return { ...common, type: 'long-text', most: maxLength };
  return {
    ...common,
    type: 'text',
    most: maxLength,
    ...formatOf(question),
    ...(autocomplete && { autocomplete }),
  };
}

function formatOf({
  at,
  type,
}: Question): Pick<Extract<FormField, { type: 'text' }>, 'format' | 'formatWhen'> {
  if (type === 'tel') return { format: 'phone' };
  if (type === 'email') return { format: 'email' };
  if (at === 'applicant.creditCode') return { format: 'credit-code' };
  if (at === 'applicant.idNumber') {
    return { format: 'id-number', formatWhen: { field: 'applicant.idType', is: ['id-card'] } };
  }
  return {};
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
