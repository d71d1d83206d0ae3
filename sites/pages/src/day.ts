/** China keeps one time and no summer time: UTC+8 all year. */
const shift = 8 * 60 * 60 * 1000;

const shifted = (instant: string) => new Date(Date.parse(instant) + shift).toISOString();

/** `2026-11-23`, the day of an instant in China. */
export function dayOf(instant: string): string {
  return shifted(instant).slice(0, 10);
}

/** `2026-11-23 09:30`, the form which the national guide asks for. */
export function minuteOf(instant: string): string {
  return shifted(instant).slice(0, 16).replace('T', ' ');
}
