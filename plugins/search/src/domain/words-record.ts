import type { SearchWordsRecord } from '@mingtang/publication/records';

/** A row of the words of a site's search, as staff keep it. */
export interface WordsRow {
  kind: 'synonyms' | 'promoted';
  words: string[];
  title?: string | null;
  href?: string | null;
  note?: string | null;
}

/** What a site's rows say in public, or `undefined` where they say nothing. */
export function wordsRecord(
  site: string,
  rows: readonly WordsRow[],
): SearchWordsRecord | undefined {
  const synonyms = rows.filter(({ kind }) => kind === 'synonyms').map(({ words }) => words);
  const promoted = rows.flatMap(({ kind, words, title, href, note }) =>
    kind === 'promoted' && title && href
      ? [{ questions: words, title, href, ...(note && { note }) }]
      : [],
  );
  if (synonyms.length + promoted.length === 0) return undefined;
  return { kind: 'search-words', id: site, synonyms, promoted };
}

/** Whether a link may stand in a promoted result: a web address, or a path of the same site. */
export function isPromotable(href: string): boolean {
  if (/[\s\\"'<>]/.test(href)) return false;
  if (/^\/(?!\/)/.test(href)) return true;
  const url = URL.parse(href);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '';
}
