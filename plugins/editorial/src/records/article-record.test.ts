import { describe, expect, test } from 'vitest';
import { articleRecord } from './article-record.ts';
import type { RecordContext } from './context.ts';
import type { ArticleDocument } from './documents.ts';

const id = '3fa9c2d1-7a54-4c6f-9a43-0f1d9a1b2c3d';
const column = '5bb1cc11-0000-4000-8000-000000000001';
const form = '5bb1cc11-0000-4000-8000-000000000002';
const now = '2026-11-23T01:30:00.000Z';
const context: RecordContext = {
  files: new Map([
    [
      form,
      {
        attachment: {
          name: '申请表.pdf',
          blob: `${'a'.repeat(64)}.pdf`,
          mime: 'application/pdf',
          bytes: 9,
        },
      },
    ],
  ]),
  columnPaths: new Map([[column, '/zwgk/tzgg/']]),
  language: 'zh-CN',
  now,
};
const body = (text: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
});
const article: ArticleDocument = {
  id,
  site: 's',
  title: ' 停水通知 ',
  column,
  body: body('明日停水。'),
  source: '水务局',
};
const record = (change: Partial<ArticleDocument> = {}) => {
  const decision = articleRecord({ ...article, ...change }, context);
  if (!decision.ok) throw new Error(JSON.stringify(decision.faults));
  return decision.value;
};

describe('an article as the public sees it', () => {
  test('holds what was filled in and nothing empty', () => {
    expect(record()).toEqual({
      kind: 'article',
      id,
      column,
      path: '/zwgk/tzgg/20261123-3fa9c2d1.html',
      title: '停水通知',
      publishedAt: now,
      updatedAt: now,
      source: '水务局',
      keywords: [],
      summary: '明日停水。',
      html: '<p>明日停水。</p>',
      text: '明日停水。',
      attachments: [],
      pinned: false,
    });
  });

  test.each<[string, Partial<ArticleDocument>, object]>([
    [
      'keeps the address it has',
      { path: '/old/20200101-00000000.html' },
      { path: '/old/20200101-00000000.html' },
    ],
    [
      'keeps the date it is given',
      { publishedAt: '2025-01-02T08:00:00+08:00' },
      { publishedAt: '2025-01-02T00:00:00.000Z', path: '/zwgk/tzgg/20250102-3fa9c2d1.html' },
    ],
    ['keeps a written summary', { summary: '停水一天' }, { summary: '停水一天' }],
    [
      'takes keywords however they were parted',
      { keywords: ['停水，通知', '水务', '停水'] },
      { keywords: ['停水', '通知', '水务'] },
    ],
    [
      'treats markup in a title as words',
      { title: '</script><script>' },
      { title: '</script><script>' },
    ],
    [
      'names an attachment as asked, with its extension',
      { attachments: [{ file: form, name: '表一' }] },
      {
        attachments: [
          { name: '表一.pdf', blob: `${'a'.repeat(64)}.pdf`, mime: 'application/pdf', bytes: 9 },
        ],
      },
    ],
  ])('%s', (_, change, expected) => {
    expect(record(change)).toMatchObject(expected);
  });

  test('says everything that is missing at once, field by field', () => {
    const bare = articleRecord({ id, site: 's', attachments: [{}] }, context);
    expect(bare.ok ? [] : bare.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'column missing',
      'title missing',
      'source missing',
      'attachments.0.file missing',
    ]);
  });

  test.each<[string, Partial<ArticleDocument>, string]>([
    ['a column of another site', { column: form }, 'column column-missing'],
    [
      'a date in the future',
      { publishedAt: '2026-11-24T00:00:00Z' },
      'publishedAt published-in-future',
    ],
    ['an expiry in the past', { expireAt: '2026-11-22T00:00:00Z' }, 'expireAt expires-before-now'],
    ['a cover that is a document', { cover: form }, 'cover not-a-picture'],
    ['a cover that is gone', { cover: column }, 'cover file-missing'],
    ['damaged text', { body: { root: 1 } }, 'body rich-text-shape'],
  ])('%s keeps it from being public', (_, change, fault) => {
    const decision = articleRecord({ ...article, ...change }, context);
    expect(decision.ok ? [] : decision.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      fault,
    ]);
  });
});
