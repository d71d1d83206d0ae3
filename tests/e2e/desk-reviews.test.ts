import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, type SignIn, startMingtang } from '../stack/mingtang.ts';
import { readPublic } from '../stack/read-public.ts';
import { signInOf, staffClient } from '../stack/staff-client.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

const title = '迎水桥镇冬季用气安全提示';
const objection = '第二段请写明报修电话。';
const reviewerOfTown: SignIn = { email: 'reviewer@example.cn', password: 'correct horse battery' };

let mingtang: Mingtang;
let browser: Browser;
let editor: Page;
let reviewer: Page;
/** Of the article. */
let id: string;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  await makeFlow();
  editor = await signedIn(signInOf(mingtang, 'yingshuiqiao-editor@example.cn'));
  reviewer = await signedIn(reviewerOfTown);
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

test('an editor submits an article from its form, which says from then on where it is', async () => {
  id = await staff.startArticle(editor);
  await staff.writeTitle(editor, title);
  await staff.writeText(editor, '用气时请保持通风。');
  await staff.chooseColumn(editor, '通知公告');
  await staff.writeSource(editor, '迎水桥镇人民政府');
  await staff.saveDraft(editor);
  expect(await staff.offers(editor)).toEqual({ publish: false, withdraw: false });
  const review = editor.getByRole('region', { name: '审核' });
  await review.getByRole('button', { name: '提交审核' }).click();
  await editor.getByLabel('说明（可不填）').fill('请审核');
  await keepScreenshot(editor, 'submit');
  await editor.getByRole('button', { name: '确定提交' }).click();
  await review.getByText('办理中').waitFor();
  expect(await review.textContent()).toContain('审核期间修改内容，本次审核即作废');
});

test('the reviewer finds it in the inbox on a phone, and returns it with a comment', async () => {
  await reviewer.setViewportSize({ width: 360, height: 780 });
  await reviewer.goto(`${mingtang.cmsUrl}/admin`);
  await reviewer.getByRole('link', { name: '审批待办' }).click();
  const row = reviewer.getByRole('listitem').filter({ hasText: title });
  expect(await row.textContent()).toMatch(/迎水桥镇采编.*提交.*审核.*限 \d{4}-\d\d-\d\d/);
  await keepScreenshot(reviewer, 'inbox');
  await isGoodOnAPhone(reviewer);

  await row.getByRole('link').click();
  await reviewer.getByRole('heading', { level: 1, name: title }).waitFor();
  await keepScreenshot(reviewer, 'inbox-item');
  await isGoodOnAPhone(reviewer);
  const preview = reviewer.frameLocator('iframe');
  await preview.getByText('用气时请保持通风。').waitFor();
  await reviewer.getByRole('button', { name: '退回', exact: true }).click();
  expect(await reviewer.getByRole('button', { name: '确定退回' }).isDisabled()).toBe(true);
  await reviewer.getByLabel(/^原因/).fill(objection);
  expect(await barriers(reviewer, 'dialog[open]')).toEqual([]);
  await reviewer.getByRole('button', { name: '确定退回' }).click();
  await reviewer.getByText('已办理：退回。').waitFor();
  await reviewer.getByText('现在没有需要您办理的').waitFor();
});

test('the editor reads why, amends it and submits it again', async () => {
  await editor.goto(`${mingtang.cmsUrl}/admin/inbox?list=started`);
  const row = editor.getByRole('listitem').filter({ hasText: title });
  expect(await row.textContent()).toContain('已退回修改');
  await row.getByRole('link').click();
  await editor.getByText(objection).waitFor();
  await editor.getByRole('link', { name: '打开文稿' }).click();
  await editor.getByRole('button', { name: '正文', exact: true }).click();
  await staff.textOf(editor).waitFor();
  await staff.textOf(editor).focus();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type('报修电话见便民服务栏目。');
  await staff.saveDraft(editor);
  await editor.getByRole('button', { name: '重新提交审核' }).click();
  await editor.getByRole('button', { name: '确定提交' }).click();
  await editor.getByRole('region', { name: '审核' }).getByText('办理中').waitFor();
});

