import { type Grade, grades } from './rating.ts';

/** Ratings of something, counted. */
export interface Tally {
  /** By grade, best first. */
  counts: readonly number[];
  /** Bad ratings that count, and those of them that were answered. */
  bad: number;
  replied: number;
}

export const nothing: Tally = { counts: grades.map(() => 0), bad: 0, replied: 0 };

export const plus = (a: Tally, b: Tally): Tally => ({
  counts: grades.map((_, n) => (a.counts[n] ?? 0) + (b.counts[n] ?? 0)),
  bad: a.bad + b.bad,
  replied: a.replied + b.replied,
});

export const many = ({ counts }: Tally): number => counts.reduce((sum, n) => sum + n, 0);

export const countOf = (tally: Tally, grade: Grade): number =>
  tally.counts[grades.indexOf(grade)] ?? 0;

/** What may be made public of some counted things. */
export interface Shown<R> {
  rows: (R & { tally?: Tally })[];
  /** Of all rows where that tells nothing of those held back, else of those shown; absent where that is too few. */
  total?: Tally;
}

/**
 * Counts as they may be made public: none of fewer than `least`, so that nobody is known by their
 * rating; and none that could be had of fewer by taking one number from another.
 */
export function shown<R extends object>(
  rows: readonly (R & { tally: Tally })[],
  least: number,
): Shown<R> {
  const isEnough = (tally: Tally) => many(tally) >= least;
  const open = rows.filter(({ tally }) => isEnough(tally)).reduce(sum, nothing);
  const held = rows.filter(({ tally }) => !isEnough(tally)).reduce(sum, nothing);
  const total = isEnough(held) ? plus(open, held) : open;
  return {
    rows: rows.map(({ tally, ...row }) => ({
      ...(row as unknown as R),
      ...(isEnough(tally) && { tally }),
    })),
    ...(isEnough(total) && { total }),
  };
}

const sum = (all: Tally, { tally }: { tally: Tally }): Tally => plus(all, tally);
