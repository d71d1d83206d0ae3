import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jpg, pdf } from '../../plugins/intake/test/sample-files.ts';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { qrInPdf } from '../stack/qr-in-pdf.ts';
import { staffClient } from '../stack/staff-client.ts';
import { keepScreenshot as screenshot } from './keep-screenshot.ts';
import { lookOnAPhone } from './on-a-phone.ts';
import * as staff from './staff-screens.ts';

let mingtang: Mingtang;
let browser: Browser;
let phone: Page;
let database: pg.Client;
/** The last entry of the demo. */
let demoEnd: string;
/** What the citizen wrote down. */
let kept: { number: string; code: string };
/** The same of an application for an item. */
const relief = { number: '', code: '', case: '' };
let clerk: Page;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  database = new pg.Client({ connectionString: mingtang.databaseUrl });
  await database.connect();
  const { rows } = await database.query('select max(seq)::text as seq from outbound.log');
  demoEnd = rows[0].seq;
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

/** What is published and what comes in is a matter of seconds; of more where all tests run at once. */
const patiently = { timeout: 60_000, interval: 2000 };

/** In so many days, as China counts them. */
const inDays = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

const axe = (page: Page, name: string) => lookOnAPhone(browser, page, name);
const form = '/apply/disclosure.html';
const arrivals = async () =>
  (await database.query('select count(*)::int as n from inbound.intake')).rows[0].n;

test('every organ offers the form of application, in its own look', async () => {
  for (const { name, url } of [
    { name: 'form-city', url: mingtang.publicUrl },
    { name: 'form-bureau', url: `${mingtang.publicUrl}/bm/jyj` },
    {
      name: 'form-township',
      url: `http://shapotou.localhost:${mingtang.publicPort}/yingshuiqiao`,
    },
  ]) {
    await expect
      .poll(async () => (await phone.goto(url + form))?.status(), {
        timeout: 90_000,
        interval: 500,
      })
      .toBe(200);
    await axe(phone, name);
  }
});

test('on a phone without script a citizen is told what needs correcting, and keeps what they wrote', async () => {
  await phone.goto(mingtang.publicUrl + form);
  expect(await phone.getByLabel('证件号码').isVisible(), 'asked of persons only').toBe(false);
  await phone.getByLabel('自然人').check();
  await phone.getByLabel('姓名或单位名称').fill('马建国');
  await phone.getByLabel('居民身份证').check();
  await phone.getByLabel('证件号码').fill('110105194912310021');
  expect(await phone.getByLabel('统一社会信用代码').isVisible()).toBe(false);
  await phone.getByLabel('联系电话').fill('139 0955 1234');
  await phone.getByLabel('所需信息内容描述').fill('2025 年迎水桥镇供暖补贴发放标准');
  await phone.getByLabel('纸面').check();
  await phone.getByLabel('邮寄').check();
  const file = (name: string, bytes: Buffer) => ({ name, mimeType: 'image/jpeg', buffer: bytes });
  await phone.getByLabel(/^身份证明/).setInputFiles(file('身份证.pdf', pdf()));
  await phone
    .getByLabel(/^其他材料/)
    .setInputFiles([
      file('旧申请.pdf', pdf('二')),
      file('照片.jpg', Buffer.from('<svg onload="alert(1)"/>')),
    ]);
  await phone.getByRole('button', { name: '提交' }).click();

  expect(await phone.title()).toMatch(/^需更正 - /);
  const faults = phone.getByRole('alert');
  await faults.getByText('有 3 处需要更正').waitFor();
  await axe(phone, 'form-faults');
  await faults.getByRole('link', { name: /证件号码不是有效的/ }).click();
  expect(await phone.getByLabel('证件号码').inputValue()).toBe('110105194912310021');
  await faults.getByRole('link', { name: /“照片.jpg”的内容不是 PDF/ }).waitFor();
  expect(await phone.getByText('身份证.pdf（1 KB）').isVisible(), 'good files are kept').toBe(true);
  await phone.getByLabel('不要这个文件旧申请.pdf').check();
  expect(await arrivals()).toBe(0);
});

