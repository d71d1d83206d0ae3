import { expect, test } from 'vitest';
import { nameOfKind, plainName } from './file-names.ts';

test.each([
  ['身份证.pdf', 'pdf', '身份证.pdf'],
  ['身份证', 'jpg', '身份证.jpg'],
  ['IMG_1.PNG', 'jpg', 'IMG_1.jpg'],
  ['C:\\Users\\马\\委托书.docx', 'docx', '委托书.docx'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['', 'png', '文件.png'],
] as const)('"%s", a %s, is kept as %s', (sent, kind, kept) => {
  expect(nameOfKind(sent, kind)).toBe(kept);
});

test.each([
  ['invoice.pdf.exe', 'pdf'],
  ['invoice.exe.pdf', 'pdf'],
  ['page.html', 'pdf'],
  ['photo.svg', 'png'],
  ['table.xlsx', 'docx'],
  ['report.pdf', 'jpg'],
  ['run.js', 'docx'],
] as const)('"%s" says of itself that it is no %s', (sent, kind) => {
  expect(nameOfKind(sent, kind)).toBeUndefined();
});

test('what cannot be seen goes from a name, and a long one keeps its ending', () => {
  expect(plainName('a\u202Efdp.exe')).toBe('afdp.exe');
  expect(plainName('a\r\nSet-Cookie: x.pdf')).toBe('aSet-Cookie x.pdf');
  expect(plainName(`${'长'.repeat(300)}.docx`)).toMatch(/^长{95}\.docx$/);
});
