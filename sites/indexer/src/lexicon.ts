import type { SearchWordsRecord } from '@mingtang/publication/records';
import { commonLexicon, type Lexicon, withWords } from '@mingtang/search/outside';
import type { Db } from './places.ts';

/** More than that slows every question down. */
const mostGroups = 1_000;

/** The built-in words with the synonyms and stop words that the topmost sites have published. */
export async function publishedLexicon(db: Db): Promise<Lexicon> {
  const { rows } = await db.query<{ record: SearchWordsRecord }>({
    name: 'synonyms',
    text: `select w.record from outbound.published w
           join outbound.published s on s.site = w.site and s.kind = 'site'
           where w.kind = 'search-words' and s.record->>'parent' is null and s.record->>'status' = 'live'
           order by w.site`,
  });
  return withWords(commonLexicon, {
    synonyms: rows.flatMap(({ record }) => record.synonyms).slice(0, mostGroups),
    stopWords: rows.flatMap(({ record }) => record.stopWords ?? []).slice(0, mostGroups),
  });
}
