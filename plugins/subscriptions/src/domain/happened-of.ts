import type { ArticleRecord } from '@mingtang/publication';
import type { Happening } from './happening.ts';
import { changeNotesOf } from './marks.ts';

/** An entry of the log about an article, and the one before it about the same. */
export interface ArticleEntry {
  seq: string;
  key: string;
  op: 'put' | 'withdraw';
  record: ArticleRecord | { title: string; path?: string; reason: string };
  at: Date;
  before?: { op: 'put' | 'withdraw'; record: ArticleRecord };
}

/** What is older was brought in from elsewhere, and is no news. */
const newsFor = 7 * 24 * 3_600_000;

/**
 * What followers are told of an entry, or nothing: a first publication, a correction that the record
 * itself gives notice of, a withdrawal. Other edits are of no interest to them.
 */
export function happenedOf({
  seq,
  key,
  op,
  record,
  at,
  before,
}: ArticleEntry): Happening | undefined {
  if (op === 'withdraw') {
    if (before?.op !== 'put') return undefined;
    const { title, path } = before.record;
    const { reason } = record as { reason: string };
    return { seq, key, what: 'withdrawn', title, path, about: reason };
  }
  const article = record as ArticleRecord;
  const { title, path, summary } = article;
  if (before?.op === 'put') {
    const note = changeNotesOf(article).at(-1);
    const isNoticed = changeNotesOf(article).length > changeNotesOf(before.record).length;
    return isNoticed && note
      ? { seq, key, what: 'corrected', title, path, about: note }
      : undefined;
  }
  const isNews = at.getTime() - Date.parse(article.publishedAt) < newsFor;
  return isNews ? { seq, key, what: 'new', title, path, about: summary } : undefined;
}
