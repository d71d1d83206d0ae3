import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 't', to: 'cn' });
const simplifiedWords = Converter({ from: 'twp', to: 'cn' });

/**
 * Text as it is compared: full width as half width, small letters, simplified characters. Words of
 * Taiwan become those of the mainland (資料庫 → 数据库), in text that is written in traditional
 * characters alone: 文件 of a simplified text stays what it is.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return simplified(plain) === plain ? plain : simplifiedWords(plain);
}

/** Folded text, and for each of its UTF-16 units where the character stands that it was made of. */
export interface Folded {
  text: string;
  /** As long as `text` and one more, which is the length of the original. */
  from: number[];
}

/** Grows no further than there are characters. */
const foldedCharacters = new Map<string, string>();

/** Folds character by character, so that what is found in the folded text can be shown in the original. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit++) from.push(at);
    text += folded;
    at += character.length;
  }
  from.push(at);
  return { text, from };
}

function foldCharacter(character: string): string {
  if (character < '\u0080') return character.toLowerCase();
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded: string = simplified(character.normalize('NFKC').toLowerCase());
  foldedCharacters.set(character, folded);
  return folded;
}