test('the reviewer sees what changed word by word, and approves it from the list', async () => {
  await reviewer.setViewportSize({ width: 1440, height: 900 });
  await reviewer.goto(`${mingtang.cmsUrl}/admin/inbox`);
  await reviewer.getByRole('listitem').filter({ hasText: title }).getByRole('link').click();
  await reviewer.getByRole('link', { name: '看改了什么' }).click();
  await reviewer.getByRole('heading', { level: 2, name: '正文' }).waitFor();
  const added = (await reviewer.locator('ins').allTextContents()).join('');
  expect(added).toContain('报修电话见便民服务栏目');
  await keepScreenshot(reviewer, 'compare');
  await isGoodOnAPhone(reviewer);

  await reviewer.setViewportSize({ width: 1440, height: 900 });
  await reviewer.goto(`${mingtang.cmsUrl}/admin/inbox`);
  await reviewer.getByRole('checkbox', { name: `选择：${title}` }).check();
  await reviewer.getByRole('button', { name: '批量通过…' }).click();
  await reviewer.getByRole('button', { name: '确定通过' }).click();
  await reviewer.getByText('办成 1 项，未办成 0 项。').waitFor();
  await keepScreenshot(reviewer, 'batch');
});

test('the publisher above approves, and readers see it', async () => {
  const publisher = await signedIn(signInOf(mingtang, 'shapotou@example.cn'));
  await publisher.goto(`${mingtang.cmsUrl}/admin/inbox`);
  await publisher.getByRole('listitem').filter({ hasText: title }).getByRole('link').click();
  const where = publisher.locator('.standing__steps');
  expect((await where.allInnerTexts()).join('').replace(/\s+/g, ' ')).toMatch(
    /审核 已通过 .*复核员.* 签发 办理中/,
  );
  await publisher.getByRole('button', { name: '通过', exact: true }).click();
  await publisher.getByRole('button', { name: '确定通过' }).click();
  await publisher.getByText('已办理：通过。').waitFor();
  await publisher.getByText('已生效').waitFor();
  await keepScreenshot(publisher, 'approved');

  const client = await staffClient(mingtang, 'shapotou@example.cn');
  const { body } = await client.ask('GET', `/articles/${id}?depth=0`);
  expect(body._status).toBe('published');
  const address = `http://shapotou.localhost:${mingtang.publicPort}/yingshuiqiao${body.path}`;
  await expect
    .poll(async () => (await readPublic(address)).text)
    .toContain('报修电话见便民服务栏目。');
});

/** Whoever reviews, then whoever publishes; the demo’s own flows decide on other columns. */
async function makeFlow(): Promise<void> {
  const admin = await staffClient(mingtang, 'admin@example.cn');
  const made = async (path: string, data: object) => {
    const { status, body } = await admin.ask('POST', path, data);
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body.doc.id as string;
  };
  const towns = await admin.ask('GET', '/sites?depth=0&limit=1&where[name][like]=迎水桥');
  const site = towns.body.docs[0].id;
  const user = await made('/users', { ...reviewerOfTown, name: '复核员（示例）' });
  await made('/memberships', { user, site, roles: ['reviewer'] });
  const step = (id: string, name: string, role: string, to: string) => ({
    id,
    name: { zh: name, en: id },
    kind: 'decide',
    actors: [{ by: 'role', role }],
    mode: 'any',
    deadline: { workdays: 2 },
    verbs: ['approve', 'return', 'reject', 'add-signer', 'hand-over', 'circulate'],
    next: [{ to }],
  });
  await made('/flows', {
    name: '通知两审',
    site,
    kinds: ['articles'],
    definition: {
      name: { zh: '通知两审', en: 'Two reviews of notices' },
      start: [{ to: 'review' }],
      distinctPeople: true,
      steps: [step('review', '审核', 'reviewer', 'sign'), step('sign', '签发', 'publisher', 'end')],
    },
  });
}

async function signedIn(signIn: SignIn): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await staff.signIn(page, mingtang, signIn);
  return page;
}

async function barriers(page: Page, where = 'main'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(where).exclude('iframe').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** No barriers, and nothing wider than the screen of a small phone. */
async function isGoodOnAPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 780 });
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(tooWide).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
}
