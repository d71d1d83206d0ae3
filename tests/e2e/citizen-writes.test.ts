import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { keepScreenshot as screenshot } from './keep-screenshot.ts';
import { lookOnAPhone } from './on-a-phone.ts';
import * as staff from './staff-screens.ts';

let mingtang: Mingtang;
let browser: Browser;
let phone: Page;
let database: pg.Client;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  database = new pg.Client({ connectionString: mingtang.databaseUrl });
  await database.connect();
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  phone = await context.newPage();
});
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await mingtang?.stop();
});

const axe = (page: Page, name: string) => lookOnAPhone(browser, page, name);

test('a citizen writes to the mayor without script; it is passed on, answered by two people, and public without their name', async () => {
  await expect
    .poll(
      async () => (await phone.goto(`${mingtang.publicUrl}/apply/letter-shizhang.html`))?.status(),
      {
        timeout: 90_000,
        interval: 1000,
      },
    )
    .toBe(200);
  const write = phone.locator('.interaction__act', { hasText: '市长信箱' });
  await expect
    .poll(async () => {
      await phone.goto(`${mingtang.publicUrl}/hd/`);
      return write.count();
    })
    .toBe(1);
  await axe(phone, 'interaction');
  await write.click();
  await phone.getByLabel('投诉', { exact: true }).check();
  await phone.getByLabel(/^标题/).fill('马建国反映路灯不亮');
  await phone.getByLabel(/^内容/).fill('我叫马建国，鼓楼东街路灯坏了五天，电话 13909551234。');
  await phone.getByLabel(/^姓名/).fill('马建国');
  await phone.getByLabel('联系电话').fill('13909551234');
  await phone.getByLabel(/^同意公开/).check();
  await axe(phone, 'letter-form');
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByRole('heading', { name: /^已收到/ }).waitFor();
  const fact = async (label: string) =>
    (await phone.locator(`dt:text-is("${label}") + dd`).textContent()) ?? '';
  const letter = { number: await fact('登记号'), code: await fact('查询码') };
  const found = `select id from interaction.letter where tracking->>'number' = $1`;
  await expect
    .poll(async () => (await database.query(found, [letter.number])).rows, { timeout: 60_000 })
    .toHaveLength(1);

  const clerk = await staff.atDesk(browser, mingtang, 'window@example.cn');
  const { rows } = await database.query(found, [letter.number]);
  await clerk.goto(`${mingtang.cmsUrl}/admin/letters`);
  await screenshot(clerk, 'letters');
  await clerk.getByRole('link', { name: '马建国反映路灯不亮' }).click();
  await clerk.waitForURL(new RegExp(rows[0].id));
  await clerk.getByText('转办', { exact: true }).click();
  await clerk.getByLabel('转给').selectOption({ index: 1 });
  await clerk.getByLabel('转办意见').fill('请核查');
  await clerk.getByRole('button', { name: '确定：转办' }).click();
  await clerk.getByText('退回受信站点', { exact: true }).click();
  await clerk.getByLabel('理由', { exact: true }).fill('收回自办');
  await clerk.getByRole('button', { name: '确定：退回受信站点' }).click();
  await clerk.getByText('拟写答复', { exact: true }).click();
  await clerk.getByLabel(/^答复内容/).fill('已更换灯具，当晚恢复照明。');
  await clerk.getByRole('button', { name: '确定：拟写答复' }).click();
  await clerk.getByText('待审签').first().waitFor();
  await screenshot(clerk, 'letter-drafted');

  const approver = await staff.atDesk(browser, mingtang, 'approver@example.cn');
  await approver.goto(clerk.url());
  await approver.getByRole('button', { name: '审签发出' }).click();
  await approver.getByText('已答复').first().waitFor();
  await clerk.reload();
  await clerk.getByText('公开来信和答复', { exact: true }).click();
  expect(await clerk.getByLabel(/^标题/).inputValue()).toBe('马**反映路灯不亮');
  await screenshot(clerk, 'letter-public-draft');
  const { violations } = await new AxeBuilder({ page: clerk }).include('main').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await clerk.getByRole('button', { name: '确定：公开来信和答复' }).click();
  await clerk.getByText('（已公开）').waitFor();

  await lookUp(letter);
  await phone.getByText('答复：已更换灯具，当晚恢复照明。').waitFor();
  await phone.getByRole('heading', { name: '再次来信' }).waitFor();
  await axe(phone, 'letter-tracked');
  await expect
    .poll(
      async () => {
        await phone.goto(`${mingtang.publicUrl}/hd/letters/`);
        return phone.getByRole('link', { name: '马**反映路灯不亮' }).count();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(1);
  await phone.getByRole('link', { name: '马**反映路灯不亮' }).click();
  await phone.getByText('已更换灯具，当晚恢复照明。').waitFor();
  expect(await phone.content()).not.toMatch(/马建国|13909551234/);
  await axe(phone, 'letter-public');
  await clerk.context().close();
  await approver.context().close();
});

test('a draft is commented on, and a survey answered once in a browser', async () => {
  await phone.goto(`${mingtang.publicUrl}/hd/consultations/`);
  await phone.getByRole('link', { name: /城市供热管理办法/ }).click();
  await axe(phone, 'consultation');
  await phone.getByRole('link', { name: '我要提意见' }).click();
  await phone.getByLabel(/^意见和理由/).fill('第五条的退费应当自动退到账户。');
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByRole('heading', { name: /^已收到/ }).waitFor();

  await phone.goto(`${mingtang.publicUrl}/hd/surveys/`);
  await phone.getByRole('link', { name: /冬季服务时间/ }).click();
  await phone.getByRole('link', { name: '我要填写' }).click();
  await phone.getByLabel('周六上午').check();
  await phone.getByLabel(/^给大厅服务打几分/).fill('5');
  const asked = phone.url();
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByText('谢谢参与。').waitFor();
  await phone.goto(asked);
  await phone.getByText('您已经用这个浏览器填写过').waitFor();
  await axe(phone, 'survey-answered');
  await phone.goto(`${mingtang.publicUrl}/hd/surveys/`);
  await phone.getByRole('link', { name: /延时服务需求/ }).click();
  await phone.getByRole('heading', { name: '调查结果' }).waitFor();
  await axe(phone, 'survey-result');
  const editor = await staff.atDesk(browser, mingtang, 'window@example.cn');
  await editor.goto(`${mingtang.cmsUrl}/admin/participation`);
  await screenshot(editor, 'participation');
  await editor.getByRole('link', { name: /城市供热管理办法/ }).click();
  await editor.getByText('第五条的退费应当自动退到账户。').waitFor({ timeout: 30_000 });
  await screenshot(editor, 'comments');
  const { violations } = await new AxeBuilder({ page: editor }).include('main').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await editor.context().close();
});

async function lookUp({ number, code }: { number: string; code: string }): Promise<void> {
  await phone.goto(`${mingtang.publicUrl}/tracking/`);
  await phone.getByLabel('登记号').fill(number);
  await phone.getByLabel('查询码').fill(code);
  await phone.getByRole('button', { name: '查询' }).click();
}