test('they send it, get number and code at once, and sending it again makes no second application', async () => {
  await phone.getByLabel('证件号码').fill('11010519491231002X');
  await phone.getByLabel(/通信地址/).fill('迎水桥镇迎水村 12 号');
  await phone.getByRole('button', { name: '提交' }).dblclick();
  await phone.getByRole('heading', { name: /^已收到/ }).waitFor();
  const fact = async (label: string) =>
    (await phone.locator(`dt:text-is("${label}") + dd`).textContent()) ?? '';
  kept = { number: await fact('登记号'), code: await fact('查询码') };
  expect(kept.number).toMatch(/^G\d{8}-[0-9A-Z]{6}$/);
  await axe(phone, 'acknowledgement');

  await phone.reload();
  expect({ number: await fact('登记号'), code: await fact('查询码') }).toEqual(kept);
  expect(await arrivals()).toBe(1);
});

test('inside it is in the register once, and what is done to it can be followed outside', async () => {
  const requests = 'select id, phase from disclosure.request where tracking is not null';
  await expect
    .poll(async () => (await database.query(requests)).rows, { timeout: 60_000 })
    .toHaveLength(1);
  const [{ id }] = (await database.query(requests)).rows;
  await lookUp();
  await phone.getByText('已收到，待与您确认').waitFor();

  const clerk = await staffClient(mingtang, 'window@example.cn');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { status } = await clerk.ask('POST', `/information-requests/${id}/acts/confirmed`, {
    on: today,
  });
  expect(status).toBe(200);
  const { body } = await clerk.ask('GET', `/information-requests/${id}`);
  expect(body.files).toMatchObject([{ field: 'files.identity', name: '身份证.pdf' }]);
  await lookUp();
  await phone.getByText('已受理', { exact: true }).waitFor();
  await phone.getByText('已与您确认收到申请，答复期限自今日起算。').waitFor();
  await axe(phone, 'tracked');
  const { rows } = await database.query(
    `select record::text from outbound.log where key like 'case-status:%' and seq > $1`,
    [demoEnd],
  );
  expect(rows.length).toBe(2);
  for (const { record } of rows) expect(record).not.toMatch(/马建国|供暖|已受理/);
});

test('asked to correct it, they do so where they look it up, with a file and without script', async () => {
  const { rows } = await database.query(
    'select id from disclosure.request where tracking is not null',
  );
  const clerk = await staffClient(mingtang, 'window@example.cn');
  const act = (which: string, said: object = {}) =>
    clerk.ask('POST', `/information-requests/${rows[0].id}/acts/${which}`, said);
  await act('registered');
  const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const { status } = await act('correction-asked', { what: '请写明是哪个供暖季。', until });
  expect(status).toBe(200);
  await lookUp();
  await phone.getByRole('heading', { name: '补正政府信息公开申请' }).waitFor();
  await axe(phone, 'correcting');
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByRole('alert').getByText('请填写补正说明').waitFor();
  await phone.getByLabel('补正说明').fill('2025—2026 年供暖季');
  await phone
    .getByLabel(/^补正材料/)
    .setInputFiles({ name: '通知.pdf', mimeType: 'application/pdf', buffer: pdf('通知') });
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByText(/^已收到您的补正/).waitFor();
  await axe(phone, 'corrected');
  await expect
    .poll(
      async () => {
        await lookUp();
        return phone.getByText('已收到您的补正，答复期限重新起算。').count();
      },
      { timeout: 60_000, interval: 2000 },
    )
    .toBe(1);
  const { body } = await clerk.ask('GET', `/information-requests/${rows[0].id}`);
  expect(body.files.map(({ name }: { name: string }) => name)).toEqual(['身份证.pdf', '通知.pdf']);
});

