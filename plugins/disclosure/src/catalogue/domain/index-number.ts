/**
 * How a site writes index numbers 索引号. Placeholders are `{organ}`, `{year}` and `{serial}`, or
 * `{serial:5}` for a serial padded to five digits; each stands in it once.
 */
export const defaultPattern = '{organ}/{year}-{serial:5}';

const placeholder = /\{(organ|year|serial)(?::([1-9]))?\}/g;

/**
 * Whether numbers of the pattern can be told apart: all three placeholders are there, once each, and
 * something that is no letter or digit stands between them.
 */
export function isPattern(pattern: string): boolean {
  const found = [...pattern.matchAll(placeholder)];
  const names = found.map(([, name]) => name);
  if (names.length !== 3 || new Set(names).size !== 3) return false;
  if (found.some(([, name, width]) => width !== undefined && name !== 'serial')) return false;
  const between = pattern.split(/\{[^{}]*\}/).slice(1, -1);
  return between.every((part) => /[^\p{L}\p{N}]/u.test(part)) && pattern.length <= 60;
}

/** The index number of a document: the `serial`th that the organ published in the year. */
export function indexNumber(
  pattern: string,
  of: { organ: string; year: number; serial: number },
): string {
  return pattern.replace(placeholder, (_, name: keyof typeof of, width = '1') =>
    String(of[name]).padStart(name === 'serial' ? Number(width) : 0, '0'),
  );
}
