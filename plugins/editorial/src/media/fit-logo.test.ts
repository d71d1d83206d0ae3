import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fitLogo } from './fit-logo.ts';

const svg = (inner: string, size = 'width="400" height="400" viewBox="0 0 400 400"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`);
const seal = '<rect x="150" y="190" width="100" height="20" fill="#b8342a"/>';

const fitted = async (bytes: Buffer) => {
  const found = await fitLogo(bytes);
  if (!found) throw new Error('No logo');
  return found;
};

test('a drawing loses its empty edges, and is as large as a masthead needs it', async () => {
  const { logo, icon, ink } = await fitted(svg(seal));
  const { width, height, format, hasAlpha } = await sharp(logo).metadata();
  expect([format, hasAlpha, width]).toEqual(['png', true, expect.any(Number)]);
  expect(width).toBeGreaterThan(200);
  expect(width / height).toBeCloseTo(5, 0);
  expect(ink).toBe('#b8342a');
  const square = await sharp(icon).metadata();
  expect([square.width, square.height]).toEqual([128, 128]);
});

test('of a large picture no more is kept than mastheads show', async () => {
  const picture = await sharp({
    create: { width: 1200, height: 1200, channels: 3, background: '#ffffff' },
  })
    .composite([
      { input: { create: { width: 600, height: 600, channels: 4, background: '#1d4a7a' } } },
    ])
    .jpeg()
    .toBuffer();
  const { logo } = await fitted(picture);
  const { width, height } = await sharp(logo).metadata();
  expect(Math.max(width, height)).toBe(128);
});

test('what a drawing would run or fetch is gone', async () => {
  const { logo } = await fitted(
    svg(
      `${seal}<script>alert(1)</script><image href="file:///etc/passwd" width="9" height="9"/><image href="https://example.cn/x.png" width="9" height="9"/>`,
    ),
  );
  expect((await sharp(logo).metadata()).format).toBe('png');
  expect(logo.toString('latin1')).not.toMatch(/script|example\.cn|passwd/);
});

const encoded = (format: 'gif' | 'avif' | 'tiff') =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: '#2a6db8' } })
    [format]()
    .toBuffer();

test.each<[string, Buffer | Promise<Buffer>]>([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('站标')],
  ['a page', Buffer.from('<html><body>x</body></html>')],
  ['a PDF', Buffer.from('%PDF-1.7\n')],
  ['half a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ['a GIF', encoded('gif')],
  ['an AVIF', encoded('avif')],
  ['a TIFF', encoded('tiff')],
  ['a drawing that defines entities', svg('<text>&a;</text>', 'x="&a;"><!ENTITY a "x"')],
])('%s is no logo', async (_, bytes) => {
  expect(await fitLogo(await bytes)).toBeUndefined();
});
