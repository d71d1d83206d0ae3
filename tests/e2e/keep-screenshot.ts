import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Of a phone, a tablet and a desk, kept where `SCREENSHOTS` names a folder, for people to look at. */
export async function keepScreenshot(of: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  for (const width of [360, 768, 1440]) {
    await of.setViewportSize({ width, height: 900 });
    await of.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
  }
}
