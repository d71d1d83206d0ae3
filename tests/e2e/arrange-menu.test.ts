import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { readPublic } from '../stack/read-public.ts';
import { signInOf, staffClient } from '../stack/staff-client.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

let mingtang: Mingtang;
let browser: Browser;
let desk: Page;
/** Home page of the site whose menu is arranged. */
let address: string;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  const webmaster = await staffClient(mingtang, 'jyj@example.cn');
  const found = await webmaster.ask('GET', '/sites?depth=0&limit=1&where[shortName][like]=教育局');
  const site = found.body.docs[0];
  address = `http://${site.mount.host}${site.mount.basePath}`;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  desk = await context.newPage();
  desk.setDefaultTimeout(60_000);
  await staff.signIn(desk, mingtang, signInOf(mingtang, 'jyj@example.cn'));
  await desk.goto(`${mingtang.cmsUrl}/admin/collections/sites/${site.id}`);
  await desk.getByRole('button', { name: '导航', exact: true }).click();
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

test('a webmaster arranges the menu, drags an entry to its place, and readers see it at once', async () => {
  await addEntry(0, '学校名录', 'https://www.gov.cn/');
  await addEntry(1, '招生平台', 'https://enrol.example.com/');
  await drag(1, 0);
  await keepScreenshot(desk, 'menu-editor');
  await save();
  await expect.poll(menuOfReaders, { timeout: 20_000 }).toEqual(['招生平台', '学校名录']);
  const { text } = await readPublic(address);
  expect(text).toMatch(/href="https:\/\/enrol\.example\.com\/"[^>]*data-leaves/);
});

async function addEntry(row: number, label: string, url: string): Promise<void> {
  await desk.locator('#field-menu > .array-field__add-row').click();
  const fields = desk.locator(`#menu-row-${row}`);
  await fields.locator(`input[name="menu.${row}.label"]`).fill(label);
  await fields.locator(`input[name="menu.${row}.url"]`).fill(url);
}

async function drag(from: number, to: number): Promise<void> {
  const handle = (row: number) => desk.locator(`#menu-row-${row} .collapsible__drag`).first();
  await staff.drag(desk, handle(from), handle(to));
  await expect.poll(() => desk.locator('input[name="menu.0.label"]').inputValue()).toBe('招生平台');
}

async function save(): Promise<void> {
  const saved = desk.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await desk.getByRole('button', { name: '保存', exact: true }).click();
  expect((await saved).status()).toBe(200);
}

/** Entries of the first level after the home page, as a reader is given them. */
async function menuOfReaders(): Promise<string[]> {
  const { text } = await readPublic(address);
  const entries = text.matchAll(/<a[^>]*data-section="[^"]*"[^>]*>([^<]*)/g);
  return Array.from(entries, ([, label = '']) => label.trim()).slice(1);
}
