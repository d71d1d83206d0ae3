/** The value below which `share` (0 to 1) of the values lie, by nearest rank. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is no quantile of no values');
  return value;
}

export const median = (values: number[]) => quantile(values, 0.5);

/** A whole number above zero from the environment, for runs smaller or larger than the full one. */
export function countFrom(variable: string, otherwise: number): number {
  const [count = otherwise] = countsFrom(variable, [otherwise]);
  return count;
}

/** Whole numbers above zero from the environment, separated by commas. */
export function countsFrom(variable: string, otherwise: number[]): number[] {
  const text = process.env[variable];
  if (text === undefined) return otherwise;
  const counts = text.split(',').map(Number);
  if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
    throw new Error(
      `${variable} is "${text}": give whole numbers above zero, separated by commas.`,
    );
  }
  return counts;
}
