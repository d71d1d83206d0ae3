import { appendFileSync } from 'node:fs';

/** One figure. `target` is what was promised of it. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  target?: { atLeast: number } | { atMost: number };
}

/**
 * Prints the figures as aligned lines, adds them as one line of JSON to the file BENCH_JSON names
 * (from which `npm run bench` makes RESULTS.md), and sets the exit code to 1 where a target is missed.
 */
export function report(name: string, rows: Row[]): void {
  const told = rows.map((row) => ({
    name: row.name,
    value: rounded(row.value),
    unit: row.unit,
    target: targetOf(row),
    verdict: verdictOf(row),
  }));
  const width = (of: (row: (typeof told)[number]) => string) =>
    Math.max(...told.map((row) => of(row).length));
  const names = width((row) => row.name);
  const values = width((row) => String(row.value));
  const units = width((row) => row.unit);
  for (const { name: what, value, unit, target, verdict } of told) {
    const figure = `${what.padEnd(names)}  ${String(value).padStart(values)}  ${unit.padEnd(units)}`;
    console.log((target === '' ? figure : `${figure}  (target ${target}) ${verdict}`).trimEnd());
  }
  if (process.env.BENCH_JSON) {
    appendFileSync(process.env.BENCH_JSON, `${JSON.stringify({ name, rows: told })}\n`);
  }
  if (told.some(({ verdict }) => verdict === 'MISS')) process.exitCode = 1;
}

function targetOf({ target }: Row): string {
  if (target === undefined) return '';
  return 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
}

// Judged before rounding: 0.4996 does not reach 0.5. What is not a number reaches nothing.
function verdictOf({ target, value }: Row): 'ok' | 'MISS' | '' {
  if (target === undefined) return '';
  const holds = 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
  return holds ? 'ok' : 'MISS';
}

function rounded(value: number): number {
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return Number(value.toFixed(decimals));
}
