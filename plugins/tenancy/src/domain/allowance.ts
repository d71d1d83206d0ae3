/** How much of something is allowed: `burst` at once, and `perMinute` in the long run. */
export interface Rate {
  burst: number;
  perMinute: number;
}

/**
 * Keeps count for each key, and answers whether one more is allowed. Keys that have been quiet are
 * forgotten, so that it does not grow.
 */
export function allowance({ burst, perMinute }: Rate): (key: string, now: number) => boolean {
  const left = new Map<string, { tokens: number; at: number }>();
  const perMs = perMinute / 60_000;
  const timeToFull = burst / perMs;
  return (key, now) => {
    const known = left.get(key);
    const tokens = known ? Math.min(burst, known.tokens + (now - known.at) * perMs) : burst;
    // Moved to the end: the first keys are those that have been quiet longest.
    left.delete(key);
    for (const [quiet, { at }] of left) {
      if (now - at < timeToFull) break;
      left.delete(quiet);
    }
    const isAllowed = tokens >= 1;
    left.set(key, { tokens: isAllowed ? tokens - 1 : tokens, at: now });
    return isAllowed;
  };
}
