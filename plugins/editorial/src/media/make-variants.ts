import type { Image } from '@mingtang/publication';
import sharp, { type Sharp } from 'sharp';
import { mostPixels } from './accepted-types.ts';

export type Variants = Image['variants'];
type Store = (bytes: Buffer, extension: string) => Promise<{ blob: string; bytes: number }>;

const widths = [480, 960, 1600];

const encode = {
  avif: (picture: Sharp) => picture.avif({ quality: 52, effort: 2 }),
  webp: (picture: Sharp) => picture.webp({ quality: 78 }),
  jpeg: (picture: Sharp) =>
    picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }),
} as const;

/**
 * The picture in the sizes and formats that pages offer, widest last, put into the store. Turned
 * upright, in sRGB, without the camera's notes; never larger than the original. What is transparent stays
 * so, and is white in JPEG.
 */
export async function makeVariants(bytes: Buffer, store: Store): Promise<Variants> {
  const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  const { autoOrient } = await source.metadata();
  const variants: Variants = [];
  for (const width of widthsFor(autoOrient.width)) {
    const { data, info } = await source
      .clone()
      .autoOrient()
      .resize({ width })
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const { width, height, channels } = info;
      const encoded = await encode[format](
        sharp(data, { raw: { width, height, channels } }),
      ).toBuffer();
      const extension = format === 'jpeg' ? 'jpg' : format;
      variants.push({ format, width, height, ...(await store(encoded, extension)) });
    }
  }
  return variants;
}

/** The usual widths below the original's, and the original's own where it is the widest worth having. */
export function widthsFor(original: number): number[] {
  const widest = Math.min(original, widths.at(-1) as number);
  return [...widths.filter((width) => width <= widest * 0.8), widest];
}
