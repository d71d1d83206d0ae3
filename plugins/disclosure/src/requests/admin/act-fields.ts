import type { Words } from '@mingtang/tenancy';
import type { ActField, Choice } from '@mingtang/tenancy/admin/client';
import type { Act } from '../domain/decide.ts';
import { contestKinds, contestOutcomes } from '../domain/request.ts';
import { answerable, groupLabels, resultGroups, results } from '../domain/results.ts';
import {
  consultationLabels,
  contestLabels,
  opinionLabels,
  outcomeLabels,
} from '../domain/words-of-requests.ts';

/** A field, or one whose choices are those of the request. */
type RequestField =
  | ActField
  | (Pick<ActField, 'name' | 'label'> & { type: 'consultation' })
  | (Pick<ActField, 'name' | 'label'> & { type: 'contest' });

const choicesOf = <V extends string>(labels: Record<V, Words>, values = Object.keys(labels)) =>
  values.map((value) => ({ value, label: labels[value as V] }));

const on = (zh: string, en: string): ActField => ({ name: 'on', label: { zh, en }, type: 'day' });
const reason: ActField = { name: 'reason', label: { zh: '理由', en: 'Reason' }, type: 'long' };

const resultChoices: Choice[] = resultGroups.flatMap((group) =>
  answerable
    .filter((code) => results[code].group === group)
    .map((code) => ({ value: code, label: results[code].label, group: groupLabels[group] })),
);

/** What is asked of whoever does an act; nothing where the act says it all. */
export const actFields: Record<Act, RequestField[]> = {
  confirmed: [on('双方确认之日', 'Day both confirmed')],
  registered: [],
  'correction-asked': [
    { name: 'what', label: { zh: '需要补正的事项', en: 'What is unclear' }, type: 'long' },
    { name: 'until', label: { zh: '补正期限', en: 'To be corrected by' }, type: 'day' },
  ],
  corrected: [
    on('收到补正之日', 'Day it came'),
    { name: 'text', label: { zh: '补正内容', en: 'The correction' }, type: 'long' },
  ],
  abandoned: [],
  assigned: [{ name: 'to', label: { zh: '承办单位或人员', en: 'To whom' }, type: 'text' }],
  consulted: [
    {
      name: 'kind',
      label: { zh: '征求对象', en: 'Whom' },
      type: 'choice',
      choices: choicesOf(consultationLabels),
    },
    { name: 'who', label: { zh: '名称', en: 'Name' }, type: 'text' },
    { name: 'about', label: { zh: '征求意见的内容', en: 'What about' }, type: 'long' },
  ],
  'consultation-served': [
    { name: 'consultation', label: { zh: '征求对象', en: 'Whom' }, type: 'consultation' },
    on('送达之日', 'Day it was delivered'),
  ],
  'consultation-ended': [
    { name: 'consultation', label: { zh: '征求对象', en: 'Whom' }, type: 'consultation' },
    {
      name: 'opinion',
      label: { zh: '意见', en: 'Opinion' },
      type: 'choice',
      choices: choicesOf(opinionLabels),
    },
    on('收到意见之日', 'Day it came'),
    {
      name: 'note',
      label: {
        zh: '意见和理由（逾期未答复的不填）',
        en: 'What they said; nothing where they did not',
      },
      type: 'long',
    },
  ],
  extended: [
    {
      name: 'workdays',
      label: { zh: '延长的工作日（1–20）', en: 'Working days (1 to 20)' },
      type: 'number',
      initial: '20',
    },
    reason,
  ],
  'answer-proposed': [
    {
      name: 'result',
      label: { zh: '答复类型', en: 'Kind of answer' },
      type: 'choice',
      choices: resultChoices,
    },
    {
      name: 'text',
      label: { zh: '答复正文（写明理由和提供的内容）', en: 'The answer, with reasons' },
      type: 'long',
    },
  ],
  'answer-returned': [reason],
  'answer-approved': [],
  delivered: [
    on('送达之日', 'Day it was delivered'),
    { name: 'way', label: { zh: '送达方式和凭证号', en: 'How, and by which proof' }, type: 'text' },
  ],
  closed: [],
  withdrawn: [on('撤回之日', 'Day of withdrawal'), reason],
  contested: [
    {
      name: 'kind',
      label: { zh: '类型', en: 'Kind' },
      type: 'choice',
      choices: choicesOf(contestLabels, [...contestKinds]),
    },
    on('收到通知之日', 'Day it was heard of'),
  ],
  'contest-decided': [
    { name: 'contest', label: { zh: '哪一件', en: 'Which' }, type: 'contest' },
    {
      name: 'outcome',
      label: { zh: '结果', en: 'Outcome' },
      type: 'choice',
      choices: choicesOf(outcomeLabels, [...contestOutcomes]),
    },
    on('收到结果之日', 'Day it was decided'),
  ],
};
