import { createHash } from 'node:crypto';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Split } from '../domain/read-query.ts';
import { splitWords } from '../domain/split-words.ts';

/** Cuts folded text into words. */
export interface Segmenter {
  split: Split;
  /** The words of the dictionary it is cut into, however long: 公积金, which is looked for as 公积 and 金. */
  whole: Split;
  /** Names the dictionary and the rule: text cut by another is not found by words cut by this one. */
  signature: string;
}

const rule = 1;
let loaded: Segmenter | undefined;

/** The segmenter of this thread; the first call loads the dictionary (0.5 s, 40 MB). */
export function segmenter(): Segmenter {
  loaded ??= load();
  return loaded;
}

function load(): Segmenter {
  const jieba = Jieba.withDict(dict);
  const isWord = shortWords(Buffer.from(dict).toString('utf8'));
  const cut = (text: string) => jieba.cut(text, false);
  const hash = createHash('sha256').update(dict).digest('hex').slice(0, 12);
  return {
    split: (folded) => splitWords(folded, cut, isWord),
    whole: cut,
    signature: `jieba ${hash} rule ${rule}`,
  };
}

/** Words of two and three characters as sorted numbers: a set of strings takes fifty megabytes. */
function shortWords(dictionary: string): (text: string) => boolean {
  const codes: number[] = [];
  for (let start = 0; start < dictionary.length; ) {
    const end = dictionary.indexOf('\n', start);
    const line = dictionary.slice(start, end < 0 ? undefined : end);
    const code = codeOf(line.slice(0, line.indexOf(' ')));
    if (code !== undefined) codes.push(code);
    if (end < 0) break;
    start = end + 1;
  }
  const sorted = Float64Array.from(codes).sort();
  return (text) => {
    const code = codeOf(text);
    if (code === undefined) return false;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < code) low = middle + 1;
      else high = middle;
    }
    return sorted[low] === code;
  };
}

const unit = 0x10000;

function codeOf(text: string): number | undefined {
  if (text.length === 2) return text.charCodeAt(0) * unit + text.charCodeAt(1);
  if (text.length !== 3) return undefined;
  return (text.charCodeAt(0) * unit + text.charCodeAt(1)) * unit + text.charCodeAt(2);
}
