import { expect, test } from 'vitest';
import type { LinkDocument } from './documents.ts';
import { hrefOf, leadsSomewhere } from './links.ts';

const hash = 'b'.repeat(64);
const files = new Map([
  [
    'f',
    {
      attachment: { name: '年报 2025.pdf', blob: `${hash}.pdf`, mime: 'application/pdf', bytes: 1 },
    },
  ],
]);

test.each<[LinkDocument, string]>([
  [{ url: ' https://www.gov.cn ' }, 'https://www.gov.cn'],
  [{ leadsTo: 'address', url: 'tel:12345' }, 'tel:12345'],
  [{ leadsTo: 'column', column: 'c', url: 'https://ignored.example' }, 'mt:column:c'],
  [{ leadsTo: 'article', article: { id: 'a' } }, 'mt:article:a'],
  [{ leadsTo: 'page', page: 'p' }, 'mt:page:p'],
  [{ leadsTo: 'site', site: 's' }, 'mt:site:s'],
  [{ leadsTo: 'file', file: 'f' }, `mt:blob:${hash}.pdf/%E5%B9%B4%E6%8A%A5%202025.pdf`],
])('%j leads to %s', (link, href) => {
  expect(hrefOf(link, { files }, 'link')).toEqual({ ok: true, value: href });
  expect(leadsSomewhere(link)).toBe(true);
});

test.each<[LinkDocument, string]>([
  [{}, 'link.url missing'],
  [{ url: 'javascript:alert(1)' }, 'link.url link-address'],
  [{ url: 'mt:article:x' }, 'link.url link-address'],
  [{ leadsTo: 'article', column: 'c' }, 'link.article missing'],
  [{ leadsTo: 'file', file: 'gone' }, 'link.file file-missing'],
])('%j is refused: %s', (link, fault) => {
  const decision = hrefOf(link, { files }, 'link');
  expect(decision.ok ? '' : decision.faults.map(({ path, code }) => `${path} ${code}`).join()).toBe(
    fault,
  );
});
