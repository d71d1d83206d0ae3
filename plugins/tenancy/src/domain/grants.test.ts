import { expect, test } from 'vitest';
import { rolesBySite } from './grants.ts';
import { mayHangBelow, subtreeOf } from './site-tree.ts';

const tree = [
  { id: 'city' },
  { id: 'county', parent: 'city' },
  { id: 'east', parent: 'county' },
  { id: 'west', parent: 'county' },
  { id: 'bureau', parent: 'city' },
];

const held = (map: Map<string, Set<string>>) =>
  Object.fromEntries([...map].map(([site, roles]) => [site, [...roles].sort()]));

test('a membership is for its own site alone', () => {
  const grants = [{ site: 'county', roles: ['editor' as const], subtree: false }];
  expect(held(rolesBySite(grants, tree))).toEqual({ county: ['editor'] });
});

test('a membership with subtree reaches every site below, and adds to what is held there', () => {
  const grants = [
    { site: 'county', roles: ['editor' as const], subtree: true },
    { site: 'east', roles: ['publisher' as const], subtree: false },
  ];
  expect(held(rolesBySite(grants, tree))).toEqual({
    county: ['editor'],
    east: ['editor', 'publisher'],
    west: ['editor'],
  });
});

test('a loop in the tree does not hang', () => {
  const loop = [
    { id: 'a', parent: 'b' },
    { id: 'b', parent: 'a' },
  ];
  expect(subtreeOf(loop, 'a').sort()).toEqual(['a', 'b']);
});

test.each([
  ['county', 'bureau', true],
  ['county', 'county', false],
  ['county', 'east', false],
  ['city', 'west', false],
])('%s may hang below %s: %o', (site, parent, may) => {
  expect(mayHangBelow(tree, site, parent)).toBe(may);
});
