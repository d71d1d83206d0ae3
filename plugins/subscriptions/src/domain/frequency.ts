import type { Words } from '@mingtang/tenancy';

/** How often a follower is written to: as things happen, each morning, each Monday morning. */
export const frequencies = ['at-once', 'daily', 'weekly'] as const;
export type Frequency = (typeof frequencies)[number];

export const frequencyWords: Record<Frequency, Words> = {
  'at-once': { zh: '即时', en: 'at once' },
  daily: { zh: '每天早上八点', en: 'every morning at eight' },
  weekly: { zh: '每周一早上八点', en: 'every Monday at eight' },
};

const hour = 3_600_000;
const day = 24 * hour;
/** Beijing time, all year. */
const offset = 8 * hour;
/** What happens within minutes goes into one mail. */
const together = 2 * 60_000;

/**
 * Until when things must have happened to be told now: of what happened later its followers hear next
 * time. The same until the next time has come, so that it names this time.
 */
export function tellingUntil(frequency: Frequency, now: Date): Date {
  const t = now.getTime();
  if (frequency === 'at-once') return new Date(t - together);
  const eight = Math.floor((t + offset - 8 * hour) / day) * day + 8 * hour - offset;
  if (frequency === 'daily') return new Date(eight);
  // 1 January 1970 was a Thursday.
  const dayOfWeek = (Math.floor((eight + offset) / day) + 4) % 7;
  return new Date(eight - ((dayOfWeek + 6) % 7) * day);
}
