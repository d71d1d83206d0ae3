import sharp from 'sharp';
import { chance } from '../chance.ts';
import { Painting, sheet } from './brush.ts';
import type { Picture } from './gallery.ts';
import { lights } from './light.ts';

/** Draws a picture as JPEG so many pixels wide, 16:9, the same bytes each time. */
export async function draw(
  { name, scene, light, isPortrait }: Picture,
  width: number,
): Promise<Buffer> {
  const painting = new Painting(chance(name));
  scene(painting, lights[light]);
  const { data, info } = await sharp(Buffer.from(painting.svg()), {
    // SVG's own resolution is 72 dots per inch.
    density: (72 * width) / sheet.width,
  })
    .flatten({ background: '#ffffff' })
    .composite([{ input: grain, raw: { width: tile, height: tile, channels: 4 }, tile: true }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const drawn = sharp(data, { raw: { width: info.width, height: info.height, channels } });
  const shown = isPortrait ? drawn.extract(upright(info)) : drawn;
  return shown.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** The middle, 4:5. */
function upright({ width, height }: { width: number; height: number }) {
  const narrow = Math.round(height * 0.8);
  return { left: Math.round((width - narrow) / 2), top: 0, width: narrow, height };
}

const tile = 256;

/** A breath of noise, which keeps skies from banding and costs little when compressed. */
const grain = (() => {
  const { next } = chance('grain');
  const pixels = Buffer.alloc(tile * tile * 4);
  for (let i = 0; i < pixels.length; i += 4) {
    const value = next() < 0.5 ? 0 : 255;
    pixels.fill(value, i, i + 3);
    pixels[i + 3] = Math.floor(next() * 5);
  }
  return pixels;
})();
