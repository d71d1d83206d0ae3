import { expect, test } from 'vitest';
import { commonLexicon } from './lexicon.ts';
import { queryReader } from './read-query.ts';

/** Words are set apart by `/` here. */
const read = queryReader(commonLexicon, (text) => text.split(/[/ ]+/).filter(Boolean));
const wordsOf = (q: string) => read(q).terms.map(({ words }) => words.join(''));

test('words of a question are left out, unless they mean something together', () => {
  expect(wordsOf('低保/怎么/申请')).toEqual(['低保', '申请']);
  const own = queryReader(
    { synonyms: [['多少/钱', '标准']], spoken: [], asides: [], stopWords: ['多少'] },
    (text) => text.split('/'),
  );
  expect(own('低保/多少/钱').terms).toEqual([
    { words: ['低保'], others: [] },
    { words: ['多少', '钱'], others: [['标准']] },
  ]);
});

test('where nothing but words of a question is asked, they are looked for', () => {
  expect(wordsOf('怎么/办')).toEqual(['怎么', '办']);
});

test('a year of two digits is looked for in full as well', () => {
  expect(read('24/年/决算').terms[0]).toEqual({ words: ['24'], others: [['2024']] });
  expect(read('24/号/文').terms[0]).toEqual({ words: ['24'], others: [] });
});

test('no word of a question is a way to say something else', () => {
  const stopWords = new Set(commonLexicon.stopWords);
  const ways = commonLexicon.synonyms.flat();
  expect(ways.filter((way) => stopWords.has(way))).toEqual([]);
  expect(commonLexicon.stopWords.length).toBe(stopWords.size);
});

test('what is said beside the matter keeps nothing from being found', () => {
  const terms = read('低保/申请/材料').terms;
  expect(terms.map(({ words, isAside = false }) => [words[0], isAside])).toEqual([
    ['低保', false],
    ['申请', true],
    ['材料', true],
  ]);
  expect(read('申请/材料').terms.some(({ isAside }) => isAside)).toBe(false);
});

const own = (spoken: { said: string[]; written: string[] }[]) =>
  queryReader({ synonyms: [], spoken, asides: [], stopWords: [] }, (text) =>
    text.split(/[/ ]+/).filter(Boolean),
  );

test('what people say leads to what offices write, and not the other way round', () => {
  const read = own([{ said: ['没班上'], written: ['失业'] }]);
  expect(read('没班上').terms).toEqual([{ words: ['没班上'], others: [['失业']] }]);
  expect(read('失业').terms).toEqual([{ words: ['失业'], others: [] }]);
});

test('words that mean something together are read as that wherever they stand', () => {
  const read = own([{ said: ['拖+工钱'], written: ['欠薪'] }]);
  expect(read('老板/拖/着/工钱').terms).toEqual([
    { words: ['老板'], others: [] },
    { words: ['拖', '工钱'], others: [['欠薪']] },
    { words: ['着'], others: [] },
  ]);
  expect(read('拖车/工钱').terms.map(({ words }) => words.join(''))).toEqual(['拖车', '工钱']);
});
