import sharp from 'sharp';
import { chance } from '../chance.ts';
import { Painting, sheet } from './brush.ts';
import type { Picture } from './gallery.ts';
import { lights } from './light.ts';

/** Draws a picture as JPEG, the same bytes each time. */
export async function draw(picture: Picture): Promise<Buffer> {
  const painting = new Painting(chance(picture.name));
  picture.scene(painting, lights[picture.light]);
  return sharp(Buffer.from(painting.svg()))
    .flatten({ background: '#ffffff' })
    .composite([{ input: grain(), raw: { width: tile, height: tile, channels: 4 }, tile: true }])
    .resize(sheet.width, sheet.height)
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4', mozjpeg: false })
    .toBuffer();
}

const tile = 256;

/** A breath of noise, which keeps skies from banding and costs little when compressed. */
function grain(): Buffer {
  const { next } = chance('grain');
  const pixels = Buffer.alloc(tile * tile * 4);
  for (let i = 0; i < pixels.length; i += 4) {
    const value = next() < 0.5 ? 0 : 255;
    pixels.writeUInt32BE(((value << 24) | (value << 16) | (value << 8) | Math.floor(next() * 5)) >>> 0, i);
  }
  return pixels;
}
