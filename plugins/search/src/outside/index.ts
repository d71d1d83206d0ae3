/** What runs outside: the port, its adapters, and how records become documents. Knows nothing of Payload. */
export { commonLexicon, type Lexicon } from '../domain/lexicon.ts';
export {
  type DocumentKind,
  documentId,
  documentKinds,
  fingerprint,
  type Place,
  type SearchDocument,
  searchDocument,
} from '../domain/search-document.ts';
export { embeddedEngine } from './embedded/embedded-engine.ts';
export { embeddedPool } from './embedded/embedded-pool.ts';
export { type IndexRow, indexRows } from './embedded/index-row.ts';
export * from './port.ts';
export { segmenter } from './segmenter.ts';
