import type { Chance } from '../chance.ts';
import type { Day } from '../day.ts';
import type { SeedFile } from '../plan.ts';

/** Something a site can tell: which column it stands in, when in the year, and how it reads. */
export interface Story<Teller> {
  id: string;
  /** Path of the column, or its end: `tzgg/`. */
  column: string;
  /** Who can tell it; everyone where absent. */
  by?: (teller: Teller) => boolean;
  /** Months in which it can happen, 1 to 12; any where absent. */
  months?: number[];
  write: (teller: Teller, on: Day, c: Chance) => Draft;
}

interface Draft {
  title: string;
  subtitle?: string;
  /** In the notation of `richText`. */
  body: string;
  /** The first paragraph where absent. */
  summary?: string;
  cover?: string;
  source?: string;
  keywords?: string[];
  files?: SeedFile[];
  pinned?: true;
}

/** Rows as a table of the notation. */
export function table(rows: (string | number)[][]): string {
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Rows as a spreadsheet to take away. */
export function sheetOf(name: string, rows: (string | number)[][]): SeedFile {
  return { kind: 'xlsx', name: `${name}.xlsx`, rows: rows.map((row) => row.map(String)) };
}

/** Amounts in ten thousand yuan that add up, as shares of a total. */
export function parts(total: number, shares: number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const amounts = shares.map((share) => Math.round((total * share * 100) / sum) / 100);
  const rest = total - amounts.slice(1).reduce((a, b) => a + b, 0);
  return [Math.round(rest * 100) / 100, ...amounts.slice(1)];
}
