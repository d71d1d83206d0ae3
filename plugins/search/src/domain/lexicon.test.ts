import { expect, test } from 'vitest';
import { commonLexicon, readLexicon, saidWords, withWords } from './lexicon.ts';

test('a line is a group of ways to say the same, or what people say and what offices write', () => {
  expect(readLexicon('低保、最低生活保障\n\n没班上、拖+工钱 → 失业、欠薪\n')).toEqual({
    synonyms: [['低保', '最低生活保障']],
    spoken: [{ said: ['没班上', '拖+工钱'], written: ['失业', '欠薪'] }],
  });
});

test('the built-in words are whole: no way is empty, and none stands twice in a line', () => {
  const { synonyms, spoken } = commonLexicon;
  const lines = [...synonyms, ...spoken.flatMap(({ said, written }) => [said, written])];
  const faults = lines.filter(
    (ways) =>
      new Set(ways).size < ways.length || ways.some((way) => !/^[\p{L}\p{N}+]+$/u.test(way)),
  );
  expect(faults).toEqual([]);
  expect(synonyms.filter((ways) => ways.length < 2)).toEqual([]);
});

test('what stands in a question in two places is no word of its own', () => {
  expect(saidWords(readWith('拖+工钱 → 欠薪'))).toEqual(['欠薪']);
});

test('a city adds words of its own, and leaves the built-in ones as they are', () => {
  const own = withWords(commonLexicon, { synonyms: [['铁饭碗', '事业编']], stopWords: ['请教'] });
  expect(own.synonyms.at(-1)).toEqual(['铁饭碗', '事业编']);
  expect(own.stopWords).toContain('请教');
  expect(commonLexicon.stopWords).not.toContain('请教');
});

const readWith = (text: string) => ({ ...readLexicon(text), asides: [], stopWords: [] });
