import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { spreadsheet } from '../../../../cms/seed/files/spreadsheet.ts';
import { docx, pdf, wordMl as w } from '../../test/office-files.ts';
import { readContent, readText } from './in-child.ts';
import { UnsafeArchive, unpacked } from './unpack.ts';

describe('the words of a document', () => {
  test('of Word come paragraph by paragraph, those of tables and footnotes with them', async () => {
    const body =
      w.paragraph('关于供暖的通知', 'T') +
      w.paragraph(w.run('见注释') + w.noteMark(2)) +
      w.table([
        ['姓名', '身份证号'],
        ['张三', '11010119900307803X'],
      ]);
    const bytes = docx({ body, footnotes: w.note(2, '注释的文字') });
    const text = (await readText('docx', bytes))?.text;
    expect(text?.split('\n')).toEqual(
      expect.arrayContaining(['关于供暖的通知', '见注释', '张三', '11010119900307803X']),
    );
  });

  test('of spreadsheets come row by row, from every sheet', async () => {
    const bytes = spreadsheet([
      ['姓名', '电话'],
      ['张三', '13895001234'],
    ]);
    expect((await readText('xlsx', bytes))?.text).toContain('张三\t13895001234');
  });

  test('of a PDF come as they stand in it; a scan has none', async () => {
    expect((await readText('pdf', await pdf(['Notice', 'ID 11010119900307803X'])))?.text).toContain(
      'ID 11010119900307803X',
    );
    expect(await readText('pdf', await pdf([]))).toEqual({ text: '' });
  });

  test('of what is broken there are none, and nobody waits for it', async () => {
    const whole = docx({ body: w.paragraph('通知') });
    expect(await readText('docx', whole.subarray(0, whole.length / 2))).toBeUndefined();
    expect(await readText('pdf', Buffer.from('%PDF-1.7 nothing'))).toBeUndefined();
    expect(await readText('xlsx', Buffer.from('PK'))).toBeUndefined();
    expect(await readContent('pdf', await pdf(['Notice']))).toBeUndefined();
  });
});

describe('an archive made to do harm is not unfolded', () => {
  const zeros = new Uint8Array(64 * 1024 * 1024);

  test('not one that unfolds to a hundred times its size', async () => {
    const bomb = docx({ body: w.paragraph('通知'), more: { 'word/bomb.xml': zeros } });
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => unpacked(bomb, () => true)).toThrow(UnsafeArchive);
    expect(await readText('docx', bomb)).toBeUndefined();
  });

  test('not one that lies about its size: it is cut there', () => {
    const bomb = Buffer.from(zipSync({ 'a.xml': zeros }));
    // The size it unfolds to, in its list of files.
    const list = bomb.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bomb.writeUInt32LE(1000, list + 24);
    let length = 0;
    try {
      length = unpacked(bomb, () => true).byteLength;
    } catch {}
    expect(length).toBeLessThan(2000);
  });

  test('not one of too many files, nor one whose files share their bytes', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`${index}.xml`, new Uint8Array()]),
    );
    expect(() => unpacked(zipSync(many), () => true)).toThrow(UnsafeArchive);
    const two = Buffer.from(
      zipSync({ 'a.xml': strToU8('x'.repeat(4000)), 'b.xml': strToU8('y') }, { level: 0 }),
    );
    const second = two.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    two.writeUInt32LE(4000, second + 20);
    expect(() => unpacked(two, () => true)).toThrow(UnsafeArchive);
  });

  test('an ordinary one keeps what is wanted of it', () => {
    const bytes = zipSync({ 'a.xml': strToU8('甲'), 'b.bin': strToU8('乙') });
    const kept = Buffer.from(unpacked(bytes, (name) => name.endsWith('.xml')));
    expect(kept.includes('甲')).toBe(true);
    expect(kept.includes('乙')).toBe(false);
  });
});
