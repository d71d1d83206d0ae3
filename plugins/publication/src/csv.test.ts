import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test.each([
  '=1+1',
  '+86',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '=1,"2"',
])('a cell that a spreadsheet would compute is text: %j', (cell) => {
  const written = csvOf([['a', cell]]);
  expect(written).toBe(`\uFEFFa,"'${cell.replaceAll('"', '""')}"\r\n`);
});

test('other cells are left as they are', () => {
  expect(csvOf([['卫政发〔2026〕3号', '1-2', 'a,b', 'a"b', '']])).toBe(
    '\uFEFF卫政发〔2026〕3号,1-2,"a,b","a""b",\r\n',
  );
});

test('every table that leaves is written by csvOf', () => {
  const root = path.join(import.meta.dirname, '../../..');
  const answering = ['plugins', 'sites', 'cms/src']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?:^|\/)src\/|^[^/]+\.ts$/.test(file) && !file.includes('node_modules'))
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
        .map((file) => path.join(folder, file)),
    )
    .filter((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      const writes = /'content-type': 'text\/(?:csv|tab)|\.join\('[,;\t]'\)\s*\}?\\[rn]/i;
      return writes.test(source);
    });
  expect(answering).toContain('plugins/audit/src/endpoints.ts');
  for (const file of answering.filter((one) => !one.endsWith('publication/src/csv.ts'))) {
    const source = readFileSync(path.join(root, file), 'utf8');
    const imported = [...source.matchAll(/from '(\.[^']+\.ts)'/g)].map(([, near = '']) =>
      readFileSync(path.join(root, path.dirname(file), near), 'utf8'),
    );
    expect(
      [source, ...imported].some((text) => text.includes('csvOf')),
      `${file} or what it imports calls csvOf`,
    ).toBe(true);
  }
});
