import { pinyinOf } from './pinyin.ts';

/** A word of titles, how many titles have it, and how its characters are read: `di bao`. */
export interface TitleWord {
  word: string;
  titles: number;
  pinyin: string;
}

/** The words of all titles, to be found by their sound. */
export interface Vocabulary {
  /** Whether some title has the word. */
  has(word: string): boolean;
  /** Whether it is a word of titles, or one that is spoken. */
  knows(word: string): boolean;
  /** The word that sounds the same and has as many characters, the most frequent of them. */
  soundsLike(word: string): string | undefined;
  /** Letters read as Chinese words, the most frequent reading: `dibao shenqing` → 低保申请; `undefined` where they are none. */
  read(letters: string): string | undefined;
  /** Words of titles that begin as letters are read, whole or by initials, the most frequent first. */
  begin(letters: string, most: number): string[];
  /** A word that differs in one character of three or more, and is more frequent. */
  near(word: string): string | undefined;
}

/** Longest letters that are read, in characters. */
const longest = 48;

/** @param spoken words that are read though no title has them: those of the lexicon */
export function vocabulary(
  words: readonly TitleWord[],
  spoken: readonly string[] = [],
): Vocabulary {
  const titles = new Map(words.map((one) => [one.word, one.titles]));
  const unwritten = spoken
    .filter((word) => !titles.has(word))
    .map((word) => ({ word, titles: 0, pinyin: pinyinOf(word) }));
  const byFrequency = [...words, ...unwritten].toSorted((a, b) => b.titles - a.titles);
  const sounds = new Map<string, string>();
  const begins: { sound: string; initials: string; word: string }[] = [];
  const withGap = new Map<string, string[]>();
  for (const { word, pinyin } of byFrequency) {
    const sound = pinyin.replaceAll(' ', '');
    const initials = pinyin.replace(/(\w)\w*\s?/g, '$1');
    // Of words that sound alike the most frequent one is read.
    for (const letters of [sound, ...(word.length > 1 ? [initials] : [])]) {
      if (!sounds.has(letters)) sounds.set(letters, word);
    }
    if (titles.has(word)) begins.push({ sound, initials, word });
    for (const gap of word.length >= 3 ? gapsOf(word) : []) {
      withGap.set(gap, [...(withGap.get(gap) ?? []), word]);
    }
  }

  function read(letters: string): string | undefined {
    const parts =
      letters
        .toLowerCase()
        .replaceAll(/['’]/g, '')
        .match(/[a-zü\s]+|[^a-zü\s]+/g) ?? [];
    let isRead = false;
    const all = parts.map((part) => {
      if (!/[a-zü]/.test(part)) return part.trim();
      isRead = true;
      return readRun(part.replaceAll(/\s/g, ''));
    });
    return isRead && !all.includes(undefined) ? all.filter(Boolean).join(' ') : undefined;
  }

  function readRun(asked: string): string | undefined {
    if (asked.length < 2 || asked.length > longest) return undefined;
    // The fewest words that make up all letters.
    const best: (string[] | undefined)[] = [[]];
    for (let end = 1; end <= asked.length; end++) {
      for (let start = Math.max(0, end - 18); start < end; start++) {
        const before = best[start];
        const word = before && sounds.get(asked.slice(start, end));
        if (before && word && (best[end]?.length ?? Number.POSITIVE_INFINITY) > before.length + 1) {
          best[end] = [...before, word];
        }
      }
    }
    return best[asked.length]?.join('');
  }

  const spokenWords = new Set(spoken);
  return {
    has: (word) => titles.has(word),
    knows: (word) => titles.has(word) || spokenWords.has(word),
    soundsLike(word) {
      if (titles.has(word) || spokenWords.has(word)) return undefined;
      const heard = sounds.get(pinyinOf(word).replaceAll(' ', ''));
      return heard && heard !== word && heard.length === word.length ? heard : undefined;
    },
    read,
    begin(letters, most) {
      const asked = letters.toLowerCase();
      if (!/^[a-z]{2,}$/.test(asked)) return [];
      const found: string[] = [];
      for (const { sound, initials, word } of begins) {
        if (sound.startsWith(asked) || initials.startsWith(asked)) found.push(word);
        if (found.length === most) break;
      }
      return found;
    },
    near(word) {
      const own = titles.get(word) ?? 0;
      if (word.length < 3) return undefined;
      return gapsOf(word)
        .flatMap((gap) => withGap.get(gap) ?? [])
        .find((other) => other !== word && (titles.get(other) ?? 0) > own);
    },
  };
}

/** The word with each character in turn left open. */
const gapsOf = (word: string) =>
  Array.from(word, (_, n) => `${word.slice(0, n)}*${word.slice(n + 1)}`);
