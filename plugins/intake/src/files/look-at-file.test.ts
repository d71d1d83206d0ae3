import { fileKinds } from '@mingtang/publication/records';
import { expect, test } from 'vitest';
import { archive, docx, jpg, pdf, png } from '../../test/sample-files.ts';
import { FileLook } from './look-at-file.ts';

async function seen(bytes: Buffer, name: string, chunk = 1000) {
  const look = new FileLook();
  for (let at = 0; at < bytes.length; at += chunk) look.add(bytes.subarray(at, at + chunk));
  return look.result(name, fileKinds);
}

test.each([
  ['a PDF', pdf(), '委托书.pdf', { kind: 'pdf', name: '委托书.pdf' }],
  ['a photograph', jpg, '身份证.JPG', { kind: 'jpg', name: '身份证.JPG' }],
  ['a photograph called a PNG', jpg, 'a.png', { kind: 'jpg', name: 'a.jpg' }],
  ['a picture without an ending', png, '身份证', { kind: 'png', name: '身份证.png' }],
  ['a Word document', docx(), '材料.docx', { kind: 'docx', name: '材料.docx' }],
  ['a large PDF', pdf('', 900_000), 'a.pdf', { kind: 'pdf', name: 'a.pdf' }],
])('%s is taken for what its bytes say', async (_what, bytes, name, expected) => {
  expect(await seen(bytes, name)).toEqual({ ok: true, ...expected });
  expect(await seen(bytes, name, 301), 'however it is cut').toEqual({ ok: true, ...expected });
});

const end = Buffer.from('\n%%EOF');
test.each([
  ['an empty file', Buffer.alloc(0), 'a.pdf', 'file-empty'],
  ['a page', Buffer.from('<!doctype html><script>1</script>'), 'a.pdf', 'file-kind'],
  ['a drawing with script', Buffer.from('<svg xmlns="…" onload="x()"/>'), 'a.png', 'file-kind'],
  ['a program', Buffer.from('MZ\0\0This program cannot be run'), 'a.pdf', 'file-kind'],
  ['an archive', archive({ 'a.txt': 'x' }), 'a.zip', 'file-kind'],
  ['an archive called a document', archive({ 'a.txt': 'x' }), 'a.docx', 'file-kind'],
  ['a text', Buffer.from('只是文字'), 'a.docx', 'file-kind'],
  ['a film', Buffer.from('00000020667479706d703432', 'hex'), 'a.jpg', 'file-kind'],
  ['a PDF called a program', pdf(), 'a.pdf.exe', 'file-name'],
  ['a program’s name before the ending', pdf(), 'a.exe.pdf', 'file-name'],
  ['a picture called a PDF', png, 'a.pdf', 'file-name'],
  ['half a PDF', pdf().subarray(0, 40), 'a.pdf', 'file-broken'],
  ['half a photograph', jpg.subarray(0, -2), 'a.jpg', 'file-broken'],
  ['half a document', docx().subarray(0, 400), 'a.docx', 'file-broken'],
  ['a photograph that is an archive too', Buffer.concat([jpg, docx()]), 'a.jpg', 'file-unsafe'],
  ['a PDF that is an archive too', Buffer.concat([pdf(), docx()]), 'a.pdf', 'file-unsafe'],
  [
    'a PDF that is a page too',
    Buffer.concat([Buffer.from('%PDF-1.7\n<html><script>'), end]),
    'a.pdf',
    'file-unsafe',
  ],
  [
    'a picture that is a page too',
    Buffer.concat([png, Buffer.from('<script>1</script>')]),
    'a.png',
    'file-unsafe',
  ],
  [
    'a PDF with script',
    Buffer.concat([Buffer.from('%PDF-1.7\n<</S /JavaScript /JS (x)>>'), end]),
    'a.pdf',
    'file-unsafe',
  ],
  [
    'a PDF that starts programs',
    Buffer.concat([Buffer.from('%PDF-1.7\n<</S /Launch /F (x)>>'), end]),
    'a.pdf',
    'file-unsafe',
  ],
  ['a document with macros', docx({ 'word/vbaProject.bin': 'x' }), 'a.docx', 'file-unsafe'],
  [
    'a document with a program in it',
    docx({ 'word/embeddings/a.exe': 'x' }),
    'a.docx',
    'file-unsafe',
  ],
  ['a document that climbs out of its folder', docx({ '../../a': 'x' }), 'a.docx', 'file-unsafe'],
  ['a bomb', docx({ 'word/media/a.bin': Buffer.alloc(30_000_000) }), 'a.docx', 'file-unsafe'],
  ['a bomb that says so', docx({}, 0xfffffff0), 'a.docx', 'file-unsafe'],
] as const)('%s is refused', async (_what, bytes, name, fault) => {
  expect(await seen(bytes, name)).toEqual({ ok: false, fault });
});

test('a script is found where chunks cut it', async () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n<</S /JavaScript /JS (x)>>'), end]);
  for (const chunk of [1, 2, 3, 5, 11]) {
    expect(await seen(bytes, 'a.pdf', chunk), String(chunk)).toMatchObject({ ok: false });
  }
});

test('what is looked at takes no more memory than its two ends', async () => {
  const look = new FileLook();
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  look.add(pdf());
  const before = process.memoryUsage().arrayBuffers;
  for (let n = 0; n < 200; n++) look.add(chunk);
  globalThis.gc?.();
  expect(look.bytes).toBeGreaterThan(200 * 1024 * 1024);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
});
