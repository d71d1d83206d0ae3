import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
  ['nothing asked', undefined, 'whole'],
  ['the first hundred', 'bytes=0-99', { first: 0, last: 99 }],
  ['from the middle', 'bytes=500-', { first: 500, last: 999 }],
  ['the last ten', 'bytes=-10', { first: 990, last: 999 }],
  ['more than there is at the end', 'bytes=-5000', { first: 0, last: 999 }],
  ['an end beyond the end', 'bytes=900-5000', { first: 900, last: 999 }],
  ['a single byte', 'bytes=0-0', { first: 0, last: 0 }],
  ['a start beyond the end', 'bytes=1000-', 'unsatisfiable'],
  ['the last none', 'bytes=-0', 'unsatisfiable'],
  ['a range turned round', 'bytes=9-3', 'whole'],
  ['several ranges', 'bytes=0-1,5-9', 'whole'],
  ['another unit', 'lines=1-2', 'whole'],
  ['nonsense', 'bytes=a-b', 'whole'],
  ['no number', 'bytes=-', 'whole'],
  ['a number beyond counting', `bytes=${'9'.repeat(400)}-`, 'unsatisfiable'],
])('%s of a file of 1000 bytes', (_, header, expected) => {
  expect(byteRange(header, 1000)).toEqual(expected);
});

test('no part of an empty file can be sent', () => {
  expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(byteRange('bytes=-5', 0)).toBe('unsatisfiable');
});
