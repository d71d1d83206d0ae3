export { type Indexer, type IndexerOptions, startIndexer } from './indexer.ts';
