import type { ArticleRecord } from '@mingtang/publication/records';
import { expect, test } from 'vitest';
import { linkedKeys, referenceRecord } from './reference-record.ts';

const [a, b] = ['11111111-2222-4333-8444-555555555555', '99999999-2222-4333-8444-555555555555'];
const source: ArticleRecord = {
  kind: 'article',
  id: 'source',
  column: 'their column',
  path: '/zwgk/20261127-1.html',
  title: '供暖通知',
  publishedAt: '2026-11-27T00:00:00.000Z',
  updatedAt: '2026-11-27T00:00:00.000Z',
  source: '市住建局',
  keywords: [],
  summary: '',
  html: `<p><a href="mt:article:${a}#x">甲</a><a href="mt:column:${b}">乙</a><a href="mt:blob:0.pdf/1">丙</a></p>`,
  text: '甲乙丙',
  attachments: [],
  pinned: true,
};
const shown = { id: 'share', column: 'our column', path: '/dt/20261127-2.html' };

test('a reference is the article word for word, at an address of the receiver, naming its site', () => {
  const record = referenceRecord(source, shown, {
    site: 's',
    name: '市政府',
    addresses: new Map(),
  });
  expect(record).toEqual({
    ...source,
    ...shown,
    pinned: false,
    origin: { site: 's', name: '市政府', path: source.path },
  });
});

test('its links to documents of the source lead there, files stay', () => {
  const addresses = new Map([[`article:${a}`, 'https://www.city.gov.cn/x.html?a=1&b=2']]);
  const { html } = referenceRecord(source, shown, { site: 's', name: '市政府', addresses });
  expect(html).toContain('href="https://www.city.gov.cn/x.html?a=1&amp;b=2#x"');
  expect(html).toContain(`href="mt:column:${b}"`);
  expect(html).toContain('href="mt:blob:0.pdf/1"');
  expect(linkedKeys(source)).toEqual([`article:${a}`, `column:${b}`]);
});
