import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

/**
 * A picture for the guides, kept where `PICTURES` names a folder (`npm run pictures`): what is on screen
 * is what the guide shows, since the same test walks through it. `of` is a page at a desk, or a part of one.
 *
 * @param width as wide as the column of a guide, at twice its pixels on paper
 */
export async function keepPicture(
  of: Page | Locator,
  name: string,
  { folder = process.env.PICTURES, width = 1000 }: { folder?: string; width?: number } = {},
): Promise<void> {
  if (!folder) return;
  if ('setViewportSize' in of) {
    await of.setViewportSize({ width: 1440, height: 900 });
    await of.evaluate(() => window.scrollTo(0, 0));
  }
  const picture = await sharp(await of.screenshot())
    .resize({ width })
    .webp({ quality: 62 })
    .toBuffer();
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.webp`), picture);
}
