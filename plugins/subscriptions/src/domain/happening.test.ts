import { expect, test } from 'vitest';
import { type Happening, toTell } from './happening.ts';

let seq = 0;
const happened = (key: string, what: Happening['what'], title = key): Happening => {
  seq += 1;
  return { seq: String(seq), key, what, title, path: `/${key}.html`, about: `${what} ${title}` };
};
const told = (...all: Happening[]) => toTell(all).map(({ key, what }) => `${key} ${what}`);

test('what is new is told in the order it happened', () => {
  expect(told(happened('a', 'new'), happened('b', 'new'))).toEqual(['a new', 'b new']);
});

test('what was corrected before anybody was told is simply new, as it is now', () => {
  const [one, ...rest] = toTell([
    happened('a', 'new', 'Wrnog'),
    happened('a', 'corrected', 'Wrong'),
  ]);
  expect([one?.title, one?.what, one?.about, rest]).toEqual(['Wrong', 'new', 'new Wrnog', []]);
});

test('what came and went is not told', () => {
  expect(told(happened('a', 'new'), happened('a', 'withdrawn'), happened('b', 'new'))).toEqual([
    'b new',
  ]);
});

test('of what was told before, the last that happened is told', () => {
  expect(told(happened('a', 'corrected'), happened('a', 'withdrawn'))).toEqual(['a withdrawn']);
});

test('what was withdrawn and comes back is new', () => {
  expect(told(happened('a', 'withdrawn'), happened('a', 'new'))).toEqual(['a new']);
});
