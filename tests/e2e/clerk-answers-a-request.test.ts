import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flowTemplates } from '../../plugins/approvals/src/domain/flow-templates.ts';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { staffClient } from '../stack/staff-client.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

let mingtang: Mingtang;
let browser: Browser;
let clerk: Page;
let approver: Page;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang({ only: ['cms'] }), openBrowser()]);
  clerk = await staff.atDesk(browser, mingtang, 'window@example.cn');
  approver = await staff.atDesk(browser, mingtang, 'approver@example.cn');
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

const barriers = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Nothing of the page is wider than the screen of a small phone. */
async function fitsAPhone(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(tooWide).toBeLessThanOrEqual(0);
  await keepScreenshot(page, `${new URL(page.url()).pathname.split('/')[2]}-phone`);
  if (size) await page.setViewportSize(size);
}

test('a clerk sees what is overdue first, and who asks only in part', async () => {
  await clerk.goto(`${mingtang.cmsUrl}/admin/requests`);
  const rows = clerk.locator('.mt-listed');
  await rows.first().waitFor();
  expect(await rows.first().textContent()).toContain('已逾期');
  expect((await rows.allTextContents()).join()).toContain('将到期');
  const list = (await clerk.locator('.mt-listing').textContent()) ?? '';
  expect(list).toContain('李**');
  expect(list).not.toContain('李示例');
  await keepScreenshot(clerk, 'requests');
  expect(await barriers(clerk)).toEqual([]);
  await fitsAPhone(clerk);
});

test('a request handed in at the counter is entered, registered and assigned', async () => {
  await clerk.getByRole('link', { name: '登记新申请（窗口代录）' }).click();
  await clerk.getByLabel('姓名或单位名称').fill('孙示例');
  await clerk.getByLabel('证件类型').selectOption('passport');
  await clerk.getByLabel('证件号码').fill('e00000099');
  await clerk.getByLabel('联系电话').fill('13900000099');
  await clerk.getByLabel('所需信息内容描述').fill('2026 年全市公办幼儿园招生计划');
  await clerk.getByLabel('答复的送达方式').selectOption('in-person');
  await keepScreenshot(clerk, 'request-entered');
  expect(await barriers(clerk)).toEqual([]);
  await clerk.getByRole('button', { name: '录入' }).click();
  await clerk.getByRole('heading', { level: 1, name: '2026 年全市公办幼儿园招生计划' }).waitFor();
  expect(await clerk.locator('main').textContent()).toMatch(
    /还剩 20 个工作日，\d{4}-\d\d-\d\d 到期/,
  );
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByText('登记回执〔').waitFor();
  await clerk.getByText('交办', { exact: true }).click();
  await clerk.getByLabel('承办单位或人员').fill('市教育局');
  await clerk.getByRole('button', { name: '确定：交办' }).click();
  await clerk.getByText(/交 市教育局 办理/).waitFor();
});

test('the answer is drafted by one and signed by another', async () => {
  await clerk.getByText('拟答复', { exact: true }).click();
  await clerk.getByLabel('答复类型').selectOption('disclosed');
  await clerk.getByLabel(/^答复正文/).fill('您申请的招生计划见附件。');
  await keepScreenshot(clerk, 'request-draft');
  await clerk.getByRole('button', { name: '确定：拟答复' }).click();
  await clerk.getByText('待签发').first().waitFor();
  expect(await clerk.getByRole('button', { name: '签发答复' }).count()).toBe(0);
  await approver.goto(clerk.url());
  await approver.getByRole('button', { name: '签发答复' }).click();
  await approver.getByText('已答复，待送达').first().waitFor();
  await keepScreenshot(approver, 'request-answered');
  expect(await barriers(approver)).toEqual([]);
  await fitsAPhone(approver);
});

test('the applicant is shown in full to who asks, and that is written down', async () => {
  await approver.getByRole('button', { name: /^显示完整申请人信息/ }).click();
  await approver.getByText('E00000099').waitFor();
  await approver.reload();
  await approver.getByText(/^谁看过申请人信息/).click();
  await approver.getByText(/查看申请人信息/).waitFor();
  expect(await approver.locator('main').textContent()).not.toContain('E00000099');
});

test('the desk says what cannot wait, and leads there', async () => {
  await clerk.goto(`${mingtang.cmsUrl}/admin`);
  const requests = clerk.locator('a[href^="/admin/requests"]', { hasText: '1 件已逾期' });
  await requests.waitFor();
  await keepScreenshot(clerk, 'requests-desk');
  await requests.click();
  await clerk.waitForURL(/light=red/);
  await expect.poll(() => clerk.locator('.mt-listed').count()).toBe(1);
});

