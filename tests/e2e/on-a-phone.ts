import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { expect } from 'vitest';
import { keepScreenshot } from './keep-screenshot.ts';

/** A public page with what stands in it now, looked at as axe does, which needs script, on a small phone. */
export async function lookOnAPhone(browser: Browser, page: Page, name: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const seen = await context.newPage();
  const html = await page.content();
  await seen.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await seen.goto(page.url());
  const { violations } = await new AxeBuilder({ page: seen })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((n) => n.html) }))).toEqual([]);
  const wide = await seen.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, 'nothing makes the page scroll sideways').toBeLessThanOrEqual(360);
  await keepScreenshot(seen, name);
  await context.close();
}
