import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

/** A site's logo, ready for mastheads, its icon, and what it is drawn in. */
export interface FittedLogo {
  /** PNG without empty edges, as tall as twice the tallest masthead shows it, or less. */
  logo: Buffer;
  /** Square PNG, for the tabs of browsers. */
  icon: Buffer;
  /** Mean colour of what is not transparent, `#rrggbb`. */
  ink: string;
}

/** Mastheads show logos up to 64 px tall and some 256 wide; screens have two dots for each. */
const box = { width: 512, height: 128 };
const iconSize = 128;
/** More than any logo has, and little enough to be opened at once. */
const largest = 4 * 1024 * 1024;
const mostPixels = 40_000_000;
const readable = ['png', 'jpeg', 'webp', 'svg'];
/** What their bytes begin as; a drawing is text, with or without the line that says it is XML. */
const signatures = ['png', 'jpg', 'webp', 'xml'];

/**
 * A logo from what was uploaded: PNG, JPEG, WebP, or SVG, of which only the drawing is kept: scripts,
 * links and what it would fetch are gone. `undefined` where the bytes are no such picture.
 */
export async function fitLogo(bytes: Buffer): Promise<FittedLogo | undefined> {
  if (bytes.byteLength === 0 || bytes.byteLength > largest) return undefined;
  // Decoders of other formats have had holes of their own: they are given nothing to read.
  if (!(await looksReadable(bytes))) return undefined;
  try {
    const {
      format,
      pages = 1,
      width,
      height,
    } = await sharp(bytes, {
      limitInputPixels: mostPixels,
    }).metadata();
    if (!readable.includes(format) || pages > 1) return undefined;
    // Drawings are small or large as they please: drawn at a size from which they are only made smaller.
    const density =
      format === 'svg' ? Math.min(2400, (72 * 2 * box.width) / Math.max(width, height)) : 72;
    const source = sharp(bytes, { limitInputPixels: mostPixels, density: Math.max(1, density) });
    const upright = await source.autoOrient().toColourspace('srgb').ensureAlpha().png().toBuffer();
    const trimmed = await withoutEdges(upright);
    const fitted = (size: object) => sharp(trimmed).resize({ ...size, withoutEnlargement: true });
    const square = { width: iconSize, height: iconSize, fit: 'contain', background: clear };
    return {
      logo: await fitted({ ...box, fit: 'inside' })
        .png()
        .toBuffer(),
      icon: await sharp(trimmed)
        .resize(square as never)
        .png()
        .toBuffer(),
      ink: await inkOf(trimmed),
    };
  } catch {
    return undefined;
  }
}

async function looksReadable(bytes: Buffer): Promise<boolean> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found) return signatures.includes(found.ext);
  return /^\ufeff?\s*</.test(bytes.toString('utf8', 0, 256));
}

const clear = { r: 0, g: 0, b: 0, alpha: 0 };

/** A picture of one colour has edges only, and stays as it is. */
async function withoutEdges(bytes: Buffer): Promise<Buffer> {
  try {
    return await sharp(bytes).trim().png().toBuffer();
  } catch {
    return bytes;
  }
}

/** The mean colour of what can be seen of a picture. */
export async function inkOf(picture: Buffer): Promise<string> {
  const { data } = await sharp(picture)
    .resize({ width: 64, height: 64, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sum = [0, 0, 0];
  let seen = 0;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    seen += alpha;
    for (const channel of [0, 1, 2])
      sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0) * alpha;
  }
  if (seen === 0) return '#ffffff';
  return `#${sum
    .map((total) =>
      Math.round(total / seen)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
