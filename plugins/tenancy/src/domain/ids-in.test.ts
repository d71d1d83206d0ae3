import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsIn } from './ids-in.ts';

const id = '3fa9c2d1-7b1e-4c6a-9d21-0a1b2c3d4e5f';

test.each([
  ['a plain value', id, ''],
  ['a field', { cover: id }, 'cover'],
  ['a kind and a value', { doc: { relationTo: 'media', value: id } }, 'doc.value'],
  ['a row', { rows: [{}, { see: id }] }, 'rows.1.see'],
  ['capitals', { cover: id.toUpperCase() }, 'cover'],
  ['no hyphens', { cover: id.replaceAll('-', '') }, 'cover'],
  ['braces', { cover: `{${id}}` }, 'cover'],
  ['blanks around it', { cover: ` ${id}\n` }, 'cover'],
])('an id is found in %s', (_where, value, path) => {
  expect(idsIn(value)).toEqual([{ id, path }]);
});

test.each([
  ['text around it', `siehe ${id}`],
  ['a digit short', id.slice(1)],
  ['a letter that is none', id.replace('f', 'g')],
  ['a number', 42],
  ['a day', new Date()],
])('%s is no id', (_what, value) => {
  expect(idsIn({ value })).toEqual([]);
});

test('an id is found wherever it hides', () => {
  const hiding = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 8 },
      fc.constant<unknown>(id),
      fc.record({ a: tie('tree'), b: fc.string() }),
      fc.tuple(fc.anything(), tie('tree')),
    ),
  })).tree;
  fc.assert(fc.property(hiding, (tree) => idsIn(tree).some((found) => found.id === id)));
});

test('ten thousand levels are walked without running out of stack', () => {
  let value: unknown = id;
  for (let level = 0; level < 10_000; level++) value = { a: value };
  expect(idsIn(value)).toHaveLength(1);
});
