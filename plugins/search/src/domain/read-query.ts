import { asNumber } from './document-number.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** One thing that is looked for: a word, or any of the ways to say it. */
export interface Term {
  /** As it was asked for, its words in order. */
  words: string[];
  /** Other ways to say it, each as its words. */
  others: string[][];
  /** Said beside the matter: no document needs it to be found. */
  isAside?: boolean;
}

/** What was asked for, as every engine is given it. */
export interface Query {
  /** Folded and bounded, without what no engine may take for an operator. */
  text: string;
  /** At least one of them is said of the matter. */
  terms: Term[];
  /** What stood in quotation marks: found word for word. */
  phrases: string[];
  /** Where the whole may be a document number or an index number: its key. */
  number?: string;
}

/** The terms that a document must have: what is said of the matter itself. */
export const things = ({ terms }: Query): Term[] => terms.filter((term) => !term.isAside);

/** Folded text as its words. */
export type Split = (folded: string) => string[];

/** Longest question, in characters; what is longer is cut. */
const longestQuery = 64;
const mostTerms = 12;
/** Ways to say a word that are looked for beside it. */
const mostOthers = 12;

const quoted = /["“”„«»『「]([^"“”„«»『」「』]+)["“”„«»』」]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const noise = /[\u0000-\u001f\u007f\ue000-\uf8ff]+/gu;

/** Makes a reader of queries for a lexicon: synonyms are prepared once. */
export function queryReader(lexicon: Lexicon, split: Split): (asked: string) => Query {
  const stopWords = new Set(lexicon.stopWords.map((word) => split(fold(word)).join(' ')));
  const asides = new Set(lexicon.asides.map((way) => split(fold(way)).join(' ')));
  const ways = waysOf(lexicon, split);
  const scattered = scatteredOf(lexicon, split);
  return (asked) => {
    const cleaned = Array.from(asked.slice(0, 1_000).replace(noise, ' ').trim());
    const folded = fold(cleaned.slice(0, longestQuery).join('')).trim();
    const phrases = [...folded.matchAll(quoted)]
      .map(([, phrase = '']) => phrase.trim())
      .filter((phrase) => split(phrase).length > 0);
    const words = split(folded);
    const terms = joined(termsOf(words, ways), scattered, { folded, words });
    // Words that mean something together are kept, whatever each of them is alone: 多少钱.
    const kept = terms.filter(({ words }) => !stopWords.has(words.join(' ')));
    const number = asNumber(folded);
    return {
      text: folded,
      terms: withAsides(kept.length > 0 ? kept : terms, asides),
      phrases,
      ...(number && { number }),
    };
  };
}

/** Of too many, what is said of the matter stays before what is said beside it. */
function withAsides(terms: Term[], asides: ReadonlySet<string>): Term[] {
  const isAside = ({ words }: Term) => asides.has(words.join(' '));
  const things = terms.filter((term) => !isAside(term)).slice(0, mostTerms);
  if (things.length === 0) return terms.slice(0, mostTerms);
  const left = new Set([...things, ...terms.filter(isAside).slice(0, mostTerms - things.length)]);
  return terms
    .filter((term) => left.has(term))
    .map((term) => (isAside(term) ? { ...term, isAside: true } : term));
}

type Ways = Map<string, Term[]>;

/** What is said in words that follow one another, by the first of them, longest first. */
function waysOf({ synonyms, spoken, stopWords }: Lexicon, split: Split): Ways {
  const wordsOf = (way: string) => split(fold(way));
  const table: Ways = new Map();
  const add = (words: string[], others: string[][]) => {
    const [first] = words;
    if (first === undefined) return;
    const known = table.get(first) ?? [];
    const same = known.find((entry) => entry.words.join(' ') === words.join(' '));
    const all = [...(same?.others ?? []), ...others.filter((other) => !hasAll(other, words))];
    const once = [...new Map(all.map((other) => [other.join(' '), other])).values()];
    const others_ = once.slice(0, mostOthers);
    if (same) same.others = others_;
    else known.push({ words, others: others_ });
    table.set(
      first,
      known.sort((a, b) => b.words.length - a.words.length),
    );
  };
  for (const group of synonyms) {
    const all = group.map(wordsOf).filter((words) => words.length > 0);
    for (const words of all) {
      add(
        words,
        all.filter((other) => other !== words),
      );
    }
  }
  for (const { said, written } of spoken) {
    for (const way of said.filter((one) => !one.includes('+'))) {
      add(wordsOf(way), written.map(wordsOf));
    }
  }
  for (const word of stopWords) {
    const words = wordsOf(word);
    if (words.length > 1) add(words, []);
  }
  return table;
}

/** Whoever has all words of the other has it anyway. */
const hasAll = (other: readonly string[], words: readonly string[]) =>
  words.every((word) => other.includes(word));

/** What is said by several words wherever they stand. */
interface Scattered {
  parts: { text: string; words: string[] }[];
  others: string[][];
}

function scatteredOf({ spoken }: Lexicon, split: Split): Scattered[] {
  return spoken
    .flatMap(({ said, written }) =>
      said
        .filter((way) => way.includes('+'))
        .map((way) => ({
          parts: way.split('+').map((part) => ({ text: fold(part), words: split(fold(part)) })),
          others: written.map((one) => split(fold(one))),
        })),
    )
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}
const lengthOf = ({ parts }: Scattered) => parts.reduce((sum, { text }) => sum + text.length, 0);

/** The terms, where several of them together mean one thing as that. A single character has to be a word. */
function joined(
  terms: Term[],
  scattered: readonly Scattered[],
  { folded, words }: { folded: string; words: readonly string[] },
): Term[] {
  const said = scattered.find(({ parts }) =>
    parts.every(({ text }) => (text.length > 1 ? folded.includes(text) : words.includes(text))),
  );
  if (!said) return terms;
  const parts = said.parts.map(({ text }) => text);
  const isPart = ({ words }: Term) => parts.some((part) => part.includes(words.join('')));
  const own = terms.filter(isPart);
  const meant: Term = {
    words: [...new Set(said.parts.flatMap((part) => part.words))],
    others: said.others,
  };
  const at = own[0] ? terms.indexOf(own[0]) : terms.length;
  return [...terms.slice(0, at), meant, ...terms.slice(at).filter((term) => !isPart(term))];
}

function termsOf(words: string[], ways: Ways): Term[] {
  const terms: Term[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string;
    const found = ways
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
