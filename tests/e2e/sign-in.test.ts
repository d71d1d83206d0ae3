import { AxeBuilder } from '@axe-core/playwright';
import { easy } from '@mingtang/identity';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, type SignIn, startMingtang } from '../stack/mingtang.ts';
import { signInOf, staffClient } from '../stack/staff-client.ts';
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

  await desk.goto(`${mingtang.cmsUrl}/admin/my-security`);
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

test('a clerk adds a passkey, signs in with it, and by a recovery code where it is not at hand', async () => {
  const known = signInOf(mingtang, 'shapotou@example.cn');
  const page = await newPage();
  const authenticator = await withAuthenticator(page);
  await staff.signIn(page, mingtang, known);
  await page.goto(`${mingtang.cmsUrl}/admin/my-security`);
  await page.getByRole('button', { name: '添加验证方式' }).click();
  await page.getByLabel('密码', { exact: true }).fill(known.password);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('button', { name: /^通行密钥/ }).waitFor();
  await keepScreenshot(page, 'add-factor');
  await page.getByRole('button', { name: /^通行密钥/ }).click();
  const [code = ''] = await keepCodes(page, 'recovery-codes');
  await page.getByRole('listitem').filter({ hasText: '通行密钥' }).waitFor();
  await keepScreenshot(page, 'my-factors');
  await isGoodOnAPhone(page);
  const { credentials } = await authenticator.send('WebAuthn.getCredentials', authenticator.of);
  expect(credentials.length).toBe(1);

  await page.context().clearCookies();
  await givePassword(page, known);
  await page.getByRole('button', { name: '使用通行密钥' }).waitFor();
  await keepScreenshot(page, 'sign-in-passkey');
  await isGoodOnAPhone(page);
  await page.getByRole('button', { name: '使用通行密钥' }).click();
  await atDesk(page);

  const elsewhere = await newPage();
  await givePassword(elsewhere, known);
  await elsewhere.goto(`${mingtang.cmsUrl}/admin/my-security`);
  await elsewhere.getByRole('button', { name: '登录', exact: true }).waitFor();
  await givePassword(elsewhere, known);
  await elsewhere.getByRole('button', { name: '不在身边？用恢复码' }).click();
  await elsewhere.getByLabel('恢复码').fill(code);
  await keepScreenshot(elsewhere, 'sign-in-recovery');
  await elsewhere.getByRole('button', { name: '继续登录' }).click();
  await atDesk(elsewhere);
});

test('an auditor must have a second factor, sets up an app at the sign-in, and signs in by its codes', async () => {
  const security = await staffClient(mingtang, 'security@example.cn');
  const rules = { ...easy, secondFactor: ['auditor'] };
  expect((await security.ask('POST', '/identity/policy', { rules })).status).toBe(200);
  const known = signInOf(mingtang, 'audit@example.cn');
  const page = await newPage();
  await givePassword(page, known);
  await page.getByRole('heading', { name: '设置第二重验证' }).waitFor();
  await keepScreenshot(page, 'enrol');
  await isGoodOnAPhone(page);
  await page.getByRole('button', { name: /^验证器/ }).click();
  await page.getByRole('img', { name: '供验证器扫描的二维码' }).waitFor();
  await keepScreenshot(page, 'enrol-app');
  await isGoodOnAPhone(page);
  await page.getByText('扫不了？手动输入密钥').click();
  const secret = (await page.locator('.mt-sign-in__secret').textContent()) ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  await page.getByLabel('6 位验证码').fill('000000');
  await page.getByRole('button', { name: '确认' }).click();
  await page.getByRole('alert').filter({ hasText: '验证没有通过' }).waitFor();
  await page.getByLabel('6 位验证码').fill(totp.generate());
  await page.getByRole('button', { name: '确认' }).click();
  await keepCodes(page, 'enrol-codes');
  await atDesk(page);

  await page.context().clearCookies();
  await givePassword(page, known);
  await page.getByLabel('6 位验证码').waitFor();
  await keepScreenshot(page, 'sign-in-code');
  await isGoodOnAPhone(page);
  const next = { timestamp: Date.now() + 30_000 };
  await page.getByLabel('6 位验证码').fill(totp.generate(next));
  await page.getByRole('button', { name: '继续登录' }).click();
  await atDesk(page);
});

async function givePassword(page: Page, { email, password }: SignIn): Promise<void> {
  await page.goto(`${mingtang.cmsUrl}/admin`);
  await page.getByRole('textbox', { name: '电子邮件' }).fill(email);
  await page.getByLabel(/^密码/).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const atDesk = (page: Page) => page.getByRole('heading', { level: 1, name: /您好$/ }).waitFor();

/** The recovery codes that are shown, kept by whoever goes on. */
async function keepCodes(page: Page, name: string): Promise<string[]> {
  await page.getByRole('heading', { name: '请保存恢复码' }).waitFor();
  await keepScreenshot(page, name);
  await isGoodOnAPhone(page);
  const codes = await page.locator('.mt-sign-in__codes li').allTextContents();
  await page.getByRole('checkbox', { name: '我已保存恢复码' }).check();
  await page.getByRole('button', { name: '继续' }).click();
  return codes;
}

/** A security key in this browser that confirms whatever it is asked. */
async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const of = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return Object.assign(devtools, { of });
}

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
