import type { ArticleRecord, Block, Image, PageRecord } from '@mingtang/publication';
import { describe, expect, test } from 'vitest';
import { linkedKeys, previewWarnings, warningWords } from './preview-warnings.ts';

const image = (alt: string): Image =>
  ({ alt, width: 4, height: 3, variants: [] }) as unknown as Image;

const article = (html: string, more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  kind: 'article',
  id: 'a',
  column: 'c',
  path: '/tzgg/a.html',
  title: '通知',
  publishedAt: '2026-11-27T00:00:00Z',
  updatedAt: '2026-11-27T00:00:00Z',
  source: '镇政府',
  keywords: [],
  summary: '',
  html,
  text: '',
  attachments: [],
  pinned: false,
  ...more,
});

const page = (...blocks: Block[]): PageRecord => ({
  kind: 'page',
  id: 'p',
  path: '/',
  title: '首页',
  description: '',
  keywords: [],
  publishedAt: '2026-11-27T00:00:00Z',
  updatedAt: '2026-11-27T00:00:00Z',
  blocks,
});

const warningsOf = (record: ArticleRecord | PageRecord, ...open: string[]) =>
  previewWarnings(record, (key) => open.includes(key)).map(({ path, code }) => `${path} ${code}`);

describe('in an article, an editor is warned of', () => {
  test.each([
    ['a picture in the text without alt', '<p>x</p><img src="/_m/a" alt="">', ['body no-alt']],
    ['an alt of spaces', '<p>x</p><img alt="  " src="/_m/a">', ['body no-alt']],
    ['a first heading of level 3', '<h3>一</h3><p>x</p>', ['body heading-skipped']],
    ['a jump from level 2 to 4', '<h2>一</h2><h4>二</h4>', ['body heading-skipped']],
    ['an empty heading', '<h2>&nbsp; </h2><p>x</p>', ['body heading-empty']],
    ['no text at all', '', ['body empty']],
    [
      'a table without header',
      '<table><tbody><tr><td>1</td></tr></tbody></table>',
      ['body table-without-head'],
    ],
    ['点击这里', '<p><a href="/x">点击这里</a></p>', ['body link-vague']],
    ['“Click here.”', '<p><a href="/x"><strong>Click here</strong>.</a></p>', ['body link-vague']],
    [
      'a bare address',
      '<p><a href="https://a.cn/x?y=1&amp;z=2">https://a.cn/x?y=1&amp;z=2</a></p>',
      ['body link-bare'],
    ],
    [
      'a link to what is not public',
      '<p><a href="mt:page:1">办事指南</a></p>',
      ['body link-not-public'],
    ],
  ])('%s', (_, html, expected) => {
    expect(warningsOf(article(html))).toEqual(expected);
  });

  test('a cover without alt', () => {
    expect(warningsOf(article('<p>x</p>', { cover: image('') }))).toEqual(['cover no-alt']);
  });
});

test('an article made well is not warned of', () => {
  const html =
    '<h2>一</h2><h3>二</h3><h2>三</h2><p>见<a href="mt:article:1">供暖通知</a>与<a href="https://a.cn">市政府网站</a></p>' +
    '<img src="/_m/a" alt="管道"><table><thead><tr><th scope="col">村</th></tr></thead><tbody><tr><td>一</td></tr></tbody></table>';
  expect(warningsOf(article(html, { cover: image('管道') }), 'article:1')).toEqual([]);
});

