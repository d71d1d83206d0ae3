import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Browser, Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReviewServer } from '../../sites/pages/test/review-server.ts';
import { openBrowser } from '../stack/browser.ts';

const root = new URL('../../', import.meta.url);
const themes = readdirSync(new URL('themes/', root));

let browser: Browser;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [new URL('scripts/build-themes.ts', root).pathname]);
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The examples' site has the largest menu there can be. */
describe.each(themes)('the menu of theme %s', (theme) => {
  let server: Awaited<ReturnType<typeof startReviewServer>>;
  beforeAll(async () => {
    server = await startReviewServer({ theme });
  });
  afterAll(() => server.stop());

  async function open({ width, script = true }: { width: number; script?: boolean }) {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled: script,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${server.origin}/examples/blocks/numbers/`);
    const whole = page.locator('[popovertarget]:not([popovertargetaction])').first();
    if (await whole.isVisible()) await whole.click();
    return page;
  }

  const more = (page: Page, name: string) =>
    page.locator('summary').filter({ hasText: `${name}：` });
  const below = (page: Page, name: string): Locator =>
    page.locator('header').getByRole('link', { name });

  for (const width of [360, 1440]) {
    test.each([true, false])(
      `opens what stands below an entry by its button, at ${width} px (scripts: %s)`,
      async (script) => {
        const page = await open({ width, script });
        const last = below(page, '第12内设机构及直属单位');
        expect(await last.isVisible()).toBe(false);
        await more(page, '机关职能与内设机构').click();
        await last.waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await more(page, '机关职能与内设机构').click();
        // A pointer over the entry shows it as well where there is room.
        await page.mouse.move(5, 700);
        await last.waitFor({ state: 'hidden' });
        await page.context().close();
      },
    );
  }

  test('goes by the keyboard: opens, is walked through, closes with Escape and gives the focus back', async () => {
    const page = await open({ width: 1440 });
    const button = more(page, '政务公开');
    await button.focus();
    await page.keyboard.press('Enter');
    await below(page, '公开指南').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('公开指南');
    await page.keyboard.press('Escape');
    await below(page, '公开指南').waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('has one list open at a time', async () => {
    const page = await open({ width: 1440 });
    await more(page, '政务公开').click();
    await below(page, '公开年报').waitFor();
    await more(page, '办事服务').focus();
    await page.keyboard.press('Enter');
    await below(page, '宁夏政务服务网').waitFor();
    await page.mouse.move(5, 700);
    await below(page, '公开年报').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  test('marks what leads off government sites, and asks before it does', async () => {
    const page = await open({ width: 1440 });
    const out = below(page, '国家数据');
    expect(await out.textContent()).toContain('非政府网站');
    await out.click();
    await page.getByRole('dialog').getByText('data.example.com').waitFor();
    await page.getByRole('button', { name: '留在本站' }).click();
    expect(page.url()).toContain('/examples/');
    await more(page, '办事服务').click();
    expect(await below(page, '社会保障卡服务').getAttribute('data-leaves')).toBe('');
    expect(await below(page, '宁夏政务服务网').getAttribute('data-leaves')).toBeNull();
    await page.context().close();
  });
});

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