test('the yearly report is counted, checked and written', async () => {
  await clerk.goto(`${mingtang.cmsUrl}/admin/requests`);
  await clerk.getByRole('link', { name: '中卫市人民政府', exact: true }).click();
  await clerk.getByText(/^已核对/).waitFor();
  await clerk.getByLabel('一、总体情况').fill('一年来，认真落实条例。');
  await clerk.getByLabel('本年处理决定数量').first().fill('120');
  await clerk.getByRole('button', { name: '保存', exact: true }).click();
  await clerk.getByText('已保存。').waitFor();
  await clerk.reload();
  await expect
    .poll(() => clerk.getByLabel('一、总体情况').inputValue())
    .toBe('一年来，认真落实条例。');
  await keepScreenshot(clerk, 'annual-report');
  expect(await barriers(clerk)).toEqual([]);
  await fitsAPhone(clerk);
});

test('where a flow serves the site, the answer is signed in the inbox, and may then be published', async () => {
  const admin = await staffClient(mingtang, 'admin@example.cn');
  const window = await staffClient(mingtang, 'window@example.cn');
  const site = String(new URL(clerk.url()).pathname.split('/').at(-1));
  const definition = flowTemplates.find(({ id }) => id === 'one-review')?.definition;
  const steps = definition?.steps.map((step) => ({
    ...step,
    actors: [{ by: 'role', role: 'approver' }],
  }));
  const made = await admin.ask('POST', '/flows', {
    name: '答复签发',
    site,
    kinds: ['disclosure-answers'],
    inUse: true,
    definition: { ...definition, steps },
  });
  expect(made.status).toBe(201);
  const application = {
    applicant: {
      kind: 'person',
      name: '周示例',
      idType: 'passport',
      idNumber: 'E00000077',
      phone: '13900000077',
    },
    wanted: { description: '2026 年老旧小区改造清单' },
    form: 'paper',
    delivery: 'in-person',
  };
  const entered = { site, channel: 'in-person', application };
  const { body } = await window.ask('POST', '/information-requests', entered);
  const act = (which: string, said: object = {}) =>
    window.ask('POST', `/information-requests/${body.id}/acts/${which}`, said);
  await act('registered');
  await act('assigned', { to: '市住建局' });
  const text = '周示例：您申请的清单如下：鼓楼小区、东苑小区。';
  expect((await act('answer-proposed', { result: 'disclosed', text })).status).toBe(200);

  await staff.openInbox(approver);
  const row = approver.getByRole('listitem').filter({ hasText: '老旧小区改造清单' });
  expect(await row.textContent()).toContain('依申请公开答复');
  await row.getByRole('link').click();
  await approver.frameLocator('iframe').getByText('鼓楼小区、东苑小区').waitFor();
  await keepScreenshot(approver, 'answer-in-inbox');
  await approver.getByRole('button', { name: '通过', exact: true }).click();
  await approver.getByRole('button', { name: '确定通过' }).click();
  await approver.getByText('已办理：通过。').waitFor();

  const mine = await admin.ask(
    'GET',
    `/memberships?depth=0&where[user.email][equals]=window@example.cn&where[site][equals]=${site}`,
  );
  const writes = { roles: ['clerk', 'editor'] };
  const changed = await admin.ask('PATCH', `/memberships/${mine.body.docs[0].id}`, writes);
  expect(changed.status).toBe(200);
  await clerk.goto(`${mingtang.cmsUrl}/admin/requests/${body.id}`);
  await clerk.getByText('已答复，待送达').first().waitFor();
  await clerk.getByText('将答复主动公开', { exact: true }).click();
  await keepScreenshot(clerk, 'request-publish');
  expect(await barriers(clerk)).toEqual([]);
  await clerk.getByLabel('发布到栏目').selectOption({ label: '通知公告' });
  await clerk.getByRole('button', { name: '生成稿件' }).click();
  await clerk.waitForURL(/\/collections\/articles\//);
  await staff.textOf(clerk).getByText('鼓楼小区、东苑小区').waitFor();
  expect(await staff.textOf(clerk).textContent()).not.toContain('周示例');
});

test('requests are read in English too', async () => {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await context.addCookies([
    ...(await clerk.context().cookies()).filter(({ name }) => !name.endsWith('-lng')),
    { name: 'mingtang-lng', value: 'en', url: mingtang.cmsUrl },
  ]);
  await page.goto(`${mingtang.cmsUrl}/admin/requests`);
  await page.getByRole('heading', { level: 1, name: 'Requests for information' }).waitFor();
  await keepScreenshot(page, 'requests-english');
  await page.locator('.mt-listed a').first().click();
  await page.getByRole('heading', { name: 'What to do' }).waitFor();
  await keepScreenshot(page, 'request-english');
  expect(await barriers(page)).toEqual([]);
  await context.close();
});

test('an officer sees cases by what is due, and does the next legal step on one page', async () => {
  await clerk.goto(`${mingtang.cmsUrl}/admin/cases`);
  const rows = clerk.locator('.mt-listed');
  await rows.first().waitFor();
  expect(await rows.first().textContent()).toContain('已逾期');
  const list = (await clerk.locator('.mt-listing').textContent()) ?? '';
  expect(list).toContain('赵**');
  expect(list).not.toContain('赵示例');
  await keepScreenshot(clerk, 'cases');
  expect(await barriers(clerk)).toEqual([]);
  await fitsAPhone(clerk);
  await clerk.getByRole('link', { name: '户外广告设置许可（示例）' }).click();
  await clerk.getByRole('heading', { level: 1, name: '户外广告设置许可（示例）' }).waitFor();
  await keepScreenshot(clerk, 'case');
  expect(await barriers(clerk)).toEqual([]);
  await fitsAPhone(clerk);
  await clerk.getByText('一次性告知补正', { exact: true }).click();
  await clerk.getByLabel('申请事项 · 设置地点').fill('请写明具体门牌');
  await clerk.getByLabel('补正期限').fill('2099-12-31');
  await keepScreenshot(clerk, 'case-correction');
  await clerk.getByRole('button', { name: '确定：一次性告知补正' }).click();
  await clerk.getByText('设置地点：请写明具体门牌').waitFor();
  await clerk.getByText('登记补正', { exact: true }).click();
  await clerk.getByLabel('设置地点（请写明具体门牌）').fill('鼓楼东街 8 号示例广场');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await clerk.getByLabel('收到补正之日').fill(today);
  await clerk.getByRole('button', { name: '确定：登记补正' }).click();
  await clerk.getByText('补正后有改动').waitFor();
  await clerk.getByRole('button', { name: '受理', exact: true }).click();
  await clerk.getByText('已受理', { exact: true }).waitFor();
  const paper = clerk.getByRole('link', { name: /^下载受理决定书/ });
  const [download] = await Promise.all([clerk.waitForEvent('download'), paper.click()]);
  expect(download.suggestedFilename()).toMatch(/^行政许可申请受理决定书.*\.pdf$/);
  await clerk.getByLabel('查看完整信息的理由（将被记录）').fill('电话核实设置地点');
  await clerk.getByRole('button', { name: '显示完整信息' }).click();
  await clerk.getByText('钱示例').waitFor();
  await keepScreenshot(clerk, 'case-accepted');
  expect(await barriers(clerk)).toEqual([]);
  await fitsAPhone(clerk);
});

test('a bad rating is looked into by who did not handle the case, and told only in part to who did', async () => {
  await clerk.goto(`${mingtang.cmsUrl}/admin/ratings`);
  await clerk.getByRole('link', { name: '临时救助' }).first().click();
  await clerk.getByText('这个办件由您经办').waitFor();
  const told = (await clerk.locator('main').textContent()) ?? '';
  expect(told).not.toMatch(/示例）|钱/);
  await keepScreenshot(clerk, 'ticket-of-handler');

  await approver.goto(`${mingtang.cmsUrl}/admin/ratings`);
  await approver.locator('.mt-listed').first().waitFor();
  await keepScreenshot(approver, 'tickets');
  expect(await barriers(approver)).toEqual([]);
  await fitsAPhone(approver);
  await approver.getByRole('link', { name: '临时救助' }).first().click();
  await approver.getByRole('heading', { level: 2, name: '下一步' }).waitFor();
  expect(await approver.locator('.mt-said').first().textContent()).toContain('（示例）');
  await approver.getByText('登记核实情况', { exact: true }).click();
  await approver.getByLabel('核实结果').selectOption({ label: '属实' });
  await approver.getByLabel('核实情况').fill('承诺时限没有做到');
  await keepScreenshot(approver, 'ticket');
  expect(await barriers(approver)).toEqual([]);
  await fitsAPhone(approver);
  await approver.getByRole('button', { name: '确定：登记核实情况' }).click();
  await approver.getByText('核实：属实').waitFor();
  await approver.getByText('待整改', { exact: true }).waitFor();
});
