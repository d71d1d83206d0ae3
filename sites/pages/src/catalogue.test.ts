import { expect, test } from 'vitest';
import { catalogueCsv, catalogueJson } from './catalogue.ts';
import type { CatalogueEntry } from './reader.ts';

const entry = (title: string): CatalogueEntry => ({
  title,
  url: 'https://www.jia.gov.cn/zcwj/1.html',
  publishedAt: '2026-11-22T17:30:00Z',
  summary: '摘要，含逗号',
  policy: { number: '甲政发〔2026〕1号', validity: 'in-force' },
  disclosure: {
    index: '640521101/2026-00001',
    organ: { code: '640521101', name: '甲镇人民政府' },
    topics: [{ code: 'agriculture', name: '农业、林业、水利' }],
  },
});

test('the catalogue opens in a spreadsheet: a line a document, days of the prefecture', () => {
  const [head, first] = catalogueCsv([entry('关于春灌的通知')]).split('\r\n');
  expect(head).toBe(
    '\uFEFF索引号,名称,发文机关,文号,主题分类,体裁分类,公开领域,成文日期,发布日期,有效性,内容概述,网址',
  );
  expect(first).toBe(
    '640521101/2026-00001,关于春灌的通知,甲镇人民政府,甲政发〔2026〕1号,农业、林业、水利,,,,2026-11-23,in-force,摘要，含逗号,https://www.jia.gov.cn/zcwj/1.html',
  );
});

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
  'a title that begins like a formula is text: %j',
  (title) => {
    expect(catalogueCsv([entry(title)])).toContain(`,"'${title}",`);
  },
);

test('quotes and line breaks in a title do not break the table', () => {
  expect(catalogueCsv([entry('关于"春灌"\n的通知')])).toContain(',"关于""春灌""\n的通知",');
});

test('the same documents as data for programs, without what they do not have', () => {
  const { documents, ...rest } = JSON.parse(
    catalogueJson({ publisher: '甲镇人民政府', year: '2026' }, [entry('=1')]),
  );
  expect(rest).toEqual({ publisher: '甲镇人民政府', year: '2026' });
  expect(documents).toEqual([expect.objectContaining({ title: '=1', publishedOn: '2026-11-23' })]);
  expect(documents[0]).not.toHaveProperty('genre');
});
