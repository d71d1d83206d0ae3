import type { Entry } from './entries.ts';
import type { Hit } from './piece.ts';
import { type Readable, readableWords } from './readable.ts';
import { type Found, wordFinder } from './word-finder.ts';

type WordEntry = Extract<Entry, { kind: 'wrong-word' | 'forbidden-word' }>;

/** Finds the words of the lists in texts made readable for it; positions are those of the original. */
export function wordRule(entries: readonly Entry[]): (words: Readable) => Hit[] {
  const listed = entries.filter(
    (entry): entry is WordEntry => entry.kind === 'wrong-word' || entry.kind === 'forbidden-word',
  );
  const plain = (word: string) => readableWords(word).text;
  const words = listed.map(({ text }) => plain(text));
  const exceptions = listed.map((entry) => entry.exceptions.map(plain).filter(Boolean));
  const find = wordFinder(words);
  return ({ text, original }) => {
    const hits = find(text).filter(
      (found) => !isWithin(text, found, exceptions[found.index] ?? []),
    );
    return longest(hits).flatMap(({ index, from, to }): Hit[] => {
      const entry = listed[index];
      if (!entry) return [];
      return [
        {
          rule: entry.kind,
          severity: entry.severity,
          ...original(from, to),
          ...(entry.instead && { suggestion: entry.instead }),
        },
      ];
    });
  };
}

/** Whether one of the longer words stands around what was found. */
function isWithin(text: string, { from, to }: Found, longer: readonly string[]): boolean {
  const word = text.slice(from, to);
  return longer.some((around) => {
    for (let at = around.indexOf(word); at !== -1; at = around.indexOf(word, at + 1)) {
      if (text.startsWith(around, from - at) && from >= at) return true;
    }
    return false;
  });
}

/** Of words that lie within each other the longer one alone. */
function longest(found: Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = -1;
  return sorted.filter(({ to }) => {
    if (to <= end) return false;
    end = to;
    return true;
  });
}