test('a wrong code finds nothing, and a link with number and code fills them in where script runs', async () => {
  await lookUp({ ...kept, code: '0'.repeat(28) });
  await phone.getByRole('alert').getByText('没有查到').waitFor();
  await axe(phone, 'not-found');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(
    `${mingtang.publicUrl}/tracking/#${kept.number}.${kept.code.replaceAll(' ', '')}`,
  );
  await expect.poll(() => page.getByLabel('登记号').inputValue()).toBe(kept.number);
  expect(page.url()).not.toContain(kept.number);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('已登记，办理中', { exact: true }).waitFor();
  await context.close();
});

test('from the guide of an item they apply page by page, keep it, and go on with it on another device', async () => {
  await phone.goto(`${mingtang.publicUrl}/fw/temporary-relief/`);
  await phone.getByRole('heading', { level: 1, name: '临时救助' }).waitFor();
  await axe(phone, 'guide');
  Object.assign(relief, await applyForRelief(phone, { javaScriptEnabled: false, look: axe }));
});

test('with script it is the same', async () => {
  const page = await (
    await browser.newContext({ viewport: { width: 360, height: 740 } })
  ).newPage();
  await page.goto(`${mingtang.publicUrl}/fw/temporary-relief/`);
  const { number } = await applyForRelief(page, { javaScriptEnabled: true });
  expect(number).toMatch(/^S\d{8}-[0-9A-Z]{6}$/);
  await page.context().close();
});

test('it becomes one case, handled by the limits that its item had, and whoever applied follows it', async () => {
  const found = `select id, item_name, applicant, phase, terms from cases.case_file where tracking->>'number' = $1`;
  await expect
    .poll(async () => (await database.query(found, [relief.number])).rows, { timeout: 60_000 })
    .toHaveLength(1);
  const [made] = (await database.query(found, [relief.number])).rows;
  expect(made).toMatchObject({ item_name: '临时救助', applicant: '马**', phase: 'applied' });
  expect(made.terms).toMatchObject({ isPermit: false, limits: { decision: 15, promised: 5 } });
  const client = await staffClient(mingtang, 'window@example.cn');
  const { body } = await client.ask('GET', `/cases/${made.id}`);
  expect(JSON.stringify(body)).not.toContain('110105194912310');
  expect(body.files.map(({ name }: { name: string }) => name).sort()).toEqual([
    '清单.jpg',
    '现场.jpg',
  ]);
  relief.case = made.id;
  await lookUp(relief);
  await phone.getByText('临时救助').first().waitFor();
  await axe(phone, 'case-tracked');
});

test('they see all their cases by a link that is mailed to them, and are told by text message', async () => {
  const way = phone.getByRole('link', { name: '查询我的办件' });
  await expect
    .poll(async () => {
      await phone.goto(`${mingtang.publicUrl}/tracking/`);
      return way.count();
    }, patiently)
    .toBe(1);
  await way.click();
  await phone.getByLabel('申请时填写的邮箱').fill('ma@example.com');
  await axe(phone, 'own-cases-asked');
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByText(/链接几分钟内就会发到邮箱/).waitFor();
  const mails = `select text from mail.outbox where purpose = 'own-cases'`;
  await expect
    .poll(async () => (await database.query(mails)).rows, { timeout: 60_000 })
    .toHaveLength(1);
  const [{ text }] = (await database.query(mails)).rows;
  await phone.goto(/https?:\S+own-cases\.html\?link=\w+/.exec(text)?.[0] ?? '');
  await axe(phone, 'own-cases-link');
  await phone.getByRole('button', { name: '查看我的办件' }).click();
  await phone.getByRole('heading', { level: 2, name: '临时救助' }).first().waitFor();
  await phone.getByText(relief.number).waitFor();
  expect(phone.url()).not.toContain('link=');
  await axe(phone, 'own-cases');
  await phone.getByRole('button', { name: '退出' }).click();
  await phone.getByLabel('申请时填写的邮箱').waitFor();
  const texts = await database.query('select to_number, text from texts.outbox');
  expect(texts.rows[0]).toMatchObject({ to_number: '13909551234' });
  expect(texts.rows[0].text).toContain('“临时救助”');
});

