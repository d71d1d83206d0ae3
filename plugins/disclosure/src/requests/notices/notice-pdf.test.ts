import { noticePdf } from '@mingtang/publication/official-paper';
import { extractText } from 'unpdf';
import { expect, test } from 'vitest';
import type { Application } from '../domain/application.ts';
import { type NoticeFacts, noticeText } from '../domain/notice-texts.ts';
import { answerable, results } from '../domain/results.ts';

const application: Application = {
  applicant: {
    kind: 'person',
    name: '马建国',
    idType: 'passport',
    idNumber: 'E00000001',
    phone: '13900000001',
  },
  wanted: { description: '2025 年新堡镇农田灌溉用水指标分配方案。' },
  form: 'paper',
  delivery: 'in-person',
};

async function printed(said: NoticeFacts['said'], more: Partial<NoticeFacts> = {}) {
  const pdf = await noticePdf(
    noticeText({
      organ: '中宁县人民政府办公室',
      number: '〔2026〕3号',
      on: '2026-03-05',
      application,
      requestNumber: '2026-12',
      receivedOn: '2026-03-02',
      dueOn: '2026-03-30',
      said,
      ...more,
    }),
  );
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return { text: text.replaceAll(/\s+/g, ''), totalPages, bytes: pdf.length };
}

test('a receipt says who applied for what, its number, and the day of the answer', async () => {
  const { text, totalPages, bytes } = await printed({ kind: 'receipt' });
  expect(totalPages).toBe(1);
  expect(bytes).toBeLessThan(300_000);
  for (const part of [
    '中宁县人民政府办公室',
    '政府信息公开申请登记回执',
    '〔2026〕3号',
    '马建国：',
    '编号：2026-12',
    '2025年新堡镇农田灌溉用水指标分配方案。',
    '将于2026年3月30日前作出答复',
    '2026年3月5日',
  ]) {
    expect(text).toContain(part);
  }
});

test('a notice of correction says what is unclear, until when, and what follows', async () => {
  const { text } = await printed({
    kind: 'correction',
    what: '请写明所需文件的年份。',
    until: '2026-03-25',
  });
  expect(text).toContain('请写明所需文件的年份。');
  expect(text).toContain('2026年3月25日前');
  expect(text).toContain('视为放弃申请');
  expect(text).toContain('第三十条');
});

test('a notice of extension says why, by how much, until when and by whose leave', async () => {
  const { text } = await printed(
    { kind: 'extension', workdays: 20, reason: '需要调取档案' },
    { dueOn: '2026-04-28' },
  );
  expect(text).toContain('因需要调取档案');
  expect(text).toContain('延长20个工作日，至2026年4月28日');
  expect(text).toContain('负责人同意');
});

test('a letter to a third party does not say who asked', async () => {
  const { text } = await printed({
    kind: 'consultation',
    consultation: { kind: 'third-party', who: '示例合作社', about: '评分表中的经营数据' },
  });
  expect(text).toContain('示例合作社：');
  expect(text).toContain('15个工作日');
  expect(text).toContain('由本机关依照《政府信息公开条例》的规定决定是否公开');
  expect(text).not.toContain('马建国');
});

test('a letter to a co-producing organ says that silence is consent', async () => {
  const { text } = await printed({
    kind: 'consultation',
    consultation: { kind: 'co-producer', who: '县水务局', about: '联合印发' },
  });
  expect(text).toContain('视为同意公开');
});

for (const result of answerable) {
  test(`an answer that is "${results[result].label.zh}" gives its law, its reasons and the ways to contest it`, async () => {
    const { text } = await printed({ kind: 'answer', result, text: '一、理由甲。\n二、理由乙。' });
    expect(text).toContain(results[result].law);
    expect(text).toContain('一、理由甲。二、理由乙。');
    expect(text).toContain('六十日内依法向行政复议机关申请行政复议');
    const isRefused = results[result].group === 'refused';
    expect(text.includes('应当先')).toBe(isRefused || result === 'partly-disclosed');
    expect(text.includes('六个月内')).toBe(!isRefused && result !== 'partly-disclosed');
    expect(text).toContain('特此答复。');
  });
}

test('a long answer goes over several pages and loses nothing', async () => {
  const text = Array.from({ length: 80 }, (_, n) => `第${n + 1}条：依照规定予以说明。`).join('\n');
  const answer = await printed({ kind: 'answer', result: 'disclosed', text });
  expect(answer.totalPages).toBeGreaterThan(1);
  expect(answer.text).toContain('第80条：依照规定予以说明。');
});