describe('in a page', () => {
  test('blocks without anything in them are named, each at its field', () => {
    const record = page(
      { id: '1', type: 'quick-links', links: [] },
      { id: '2', type: 'rich-text', html: '' },
      { id: '3', type: 'service-grid', groups: [{ label: '个人', links: [] }] },
      { id: '4', type: 'accordion', items: [{ title: '问', html: '' }] },
      { id: '5', type: 'gallery', images: [] },
    );
    expect(warningsOf(record)).toEqual([
      'blocks.0.links empty',
      'blocks.1.body empty',
      'blocks.2.groups.0.links empty',
      'blocks.3.items.0.body empty',
      'blocks.4.images empty',
    ]);
    expect(warningsOf(page())).toEqual(['blocks empty']);
  });

  test('a film without captions or poster, and an event with a picture without words', () => {
    const video = { href: 'mt:blob:1.mp4/a.mp4', mime: 'video/mp4', bytes: 1 };
    const event = { when: '1985年', title: '建镇' };
    const record = page(
      { id: '1', type: 'video', video, html: '<p>文字稿</p>' },
      {
        id: '2',
        type: 'video',
        video,
        html: '',
        captions: 'mt:blob:2.vtt/a.vtt',
        poster: image(''),
      },
      { id: '3', type: 'timeline', items: [event, { ...event, image: image('') }] },
    );
    expect(warningsOf(record)).toEqual([
      'blocks.0.poster no-poster',
      'blocks.0.captions no-captions',
      'blocks.1.body empty',
      'blocks.2.items.1.image no-alt',
    ]);
  });

  test('blocks in columns are led to where they stand, and an empty column is named', () => {
    const record = page({
      id: '1',
      type: 'multi-column',
      widths: 'even',
      columns: [
        { blocks: [{ id: '2', type: 'gallery', images: [image('村'), image('')] }] },
        { blocks: [] },
      ],
    });
    expect(warningsOf(record)).toEqual([
      'blocks.0.columns.0.blocks.0.images.1.image no-alt',
      'blocks.0.columns.1.blocks empty',
    ]);
  });

  test('a banner that has not begun, and one that is over', () => {
    const banner = { type: 'urgent-banner', level: 'warning', text: '大风' } as const;
    const record = page(
      { ...banner, id: '1', from: '2026-11-28T00:00:00.000Z', until: '2026-11-29T00:00:00.000Z' },
      { ...banner, id: '2', until: '2026-11-26T00:00:00.000Z' },
      { ...banner, id: '3', until: '2026-11-29T00:00:00.000Z', href: 'mt:article:1' },
    );
    expect(warningsOf(record)).toEqual([
      'blocks.0.from banner-ahead',
      'blocks.1.until banner-over',
      'blocks.2 link-not-public',
    ]);
  });

  test('a list of a column is fine, whatever the column holds', () => {
    const record = page(
      { id: '1', type: 'lead', column: 'c', limit: 6 },
      { id: '2', type: 'lists', lists: [{ column: 'c', limit: 6 }] },
      { id: '3', type: 'directory', level: 'township', scope: 'children' },
      { id: '4', type: 'picture-news', column: 'c', limit: 5 },
      { id: '5', type: 'policy-list', column: 'c', limit: 8 },
      { id: '6', type: 'elder-switch' },
    );
    expect(warningsOf(record)).toEqual([]);
  });

  test('links and pictures are led to by the row they stand in', () => {
    const record = page(
      {
        id: '1',
        type: 'quick-links',
        links: [
          { label: '信箱', href: 'mt:column:1' },
          { label: '更多', href: '/x' },
        ],
      },
      { id: '2', type: 'gallery', images: [image('村'), image('')] },
      { id: '3', type: 'topics', banners: [{ label: '乡村振兴', href: 'mt:site:9' }] },
    );
    expect(linkedKeys(record)).toEqual(['column:1', 'site:9']);
    expect(warningsOf(record, 'site:9')).toEqual([
      'blocks.0.links.0 link-not-public',
      'blocks.0.links.1 link-vague',
      'blocks.1.images.1.image no-alt',
    ]);
  });

  test('a title over a block is a heading of its own', () => {
    const html = '<h3>小标题</h3><p>x</p>';
    expect(warningsOf(page({ id: '1', type: 'rich-text', title: '概况', html }))).toEqual([]);
    expect(warningsOf(page({ id: '1', type: 'rich-text', html }))).toEqual([
      'blocks.0.body heading-skipped',
    ]);
  });
});

test('every warning is said in both languages', () => {
  for (const { zh, en } of Object.values(warningWords)) {
    expect([/\p{Script=Han}/u.test(zh), /^[A-Z]/.test(en)]).toEqual([true, true]);
  }
});
