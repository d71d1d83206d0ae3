import { numberKey } from '../../domain/document-number.ts';
import { fold } from '../../domain/fold.ts';
import type { Split } from '../../domain/read-query.ts';
import { fingerprint, type SearchDocument, titleKey } from '../../domain/search-document.ts';

/** A document as the embedded index holds it: what is asked of all that match, and what is shown of few. */
export interface IndexRow {
  id: string;
  site: string;
  /** Sites and columns it counts for. */
  within: string[];
  shared: boolean;
  kind: string;
  organ: string | null;
  topics: string[];
  validity: string | null;
  year: number;
  published: number;
  number_key: string | null;
  index_key: string | null;
  /** Of the whole folded title. */
  title_hash: string;
  fingerprint: string;
  title_words: string;
  words: string;
  title: string;
  path: string;
  columns: string[];
  number: string | null;
  index_number: string | null;
  body: string;
}

/** Documents as rows: folding and cutting into words is nearly all the work of indexing. */
export function indexRows(documents: readonly SearchDocument[], split: Split): IndexRow[] {
  return documents.map((document) => {
    const title = fold(document.title);
    const titleWords = split(title);
    const { number, index, body, also } = document;
    const others = split(fold([number, index, also, body].filter(Boolean).join(' ')));
    return {
      id: document.id,
      site: document.site,
      within: [...document.sites, ...document.columns],
      shared: document.isShared,
      kind: document.kind,
      organ: document.organ ?? null,
      topics: document.topics,
      validity: document.validity ?? null,
      year: document.year,
      published: document.publishedAt,
      number_key: number ? numberKey(fold(number)) : null,
      index_key: index ? numberKey(fold(index)) : null,
      title_hash: titleHash(titleWords),
      fingerprint: fingerprint(document),
      title_words: withPlaces(titleWords),
      words: [...new Set([...titleWords, ...others, ...placeWords(document)])].map(quote).join(' '),
      title: withoutNull(document.title),
      path: document.path,
      columns: document.columns,
      number: number ?? null,
      index_number: index ?? null,
      body: withoutNull(document.body),
    };
  });
}

/** The key of a title as the number Postgres keeps. */
export function titleHash(words: readonly string[]): string {
  return BigInt.asIntN(64, BigInt(`0x${titleKey(words)}`)).toString();
}

/**
 * Sites and columns are found as words are, by the same index: a word that nobody can type stands for
 * each. The end of an id has to do; whoever asks looks at the whole of it besides.
 */
export const ofSite = (site: string) => `=${site.slice(-12).toLowerCase()}`;
export const withinPlace = (id: string) => `@${id.slice(-12).toLowerCase()}`;

function placeWords({ site, sites, columns }: SearchDocument): string[] {
  return [ofSite(site), ...[...sites, ...columns].map(withinPlace)];
}

/** A lexeme as it stands in literals of Postgres. */
export const quote = (word: string) =>
  /['\\]/.test(word) ? `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'` : `'${word}'`;

/** Words a title is found by; it stands within its row, which has to fit a page. */
const mostTitleWords = 100;

function withPlaces(words: readonly string[]): string {
  const places = new Map<string, number[]>();
  for (const [n, word] of words.slice(0, mostTitleWords).entries()) {
    const known = places.get(word);
    if (known) known.push(n + 1);
    else places.set(word, [n + 1]);
  }
  return [...places].map(([word, at]) => `${quote(word)}:${at.join(',')}`).join(' ');
}

/** Postgres keeps no NUL in text. */
const withoutNull = (text: string) => text.replaceAll('\u0000', ' ');
