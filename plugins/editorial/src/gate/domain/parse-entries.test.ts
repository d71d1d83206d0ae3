import { expect, test } from 'vitest';
import { parseEntries } from './parse-entries.ts';

test('a list pasted from a spreadsheet is read with its exceptions, its headings left out', () => {
  const text = '错词\t正词\t例外\t处理\n布署\t部署\n截止\t截至\t截止日期|截止时间\t提醒\n';
  expect(parseEntries('wrong-word', text)).toEqual({
    entries: [
      { kind: 'wrong-word', text: '布署', instead: '部署', exceptions: [], severity: 'must' },
      {
        kind: 'wrong-word',
        text: '截止',
        instead: '截至',
        exceptions: ['截止日期', '截止时间'],
        severity: 'should',
      },
    ],
    faults: [],
  });
});

test('a CSV file is read, with quoted cells, empty cells and full-width commas', () => {
  const text =
    '\ufeff姓名,职务,排序\r\n马明远,"市委书记",1\r\n丁建华，市委副书记、市长，2\r\n白志强,,\r\n';
  expect(parseEntries('leader', text)).toEqual({
    entries: [
      { kind: 'leader', text: '马明远', instead: '市委书记', rank: 1 },
      { kind: 'leader', text: '丁建华', instead: '市委副书记、市长', rank: 2 },
      { kind: 'leader', text: '白志强' },
    ],
    faults: [],
  });
});

test('what cannot be read is named by its line', () => {
  const { faults } = parseEntries('wrong-word', '布署\t部署\n\t部署\n布署\t部署\n甲\t乙\t\t大概\n');
  expect(faults).toEqual([
    { line: 2, code: 'empty-word' },
    { line: 3, code: 'twice' },
    { line: 4, code: 'severity' },
  ]);
  expect(parseEntries('leader', '甲\t乙\t第一').faults).toEqual([{ line: 1, code: 'rank' }]);
  expect(parseEntries('contact', '110').faults).toEqual([{ line: 1, code: 'too-short' }]);
});