test('an officer asks for two answers to be corrected, and says why', async () => {
  clerk = await staff.atDesk(browser, mingtang, 'window@example.cn');
  await clerk.goto(`${mingtang.cmsUrl}/admin/cases/${relief.case}`);
  await staff.act(clerk, '收件');
  await staff.act(clerk, '一次性告知补正', {
    '共同生活的家庭成员 · 遇到了什么困难': '请写明失火的日期',
    '材料 · 能说明困难的材料': '照片看不清',
    补正期限: inDays(30),
  });
  await clerk.getByText('能说明困难的材料：照片看不清').first().waitFor();
});

test('the citizen is shown those two alone, and corrects them without script', async () => {
  await expect
    .poll(async () => {
      await lookUp(relief);
      return phone.getByText('等待您补正').count();
    }, patiently)
    .toBeGreaterThan(0);
  await phone
    .getByText(/请写明失火的日期/)
    .first()
    .waitFor();
  const asked = await phone
    .locator('form:has([name="reason"]) :is(textarea, select, input:not([type=hidden]))')
    .evaluateAll((controls) => controls.map((one) => one.getAttribute('name')));
  expect(asked.sort()).toEqual(['papers', 'reason']);
  await axe(phone, 'case-correcting');
  await phone.getByLabel('遇到了什么困难').fill('11 月 3 日凌晨房屋失火');
  await phone
    .getByLabel(/^能说明困难的材料/)
    .setInputFiles({ name: '清楚的现场.jpg', mimeType: 'image/jpeg', buffer: jpg });
  await phone.getByRole('button', { name: '提交' }).click();
  expect(await phone.locator('main').textContent()).toContain('已收到您的补正');
  await expect
    .poll(async () => {
      await clerk.reload();
      return clerk.getByText('补正后有改动').count();
    }, patiently)
    .toBe(2);
  await clerk.getByRole('link', { name: '清楚的现场.jpg' }).waitFor();
  await screenshot(clerk, 'case-corrected');
});

test('what was sent is given to whoever handles the case, and to nobody else', async () => {
  const link = clerk.getByRole('link', { name: '清楚的现场.jpg' });
  const address = new URL((await link.getAttribute('href')) ?? '', mingtang.cmsUrl).href;
  const asked = (page: Page, url: string) =>
    page.evaluate(async (where) => (await fetch(where)).status, url);
  expect(await asked(clerk, address)).toBe(200);
  for (const end of ['.html', '.jpg', '/清楚的现场.jpg']) {
    expect(await asked(clerk, address + end), end).toBe(404);
  }
  expect((await fetch(address)).status, 'not signed in').toBe(404);
  const other = await staff.atDesk(browser, mingtang, 'shapotou-window@example.cn');
  expect(await asked(other, address), 'of another office').toBe(404);
  await other.evaluate(() => fetch('/api/users/logout', { method: 'POST' }));
  expect(await asked(other, address), 'signed out').toBe(404);
  await other.context().close();
});

