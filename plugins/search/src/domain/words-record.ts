import type { PromotedResult, SearchWordsRecord } from '@mingtang/publication/records';

/** A row of the words of a site's search, as staff keep it. */
export interface WordsRow {
  kind: 'synonyms' | 'stop-words' | 'promoted';
  words: string[];
  title?: string | null;
  href?: string | null;
  note?: string | null;
  target?: string | null;
  /** Instants, of whose day in China they are. */
  from?: string | null;
  until?: string | null;
}

/** What a site's rows say in public, or `undefined` where they say nothing. */
export function wordsRecord(
  site: string,
  rows: readonly WordsRow[],
): SearchWordsRecord | undefined {
  const wordsOf = (kind: WordsRow['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ words }) => words);
  const synonyms = wordsOf('synonyms');
  const stopWords = wordsOf('stop-words').flat();
  const promoted = rows.flatMap((row) => (row.kind === 'promoted' ? (promotedOf(row) ?? []) : []));
  if (synonyms.length + stopWords.length + promoted.length === 0) return undefined;
  return {
    kind: 'search-words',
    id: site,
    synonyms,
    ...(stopWords.length > 0 && { stopWords }),
    promoted,
  };
}

function promotedOf(row: WordsRow): PromotedResult | undefined {
  const { words, title, href, note, target, from, until } = row;
  if (!title || !href) return undefined;
  return {
    questions: words,
    title,
    href,
    ...(note && { note }),
    ...(target && { target }),
    ...(from && { from: dayInChina(new Date(from)) }),
    ...(until && { until: dayInChina(new Date(until)) }),
  };
}

/** Whether a promoted result is shown on a day, its first and last included. */
export function isShownOn(
  { from, until }: Pick<PromotedResult, 'from' | 'until'>,
  day: string,
): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** The calendar day of an instant in China, `2026-11-28`. */
export function dayInChina(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Whether a link may stand in a promoted result: a web address, or a path of the same site. */
export function isPromotable(href: string): boolean {
  if (/[\s\\"'<>]/.test(href)) return false;
  if (/^\/(?!\/)/.test(href)) return true;
  const url = URL.parse(href);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '';
}
