import {
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  segmenter,
  type Vocabulary,
} from '@mingtang/search/outside';

export interface Found {
  result: SearchResult;
  /** What letters, or characters that sound alike, were read as: `result` is of it. */
  readAs?: string;
  /** A question that looks like the one that was asked, and finds more. */
  didYouMean?: string;
}

/** Asks an engine as readers' questions are asked: what finds nothing whole is read as sounds, then as a slip. */
export async function find(
  engine: SearchEngine,
  words: Vocabulary,
  request: SearchRequest,
  { isAsTyped = false } = {},
): Promise<Found> {
  const result = await engine.search(request);
  if (result.whole > 0 || isAsTyped) return { result };
  const read = words.read(request.q);
  if (read) {
    const spelt = await engine.search({ ...request, q: read });
    if (spelt.total > 0) return { result: spelt, readAs: read };
  }
  const heard = withoutSlips(request.q, words, (said) => words.soundsLike(said));
  if (heard !== undefined) {
    const better = await engine.search({ ...request, q: heard });
    if (better.whole > 0) return { result: better, readAs: heard };
  }
  const meant = withoutSlips(
    request.q,
    words,
    (said) => words.soundsLike(said) ?? words.near(said),
  );
  if (meant === undefined || meant === heard) return { result };
  const better = await engine.search({ ...request, q: meant, facets: [], page: 1, size: 1 });
  return { result, ...(better.whole > 0 && { didYouMean: meant }) };
}

/** A known word for what was said, or nothing. */
type Guess = (said: string) => string | undefined;

/** Longest word that a slip is looked for in, in characters. */
const longestSlip = 6;

/** The question with words that are guessed in place of those that nobody knows; `undefined` where there are none. */
function withoutSlips(q: string, words: Vocabulary, guess: Guess): string | undefined {
  let isMended = false;
  const mended = q.replace(/\p{Script=Han}{2,}/gu, (run) => {
    const parts = segmenter().split(run);
    const isKnown = parts.map((part) => words.knows(part));
    const said: string[] = [];
    for (let at = 0; at < parts.length; ) {
      const slip = slipAt(at, { parts, isKnown, guess });
      said.push(slip?.meant ?? (parts[at] as string));
      at += slip?.parts ?? 1;
      isMended ||= slip !== undefined;
    }
    return said.join('');
  });
  return isMended ? mended : undefined;
}

/** The longest words from `at` on, one of them unknown, that together are guessed to be one. */
function slipAt(
  at: number,
  { parts, isKnown, guess }: { parts: string[]; isKnown: boolean[]; guess: Guess },
): { meant: string; parts: number } | undefined {
  for (let end = parts.length; end > at; end--) {
    const said = parts.slice(at, end).join('');
    if (said.length < 2 || said.length > longestSlip) continue;
    if (isKnown.slice(at, end).every(Boolean)) continue;
    const meant = guess(said);
    if (meant !== undefined) return { meant, parts: end - at };
  }
  return undefined;
}