test('two departments give their opinion, one drafts the decision and another signs it', async () => {
  await staff.act(clerk, '受理');
  await staff.act(clerk, '开始审查');
  await staff.act(clerk, '征求部门意见', {
    部门: '中卫市教育局',
    征求意见的内容: '核实子女就学情况',
    答复日期: inDays(10),
  });
  await staff.act(clerk, '征求部门意见', {
    部门: '中卫市沙坡头区人民政府',
    征求意见的内容: '核实受灾情况',
    答复日期: inDays(10),
  });
  await clerk
    .getByRole('listitem')
    .filter({ hasText: '中卫市沙坡头区人民政府：核实受灾情况' })
    .first()
    .waitFor();
  for (const { who, about, view, text } of [
    { who: 'jyj-window@example.cn', about: '核实子女就学情况', view: '同意', text: '二女就读小学' },
    { who: 'shapotou-window@example.cn', about: '核实受灾情况', view: '同意', text: '两间房烧毁' },
  ]) {
    const asked = await staff.atDesk(browser, mingtang, who);
    await asked.goto(`${mingtang.cmsUrl}/admin/cases`);
    await asked.locator('#asked').getByRole('link', { name: '临时救助' }).click();
    const main = asked.locator('main');
    await main.getByRole('listitem').filter({ hasText: about }).first().waitFor();
    expect(await main.textContent(), 'whom it is about is not their affair').not.toContain(
      '马建国',
    );
    await staff.act(asked, '答复意见', { 意见: view, 说明: text });
    await main.getByRole('listitem').filter({ hasText: text }).first().waitFor();
    await screenshot(asked, `opinion-${who.split('@')[0]}`);
    await asked.context().close();
  }
  await clerk.reload();
  await staff.act(clerk, '拟决定', {
    决定: '准予',
    '决定内容；不予的写明理由和依据': '给予临时救助 3000 元。',
  });
  await clerk.getByText('拟决定（待签发）').waitFor();
  expect(await clerk.getByRole('button', { name: '签发决定' }).count()).toBe(0);
  const approver = await staff.atDesk(browser, mingtang, 'approver@example.cn');
  await approver.goto(clerk.url());
  await approver.getByRole('listitem').filter({ hasText: '两间房烧毁' }).first().waitFor();
  await staff.act(approver, '签发决定');
  await approver.getByText('已决定', { exact: true }).waitFor();
  await screenshot(approver, 'case-decided');
  await approver.context().close();
});

test('whoever scans the QR code of the paper is told who issued it, and not about whom', async () => {
  await clerk.reload();
  const paper = clerk.getByRole('link', { name: /^下载准予决定书/ });
  const [download] = await Promise.all([clerk.waitForEvent('download'), paper.click()]);
  const address = await qrInPdf(await readFile(await download.path()));
  expect(address).toContain(`${mingtang.publicUrl}/tracking/#`);
  const stranger = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await stranger.newPage();
  await expect
    .poll(async () => {
      await page.goto('about:blank');
      await page.goto(address);
      await expect.poll(() => page.getByLabel('登记号').inputValue()).not.toBe('');
      await page.getByRole('button', { name: '查询' }).click();
      await page.waitForLoadState();
      return page.getByText(/准予决定书/).count();
    }, patiently)
    .toBeGreaterThan(0);
  const told = (await page.locator('main').textContent()) ?? '';
  expect(told).toContain('中卫市');
  expect(told).not.toMatch(/马建国|马\*\*|3000/);
  await axe(page, 'paper-confirmed');
  await stranger.close();
});

test('it is delivered and closed, and whoever applied reads the outcome', async () => {
  await staff.act(clerk, '登记送达', {
    送达之日: inDays(0),
    送达方式和凭证号: '当面签收',
  });
  await staff.act(clerk, '办结');
  await expect
    .poll(async () => {
      await lookUp(relief);
      return phone.getByText(/已办结：准予/).count();
    }, patiently)
    .toBeGreaterThan(0);
  await axe(phone, 'case-closed');
  const { body } = await (await staffClient(mingtang, 'window@example.cn')).ask(
    'GET',
    `/cases/${relief.case}`,
  );
  expect(body.state.opinions).toHaveLength(2);
});

test('once it has ended they rate it where they track it, once, and are answered there', async () => {
  await lookUp(relief);
  await phone.getByRole('heading', { name: '评价办理服务' }).waitFor();
  await axe(phone, 'rating-form');
  await phone.getByLabel('不满意', { exact: true }).check();
  await phone.getByLabel('跑动次数').check();
  await phone.getByLabel('想说的话').fill('跑了三趟');
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByText(/^谢谢您的评价/).waitFor();
  await axe(phone, 'rated');
  await expect
    .poll(
      async () => {
        await lookUp(relief);
        return phone.getByText('您评价：不满意。').count();
      },
      { timeout: 60_000, interval: 2000 },
    )
    .toBe(1);
  expect(await phone.getByRole('heading', { name: '评价办理服务' }).count()).toBe(0);
  const client = await staffClient(mingtang, 'window@example.cn');
  const { body } = await client.ask('GET', '/rating-tickets');
  expect(JSON.stringify(body)).not.toContain(relief.case);
  await phone.goto(`${mingtang.publicUrl}/fw/ratings/`);
  await phone.getByRole('heading', { level: 1, name: '政务服务好差评' }).waitFor();
  await axe(phone, 'ratings');
});

