import type { Browser, FrameLocator, Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { signInOf } from '../stack/staff-client.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

let mingtang: Mingtang;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang({ only: ['cms'] }), openBrowser()]);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await staff.signIn(page, mingtang, signInOf(mingtang, 'yingshuiqiao@example.cn'));
  await page.goto(`${mingtang.cmsUrl}/admin/collections/pages/create`);
  await page.waitForURL(/\/pages\/[\da-f-]{36}$/);
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

const rows = () => page.locator('#field-blocks > .blocks-field__rows > div');
const kinds = () =>
  page
    .locator('#field-blocks > .blocks-field__rows > div > .blocks-field__row')
    .evaluateAll((all) =>
      all.map((row) => row.querySelector('.blocks-field__block-pill')?.textContent?.trim()),
    );

async function add(name: string): Promise<void> {
  await page.locator('.blocks-field__drawer-toggler').last().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('版面', { exact: true }).waitFor();
  await keepScreenshot(page, 'blocks-drawer');
  await drawer.getByRole('button', { name, exact: true }).click();
  await drawer.waitFor({ state: 'hidden' });
}

test('blocks are chosen by what they are for, and their author sees where each will be', async () => {
  await add('时间轴');
  await add('长者模式开关');
  await expect.poll(kinds).toEqual(['时间轴', '长者模式开关']);
  await staff.showPreview(page);
  await shown(page).getByText('此区块还没有内容，读者看不到它。').waitFor();
  await shown(page).getByRole('heading', { name: '字小看不清？' }).waitFor();
  await keepScreenshot(page, 'blocks-preview');
});

test('a block is named for those who edit, and duplicated with what is in it', async () => {
  const timeline = rows().first();
  await timeline.locator('.section-title__input').first().fill('镇史');
  await timeline.getByRole('textbox', { name: '标题（可不填）' }).fill('大事记');
  await timeline.locator('.array-actions__button').first().click();
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect.poll(kinds).toEqual(['时间轴', '时间轴', '长者模式开关']);
  const copy = rows().nth(1);
  await expect
    .poll(() => copy.getByRole('textbox', { name: '标题（可不填）' }).inputValue())
    .toBe('大事记');
});

test('a block is dragged to its place', async () => {
  for (const index of [0, 1, 2]) await fold(rows().nth(index));
  const handle = (row: number) => rows().nth(row).locator('.collapsible__drag').first();
  await staff.drag(page, handle(2), handle(0));
  await expect.poll(kinds).toEqual(['长者模式开关', '时间轴', '时间轴']);
});

async function fold(row: Locator): Promise<void> {
  await row.locator('.collapsible__toggle').first().click();
}

const shown = (on: Page): FrameLocator =>
  on.frameLocator('.preview iframe:not([aria-hidden="true"])');
