import type { FormRecord } from '@mingtang/publication/records';
import { expect, test } from 'vitest';
import { answersBy, masked } from './answers.ts';

const form = {
  pages: [
    {
      sections: [
        {
          title: '申请人',
          fields: [
            { name: 'name', label: '姓名', type: 'text', most: 50, autocomplete: 'name' },
            { name: 'id', label: '身份证号码', type: 'text', most: 18, format: 'id-number' },
            {
              name: 'members',
              label: '家庭成员',
              type: 'group',
              row: '成员',
              most: 9,
              fields: [
                { name: 'who', label: '姓名', type: 'text', most: 50, isPersonal: true },
                { name: 'income', label: '月收入', type: 'number' },
              ],
            },
            { name: 'illness', label: '病情', type: 'long-text', most: 500, isPersonal: true },
            { name: 'reason', label: '困难', type: 'long-text', most: 500 },
            { name: 'signed', label: '签名', type: 'signature' },
          ],
        },
      ],
    },
  ],
} as const satisfies Pick<FormRecord, 'pages'>;

test('what identifies a person is nowhere on the desk: not in rows, signatures or what they tell', () => {
  const answers = answersBy(
    form as unknown as FormRecord,
    {
      name: '马建国',
      id: '11010519491231002X',
      members: [
        { who: '马小燕', income: 1200 },
        { who: '马', income: 0 },
      ],
      illness: '慢性肾功能不全，每周透析',
      reason: '我马建国家中失火',
      signed: { name: '马建国', on: '2026-11-28' },
    },
    { language: 'zh-CN' },
  );
  const shown = masked(answers).map(({ text }) => text);
  expect(shown).toEqual([
    '马**',
    '110*************2X',
    '成员 1：姓名 马**；月收入 1200\n成员 2：姓名 马**；月收入 0',
    '慢性肾*******透析',
    '我马**家中失火',
    '马**（2026-11-28）',
  ]);
});
