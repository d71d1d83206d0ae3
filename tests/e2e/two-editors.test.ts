import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { type StaffClient, signInOf, staffClient } from '../stack/staff-client.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

let mingtang: Mingtang;
let browser: Browser;
/** Two of 迎水桥镇, each at a browser of their own. */
let first: Page;
let second: Page;
let reader: StaffClient;
/** Of the article both have open. */
let id: string;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  first = await signedIn('yingshuiqiao@example.cn');
  second = await signedIn('yingshuiqiao-editor@example.cn');
  reader = await staffClient(mingtang, 'yingshuiqiao@example.cn');
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

test('two have one article open; who saves second is told, and shown both texts', async () => {
  id = await staff.startArticle(first);
  await Promise.all([saved(first), staff.writeTitle(first, '共同起草的通知')]);
  await open(second);

  await Promise.all([saved(first), staff.writeTitle(first, '先保存的标题')]);
  const refused = second.waitForResponse((answer) => answer.status() === 409);
  await staff.writeTitle(second, '后保存的标题');
  await refused;

  const dialog = second.getByRole('dialog', { name: '您和他人同时修改了此内容' });
  await dialog.waitFor();
  await dialog.getByText('先保存的标题').waitFor();
  await dialog.getByText('后保存的标题').waitFor();
  await keepScreenshot(second, 'clash');
  expect(await standsThere()).toBe('先保存的标题');
});

test('closing the browser then loses nothing: the text waits at the article', async () => {
  await second.context().close();
  second = await signedIn('yingshuiqiao-editor@example.cn');
  await open(second);
  const notice = second.getByRole('region', { name: '冲突副本' });
  await notice.getByRole('button', { name: '比较' }).click();
  const dialog = second.getByRole('dialog', { name: '您和他人同时修改了此内容' });
  await dialog.getByText('后保存的标题').waitFor();
  await keepScreenshot(second, 'clash-later');
  await dialog.getByRole('button', { name: '关闭' }).click();
});

test('taking one’s own text keeps the other among the versions', async () => {
  await second.getByRole('button', { name: '比较' }).click();
  const taken = second.waitForEvent('load');
  await second.getByRole('button', { name: '采用冲突副本' }).click();
  await taken;
  await expect.poll(() => title(second)).toBe('后保存的标题');
  expect(await standsThere()).toBe('后保存的标题');
  const { body } = await reader.ask(
    'GET',
    `/articles/versions?depth=0&limit=50&where[parent][equals]=${id}`,
  );
  const titles = body.docs.map(({ version }: { version: { title: string } }) => version.title);
  expect(titles).toContain('先保存的标题');
  await Promise.all([saved(second), staff.writeTitle(second, '接着写下去')]);
});

test('the other, still typing, is told in turn and can leave what stands there', async () => {
  const refused = first.waitForResponse((answer) => answer.status() === 409);
  await staff.writeTitle(first, '一直开着的窗口');
  await refused;
  const dialog = first.getByRole('dialog', { name: '您和他人同时修改了此内容' });
  await dialog.getByText('接着写下去').waitFor();
  await first.keyboard.press('Escape');
  expect(await dialog.isVisible()).toBe(true);
  const left = first.waitForEvent('load');
  await dialog.getByRole('button', { name: '采用现有内容' }).click();
  await left;
  await expect.poll(() => title(first)).toBe('接着写下去');
  await first.getByText('已处理的冲突副本').click();
  await first.getByRole('button', { name: '比较' }).first().waitFor();
});

const title = (page: Page) =>
  page.getByRole('textbox', { name: '标题 *', exact: true }).inputValue();

const saved = (page: Page) =>
  page.waitForResponse((answer) => answer.url().includes('autosave=true') && answer.ok());

async function standsThere(): Promise<string> {
  return (await reader.ask('GET', `/articles/${id}?draft=true&depth=0`)).body.title;
}

/** Payload warns where a colleague has a document open; whoever goes on takes it over. */
async function open(page: Page): Promise<void> {
  await page.goto(`${mingtang.cmsUrl}/admin/collections/articles/${id}`);
  await staff.textOf(page).waitFor();
  const takeOver = page.getByRole('button', { name: '接管', exact: true });
  if (await takeOver.isVisible()) await takeOver.click();
}

async function signedIn(email: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await staff.signIn(page, mingtang, signInOf(mingtang, email));
  return page;
}
