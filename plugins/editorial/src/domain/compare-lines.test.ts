import { describe, expect, test } from 'vitest';
import { type ComparedLine, compareLines } from './compare-lines.ts';

/** As a proof-reader marks it: 【-out-】【+in+】. */
const marked = (line: ComparedLine) =>
  line
    .map(({ text, only }) =>
      only === 'before' ? `【-${text}-】` : only === 'after' ? `【+${text}+】` : text,
    )
    .join('');
const compared = (before: string[], after: string[]) => compareLines(before, after).map(marked);

describe('a text that was changed', () => {
  test('shows a word that was replaced within its sentence, and not the whole sentence', () => {
    expect(compared(['供暖从11月1日开始。'], ['供暖从11月5日开始。'])).toEqual([
      '供暖从11月【-1-】【+5+】日开始。',
    ]);
  });

  test('shows whole Chinese words, never half of one', () => {
    expect(compared(['请群众及时缴纳费用'], ['请群众及时缴清费用'])).toEqual([
      '请群众及时【-缴纳-】【+缴清+】费用',
    ]);
  });

  test('leaves alone what stands in both', () => {
    expect(compared(['第一段', '第二段'], ['第一段', '第二段'])).toEqual(['第一段', '第二段']);
  });

  test('shows a paragraph that was put in before one that was edited', () => {
    expect(
      compared(['各村供暖时间如下，请转告。'], ['重要通知', '各村供暖时间如下，请互相转告。']),
    ).toEqual(['【+重要通知+】', '各村供暖时间如下，请【+互相+】转告。']);
  });

  test('shows a paragraph that was taken out where it stood', () => {
    expect(compared(['甲段话', '多余的一段', '乙段话'], ['甲段话', '乙段话'])).toEqual([
      '甲段话',
      '【-多余的一段-】',
      '乙段话',
    ]);
  });

  test('shows two sentences that have nothing in common one after the other', () => {
    expect(compared(['停水通知'], ['Holiday hours'])).toEqual([
      '【+Holiday hours+】',
      '【-停水通知-】',
    ]);
  });

  test('from nothing is all new, to nothing all gone', () => {
    expect(compared([], ['甲'])).toEqual(['【+甲+】']);
    expect(compared(['甲'], [])).toEqual(['【-甲-】']);
  });
});

test('however much differs, nothing of either text is lost', () => {
  const before = Array.from({ length: 3000 }, (_, n) => `旧文第${n}段`);
  const after = Array.from({ length: 3000 }, (_, n) => `另一篇里面的第${n}句话`);
  const lines = compareLines(before, after).flat();
  const side = (without: string) =>
    lines
      .filter(({ only }) => only !== without)
      .map(({ text }) => text)
      .join('');
  expect([side('after'), side('before')]).toEqual([before.join(''), after.join('')]);
});
