/** What runs outside: the port, its adapters, how records become documents and questions are read. Knows nothing of Payload. */
export { fold } from '../domain/fold.ts';
export { commonLexicon, type Lexicon, saidWords, withWords } from '../domain/lexicon.ts';
export { pinyinOf } from '../domain/pinyin.ts';
export { type Parameters, readParameters } from '../domain/read-parameters.ts';
export { queryReader, things } from '../domain/read-query.ts';
export {
  type FacetName,
  facetNames,
  type SearchAnswer,
  type ShownHit,
  type SuggestAnswer,
} from '../domain/search-answer.ts';
export {
  documentId,
  fingerprint,
  type Place,
  type SearchDocument,
  searchDocument,
} from '../domain/search-document.ts';
export { type TitleWord, type Vocabulary, vocabulary } from '../domain/vocabulary.ts';
export { dayInChina, isPromotable, isShownOn } from '../domain/words-record.ts';
export { embeddedEngine } from './embedded/embedded-engine.ts';
export { embeddedPool } from './embedded/embedded-pool.ts';
export { indexRows } from './embedded/index-row.ts';
export { meilisearchEngine } from './meilisearch/meilisearch-engine.ts';
export {
  BadRequest,
  type IndexWriter,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  SearchUnavailable,
} from './port.ts';
export {
  type SharedDictionary,
  segmenter,
  shareDictionary,
  sharedDictionary,
} from './segmenter.ts';
export { titleWords } from './vocabulary-of.ts';
