import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type DictionaryTables, dictionaryOf, dictionaryTables } from '../domain/dictionary.ts';
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

/** What another thread needs for the same segmenter: its tables are shared, not copied. */
export interface SharedDictionary {
  tables: DictionaryTables;
  signature: string;
}

const rule = 1;
let dictionary: SharedDictionary | undefined;
let made: Segmenter | undefined;

/** The dictionary of this process, read at the first call (0.3 s). */
export function sharedDictionary(): SharedDictionary {
  dictionary ??= readDictionary();
  return dictionary;
}

/** Has this thread use the dictionary of another; before its first `segmenter`. */
export function shareDictionary(given: SharedDictionary): void {
  dictionary = given;
}

/** The segmenter of this thread. */
export function segmenter(): Segmenter {
  made ??= make();
  return made;
}

function make(): Segmenter {
  const { tables, signature } = sharedDictionary();
  const { cut, isWord } = dictionaryOf(tables);
  return { split: (folded) => splitWords(folded, cut, isWord), whole: cut, signature };
}

/** The words that jieba comes with: its package holds them in memory for good, so they are read from its file. */
function readDictionary(): SharedDictionary {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return {
    tables: dictionaryTables(bytes.toString('utf8')),
    signature: `jieba ${hash} rule ${rule}`,
  };
}
