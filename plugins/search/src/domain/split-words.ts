/** Cuts Chinese text into words of a dictionary, the longest likely ones. */
export type Cut = (text: string) => string[];
/** Whether two or three characters are a word of the dictionary. */
export type IsWord = (text: string) => boolean;

const runs = /(\p{Script=Han}+)|\d+(?:\.\d+)+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

/**
 * The words of folded text, in order: Chinese words of at most three characters, the way Meilisearch
 * cuts them (charabia, `segmenter/chinese.rs`), and runs of letters and digits. A long word is cut
 * again from the left, without overlap, into words of two, else three characters: so 民政 is not
 * found in 人民政府, and both engines find the same.
 */
export function splitWords(folded: string, cut: Cut, isWord: IsWord): string[] {
  const words: string[] = [];
  for (const [run, han] of folded.matchAll(runs)) {
    if (han !== undefined) pushChinese(words, cut(han), isWord);
    else words.push(run.slice(0, longestWord));
  }
  return words;
}

/** Longer runs of letters are no words: what follows is not looked for. */
const longestWord = 64;

function pushChinese(words: string[], pieces: string[], isWord: IsWord): void {
  for (const piece of pieces) {
    if (piece.length <= 2) {
      words.push(piece);
      continue;
    }
    const characters = Array.from(piece);
    for (let at = 0; at < characters.length; ) {
      const length = [2, 3].find(
        (size) =>
          at + size <= characters.length && isWord(characters.slice(at, at + size).join('')),
      );
      words.push(characters.slice(at, at + (length ?? 1)).join(''));
      at += length ?? 1;
    }
  }
}
