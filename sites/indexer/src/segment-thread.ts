import { workerData } from 'node:worker_threads';
import {
  indexRows,
  type SearchDocument,
  type SharedDictionary,
  segmenter,
  shareDictionary,
} from '@mingtang/search/outside';

export { titleWords } from '@mingtang/search/outside';

shareDictionary(workerData as SharedDictionary);

/** Cuts documents into words, in a thread of its own; answers JSON of their rows, which is cheaper to pass on. */
export default function rowsOf(documents: SearchDocument[]) {
  return JSON.stringify(indexRows(documents, segmenter().split));
}
