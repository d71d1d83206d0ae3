/** How often one visitor may ask. */
export interface Limit {
  most: number;
  seconds: number;
}

/** Counts questions of visitors, in memory alone: who asks is forgotten with the minute. */
export interface Visits {
  /** Counts a question; the seconds to wait where it is one too many. */
  count(visitor: string, limit: Limit, now?: number): number | undefined;
}

/** More visitors a minute are no readers: then everybody is counted together. */
const mostVisitors = 100_000;

export function visits(): Visits {
  let from = 0;
  const counts = new Map<string, number>();
  return {
    count(visitor, { most, seconds }, now = Date.now()) {
      if (now - from >= seconds * 1_000) {
        counts.clear();
        from = now;
      }
      const who = counts.has(visitor) || counts.size < mostVisitors ? visitor : '';
      const count = (counts.get(who) ?? 0) + 1;
      counts.set(who, count);
      return count > most
        ? Math.max(1, Math.ceil((from + seconds * 1_000 - now) / 1_000))
        : undefined;
    },
  };
}
