import type { RecordKind } from '@mingtang/publication';
import type { Words } from '../domain/words.ts';
import type { ArticleDocument, PageDocument } from './documents.ts';
import { present } from './present.ts';

type Previewed = ArticleDocument & PageDocument;

/**
 * The document with something in every place that only has to be filled in before it is published,
 * so that the rest of it can be looked at. For the eyes of its author alone; never to be published.
 */
export function standingIn(
  document: Previewed,
  {
    kind,
    column,
    now,
    say,
  }: {
    kind: RecordKind;
    /** A column of the same site, where there is one. */
    column: string | undefined;
    now: string;
    say: (words: Words) => string;
  },
): Previewed {
  const title = present(document.title) ?? say({ zh: '（标题）', en: '(Title)' });
  if (kind === 'page') {
    return {
      ...document,
      title,
      place: document.place === 'home' ? 'home' : 'own',
      slug: 'preview',
    };
  }
  return {
    ...document,
    title,
    source: present(document.source) ?? say({ zh: '（来源）', en: '(Source)' }),
    column: document.column ?? column,
    attachments: document.attachments?.filter(({ file }) => file) ?? null,
    publishedAt: earlier(document.publishedAt, now),
    expireAt: null,
  };
}

function earlier(day: string | null | undefined, now: string): string {
  return day && Date.parse(day) < Date.parse(now) ? day : now;
}
