import { parse } from 'content-disposition';
import { expect, test } from 'vitest';
import { attachmentDisposition } from './attachment-disposition.ts';

const blob = `${'ab'.repeat(32)}.pdf`;

test.each([
  ['a Chinese name', '关于印发方案的通知.pdf', '关于印发方案的通知.pdf'],
  ['a name with blanks', 'annual report 2026.pdf', 'annual report 2026.pdf'],
  ['an extension in capitals', 'REPORT.PDF', 'REPORT.pdf'],
  ['no name', undefined, blob],
  ['an empty name', '', blob],
  ['dots only', '...', blob],
  ['another extension', 'setup.exe', 'setup.exe.pdf'],
  ['no extension', '通知', '通知.pdf'],
  ['a path', '../../etc/passwd', '_.._etc_passwd.pdf'],
  ['a Windows path', 'C:\\a\\b.pdf', 'C__a_b.pdf'],
  ['a quote and a semicolon', 'a";b=c.pdf', 'a_;b=c.pdf'],
  ['a line break', 'a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['a name that reads backwards', 'a\u202efdp.exe', 'afdp.exe.pdf'],
  ['half a character', 'a\ud800.pdf', 'a\ufffd.pdf'],
  ['a hidden name', '.htaccess', 'htaccess.pdf'],
])('%s', (_, asked, saved) => {
  const header = attachmentDisposition(asked, blob, 'pdf');
  expect(header).toMatch(/^attachment[\x20-\x7e]*$/);
  expect(parse(header)).toMatchObject({ type: 'attachment', parameters: { filename: saved } });
});

test('a very long name is cut, its extension kept', () => {
  const header = attachmentDisposition('卫'.repeat(500), blob, 'pdf');
  expect(parse(header).parameters.filename).toBe(`${'卫'.repeat(80)}.pdf`);
});
