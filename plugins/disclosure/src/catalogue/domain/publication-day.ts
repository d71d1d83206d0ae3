/** Clocks of offices differ; a little apart is the same moment. */
const tolerance = 5 * 60_000;

export interface FirstEntry {
  /** When the log took it in. */
  at: string;
  publishedAt: string;
  /** Whoever runs the machines brought it over from an older site, with the day it had there. */
  isImported: boolean;
}

/**
 * When a disclosed document counts as published: when the log first took it in, whatever a form says.
 *
 * @param first its first entry in the log; for what was published in a site in preparation, what it was given then
 * @returns the instant, or `back-dated` where somebody asks for another than it was
 */
export function publicationTime(
  asked: string | undefined,
  { now, first, kept }: { now: string; first?: FirstEntry | undefined; kept?: string | undefined },
): string | 'back-dated' {
  const real = first
    ? first.isImported || near(first.publishedAt, first.at)
      ? first.publishedAt
      : first.at
    : kept;
  if (real === undefined) {
    if (asked === undefined) return now;
    return Date.parse(asked) < Date.parse(now) - tolerance ? 'back-dated' : asked;
  }
  if (asked === undefined || near(asked, real) || (kept !== undefined && near(asked, kept)))
    return real;
  return 'back-dated';
}

const near = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) <= tolerance;
