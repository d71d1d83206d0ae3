import { fold } from '../domain/fold.ts';
import { pinyinOf } from '../domain/pinyin.ts';
import type { TitleWord } from '../domain/vocabulary.ts';
import { segmenter } from './segmenter.ts';

/** The Chinese words of titles with two characters or more. Takes a second for fifty thousand titles. */
export function titleWords(titles: readonly string[]): TitleWord[] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const folded = fold(title);
    const { split, whole } = segmenter();
    for (const word of new Set([...split(folded), ...whole(folded)])) {
      if (word.length > 1 && /^\p{Script=Han}+$/u.test(word)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([word, count]) => ({ word, titles: count, pinyin: pinyinOf(word) }));
}
