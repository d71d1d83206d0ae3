import type { DisclosureFacts, Term } from '@mingtang/publication';
import type { Faults, RecordContext } from './context.ts';
import { type ArticleDocument, idOf, type Reference } from './documents.ts';
import { compact, present } from './present.ts';

/**
 * What is disclosed by law says of itself; nothing of an ordinary article. What is disclosed on
 * request alone, or not at all, is never published: 政府信息公开条例, articles 14 to 16.
 */
export function disclosureFacts(
  given: ArticleDocument['disclosure'],
  { context, faults }: { context: RecordContext; faults: Faults },
): DisclosureFacts | undefined {
  if (!given?.method) return undefined;
  if (given.method !== 'proactive') return faults.add('disclosure.method', 'not-for-publication');
  const term = (reference: Reference): Term | undefined => {
    const id = idOf(reference);
    return id === undefined ? undefined : context.terms?.get(id);
  };
  const organ = term(given.organ) ?? faults.add('disclosure.organ', 'missing');
  const topics = (given.topics ?? []).map(term).filter((topic) => topic !== undefined);
  if (topics.length === 0) faults.add('disclosure.topics', 'missing');
  if (!organ) return undefined;
  const changes = (given.changes ?? []).flatMap(({ at, note }) =>
    at && note ? [{ at: new Date(at).toISOString(), note }] : [],
  );
  return {
    organ,
    topics,
    ...compact({
      index: present(given.index),
      genre: term(given.genre),
      field: term(given.field),
      series: term(given.series),
      retired: present(given.retired),
      changes: changes.length > 0 ? changes : undefined,
    }),
  };
}
