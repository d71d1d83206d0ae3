/** What was found for one query, best first, as grades: 3 answers the task, 0 has nothing to do with it. */
export interface Found {
  /** Grades of the first ten. */
  grades: number[];
  /** Grades of all documents that were judged for the task. */
  judged: number[];
  relaxed: boolean;
}

const answers = 3;

/** Share of queries of which one of the first `k` answers the task. */
export function successAt(k: number, found: readonly Found[]): number {
  return mean(found, ({ grades }) => (grades.slice(0, k).includes(answers) ? 1 : 0));
}

/** Mean of one over the place of the first answer; nothing for queries without one among the first ten. */
export function reciprocalRank(found: readonly Found[]): number {
  return mean(found, ({ grades }) => {
    const at = grades.indexOf(answers);
    return at < 0 ? 0 : 1 / (at + 1);
  });
}

/** Mean nDCG@10, gain 2^grade − 1: 1 where the first ten are the best ten in the best order. */
export function ndcg(found: readonly Found[]): number {
  return mean(found, ({ grades, judged }) => {
    const best = gain([...judged].sort((a, b) => b - a).slice(0, 10));
    return best === 0 ? 0 : gain(grades.slice(0, 10)) / best;
  });
}

/** Share of queries that nothing is found for. */
export function withoutResult(found: readonly Found[]): number {
  return mean(found, ({ grades }) => (grades.length === 0 ? 1 : 0));
}

/** Share of queries that are answered with fewer words than were asked. */
export function relaxedShare(found: readonly Found[]): number {
  return mean(found, ({ relaxed }) => (relaxed ? 1 : 0));
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, n) => sum + (2 ** grade - 1) / Math.log2(n + 2), 0);
}

function mean<T>(from: readonly T[], of: (one: T) => number): number {
  return from.reduce((sum, one) => sum + of(one), 0) / from.length;
}
