import { asNumber } from './document-number.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** One thing that is looked for: a word, or any of the ways to say it. */
export interface Term {
  /** As it was asked for, its words in order. */
  words: string[];
  /** Other ways to say it, each as its words. */
  others: string[][];
}

/** What was asked for, as every engine is given it. */
export interface Query {
  /** Folded and bounded, without what no engine may take for an operator. */
  text: string;
  terms: Term[];
  /** What stood in quotation marks: found word for word. */
  phrases: string[];
  /** Where the whole may be a document number or an index number: its key. */
  number?: string;
}

/** Folded text as its words. */
export type Split = (folded: string) => string[];

/** Longest question, in characters; what is longer is cut. */
const longestQuery = 64;
const mostTerms = 12;

const quoted = /["“”„«»『「]([^"“”„«»『」「』]+)["“”„«»』」]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const noise = /[\u0000-\u001f\u007f\ue000-\uf8ff]+/gu;

/** Makes a reader of queries for a lexicon: synonyms are prepared once. */
export function queryReader(lexicon: Lexicon, split: Split): (asked: string) => Query {
  const stopWords = new Set(lexicon.stopWords.map(fold));
  const synonyms = synonymTable(lexicon, split);
  return (asked) => {
    const cleaned = Array.from(asked.slice(0, 1_000).replace(noise, ' ').trim());
    const folded = fold(cleaned.slice(0, longestQuery).join('')).trim();
    const phrases = [...folded.matchAll(quoted)]
      .map(([, phrase = '']) => phrase.trim())
      .filter((phrase) => split(phrase).length > 0);
    const terms = termsOf(split(folded), synonyms);
    // Words that mean something together are kept, whatever each of them is alone: 多少钱.
    const kept = terms.filter(({ words }) => words.length > 1 || !stopWords.has(words[0] ?? ''));
    const number = asNumber(folded);
    return {
      text: folded,
      terms: (kept.length > 0 ? kept : terms).slice(0, mostTerms),
      phrases,
      ...(number && { number }),
    };
  };
}

type Synonyms = Map<string, { words: string[]; others: string[][] }[]>;

/** By first word, longest first. */
function synonymTable({ synonyms }: Lexicon, split: Split): Synonyms {
  const table: Synonyms = new Map();
  for (const group of synonyms) {
    const ways = group.map((way) => split(fold(way))).filter((words) => words.length > 0);
    for (const words of ways) {
      const first = words[0] as string;
      const others = ways.filter((other) => other !== words);
      const known = table.get(first) ?? [];
      const same = known.find((entry) => entry.words.join(' ') === words.join(' '));
      if (same) same.others.push(...others);
      else known.push({ words, others });
      table.set(
        first,
        known.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return table;
}

function termsOf(words: string[], synonyms: Synonyms): Term[] {
  const terms: Term[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string;
    const found = synonyms
      .get(word)
      ?.find((entry) => entry.words.every((part, n) => words[at + n] === part));
    const term = found ? { ...found } : { words: [word], others: yearsOf(word, words[at + 1]) };
    at += term.words.length;
    const key = term.words.join(' ');
    if (!seen.has(key)) terms.push(term);
    seen.add(key);
  }
  return terms;
}

/** A year as it is spoken, 24年, is also looked for as it is written; it may be a number of years as well. */
function yearsOf(word: string, next: string | undefined): string[][] {
  return /^[12]\d$/.test(word) && next === '年' ? [[`20${word}`]] : [];
}
