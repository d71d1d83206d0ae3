import { expect, test } from 'vitest';
import type { Application } from './application.ts';
import { publicAnswer } from './public-answer.ts';

const application: Application = {
  applicant: {
    kind: 'person',
    name: '马建国',
    idType: 'id-card',
    idNumber: '11010519491231002X',
    phone: '13909551234',
    email: 'ma@example.cn',
    address: '中宁县新堡镇某村 12 号',
  },
  wanted: { description: '本人马建国（13909551234）家承包地的补偿标准' },
  form: 'paper',
  delivery: 'post',
};

test('an answer is published without anything its applicant stated of themselves', () => {
  const text =
    '马建国：\n您（身份证 11010519491231002X，住中宁县新堡镇某村 12 号）申请的标准为每亩 3 万元。\n\n特此答复。';
  const shown = publicAnswer(application, { result: 'disclosed', text });
  const all = JSON.stringify(shown);
  const {
    kind: _,
    idType: __,
    ...personal
  } = application.applicant as never as Record<string, string>;
  for (const value of Object.values(personal)) expect(all).not.toContain(value);
  expect(shown.title).toBe('关于“本人×××（×××）家承包地的补偿标准”的信息公开答复');
  expect(shown.paragraphs).toHaveLength(5);
  expect(all).toContain('每亩 3 万元');
});

test('a long request makes a short title', () => {
  const wanted = { description: '供水'.repeat(100) };
  const { title } = publicAnswer(
    { ...application, wanted },
    { result: 'disclosed', text: '见附件' },
  );
  expect([...title].length).toBeLessThan(80);
});
