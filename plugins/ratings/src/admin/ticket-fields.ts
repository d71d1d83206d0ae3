import type { Words } from '@mingtang/tenancy';
import type { ActField } from '@mingtang/tenancy/admin/client';
import type { Verb } from '../domain/decide.ts';
import { findings, followUps } from '../domain/ticket.ts';
import { findingLabels, followUpLabels } from '../domain/words-of-tickets.ts';

const named = <V extends string>(labels: Record<V, Words>, values: readonly V[]) =>
  values.map((value) => ({ value, label: labels[value] }));
const long = (zh: string, en: string): ActField => ({
  name: 'text',
  label: { zh, en },
  type: 'long',
});

/** What is asked of whoever does something to a ticket. */
export const ticketFields: Record<Verb, ActField[]> = {
  verify: [
    {
      name: 'finding',
      label: { zh: '核实结果', en: 'Found' },
      type: 'choice',
      choices: named(findingLabels, findings),
    },
    long('核实情况', 'What was so'),
  ],
  rectify: [long('整改措施', 'What was done about it')],
  reply: [long('答复内容（评价人会看到）', 'The answer, as whoever rated reads it')],
  'follow-up': [
    {
      name: 'outcome',
      label: { zh: '回访结果', en: 'What came of it' },
      type: 'choice',
      choices: named(followUpLabels, followUps),
    },
    { ...long('说明', 'Remark'), isOptional: true },
  ],
  appeal: [long('为什么认为是误评', 'Why it was rated by mistake')],
  'decide-appeal': [
    {
      name: 'ruling',
      label: { zh: '裁定', en: 'Ruling' },
      type: 'choice',
      choices: [
        {
          value: 'dismissed',
          label: { zh: '不成立，继续办理', en: 'Dismissed: the work goes on' },
        },
        {
          value: 'upheld',
          label: { zh: '成立，不计入公开数据', en: 'Upheld: it does not count in public' },
        },
      ],
    },
    long('理由', 'Reason'),
  ],
};
