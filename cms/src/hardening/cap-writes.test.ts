import type { FlattenedField } from 'payload';
import { expect, test } from 'vitest';
import { excessIn, tooManyRows } from './cap-writes.ts';

const rows = (count: number, row: object = {}) => Array.from({ length: count }, () => row);
const inner = { name: 'links', type: 'array', maxRows: 2, flattenedFields: [] };
const fields = [
  { name: 'files', type: 'array', maxRows: 3, flattenedFields: [inner] },
  {
    name: 'blocks',
    type: 'blocks',
    maxRows: 4,
    blocks: [{ slug: 'list', flattenedFields: [inner] }],
  },
  { name: 'seo', type: 'group', flattenedFields: [{ name: 'tags', type: 'text', hasMany: true }] },
] as unknown as FlattenedField[];

test.each([
  ['as many as the field takes', { files: rows(3), blocks: rows(4) }, undefined],
  ['one more', { files: rows(4) }, { path: 'files', most: 3 }],
  ['too many within a row', { files: [{ links: rows(3) }] }, { path: 'files.0.links', most: 2 }],
  [
    'too many within a block',
    { blocks: [{ blockType: 'list', links: rows(9) }] },
    { path: 'blocks.0.links', most: 2 },
  ],
  ['a block that nobody knows', { blocks: [{ blockType: 'x', links: rows(9) }] }, undefined],
  [
    'ten thousand values in a group',
    { seo: { tags: rows(10_000) } },
    { path: 'seo.tags', most: 1000 },
  ],
  ['a number for rows that a form does not hold', { files: 9 }, undefined],
  ['no document', 'x', undefined],
])('a document with %s', (_what, data, found) => {
  expect(tooManyRows(fields, data)).toEqual(found);
});

test('a text of more than a million characters is found, however deep it stands', () => {
  const long = 'x'.repeat(1_000_001);
  const found = { path: 'body', of: 'characters' };
  expect(excessIn({ title: 'x', body: { root: [{ text: long }] } })).toEqual(found);
  expect(excessIn({ title: long.slice(1), list: [1, null, true] })).toBeUndefined();
});

test('what goes thousands of levels deep is found without running out of stack', () => {
  const nested = (levels: number) => {
    let value: unknown = 'x';
    for (let level = 0; level < levels; level += 1) value = [value];
    return { body: value };
  };
  expect(excessIn(nested(900))).toBeUndefined();
  expect(excessIn(nested(100_000))).toEqual({ path: 'body', of: 'levels' });
});
