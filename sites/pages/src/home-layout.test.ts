import { expect, test } from 'vitest';
import { withSidebar } from './home-layout.ts';
import type { BlockView } from './views.ts';

const blocksOf = (...types: BlockView['type'][]) =>
  types.map((type, index) => ({ type, id: `${type}-${index}` }) as BlockView);
const typesOf = (blocks: BlockView[] | undefined) => blocks?.map(({ type }) => type);

test('news stays over the columns, ways on stay under them, and what is looked for stands beside', () => {
  const arranged = withSidebar(
    blocksOf(
      'urgent-banner',
      'lead',
      'lists',
      'quick-links',
      'service-grid',
      'numbers',
      'topics',
      'directory',
    ),
  );
  expect(typesOf(arranged?.over)).toEqual(['urgent-banner', 'lead']);
  expect(typesOf(arranged?.main)).toEqual(['lists', 'service-grid']);
  expect(typesOf(arranged?.beside)).toEqual(['quick-links', 'numbers']);
  expect(typesOf(arranged?.under)).toEqual(['topics', 'directory']);
});

test('the side column does not run on alone: what is too much for it stays with the others', () => {
  const arranged = withSidebar(blocksOf('lists', 'quick-links', 'numbers', 'contacts'));
  expect(typesOf(arranged?.beside)).toEqual(['quick-links']);
  expect(typesOf(arranged?.main)).toEqual(['lists', 'numbers', 'contacts']);
});

test.each([
  ['a page without blocks', blocksOf()],
  ['news alone', blocksOf('lead', 'picture-news')],
  ['nothing that may stand beside', blocksOf('lead', 'lists', 'topics')],
  ['nothing that others could stand beside', blocksOf('quick-links', 'numbers')],
])('%s has no side column', (_, blocks) => {
  expect(withSidebar(blocks)).toBeUndefined();
});

test('no block is lost and none is shown twice', () => {
  const blocks = blocksOf('lead', 'numbers', 'lists', 'leaders', 'contacts', 'topics', 'rich-text');
  const arranged = withSidebar(blocks);
  const all = Object.values(arranged ?? {}).flat();
  expect(all).toHaveLength(blocks.length);
  expect(new Set(all)).toEqual(new Set(blocks));
});
