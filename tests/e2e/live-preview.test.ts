import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { type StaffClient, signInOf, staffClient } from '../stack/staff-client.ts';
import * as staff from './staff-screens.ts';

const email = 'yingshuiqiao@example.cn';

let mingtang: Mingtang;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let beneath: StaffClient;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang({ only: ['cms'] }), openBrowser()]);
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await staff.signIn(page, mingtang, signInOf(mingtang, email));
  beneath = await staffClient(mingtang, email);
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

test('a title is seen in the preview while nothing of it is saved', async () => {
  const id = await staff.startArticle(page);
  await page.route(/autosave=true/, (request) => request.abort());
  const stored = async () => (await beneath.ask('GET', `/articles/${id}?draft=true&depth=0`)).body;
  const before = await stored();
  await staff.showPreview(page);
  await staff.writeTitle(page, '今冬供暖时间安排');
  await shown(page).getByRole('heading', { level: 1, name: '今冬供暖时间安排' }).waitFor();
  await staff.writeText(page, '各村供暖时间如下。');
  await shown(page).getByText('各村供暖时间如下。').waitFor();
  await screenshot('article');

  expect(before.title ?? '').toBe('');
  expect(await stored()).toEqual(before);
});

test('the page in the preview runs nothing and belongs to nobody', async () => {
  const frame = page.locator('.preview iframe');
  expect(await frame.getAttribute('sandbox')).toBe('');
  expect(await frame.getAttribute('src')).toBeNull();
});

test('what is still missing leads to its field, behind a tab too', async () => {
  await page.locator('.preview summary').click();
  await screenshot('missing');
  await page.getByRole('button', { name: '来源 发布前须填写此项。' }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.field-type')?.textContent))
    .toContain('来源');
});

test('a phone’s width is one press away', async () => {
  await page.getByRole('radio', { name: /手机/ }).check({ force: true });
  const { width } = (await page.locator('.preview iframe').boundingBox()) ?? { width: 0 };
  expect(Math.round(width)).toBe(375);
  await page.getByRole('radio', { name: /桌面/ }).check({ force: true });
});

test('without a connection the last preview stays, says so, and catches up afterwards', async () => {
  await context.setOffline(true);
  await page.getByRole('button', { name: '正文', exact: true }).click();
  await staff.writeTitle(page, '今冬供暖安排（修订）');
  await page.getByText('预览没有更新：网络或服务器没有响应').waitFor();
  await shown(page).getByRole('heading', { level: 1, name: '今冬供暖时间安排' }).waitFor();
  await screenshot('offline');
  await context.setOffline(false);
  await shown(page).getByRole('heading', { level: 1, name: '今冬供暖安排（修订）' }).waitFor();
});

test('saving and publishing work beside the preview', async () => {
  await page.unroute(/autosave=true/);
  await staff.chooseColumn(page, '通知公告');
  await staff.writeSource(page, '迎水桥镇人民政府');
  await page.locator('.preview').getByText('没有发现问题').waitFor();
  await staff.publish(page);
  await expect
    .poll(async () => (await beneath.ask('GET', `/articles/${page.url().slice(-36)}`)).body)
    .toMatchObject({ _status: 'published', title: '今冬供暖安排（修订）' });
});

test('a page shows its blocks as they are put together', async () => {
  const { body } = await beneath.ask('GET', '/pages?limit=1&depth=0&where[place][equals]=home');
  await page.goto(`${mingtang.cmsUrl}/admin/collections/pages/${body.docs[0].id}`);
  await staff.showPreview(page);
  await shown(page).getByRole('banner').waitFor();
  await screenshot('home');
});

test('on a phone form and preview take turns, and a note leads back to its field', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${mingtang.cmsUrl}/admin/collections/articles/create`);
  await page.waitForURL(/\/articles\/[\da-f-]{36}$/);
  const form = page.locator('.collection-edit__main');
  await expect.poll(() => page.locator('.preview').count()).toBe(0);
  await form.waitFor();
  await staff.showPreview(page);
  await shown(page).getByRole('heading', { level: 1, name: '（标题）' }).waitFor();
  expect(await form.isVisible()).toBe(false);
  await screenshot('phone');
  await page.setViewportSize({ width: 360, height: 800 });
  await page.locator('.preview summary').click();
  await page.getByRole('button', { name: '标题 发布前须填写此项。' }).click();
  await form.waitFor();
  expect(await page.locator('.preview').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-title');
});

const shown = (on: Page): FrameLocator =>
  on.frameLocator('.preview iframe:not([aria-hidden="true"])');

/** Kept where `SCREENSHOTS` names a folder, for people to look at. */
async function screenshot(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`) });
  }
}
