import type { FlattenedField } from 'payload';
import { expect, test } from 'vitest';
import { capped, foreignSort } from './cap-reads.ts';

test.each([
  ['what is asked within the cap', { limit: 25 }, { limit: 25 }],
  ['a million', { limit: 1_000_000 }, { limit: 200 }],
  ['zero, which means all', { limit: 0 }, { limit: 200 }],
  ['less than nothing', { limit: -5 }, { limit: 200 }],
  ['no number', { limit: Number.NaN }, { limit: 200 }],
  ['no pagination', { pagination: false }, { pagination: false, limit: 200 }],
  ['no pagination and few', { pagination: false, limit: 5 }, { pagination: false, limit: 5 }],
  [
    'joins',
    { joins: { a: { limit: 0 }, b: false as const } },
    { joins: { a: { limit: 200 }, b: false } },
  ],
])('a read of %s', (_what, asked, given) => {
  expect(capped(asked)).toEqual(given);
});

const fields = [
  { name: 'title', type: 'text' },
  { name: 'secret', type: 'text', hidden: true },
  { name: 'user', type: 'relationship', relationTo: 'users' },
  { name: 'mount', type: 'group', flattenedFields: [{ name: 'host', type: 'text' }] },
] as unknown as FlattenedField[];

test.each([
  [undefined, undefined],
  ['', undefined],
  ['title', undefined],
  ['-title,createdAt', undefined],
  [['-updatedAt', 'mount.host'], undefined],
  ['user', undefined],
  ['-version.title', undefined],
  ['-user.hash', '-user.hash'],
  ['title,user.name', 'user.name'],
  ['secret', 'secret'],
  ['no.such.field', 'no.such.field'],
  ['version.user.hash', 'version.user.hash'],
])('a sort by %o leaves the document by %o', (sort, path) => {
  expect(foreignSort(sort, fields)).toBe(path);
});
