import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { articles, city } from '../test/fixture/index.ts';
import { feedXml } from './feed.ts';

const newest = articles.slice(0, 3);
const feed = feedXml({ site: city, title: '中卫要闻', path: '/zwdt/zwyw/', articles: newest });
const textsOf = (xml: string, tag: string) =>
  getElementsByTagName(tag, parseDocument(xml, { xmlMode: true })).map((e) => textContent(e));

test('a feed lists its articles in order, with whole addresses', () => {
  expect(textsOf(feed, 'title')).toEqual(['中卫要闻', ...newest.map(({ title }) => title)]);
  expect(textsOf(feed, 'guid')).toEqual(newest.map(({ path }) => `http://localhost${path}`));
});

test('a feed gives times as RSS writes them', () => {
  expect(textsOf(feed, 'pubDate')[0]).toBe('Mon, 23 Nov 2026 00:30:00 GMT');
  expect(textsOf(feed, 'lastBuildDate')).toEqual(['Mon, 23 Nov 2026 00:30:00 GMT']);
});

test('a feed names its own address', () => {
  expect(feed).toContain('<atom:link href="http://localhost/zwdt/zwyw/feed.xml" rel="self"');
});

test('a feed without articles is still a feed', () => {
  const empty = feedXml({ site: city, title: '空', path: '/', articles: [] });
  expect(textsOf(empty, 'item')).toEqual([]);
  expect(empty).not.toContain('lastBuildDate');
});

test('markup and control characters in a title cannot break a feed', () => {
  const [first] = newest;
  if (first === undefined) throw new Error('The fixture lost its articles');
  const title = 'A & B </title><script>\u0000\u000b"\uffff';
  const xml = feedXml({ site: city, title: '要闻', path: '/', articles: [{ ...first, title }] });
  expect(textsOf(xml, 'title')[1]).toBe('A & B </title><script>"');
});
