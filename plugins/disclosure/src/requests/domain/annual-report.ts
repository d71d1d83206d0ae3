import type { Day } from '@mingtang/approvals/clock';
import { type ApplicantKind, applicantKinds } from './applicants.ts';
import {
  type Contest,
  type ContestKind,
  type ContestOutcome,
  contestKinds,
  contestOutcomes,
} from './request.ts';
import { type ResultCode, resultCodes } from './results.ts';

/** A request as the yearly report counts it. */
export interface CountedRequest {
  applicant: ApplicantKind;
  /** None where it was never received in the sense of the law: it is not counted. */
  receivedOn?: Day;
  ended?: { on: Day; result: ResultCode };
  contests: Pick<Contest, 'kind' | 'filedOn' | 'outcome' | 'decidedOn'>[];
}

/** The 25 rows of table 3 表三: what came, what became of it, what is left. */
export const reportRows = [
  'new',
  'carried-in',
  ...resultCodes,
  'processed',
  'carried-out',
] as const;
export type ReportRow = (typeof reportRows)[number];

/** The 7 columns of table 3. */
export const reportColumns = [...applicantKinds, 'total'] as const;
export type ReportColumn = (typeof reportColumns)[number];

export type RequestTable = Record<ReportRow, Record<ReportColumn, number>>;

/** Table 4 表四: reconsideration and lawsuits by how they ended. */
export const contestColumns = [...contestOutcomes, 'pending', 'total'] as const;
export type ContestColumn = (typeof contestColumns)[number];
export type ContestTable = Record<ContestKind, Record<ContestColumn, number>>;

/** Table 3 of a year. */
export function requestTable(requests: readonly CountedRequest[], year: number): RequestTable {
  const table = empty(reportRows, reportColumns);
  for (const { applicant, receivedOn, ended } of requests) {
    if (!receivedOn || receivedOn > endOf(year)) continue;
    if (ended && ended.on < startOf(year)) continue;
    const add = (row: ReportRow) => {
      table[row][applicant]++;
      table[row].total++;
    };
    add(receivedOn < startOf(year) ? 'carried-in' : 'new');
    if (ended && ended.on <= endOf(year)) {
      add(ended.result);
      add('processed');
    } else add('carried-out');
  }
  return table;
}

/** Table 4 of a year: what was decided in it, and what was not decided at its end. */
export function contestTable(requests: readonly CountedRequest[], year: number): ContestTable {
  const table = empty(contestKinds, contestColumns);
  for (const { kind, filedOn, outcome, decidedOn } of requests.flatMap((each) => each.contests)) {
    if (filedOn > endOf(year) || (decidedOn && decidedOn < startOf(year))) continue;
    const column: ContestOutcome | 'pending' =
      outcome && decidedOn && decidedOn <= endOf(year) ? outcome : 'pending';
    table[kind][column]++;
    table[kind].total++;
  }
  return table;
}

/** Where a table does not add up. */
export interface Imbalance {
  column: ReportColumn;
  /** `flow`: new + carried in ≠ processed + carried out; `results`: kinds of results ≠ processed. */
  rule: 'flow' | 'results' | 'columns';
}

/** What does not add up in table 3, column by column; nothing where all does. */
export function imbalances(table: RequestTable): Imbalance[] {
  const found: Imbalance[] = [];
  for (const column of reportColumns) {
    const at = (row: ReportRow) => table[row][column];
    if (at('new') + at('carried-in') !== at('processed') + at('carried-out')) {
      found.push({ column, rule: 'flow' });
    }
    const results = resultCodes.reduce((sum, code) => sum + at(code), 0);
    if (results !== at('processed')) found.push({ column, rule: 'results' });
  }
  const isSummed = reportRows.every(
    (row) => applicantKinds.reduce((sum, kind) => sum + table[row][kind], 0) === table[row].total,
  );
  return isSummed ? found : [...found, { column: 'total', rule: 'columns' }];
}

/** The day by which a report is to be published: 31 January, of governments 31 March (第四十九条). */
export function reportDueOn(year: number, level: string): Day {
  return level === 'city' || level === 'county' ? `${year + 1}-03-31` : `${year + 1}-01-31`;
}

function empty<R extends string, C extends string>(rows: readonly R[], columns: readonly C[]) {
  return Object.fromEntries(
    rows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, 0]))]),
  ) as Record<R, Record<C, number>>;
}

const startOf = (year: number): Day => `${year}-01-01`;
const endOf = (year: number): Day => `${year}-12-31`;
