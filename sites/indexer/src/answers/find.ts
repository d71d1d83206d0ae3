import {
  pinyinOf,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  segmenter,
  type Vocabulary,
} from '@mingtang/search/outside';

export interface Found {
  result: SearchResult;
  /** What letters were read as: `result` is of it. */
  readAs?: string;
  /** A question like the one that was asked, which finds more. */
  didYouMean?: string;
}

/** Asks an engine as readers' questions are asked: what finds nothing whole is read as sounds, then as a slip. */
export async function find(
  engine: SearchEngine,
  words: Vocabulary,
  request: SearchRequest,
): Promise<Found> {
  const result = await engine.search(request);
  if (result.total > 0 && !result.relaxed) return { result };
  const readAs = words.read(request.q);
  if (readAs) {
    const read = await engine.search({ ...request, q: readAs });
    if (read.total > 0) return { result: read, readAs };
  }
  const alike = alikeTo(request.q, words);
  if (alike === undefined) return { result };
  const better = await engine.search({ ...request, q: alike, facets: [], page: 1, size: 1 });
  const isBetter = better.total > 0 && !better.relaxed;
  return { result, ...(isBetter && { didYouMean: alike }) };
}

/** The question with words in place of those that no title has, where there are such that are near. */
function alikeTo(q: string, words: Vocabulary): string | undefined {
  let isChanged = false;
  const near = q.replace(/\p{Script=Han}{2,}/gu, (run) => {
    const parts = segmenter().split(run);
    if (parts.every((word) => words.has(word))) return run;
    const alike =
      words.read(pinyinOf(run)) ?? parts.map((word) => words.near(word) ?? word).join('');
    isChanged ||= alike !== run;
    return alike;
  });
  return isChanged ? near : undefined;
}
