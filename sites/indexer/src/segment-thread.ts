import { indexRows, type SearchDocument, segmenter } from '@mingtang/search/outside';

export { titleWords } from '@mingtang/search/outside';

/** Cuts documents into words, in a thread of its own. */
export default function rowsOf(documents: SearchDocument[]) {
  return indexRows(documents, segmenter().split);
}
