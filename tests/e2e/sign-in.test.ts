import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { signInOf } from '../stack/staff-client.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

let mingtang: Mingtang;
let browser: Browser;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

test('a clerk sees where the account is signed in, ends the other one, and changes the password', async () => {
  const known = signInOf(mingtang, 'city@example.cn');
  const [phone, desk] = [await newPage(), await newPage()];
  await phone.goto(`${mingtang.cmsUrl}/admin`);
  await phone.getByRole('button', { name: '登录' }).waitFor();
  await keepScreenshot(phone, 'sign-in');
  await isGoodOnAPhone(phone);
  await phone.getByRole('textbox', { name: '电子邮件' }).fill(known.email);
  await phone.getByLabel(/^密码/).fill('not this one');
  await phone.getByRole('button', { name: '登录' }).click();
  await phone.getByRole('alert').filter({ hasText: /密码/ }).waitFor();
  await keepScreenshot(phone, 'sign-in-refused');
  await staff.signIn(phone, mingtang, known);
  await staff.signIn(desk, mingtang, known);

  await desk.getByRole('link', { name: '我的安全' }).click();
  const devices = desk.getByRole('region', { name: '登录中的设备' }).getByRole('listitem');
  await expect.poll(() => devices.count()).toBe(2);
  await keepScreenshot(desk, 'my-security');
  await isGoodOnAPhone(desk);
  await desk.getByRole('button', { name: '退出其他所有设备' }).click();
  await expect.poll(() => devices.count()).toBe(1);
  await phone.goto(`${mingtang.cmsUrl}/admin/my-security`);
  await phone.getByRole('button', { name: '登录', exact: true }).waitFor();

  await desk.getByLabel('现有密码').fill(known.password);
  await desk.getByLabel('新密码').fill('password2026');
  await desk.getByRole('button', { name: '修改密码' }).click();
  await desk.getByRole('alert').filter({ hasText: '最常被猜到' }).waitFor();
  await desk.getByLabel('新密码').fill('Huanghe-jiuqu18');
  await desk.getByRole('button', { name: '修改密码' }).click();
  await desk.getByText('密码已修改。').waitFor();
  await staff.signIn(phone, mingtang, { email: known.email, password: 'Huanghe-jiuqu18' });
});

async function newPage(): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  return context.newPage();
}

async function barriers(page: Page, where = 'main'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(where).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** No barriers, and nothing wider than the screen of a small phone. */
async function isGoodOnAPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 780 });
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(tooWide).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
}
