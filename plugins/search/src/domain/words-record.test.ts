import { expect, test } from 'vitest';
import { isPromotable, isShownOn, wordsRecord } from './words-record.ts';

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

test('a promoted result keeps what it leads to, and its days as they are in China', () => {
  const row = { kind: 'promoted' as const, words: ['停水'], title: '停水通知', href: '/a.html' };
  const record = wordsRecord('s', [
    {
      ...row,
      target: 'article:1',
      from: '2026-11-30T16:00:00.000Z',
      until: '2026-12-31T15:59:00Z',
    },
    { kind: 'stop-words', words: ['咱中卫', '本地'] },
  ]);
  expect(record).toMatchObject({
    stopWords: ['咱中卫', '本地'],
    promoted: [{ target: 'article:1', from: '2026-12-01', until: '2026-12-31' }],
  });
});

test.each([
  [{}, '2026-12-01', true],
  [{ from: '2026-12-01' }, '2026-11-30', false],
  [{ from: '2026-12-01', until: '2026-12-01' }, '2026-12-01', true],
  [{ until: '2026-11-30' }, '2026-12-01', false],
])('a result with the days %o is shown on %s: %s', (days, day, isShown) => {
  expect(isShownOn(days, day)).toBe(isShown);
});
