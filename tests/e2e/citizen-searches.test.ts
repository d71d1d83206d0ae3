import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { signInOf, staffClient } from '../stack/staff-client.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

let mingtang: Mingtang;
let browser: Browser;
let town: string;
const policy = '中卫市城市供热管理办法（示例）';
const repealed = '中卫市城市供热管理暂行办法（示例）';

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  town = `http://shapotou.localhost:${mingtang.publicPort}/yingshuiqiao/`;
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

async function openPage({ script = true, width = 1440 } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

const box = (page: Page) => page.getByRole('search').getByRole('searchbox');
const hits = (page: Page) => page.locator('.search-hit');
const ways = (page: Page) => page.locator('.search-ways');
const titles = (page: Page) => page.locator('.search-hit__title').allTextContents();

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((n) => n.html) }))).toEqual([]);
}

test('a site has its page of results as soon as it is published', async () => {
  const page = await openPage({ script: false });
  const asked = `${town}search/?q=${encodeURIComponent('供热')}&in=all`;
  await expect
    .poll(async () => [(await page.goto(asked))?.status(), await hits(page).count()], {
      timeout: 150_000,
      interval: 1_000,
    })
    .toEqual([200, expect.toSatisfy((found: number) => found > 2)]);
  await page.context().close();
});

test.each([
  { who: 'on a phone without script', script: false, width: 360 },
  { who: 'at a desk', script: true, width: 1440 },
])(
  '$who a citizen looks from a township over the whole city, narrows it down and reads',
  async ({ script, width }) => {
    const page = await openPage({ script, width });
    await page.goto(town);
    const input = script ? page.getByRole('combobox') : box(page);
    await input.fill('城市供热管理');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.waitForURL(/\/yingshuiqiao\/search\/\?q=/);
    expect(await page.title()).toMatch(/^城市供热管理 - 搜索 - /);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');

    const where = page.getByRole('navigation', { name: '搜索范围' });
    expect(await where.getByRole('link', { name: '本站' }).getAttribute('aria-current')).toBe(
      'true',
    );
    await where.getByRole('link', { name: '全市' }).click();
    await page.waitForURL(/in=all/);
    expect(await titles(page)).toEqual(expect.arrayContaining([policy, repealed]));
    const old = hits(page).filter({ hasText: repealed });
    expect(await old.locator('.search-mark--past').textContent()).toBe('废止');
    expect(await hits(page).first().locator('em').first().textContent()).toBeTruthy();
    if (script) await axe(page);
    await keepScreenshot(page, `search-${script ? 'desk' : 'phone'}`);

    const narrow = page.getByRole('navigation', { name: '缩小范围' });
    await narrow.getByRole('link', { name: /^废止/ }).click();
    await page.waitForURL(/validity=repealed/);
    expect(await titles(page)).toEqual([repealed]);
    await page
      .getByRole('navigation', { name: '已选条件' })
      .getByRole('link', { name: '去掉条件：有效性：废止' })
      .click();
    await page.waitForURL((url) => !url.search.includes('validity'));
    await narrow.getByRole('link', { name: /^有效 / }).click();
    const year = new Date(Date.now() - 24 * 86_400_000).getUTCFullYear();
    await narrow
      .getByRole('link', { name: new RegExp(`^${year} `) })
      .click({ timeout: 3_000 })
      // Where all that is left is of one year there is nothing to choose.
      .catch(() => undefined);
    expect(await titles(page)).toEqual(expect.arrayContaining([policy]));
    expect(await titles(page)).not.toContain(repealed);
    await page.getByRole('link', { name: policy, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: policy }).waitFor();
    await page.context().close();
  },
);

test('a document is found by its number, whatever brackets it is typed with', async () => {
  const page = await openPage();
  await page.goto(mingtang.publicUrl);
  const year = new Date(Date.now() - 26 * 86_400_000).getUTCFullYear();
  await page.getByRole('combobox').fill(`卫政规发[${year}]5号`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//);
  expect((await titles(page))[0]).toBe(policy);
  expect(await hits(page).first().locator('.search-hit__facts em').textContent()).toBe(
    `卫政规发〔${year}〕5号`,
  );
  await page.context().close();
});

test('by keyboard alone a suggestion is chosen, and an input method is not disturbed', async () => {
  const page = await openPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('suggest.json')) asked.push(request.url());
  });
  await page.goto(mingtang.publicUrl);
  const input = page.getByRole('combobox');
  await input.focus();
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', {
    text: 'gong re',
    selectionStart: 7,
    selectionEnd: 7,
  });
  await input.and(page.locator('[aria-expanded="false"]')).waitFor();
  expect(await input.inputValue()).toBe('gong re');
  await page.clock.install();
  await page.clock.runFor(2_000);
  expect(asked, 'nothing is asked while one composes').toEqual([]);
  await ime.send('Input.insertText', { text: '供热管理' });
  await page.clock.runFor(2_000);
  await page.getByRole('option').first().waitFor();
  expect(await input.getAttribute('aria-expanded')).toBe('true');
  await axe(page);
  await keepScreenshot(page, 'search-suggestions');
  await input.press('ArrowDown');
  const active = await input.getAttribute('aria-activedescendant');
  expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
  await input.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  expect(await input.inputValue()).toBe('供热管理');
  await input.press('End');
  await page.keyboard.type('办');
  await page.clock.runFor(2_000);
  const wanted = page.getByRole('option', { name: policy, exact: true });
  await wanted.waitFor();
  while ((await wanted.getAttribute('aria-selected')) !== 'true') await input.press('ArrowDown');
  await input.press('Enter');
  await page.getByRole('heading', { level: 1, name: policy }).waitFor();
  await page.context().close();
});

