import type { ArticleRecord } from '@mingtang/publication';
import { describe, expect, test } from 'vitest';
import { type ArticleEntry, happenedOf } from './happened-of.ts';
import { marksOf } from './marks.ts';

const article = (change: object = {}) =>
  ({
    kind: 'article',
    id: 'a',
    column: 'notices',
    path: '/a.html',
    title: '停水通知',
    summary: '明天停水。',
    publishedAt: '2026-11-27T01:00:00Z',
    ...change,
  }) as ArticleRecord;
const entry = (change: Partial<ArticleEntry> = {}): ArticleEntry => ({
  seq: '7',
  key: 'article:a',
  op: 'put',
  record: article(),
  at: new Date('2026-11-27T01:00:01Z'),
  ...change,
});
const noted = (...notes: string[]) =>
  article({ disclosure: { changes: notes.map((note) => ({ at: 'x', note })) } });

describe('followers are told of', () => {
  test('an article published for the first time, with its summary', () => {
    expect(happenedOf(entry())).toMatchObject({ what: 'new', about: '明天停水。' });
  });
  test('a change that the article gives notice of, with the notice', () => {
    const before = { op: 'put' as const, record: article() };
    const change = entry({ record: noted('停水时间改为后天'), before });
    expect(happenedOf(change)).toMatchObject({ what: 'corrected', about: '停水时间改为后天' });
  });
  test('a withdrawal, with the reason and where it stood', () => {
    const withdrawn = entry({
      op: 'withdraw',
      record: { title: '停水通知', reason: '发布有误' },
      before: { op: 'put', record: article() },
    });
    expect(happenedOf(withdrawn)).toMatchObject({
      what: 'withdrawn',
      about: '发布有误',
      path: '/a.html',
    });
  });
  test('an article that comes back after it was withdrawn', () => {
    const before = { op: 'withdraw' as const, record: article() };
    expect(happenedOf(entry({ before }))).toMatchObject({ what: 'new' });
  });
});

describe('followers are not told of', () => {
  test('an edit without notice', () => {
    expect(happenedOf(entry({ before: { op: 'put', record: article() } }))).toBeUndefined();
  });
  test('an edit after a notice that they were told of', () => {
    const before = { op: 'put' as const, record: noted('改期') };
    expect(happenedOf(entry({ record: noted('改期'), before }))).toBeUndefined();
  });
  test('an article of years ago that is brought in from an older site', () => {
    const old = article({ publishedAt: '2019-03-01T00:00:00Z' });
    expect(happenedOf(entry({ record: old }))).toBeUndefined();
  });
});

test('an article is followed by its site, its column and those above, its organ and its topics', () => {
  const record = article({ disclosure: { organ: { code: 'zfb' }, topics: [{ code: 'water' }] } });
  const parents = new Map([
    ['notices', 'open'],
    ['open', undefined],
  ]);
  expect(marksOf(record, parents)).toEqual([
    'site',
    'column:notices',
    'column:open',
    'organ:zfb',
    'topic:water',
  ]);
});
