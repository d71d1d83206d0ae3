import sharp from 'sharp';
import { chance } from '../chance.ts';
import { Painting, sheet } from './brush.ts';
import type { Picture } from './gallery.ts';
import { lights } from './light.ts';

/** Size in pixels; scenes are composed on a larger sheet and drawn to this scale. */
const width = 1280;
const height = 720;
/** SVG's own resolution is 72 dots per inch. */
const density = (72 * width) / sheet.width;
const upright = { left: (width - 576) / 2, top: 0, width: 576, height };

/** Draws a picture as JPEG, the same bytes each time. */
export async function draw({ name, scene, light, isPortrait }: Picture): Promise<Buffer> {
  const painting = new Painting(chance(name));
  scene(painting, lights[light]);
  const { data, info } = await sharp(Buffer.from(painting.svg()), { density })
    .flatten({ background: '#ffffff' })
    .composite([{ input: grain, raw: { width: tile, height: tile, channels: 4 }, tile: true }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const drawn = sharp(data, { raw: { width: info.width, height: info.height, channels } });
  const shown = isPortrait ? drawn.extract(upright) : drawn;
  return shown.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
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
