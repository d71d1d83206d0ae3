import { addressOf } from '@mingtang/publication/address';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { articles, city } from '../test/fixture/index.ts';
import { feedXml } from './feed.ts';

const newest = articles
  .slice(0, 3)
  .map((article) => ({ ...article, url: addressOf(city.mount, article.path) }));
const of = {
  site: city,
  id: '5f0c3a52-7f0e-4f8a-9d6e-1c2b3a4d5e6f',
  title: '中卫要闻',
  path: '/zwdt/zwyw/',
};
const feed = feedXml({ ...of, entries: newest });

type Element = ReturnType<typeof getElementsByTagName>[number];

const root = (xml: string) =>
  getElementsByTagName('feed', parseDocument(xml, { xmlMode: true }))[0] as Element;
const named = (parent: Element, name: string) => getElementsByTagName(name, parent.children, false);
const textsOf = (parent: Element, name: string) => named(parent, name).map((e) => textContent(e));
const dateConstruct = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** What RFC 4287 demands of feed and entry alike, sections 4.1.1 and 4.1.2. */
function expectWhole(element: Element) {
  for (const name of ['id', 'title', 'updated']) {
    expect(textsOf(element, name), name).toHaveLength(1);
  }
  expect(() => new URL(textsOf(element, 'id')[0] ?? '')).not.toThrow();
  expect(textsOf(element, 'updated')[0]).toMatch(dateConstruct);
  for (const author of named(element, 'author')) expect(textsOf(author, 'name')).toHaveLength(1);
  const alternates = named(element, 'link').filter(({ attribs }) => attribs.rel === 'alternate');
  expect(alternates).toHaveLength(1);
}

test('a feed and its entries have all that RFC 4287 demands', () => {
  const whole = root(feed);
  expect(whole.attribs.xmlns).toBe('http://www.w3.org/2005/Atom');
  expectWhole(whole);
  expect(named(whole, 'author')).toHaveLength(1);
  expect(named(whole, 'entry')).toHaveLength(3);
  for (const entry of named(whole, 'entry')) {
    expectWhole(entry);
    expect(textsOf(entry, 'published')[0]).toMatch(dateConstruct);
    expect(textsOf(entry, 'summary')).toHaveLength(1);
  }
});

test('a feed lists its articles in order, with whole addresses', () => {
  const entries = named(root(feed), 'entry');
  expect(entries.flatMap((entry) => textsOf(entry, 'title'))).toEqual(newest.map((a) => a.title));
  expect(entries.flatMap((entry) => named(entry, 'link')[0]?.attribs.href)).toEqual(
    newest.map(({ path }) => `http://localhost${path}`),
  );
});

test('a feed was updated when the last of its articles was, whichever that is', () => {
  const [first, second, third] = newest;
  if (!first || !second || !third) throw new Error('The fixture lost its articles');
  const entries = [first, { ...second, updatedAt: '2027-01-02T08:00:00+08:00' }, third];
  expect(textsOf(root(feedXml({ ...of, entries })), 'updated')).toEqual([
    '2027-01-02T00:00:00.000Z',
  ]);
});

test('a feed names its own address', () => {
  expect(feed).toContain(
    'rel="self" type="application/atom+xml" href="http://localhost/zwdt/zwyw/feed.xml"',
  );
});

test('a feed without articles is still a feed', () => {
  const empty = root(feedXml({ ...of, entries: [] }));
  expectWhole(empty);
  expect(named(empty, 'entry')).toEqual([]);
});

test('markup and control characters in a title cannot break a feed', () => {
  const [first] = newest;
  if (first === undefined) throw new Error('The fixture lost its articles');
  const title = 'A & B </title><script>\u0000\u000b"\uffff';
  const [entry] = named(root(feedXml({ ...of, entries: [{ ...first, title }] })), 'entry');
  expect(entry && textsOf(entry, 'title')).toEqual(['A & B </title><script>"']);
});
