import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { fold } from '../../domain/fold.ts';
import { commonLexicon, type Lexicon } from '../../domain/lexicon.ts';
import { deepest } from '../port.ts';

/** Grows when what is put into documents changes. */
const format = 1;

/**
 * How Meilisearch is set up for Chinese. One language, or it guesses, and takes short titles for
 * Japanese. No dictionary of our own: its words could not be found by their parts. No typos in
 * numbers: 2024 is not 2025. Words of questions are left out before it is asked.
 */
export function settingsOf(lexicon: Lexicon): Settings {
  return {
    searchableAttributes: [
      'title',
      'simplifiedTitle',
      'number',
      'index',
      'body',
      'simplified',
      'also',
    ],
    filterableAttributes: [
      'site',
      'sites',
      'shared',
      'kind',
      'columns',
      'numbers',
      'titleKey',
      'id',
      'organ',
      'topic',
      'validity',
      'year',
    ],
    sortableAttributes: ['published', 'id'],
    rankingRules: [
      'sort',
      'words',
      'typo',
      'attributeRank',
      'proximity',
      'published:desc',
      'exactness',
    ],
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
    typoTolerance: { disableOnNumbers: true, disableOnAttributes: ['number', 'index'] },
    pagination: { maxTotalHits: deepest },
    faceting: { maxValuesPerFacet: 1_000, sortFacetValuesBy: { '*': 'count' } },
    searchCutoffMs: 1_500,
    synonyms: synonymsOf(lexicon),
  };
}

/** Each way to say it leads to the others. */
function synonymsOf({ synonyms, spoken }: Lexicon): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  for (const { said, written } of spoken) {
    for (const way of said.filter((one) => !one.includes('+')).map(fold)) {
      table[way] = [...new Set([...(table[way] ?? []), ...written.map(fold)])];
    }
  }
  for (const group of synonyms) {
    const ways = group.map(fold);
    for (const way of ways) {
      const others = ways.filter((other) => other !== way);
      table[way] = [...new Set([...(table[way] ?? []), ...others])];
    }
  }
  return table;
}

/** Names all that documents would have to be put in again for. */
export function signatureOf(): string {
  const { synonyms, ...rest } = settingsOf(commonLexicon);
  const hash = createHash('sha256')
    .update(JSON.stringify([format, rest]))
    .digest('hex');
  return hash.slice(0, 16);
}
