import { expect, test } from 'vitest';
import { isPromotable, wordsRecord } from './words-record.ts';

test('rows of a site become its words in public', () => {
  expect(
    wordsRecord('s', [
      { kind: 'synonyms', words: ['低保', '最低生活保障'] },
      { kind: 'promoted', words: ['停水'], title: '供水热线', href: '/ts/', note: '' },
      { kind: 'promoted', words: ['停电'] },
    ]),
  ).toEqual({
    kind: 'search-words',
    id: 's',
    synonyms: [['低保', '最低生活保障']],
    promoted: [{ questions: ['停水'], title: '供水热线', href: '/ts/' }],
  });
});

test('a site that says nothing has no words in public', () => {
  expect(wordsRecord('s', [])).toBeUndefined();
});

test.each(['/zwgk/a.html', 'https://www.nx.gov.cn/', 'http://a.example/x?y=1'])(
  '%s can be promoted',
  (href) => {
    expect(isPromotable(href)).toBe(true);
  },
);

test.each([
  'javascript:alert(1)',
  '//evil.example/',
  'zwgk/',
  '/a"b',
  'https://me@evil.example/',
  '',
  '/\\evil.example',
  'data:text/html,x',
])('%s cannot', (href) => {
  expect(isPromotable(href)).toBe(false);
});
