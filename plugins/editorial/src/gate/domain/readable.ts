/** A text as rules read it, and where each of its characters stands in the original. */
export interface Readable {
  text: string;
  /** Positions in the original of the characters `from` up to `to`. */
  original: (from: number, to: number) => { from: number; to: number };
}

/**
 * Full-width letters and digits as plain ones, compatibility forms resolved (NFKC), what is invisible
 * left out. Numbers in circles, names of months and the like stay as they are: their digits would
 * otherwise stick to those beside them.
 */
export function readable(source: string): Readable {
  return made(source, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) return character;
    if (invisible.test(character)) return '';
    const plain = character.normalize('NFKC');
    return !digit.test(character) && /\d/.test(plain) ? character : plain;
  });
}

const invisible = /^\p{Cf}$/u;
const digit = /^\p{Nd}$/u;

/** For finding words: as `readable`, in lower case, without the blanks by which Chinese words are drawn apart. */
export function readableWords(source: string, first = readable(source)): Readable {
  const second = made(first.text, (character, index) => {
    if (character === ' ' && stands(first.text, index)) return '';
    return character >= 'A' && character <= 'Z' ? character.toLowerCase() : character;
  });
  return {
    text: second.text,
    original: (from, to) => {
      const within = second.original(from, to);
      return first.original(within.from, within.to);
    },
  };
}

const han = /^\p{Script=Han}$/u;

/** Whether the blanks around an index stand between two Chinese characters. */
function stands(text: string, index: number): boolean {
  let [before, after] = [index, index];
  while (text[before] === ' ') before -= 1;
  while (text[after] === ' ') after += 1;
  return han.test(text[before] ?? '') && han.test(text[after] ?? '');
}

function made(source: string, plain: (character: string, index: number) => string): Readable {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let index = 0;
  for (const character of source) {
    const written = plain(character, index);
    const end = index + character.length;
    for (let unit = 0; unit < written.length; unit += 1) {
      starts.push(index);
      ends.push(end);
    }
    parts.push(written);
    index = end;
  }
  return {
    text: parts.join(''),
    original: (from, to) => ({ from: starts[from] ?? source.length, to: ends[to - 1] ?? 0 }),
  };
}
