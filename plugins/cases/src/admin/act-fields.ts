import type { Words } from '@mingtang/tenancy';
import type { ActField } from '@mingtang/tenancy/admin/client';
import { outcomes, refusalGrounds, stopKinds, terminationGrounds, views } from '../domain/case.ts';
import type { Verb } from '../domain/decide.ts';
import {
  groundLabels,
  outcomeLabels,
  stopLabels,
  terminationLabels,
  viewLabels,
} from '../domain/words-of-cases.ts';
import type { ToldCase } from '../queries/case-in-hand.ts';

const named = <V extends string>(labels: Record<V, Words>, values: readonly V[]) =>
  values.map((value) => ({ value, label: labels[value] }));
const people = (some: { id: string; name: string }[]) =>
  some.map(({ id, name }) => ({ value: id, label: { zh: name, en: name } }));

const on = (zh: string, en: string): ActField => ({ name: 'on', label: { zh, en }, type: 'day' });
const text = (name: string, zh: string, en: string): ActField => ({
  name,
  label: { zh, en },
  type: 'text',
});
const long = (name: string, zh: string, en: string): ActField => ({
  name,
  label: { zh, en },
  type: 'long',
});
const reason = long('reason', '理由', 'Reason');
const other = text('number', '本站点办件的编号', 'Number of a case of this site');

/** What is asked of whoever does something to this case; nothing where it says all by itself. */
export function fieldsOf(verb: Verb, one: ToldCase): ActField[] {
  switch (verb) {
    case 'ask-correction':
      return [
        {
          name: 'asks',
          label: {
            zh: '逐项写明需要补正的理由；不需要补正的留空。只有写了的会退回申请人',
            en: 'Say of each what is wrong; leave empty what is right. Only these go back to the applicant',
          },
          type: 'each',
          choices: one.answers.map(({ at, label, section }) => ({
            value: at,
            label: { zh: `${section} · ${label}`, en: `${section} · ${label}` },
          })),
        },
        { name: 'until', label: { zh: '补正期限', en: 'To be corrected by' }, type: 'day' },
      ];
    case 'correct':
      return [
        on('收到补正之日', 'Day it came'),
        {
          name: 'answers',
          label: { zh: '补正后的内容', en: 'What it says now' },
          type: 'each',
          choices: (one.state.corrections.at(-1)?.asks ?? []).map(({ at, label, why }) => ({
            value: at,
            label: { zh: `${label}（${why}）`, en: `${label} (${why})` },
          })),
        },
      ];
    case 'refuse-acceptance':
      return [
        {
          name: 'ground',
          label: { zh: '情形', en: 'Ground' },
          type: 'choice',
          choices: named(
            groundLabels,
            refusalGrounds.filter(
              (ground) => (ground === 'not-corrected') === (one.state.phase === 'correcting'),
            ),
          ),
        },
        reason,
        {
          ...text('competent', '有权机关（不属于本机关职权的必填）', 'Which organ is competent'),
          isOptional: true,
        },
      ];
    case 'assign':
      return [
        {
          name: 'to',
          label: { zh: '承办人', en: 'To whom' },
          type: 'choice',
          choices: people(one.colleagues),
        },
      ];
    case 'ask-opinion':
      return [
        {
          name: 'from',
          label: { zh: '部门', en: 'Department' },
          type: 'choice',
          choices: people(one.departments),
        },
        long('about', '征求意见的内容', 'What about'),
        { name: 'until', label: { zh: '答复日期', en: 'To be answered by' }, type: 'day' },
      ];
    case 'give-opinion':
      return [
        {
          name: 'opinion',
          label: { zh: '哪一份', en: 'Which' },
          type: 'choice',
          choices: one.state.opinions
            .filter(({ id }) => one.opinionsToGive.includes(id))
            .map(({ id, name, about }) => ({
              value: String(id),
              label: { zh: `${name}：${about}`, en: `${name}: ${about}` },
            })),
        },
        {
          name: 'view',
          label: { zh: '意见', en: 'Opinion' },
          type: 'choice',
          choices: named(viewLabels, views),
        },
        long('text', '说明', 'In words'),
      ];
    case 'suspend':
      return [
        {
          name: 'kind',
          label: { zh: '程序', en: 'Procedure' },
          type: 'choice',
          choices: named(stopLabels, stopKinds),
        },
        long('about', '需要做的事项', 'What is to be done'),
        {
          name: 'expected',
          label: { zh: '预计所需工作日（将书面告知申请人）', en: 'Working days expected' },
          type: 'number',
          most: 250,
        },
      ];
    case 'resume':
      return [
        {
          name: 'stop',
          label: { zh: '哪一项', en: 'Which' },
          type: 'choice',
          choices: one.state.stops
            .filter(({ endedOn }) => !endedOn)
            .map(({ id, kind, about }) => ({
              value: String(id),
              label: {
                zh: `${stopLabels[kind].zh}：${about}`,
                en: `${stopLabels[kind].en}: ${about}`,
              },
            })),
        },
        on('结束之日', 'Day it ended'),
        long('found', '结论', 'What was found'),
      ];
    case 'extend':
      return [
        {
          name: 'workdays',
          label: {
            zh: `延长的工作日（1–${one.mostDays}）`,
            en: `Working days (1 to ${one.mostDays})`,
          },
          type: 'number',
          most: one.mostDays,
          initial: String(one.mostDays),
        },
        reason,
      ];
    case 'propose-decision':
      return [
        {
          name: 'outcome',
          label: { zh: '决定', en: 'Decision' },
          type: 'choice',
          choices: named(outcomeLabels, outcomes),
        },
        long('text', '决定内容；不予的写明理由和依据', 'What is decided; reasons where refused'),
      ];
    case 'make-certificate':
      return [text('number', '证件编号', 'Number of the certificate')];
    case 'deliver':
      return [
        on('送达之日', 'Day it was delivered'),
        text('way', '送达方式和凭证号', 'How, and by which proof'),
      ];
    case 'withdraw':
      return [on('撤回之日', 'Day of withdrawal'), reason];
    case 'return-decision':
      return [reason];
    case 'terminate':
      return [
        {
          name: 'ground',
          label: { zh: '情形', en: 'Ground' },
          type: 'choice',
          choices: named(terminationLabels, terminationGrounds),
        },
        reason,
      ];
    case 'transfer-up':
      return [text('to', '上级机关', 'Organ above'), long('opinion', '初审意见', 'Our opinion')];
    case 'relate':
    case 'merge':
      return [other];
    case 'apply':
    case 'pre-review':
    case 'receive':
    case 'accept':
    case 'begin-review':
    case 'sign-decision':
    case 'close':
      return [];
  }
}