test('who finds nothing is told other ways, and numbers to call', async () => {
  const page = await openPage({ width: 360 });
  await page.goto(`${town}search/?q=霸王龙`);
  await page.getByRole('heading', { name: '没有找到与“霸王龙”有关的内容' }).waitFor();
  const call = ways(page).getByRole('link', { name: '12345' });
  expect(await call.getAttribute('href')).toBe('tel:12345');
  expect(await page.getByRole('link', { name: '在全市查找' }).count()).toBe(1);
  await axe(page);
  await keepScreenshot(page, 'search-none');
  await page.context().close();
});

test('a webmaster promotes a result, teaches the search a word and sees what is asked', async () => {
  const email = 'city@example.cn';
  const client = await staffClient(mingtang, email);
  const { body: sites } = await client.ask('GET', '/sites?where[level][equals]=city');
  const site = sites.docs[0].id;
  const promotion = {
    site,
    kind: 'promoted',
    words: ['热费'],
    title: '供热收费标准和退费办法',
    href: '/site-map.html',
  };
  expect((await client.ask('POST', '/search-words', promotion)).status).toBe(201);
  const word = { site, kind: 'synonyms', words: ['烧暖', '供热'] };
  expect((await client.ask('POST', '/search-words', word)).status).toBe(201);
  const results = async (q: string) =>
    (await fetch(`${mingtang.publicUrl}/search/results.json?q=${q}&in=all`)).json();
  await expect
    .poll(async () => (await results('热费')).promoted, { timeout: 30_000 })
    .toMatchObject([{ title: promotion.title, href: '/site-map.html' }]);
  await expect
    .poll(async () => (await results('烧暖')).hits.map(({ title }: { title: string }) => title), {
      timeout: 60_000,
      interval: 1_000,
    })
    .toContain(policy);

  const reader = await openPage();
  await reader.goto(`${mingtang.publicUrl}/search/?q=热费&in=all`);
  await reader.getByRole('heading', { name: '推荐' }).waitFor();
  await reader.getByRole('link', { name: promotion.title }).click();
  await reader.waitForURL(/site-map/);
  await reader.context().close();

  const desk = await openPage();
  await staff.signIn(desk, mingtang, signInOf(mingtang, email));
  await expect
    .poll(
      async () => {
        await desk.goto(`${mingtang.cmsUrl}/admin/searches?site=${site}`);
        return desk.getByText('搜索次数').count();
      },
      { timeout: 60_000, interval: 3_000 },
    )
    .toBe(1);
  await desk.getByText('与已发布的内容一致').waitFor();
  await keepScreenshot(desk, 'searches');
  await axe(desk);
  await desk.goto(`${mingtang.cmsUrl}/admin/collections/pages/create?q=热费`);
  await expect.poll(() => desk.locator('#field-title').inputValue()).toBe('热费');
  await desk.goto(
    `${mingtang.cmsUrl}/admin/collections/search-words/create?kind=synonyms&site=${site}&q=热费`,
  );
  await desk.getByText('热费', { exact: true }).waitFor();
  await desk.locator('#field-kind').getByText('同义词', { exact: true }).waitFor();
  await keepScreenshot(desk, 'promotion');
  await desk.context().close();
});

test('while the engine is away the page says so, and leads on by columns, services and telephone', async () => {
  const pid = mingtang.pidOf('indexer') as number;
  process.kill(pid, 'SIGSTOP');
  try {
    const page = await openPage({ script: false, width: 360 });
    const answer = await page.goto(`${town}search/?q=供热`);
    expect(answer?.status()).toBe(503);
    await page.getByRole('alert').getByText('搜索暂时不能使用').waitFor();
    expect(await box(page).last().inputValue()).toBe('供热');
    expect(await ways(page).getByRole('link', { name: '12345' }).count()).toBe(1);
    expect(await page.locator('.search-ways__links a').count()).toBeGreaterThan(2);
    await keepScreenshot(page, 'search-away');
    await page.goto(town);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.context().close();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
});
