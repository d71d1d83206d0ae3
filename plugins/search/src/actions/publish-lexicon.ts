import { heldStatus } from '@mingtang/editorial';
import { append, holdLogs, type LexiconRecord, publishedRecord } from '@mingtang/publication';
import type { CollectionSlug, PayloadRequest } from 'payload';
import type { WordKind } from '../domain/word-kind.ts';

const key = 'lexicon:city';

/**
 * Brings the published lexicon of a city in line with its entries, in the transaction of `req`. Of two
 * who change entries at once the later sees what the earlier did. Nothing of a site that is not open is public.
 */
export async function publishLexicon(req: PayloadRequest, site: string): Promise<void> {
  if ((await heldStatus(req, site)) !== 'live') return;
  await holdLogs(req, [site]);
  const record = await lexiconOf(req, site);
  const current = await publishedRecord(req, site, key);
  if (current && JSON.stringify(wordsIn(current)) === JSON.stringify(wordsIn(record))) return;
  const isEmpty = record.synonyms.length === 0 && record.stopWords.length === 0;
  if (!isEmpty) await append(req, { site, op: 'put', record, cause: 'lexicon saved' });
  else if (current) {
    await append(req, {
      site,
      op: 'withdraw',
      key,
      title: '检索词典',
      reason: '已无本地检索词。',
      cause: 'lexicon emptied',
    });
  }
}

const wordsIn = (record: object) => {
  const { synonyms, stopWords } = record as LexiconRecord;
  return [synonyms, stopWords];
};

async function lexiconOf(req: PayloadRequest, site: string): Promise<LexiconRecord> {
  const { docs } = await req.payload.db.find<{ kind: WordKind; words: string[] }>({
    collection: 'search-words' as CollectionSlug,
    req,
    pagination: false,
    sort: 'title',
    where: { site: { equals: site } },
  });
  const trimmed = (words: string[]) => words.map((word) => word.trim());
  const ofKind = (wanted: WordKind) =>
    docs.filter(({ kind }) => kind === wanted).map(({ words }) => trimmed(words));
  return {
    kind: 'lexicon',
    id: 'city',
    synonyms: ofKind('synonyms'),
    stopWords: [...new Set(ofKind('stop-words').flat())],
  };
}
