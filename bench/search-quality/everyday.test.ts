import { readFile } from 'node:fs/promises';
import { commonLexicon, queryReader, segmenter, things } from '@mingtang/search/outside';
import { expect, test } from 'vitest';

interface Everyday {
  area: string;
  q: string;
  title: string;
  words: string[];
}
const everyday: Everyday[] = JSON.parse(
  await readFile(new URL('everyday.json', import.meta.url), 'utf8'),
);
const { split } = segmenter();
const read = queryReader(commonLexicon, split);

/** Letters and slips are read by the words of titles, which takes an index: the bench asks those. */
const isSpelt = ({ area, q }: Everyday) =>
  area !== 'pinyin' && area !== 'slip' && !/公基金|医报/.test(q);

test.each(everyday.filter(isSpelt))('“$q” is read as what offices call $title', ({ q, title }) => {
  const written = new Set(split(title));
  const wanted = things(read(q));
  const found = wanted.filter(({ words, others }) =>
    [words, ...others].some((way) => way.every((word) => written.has(word))),
  );
  expect(found.length / wanted.length).toBeGreaterThanOrEqual(0.4);
});

test('each everyday question says by which words of a title it is answered', () => {
  const faults = everyday.filter(({ title, words }) => !words.some((word) => title.includes(word)));
  expect(faults).toEqual([]);
  expect(new Set(everyday.map(({ q }) => q)).size).toBe(everyday.length);
});
