/** How many articles a part of an archive takes before the next one is begun. */
export const partSize = 20;

/** An article's place in its column: by time, then by key. */
export interface Place {
  at: string;
  key: string;
}

export interface Part {
  part: number;
  articles: number;
}

/**
 * Where an article goes: into the part its place falls in, or into a new one when that is the
 * newest and full. `holding` is the last part that begins at or before the place, if any.
 */
export function partFor(
  holding: Part | undefined,
  last: Part | undefined,
): { part: number; isNew: boolean } {
  if (!last) return { part: 1, isNew: true };
  if (!holding) return { part: 1, isNew: false };
  if (holding.part === last.part && last.articles >= partSize)
    return { part: last.part + 1, isNew: true };
  return { part: holding.part, isNew: false };
}
