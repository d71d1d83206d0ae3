import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Row, report } from './report.ts';

let folder: string;
let printed: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingtang-report-'));
  vi.stubEnv('BENCH_JSON', join(folder, 'lines.jsonl'));
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(line));
});
afterEach(async () => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('figures are printed in columns, with their targets and verdicts', () => {
  report('publish', [
    { name: 'near p95', value: 212.4, unit: 'ms', target: { atMost: 300 } },
    { name: 'pages', value: 5, unit: '' },
  ]);
  expect(printed).toEqual(['near p95  212  ms  (target ≤ 300) ok', 'pages       5']);
});

test.each<[string, Row, string, 1 | undefined]>([
  [
    'just reached',
    { name: 'ratio', value: 0.5, unit: '×', target: { atLeast: 0.5 } },
    'ok',
    undefined,
  ],
  [
    'missed by what rounding hides',
    { name: 'ratio', value: 0.4996, unit: '×', target: { atLeast: 0.5 } },
    'MISS',
    1,
  ],
  ['exceeded', { name: 'weight', value: 101, unit: 'KB', target: { atMost: 100 } }, 'MISS', 1],
  [
    'not a number',
    { name: 'weight', value: Number.NaN, unit: 'KB', target: { atMost: 100 } },
    'MISS',
    1,
  ],
  ['not promised', { name: 'weight', value: 101, unit: 'KB' }, '', undefined],
])('a target that is %s decides the exit code', async (_, row, verdict, exitCode) => {
  report('one', [row]);
  expect(process.exitCode).toBe(exitCode);
  const [line = ''] = (await readFile(join(folder, 'lines.jsonl'), 'utf8')).split('\n');
  expect(JSON.parse(line)).toMatchObject({ name: 'one', rows: [{ name: row.name, verdict }] });
});
