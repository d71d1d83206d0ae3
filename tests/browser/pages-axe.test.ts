import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplePages } from '../../sites/pages/test/examples/index.ts';
import { searchStates } from '../../sites/pages/test/fixture/search.ts';
import { lookPages } from '../../sites/pages/test/looks.ts';
import { samplePages } from '../../sites/pages/test/review-pages.ts';
import { startReviewServer } from '../../sites/pages/test/review-server.ts';
import { openBrowser } from '../stack/browser.ts';

const root = new URL('../../', import.meta.url);
const themes = readdirSync(new URL('themes/', root));
const widths = [360, 1440];
const results = searchStates.map((state) => ({
  name: `search, ${state}`,
  path: `/search/?${state}`,
}));
const allPages = [...samplePages, ...results, ...examplePages, ...lookPages];

let browser: Browser;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [new URL('scripts/build-themes.ts', root).pathname]);
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(themes)('theme %s', (theme) => {
  let server: Awaited<ReturnType<typeof startReviewServer>>;
  beforeAll(async () => {
    server = await startReviewServer({ theme });
  });
  afterAll(() => server.stop());

  const open = async (
    path: string,
    options: { width: number; elder?: boolean; script?: boolean },
  ) => {
    const context = await browser.newContext({
      viewport: { width: options.width, height: 800 },
      javaScriptEnabled: options.script ?? true,
    });
    if (options.elder) await context.addInitScript(() => localStorage.setItem('elder', '1'));
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(server.origin + path);
    return { page, complaints };
  };

  const modes = [
    { mode: 'normal mode, 1440 px', width: 1440, elder: false },
    { mode: 'elder mode, 360 px', width: 360, elder: true },
  ];
  for (const { mode, width, elder } of modes) {
    test.each(allPages)(`axe finds nothing on $name (${mode})`, async ({ name, path }) => {
      const { page, complaints } = await open(path, { width, elder });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        // Pages hold no frames: what axe does for them would double its time.
        .setLegacyMode()
        .analyze();
      const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map((n) => n.html) }));
      expect(found).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(sideways, 'nothing makes the page scroll sideways').toBeLessThanOrEqual(width);
      const wanted = name === 'not-found' ? ['404'] : [];
      expect(complaints.filter((text) => !wanted.some((part) => text.includes(part)))).toEqual([]);
      if (elder) {
        expect(await smallText(page), 'text in elder mode is at least 18 px').toEqual([]);
        await page.setViewportSize({ width: 1440, height: 800 });
        expect(await smallText(page), 'on a wide screen too').toEqual([]);
      }
      await page.context().close();
    });
  }

  test('a picture is turned over by button and by key, and none moves by itself', async () => {
    const { page } = await open('/examples/blocks/picture-news/', { width: 1440 });
    const news = page.locator('[data-slides]').first();
    const count = news.locator('[data-slides-count]');
    await count.getByText('1 / 5').waitFor();
    await news.locator('[data-slides-step="1"]').click();
    await count.getByText('2 / 5').waitFor();
    await news.getByRole('link').nth(1).press('ArrowRight');
    await count.getByText('3 / 5').waitFor();
    await news.locator('[data-slides-step="-1"]').click();
    await count.getByText('2 / 5').waitFor();
    expect(await news.locator('[data-slides-play]').textContent()).toContain('自动播放');
    await page.context().close();
  });

  test('without script every picture can be reached, and no button is there that does nothing', async () => {
    const { page } = await open('/examples/blocks/picture-news/', { width: 360, script: false });
    const news = page.locator('[data-slides]').first();
    expect(await news.getByRole('button').count()).toBe(0);
    await news.locator('[data-slides-track] a').last().focus();
    const last = news.locator('[data-slides-track] > li').last();
    await expect.poll(async () => (await last.boundingBox())?.x).toBeLessThan(100);
    await page.context().close();
  });

  test('a banner leaves the page when it is over, also a page that was read before', async () => {
    const { page } = await open('/examples/blocks/urgent-banner/', { width: 360 });
    const banners = page.locator('[data-until]');
    expect(await banners.first().isVisible()).toBe(true);
    await page.clock.install({ time: new Date('2126-11-28T10:00:01.000Z') });
    await page.reload();
    await expect.poll(() => banners.first().isVisible()).toBe(false);
    expect(await page.locator('[data-until]:visible').count()).toBe(0);
    await page.context().close();
  });

  test('the large switch turns elder mode on', async () => {
    const { page } = await open('/examples/blocks/elder-switch/', { width: 360 });
    await page.locator('main [data-elder-switch]').first().click();
    expect(await page.locator('html').getAttribute('data-elder')).toBe('');
    await page.context().close();
  });

  test('a block that phones are spared is on paper all the same', async () => {
    const { page } = await open('/', { width: 360 });
    const hidden = await page.evaluate(() => {
      const block = document.createElement('p');
      block.className = 'hide-on-phone';
      document.body.append(block);
      return getComputedStyle(block).display;
    });
    expect(hidden).toBe('none');
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('.hide-on-phone') as Element).display,
      ),
    ).not.toBe('none');
    await page.context().close();
  });

  test('the reader who chose elder mode keeps it from page to page', async () => {
    const { page } = await open('/', { width: 1440 });
    await page.locator('[data-elder-switch]').first().click();
    await page.goto(`${server.origin}/zwgk/`);
    expect(await page.locator('html').getAttribute('data-elder')).toBe('');
    await page.context().close();
  });

  test('elder mode is there before the page has arrived whole', async () => {
    const slow = await slowPage(server.origin);
    const context = await browser.newContext();
    await context.addInitScript(() => localStorage.setItem('elder', '1'));
    const page = await context.newPage();
    await page.goto(slow.url, { waitUntil: 'commit' });
    await page.locator('html[data-elder]').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    slow.release();
    await page.locator('[data-elder-switch]').first().click();
    expect(await page.locator('html').getAttribute('data-elder')).toBeNull();
    await context.close();
    slow.stop();
  });

  test('a link in an article that leads off government sites asks first', async () => {
    const { path } = samplePages.find(({ name }) => name === 'article') as { path: string };
    const { page } = await open(path, { width: 1440 });
    const link = page.getByRole('link', { name: /人民网领导留言板.*非政府网站，将离开本站/ });
    await link.click();
    const question = page.getByRole('dialog');
    await question.getByText('www.people.com.cn').waitFor();
    await question.getByRole('button', { name: '留在本站' }).click();
    await question.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(server.origin + path);
    await page.context().close();
  });

  test('the first key press offers to skip to the content', async () => {
    const { page } = await open('/', { width: 1440 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  for (const width of widths) {
    test(`every section of the menu can be reached without script at ${width} px`, async () => {
      const { page } = await open('/', { width, script: false });
      const button = page.locator('[popovertarget]').first();
      if (await button.isVisible()) await button.click();
      await page.locator('header a[href="/zwgk/"], nav a[href="/zwgk/"]').first().click();
      expect(new URL(page.url()).pathname).toBe('/zwgk/');
      await page.context().close();
    });
  }
});

/** The home page over a line that stops after the first half of it; `release` lets the rest through. */
async function slowPage(origin: string) {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const slow = createServer(async ({ url = '/' }, answer) => {
    const there = await fetch(origin + url);
    const bytes = Buffer.from(await there.arrayBuffer());
    answer.writeHead(there.status, { 'content-type': there.headers.get('content-type') ?? '' });
    if (url === '/') {
      answer.write(bytes.subarray(0, bytes.indexOf('<main')));
      await released;
      answer.end(bytes.subarray(bytes.indexOf('<main')));
    } else answer.end(bytes);
  });
  await new Promise<void>((listening) => slow.listen(0, '127.0.0.1', listening));
  const { port } = slow.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    release,
    stop() {
      slow.closeAllConnections();
      slow.close();
    },
  };
}

/** Text that can be seen and is smaller than 18 px, with its size. */
function smallText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.nodeValue?.trim() || element.closest('.visually-hidden')) continue;
      if (!element.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 18) found.add(`${size}px: ${node.nodeValue.trim()}`);
    }
    return [...found];
  });
}
