import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dictionaryOf, dictionaryTables } from './dictionary.ts';

const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
const words = readFileSync(file, 'utf8');
const { cut, isWord } = dictionaryOf(dictionaryTables(words));

test('text is cut as jieba cuts it', () => {
  const jieba = Jieba.withDict(readFileSync(file));
  const known = words.split('\n').flatMap((line) => line.match(/^\p{Script=Han}+/u)?.[0] ?? []);
  const word = fc.nat({ max: known.length - 1 }).map((n) => known[n] as string);
  const character = fc.constantFrom(...'的了龘丂县镇民');
  const text = fc
    .array(fc.oneof(word, character), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (one) => {
      expect(cut(one)).toEqual(jieba.cut(one, false));
    }),
    { numRuns: 500 },
  );
});

test('a character that no dictionary has is a word of its own, and never halved', () => {
  expect(cut('低保𠮷𠮷低保')).toEqual(['低保', '𠮷', '𠮷', '低保']);
});

test('a word is one of the dictionary, not the beginning of one', () => {
  expect(['低保', '公积金', '人民政'].map(isWord)).toEqual([true, true, false]);
});

test('of a word told twice the last count holds, in whatever order words stand', () => {
  const few = dictionaryOf(dictionaryTables('乙 1\n甲 1\n甲乙 1\n甲乙 1000\n'));
  expect(few.cut('甲乙甲')).toEqual(['甲乙', '甲']);
});