/** From the guide of temporary relief to the receipt: begun on one device, ended on another. */
async function applyForRelief(
  first: Page,
  {
    javaScriptEnabled,
    look,
  }: { javaScriptEnabled: boolean; look?: (page: Page, name: string) => Promise<void> },
): Promise<{ number: string; code: string }> {
  await first.getByRole('link', { name: '在线办理' }).first().click();
  await first.getByRole('heading', { level: 1, name: '临时救助申请' }).waitFor();
  await first.getByLabel('姓名').fill('马建国');
  await first.getByLabel('居民身份证号码').fill('11010519491231002X');
  await first.getByLabel('手机号码').fill('13909551234');
  await first.getByLabel('电子邮箱').fill('ma@example.com');
  await first.getByLabel('用短信告知办理进展').check();
  await first.getByLabel('都没有').check();
  await first.locator('select[name="home/township"]').selectOption({ label: '柔远镇' });
  await first.locator('input[name="home/street"]').fill('渡口村 12 号');
  await first.getByRole('button', { name: '继续' }).click();
  await first.getByRole('heading', { level: 1, name: '家庭情况' }).waitFor();
  await first.locator('[name="members/0/who"]').fill('马建国');
  await first.locator('[name="members/0/income"]').fill('1200');
  await first.getByLabel('遇到了什么困难').fill('房屋失火');
  await look?.(first, 'form-of-several-pages');
  await first.getByRole('button', { name: '保存，以后再填' }).click();
  const resumeCode = first.locator('dt:text-is("续填码") + dd');
  await resumeCode.waitFor();
  await look?.(first, 'form-kept');

  const context = await browser.newContext({ javaScriptEnabled });
  const other = await context.newPage();
  await other.goto(`${mingtang.publicUrl}/apply/form-relief.html`);
  await other.getByText('以前填过一部分？用续填码接着填').click();
  await other.locator('[name="resume-code"]').fill((await resumeCode.textContent()) ?? '');
  await other.getByRole('button', { name: '接着填' }).click();
  expect(await other.getByLabel('遇到了什么困难').inputValue()).toBe('房屋失火');
  await other.getByRole('button', { name: /^继续/ }).click();
  await other.getByLabel('本人银行卡号').fill('6222021234567890128');
  await other
    .getByLabel(/^能说明困难的材料/)
    .setInputFiles(
      ['现场.jpg', '清单.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer: jpg })),
    );
  await other.locator('[name="truth"]').check();
  await other.locator('[name^="signed"]').fill('马建国');
  await other.getByRole('button', { name: /^继续/ }).click();
  await other.getByRole('heading', { level: 1, name: '提交前请核对' }).waitFor();
  await other.getByText('1200 元').first().waitFor();
  await screenshot(other, 'form-review');
  await other.getByRole('button', { name: '提交' }).click();
  await other.getByRole('heading', { name: /^已收到/ }).waitFor();
  const fact = async (label: string) =>
    (await other.locator(`dt:text-is("${label}") + dd`).textContent()) ?? '';
  const receipt = { number: await fact('登记号'), code: await fact('查询码') };
  await context.close();
  return receipt;
}

async function lookUp({ number, code } = kept): Promise<void> {
  await phone.goto(`${mingtang.publicUrl}/tracking/`);
  await phone.getByLabel('登记号').fill(number);
  await phone.getByLabel('查询码').fill(code);
  await phone.getByRole('button', { name: '查询' }).click();
}
