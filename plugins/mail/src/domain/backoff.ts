/** How long to wait between tries, in milliseconds. */
export interface Backoff {
  first: number;
  longest: number;
}

/** A mail that was not taken yet. */
export const betweenTries: Backoff = { first: 60_000, longest: 4 * 3_600_000 };
/** With these waits, a mail is tried for about two days; then it is given up. */
export const mostAttempts = 20;
/** Our mail server while it cannot be reached: once it is mended, mail leaves within minutes. */
export const betweenCalls: Backoff = { first: 15_000, longest: 5 * 60_000 };

/**
 * Twice as long after each failed attempt (the first is 1), up to the longest, and by chance up to a
 * fifth shorter, so that what failed together does not come back together.
 *
 * @param chance from 0 to 1
 */
export function waitAfter(attempts: number, { first, longest }: Backoff, chance: number): number {
  const whole = Math.min(longest, first * 2 ** Math.min(attempts - 1, 30));
  return Math.round(whole * (1 - chance / 5));
}
