import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectUpload } from './inspect-upload.ts';

const image = (format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif') =>
  sharp({ create: { width: 20, height: 10, channels: 3, background: '#2a6db8' } })
    [format]()
    .toBuffer();
const zip = (names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')]))));
const office = (kind: string, ...more: string[]) => {
  const part: Record<string, string> = {
    docx: 'word/document',
    xlsx: 'xl/workbook',
    pptx: 'ppt/presentation',
  };
  const type: Record<string, string> = {
    docx: 'wordprocessingml.document',
    xlsx: 'spreadsheetml.sheet',
    pptx: 'presentationml.presentation',
  };
  const contentTypes = `<?xml version="1.0"?><Types><Override PartName="/${part[kind]}.xml" ContentType="application/vnd.openxmlformats-officedocument.${type[kind]}.main+xml"/></Types>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8('<x/>'),
      [`${part[kind]}.xml`]: strToU8('<x/>'),
      ...Object.fromEntries(more.map((name) => [name, strToU8('x')])),
    }),
  );
};
const compound = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)])),
  ]);
const pdf = (body = '') => Buffer.from(`%PDF-1.7\n${body}\n%%EOF\n`);
/** As far as a film is looked at: what container it is, and how its pictures are coded. */
const film = (codec: string, { brand = 'isom', index = 'moov' } = {}) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 20]),
    Buffer.from(`ftyp${brand}\0\0\0\0isom`, 'latin1'),
    Buffer.from(`\0\0\0\x10${index}....${codec}`, 'latin1'),
  ]);
const webm = Buffer.concat([
  Buffer.from('1a45dfa3', 'hex'),
  Buffer.from([0x87, 0x42, 0x82, 0x84]),
  Buffer.from('webm'),
  Buffer.alloc(64),
]);
const cue = '00:00.000 --> 00:04.000\n清晨六点半。\n';
/** A picture that claims a size it does not have the data for. */
const bomb = (width: number, height: number) => {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4, 'latin1');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 2, 0, 0, 0], 16);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    header,
    Buffer.from('0000000049444154', 'hex'),
    Buffer.alloc(4),
  ]);
};

describe('files that are taken', () => {
  test.each<[string, Buffer | Promise<Buffer>, string]>([
    ['合影.JPG', image('jpeg'), 'jpg'],
    ['a.jpeg', image('jpeg'), 'jpg'],
    ['a.png', image('png'), 'png'],
    ['a.webp', image('webp'), 'webp'],
    ['通知.pdf', pdf(), 'pdf'],
    ['公文.ofd', zip(['OFD.xml', 'Doc_0/Document.xml']), 'ofd'],
    ['表.xlsx', office('xlsx'), 'xlsx'],
    ['文.docx', office('docx'), 'docx'],
    ['稿.pptx', office('pptx'), 'pptx'],
    ['旧.doc', compound('Root Entry', 'WordDocument'), 'doc'],
    ['旧.wps', compound('Root Entry', 'WordDocument'), 'doc'],
    ['旧.xls', compound('Root Entry', 'Workbook'), 'xls'],
    ['旧.ppt', compound('Root Entry', 'PowerPoint Document'), 'ppt'],
    ['宣传片.mp4', film('avc1'), 'mp4'],
    ['手机.m4v', film('avc1', { brand: 'M4V ' }), 'mp4'],
    ['a.mp4', film('av01'), 'mp4'],
    ['a.webm', webm, 'webm'],
    ['字幕.vtt', Buffer.from(`WEBVTT\n\n${cue}`), 'vtt'],
    ['字幕.vtt', Buffer.from(`\ufeffWEBVTT - 中文\r\n\r\n${cue}`), 'vtt'],
  ])('%s', async (name, bytes, extension) => {
    const result = await inspectUpload(await bytes, name);
    expect(result.ok && result.type.extension).toBe(extension);
  });
});

describe('files that are not', () => {
  const evil = '<script>alert(1)</script>';
  test.each<[string, Buffer | Promise<Buffer>, string]>([
    ['notice.html', pdf(), 'file-extension'],
    ['notice.shtml', pdf(), 'file-extension'],
    ['notice.pdf.exe', pdf(), 'file-extension'],
    ['notice.php', pdf(), 'file-extension'],
    ['notice', pdf(), 'file-extension'],
    ['notice.pdf\0.html', pdf(), 'file-extension'],
    ['a.png', image('jpeg'), 'file-extension'],
    ['a.png', Buffer.from(evil), 'file-type'],
    ['a.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${evil}</svg>`), 'file-type'],
    [
      'a.svg',
      Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`),
      'file-type',
    ],
    ['a.avif', image('avif'), 'file-type'],
    ['a.gif', image('gif'), 'file-type'],
    ['a.zip', zip(['a.exe']), 'file-type'],
    ['a.docx', zip(['a.exe']), 'file-type'],
    ['a.doc', compound('EncryptedPackage'), 'file-type'],
    ['a.exe', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'file-type'],
    ['a.docx', office('docx', 'word/vbaProject.bin'), 'file-has-macros'],
    ['a.doc', compound('WordDocument', '_VBA_PROJECT'), 'file-has-macros'],
    ['a.pdf', pdf('<< /S /JavaScript /JS (app.alert(1)) >>'), 'file-has-script'],
    ['a.pdf', pdf('<< /S /Launch /F (cmd.exe) >>'), 'file-has-script'],
    ['a.mp4', film('hvc1'), 'film-codec'],
    ['a.mp4', film('avc1', { index: 'free' }), 'film-broken'],
    ['a.mov', film('avc1', { brand: 'qt  ' }), 'file-type'],
    ['a.mp4', webm, 'file-extension'],
    ['a.vtt', Buffer.from(`WEBVTTX\n\n${cue}`), 'file-type'],
    ['a.vtt', Buffer.from('WEBVTT\n\n'), 'captions-broken'],
    [
      'a.vtt',
      Buffer.concat([Buffer.from(`WEBVTT\n\n${cue}`), Buffer.from([0xff])]),
      'captions-broken',
    ],
    ['a.html', Buffer.from(`WEBVTT\n\n${cue}${evil}`), 'file-extension'],
    ['a.jpg', Buffer.alloc(0), 'file-missing'],
    ['a.jpg', Buffer.from('ffd8ffe0', 'hex'), 'picture-broken'],
    ['a.png', bomb(30_000, 30_000), 'picture-too-large'],
  ])('%j: %#', async (name, bytes, refusal) => {
    const result = await inspectUpload(await bytes, name);
    expect(result).toEqual({ ok: false, refusal });
  });

  test('a picture of 30,000 × 30,000 is refused in under a second and little memory', async () => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    await inspectUpload(bomb(30_000, 30_000), 'a.png');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  test('a picture of ten thousand frames, and half an AVIF', async () => {
    const { data, info } = await sharp(
      Buffer.from(Array.from({ length: 30_000 }, (_, n) => (n * 7) % 256)),
      {
        raw: { width: 1, height: 10_000, channels: 3, pageHeight: 1 },
      },
    )
      .webp({ lossless: true, effort: 0, loop: 1 })
      .toBuffer({ resolveWithObject: true });
    expect(info.pages).toBe(10_000);
    expect(await inspectUpload(data, 'a.webp')).toEqual({
      ok: false,
      refusal: 'picture-animated',
    });
    const still = await image('gif');
    const [head, frame] = [still.subarray(0, -1), still.subarray(still.indexOf(0x2c), -1)];
    const gif = Buffer.concat([head, ...Array.from({ length: 9_999 }, () => frame)]);
    expect(await inspectUpload(gif, 'a.gif')).toEqual({ ok: false, refusal: 'file-type' });
    const half = (await image('avif')).subarray(0, 120);
    expect(await inspectUpload(half, 'a.avif')).toEqual({ ok: false, refusal: 'file-type' });
    expect(await inspectUpload(half, 'a.jpg')).toEqual({ ok: false, refusal: 'file-type' });
  });

  test('a picture over 20 MB, a file over 50, a film over 100, captions over 1', async () => {
    const big = Buffer.concat([await image('png'), Buffer.alloc(21 * 1024 * 1024)]);
    const huge = Buffer.concat([pdf(), Buffer.alloc(51 * 1024 * 1024)]);
    expect(await inspectUpload(big, 'a.png')).toEqual({ ok: false, refusal: 'file-too-large' });
    expect(await inspectUpload(huge, 'a.pdf')).toEqual({ ok: false, refusal: 'file-too-large' });
    const long = Buffer.concat([film('avc1'), Buffer.alloc(60 * 1024 * 1024)]);
    expect(await inspectUpload(long, 'a.mp4')).toMatchObject({ ok: true });
    const longer = Buffer.concat([film('avc1'), Buffer.alloc(100 * 1024 * 1024)]);
    expect(await inspectUpload(longer, 'a.mp4')).toEqual({ ok: false, refusal: 'file-too-large' });
    const wordy = Buffer.from(`WEBVTT\n\n${cue.repeat(40_000)}`);
    expect(await inspectUpload(wordy, 'a.vtt')).toEqual({ ok: false, refusal: 'file-too-large' });
  });
});
