/** Digits that may be one number, though drawn apart by single blanks or hyphens. */
export interface DigitRun {
  from: number;
  to: number;
  digits: string;
}

const stretch = /\d(?:[ \u2010-\u2015\u2212-]?\d)*/g;

/**
 * Every stretch of `least` to `most` digits that begins and ends where digits do: of `1 2345 678` the
 * numbers 1, 12345, 2345, 12345678 and so on, never half of 2345.
 */
export function digitRuns(text: string, least: number, most: number): DigitRun[] {
  const found: DigitRun[] = [];
  for (const { 0: run, index } of text.matchAll(stretch)) {
    const groups = [...run.matchAll(/\d+/g)].map((group) => ({
      from: index + group.index,
      digits: group[0],
    }));
    groups.forEach(({ from }, first) => {
      let digits = '';
      for (const group of groups.slice(first, first + most)) {
        digits += group.digits;
        if (digits.length > most) break;
        if (digits.length < least) continue;
        found.push({ from, to: group.from + group.digits.length, digits });
      }
    });
  }
  return found;
}

/** The words before a place, within its line. */
export function wordsBefore(text: string, index: number, length: number): string {
  return (
    text
      .slice(Math.max(0, index - length), index)
      .split(/[\n\t。；;]/)
      .at(-1) ?? ''
  );
}
