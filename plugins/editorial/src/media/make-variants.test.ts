import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeVariants, widthsFor } from './make-variants.ts';

test.each([
  [4000, [480, 960, 1600]],
  [1600, [480, 960, 1600]],
  [1100, [480, 1100]],
  [1000, [480, 1000]],
  [500, [500]],
  [64, [64]],
])('a picture %i wide is offered at %j', (original, expected) => {
  expect(widthsFor(original)).toEqual(expected);
});

const memory = () => {
  const stored: { bytes: Buffer; extension: string }[] = [];
  const store = async (bytes: Buffer, extension: string) => {
    stored.push({ bytes, extension });
    return { blob: `${stored.length}.${extension}`, bytes: bytes.byteLength };
  };
  return { stored, store };
};

test('a photo taken upright with a turned camera stands upright, and does not tell where it was taken', async () => {
  const photo = await sharp({
    create: { width: 800, height: 600, channels: 3, background: '#b8342a' },
  })
    .withExif({ IFD0: { Copyright: 'secret' }, IFD3: { GPSLatitude: '37/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { stored, store } = memory();
  const variants = await makeVariants(photo, store);
  expect(variants.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['avif', 480, 640],
    ['webp', 480, 640],
    ['jpeg', 480, 640],
    ['avif', 600, 800],
    ['webp', 600, 800],
    ['jpeg', 600, 800],
  ]);
  for (const { bytes } of stored) {
    const { exif, orientation } = await sharp(bytes).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
  }
});

test('what is transparent stays so, and is white where a format has no such thing', async () => {
  const clear = await sharp({
    create: { width: 10, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const { stored, store } = memory();
  await makeVariants(clear, store);
  const jpeg = stored.find(({ extension }) => extension === 'jpg');
  const pixel = await sharp(jpeg?.bytes).raw().toBuffer();
  expect([...pixel.subarray(0, 3)]).toEqual([255, 255, 255]);
  for (const { bytes } of stored.filter(({ extension }) => extension !== 'jpg')) {
    const [, , , alpha] = await sharp(bytes).ensureAlpha().raw().toBuffer();
    expect(alpha).toBe(0);
  }
});
