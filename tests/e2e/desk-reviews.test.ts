import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docx, wordMl as w } from '../../plugins/editorial/test/office-files.ts';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, type SignIn, startMingtang } from '../stack/mingtang.ts';
import { signInOf, staffClient } from '../stack/staff-client.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

const title = '关于今冬集中供暖的通知';
const explanation = `《${title}》解读`;
const repeal = `关于废止《${title}》的决定`;
const objection = '第二段请写明报修电话。';
const remark = '表里的日期请再核对。';
const amended = '报修电话见便民服务栏目。';
const organ = '沙坡头区迎水桥镇人民政府';
const reviewerOfTown: SignIn = { email: 'reviewer@example.cn', password: 'correct horse battery' };

let mingtang: Mingtang;
let browser: Browser;
let editor: Page;
let reviewer: Page;
let publisher: Page;
/** Where readers find what was published. */
const addresses: Record<'notice' | 'explanation' | 'repeal', string> = {
  notice: '',
  explanation: '',
  repeal: '',
};

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  await makeFlow();
  editor = await signedIn(signInOf(mingtang, 'yingshuiqiao-editor@example.cn'));
  reviewer = await signedIn(reviewerOfTown);
  publisher = await signedIn(signInOf(mingtang, 'shapotou@example.cn'));
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

test('an administrator begins a flow from a template, which stays chosen on a slow line, and is told what is wrong before it is saved', async () => {
  const admin = await signedIn(signInOf(mingtang, 'admin@example.cn'));
  // Whatever the page asks of the server once more, while somebody fills in its form.
  await admin.route(/[?&]_rsc=/, async (request) => {
    await admin.waitForTimeout(2_000);
    await request.continue();
  });
  await admin.goto(`${mingtang.cmsUrl}/admin/collections/flows/create`);
  await admin.getByRole('button', { name: /^二审/ }).click();
  await admin.getByText('流程完整，可以使用').waitFor();
  await admin.waitForLoadState('networkidle');
  await admin.getByRole('button', { name: /^1\. 审核/ }).click();
  await admin.getByRole('button', { name: '办理人 1：去掉' }).click();
  await admin.getByRole('button', { name: '审核', exact: true }).waitFor();
  expect(await admin.locator('.flow__faults').textContent()).toContain('没有指定办理人');
  await keepScreenshot(admin, 'flow-with-a-fault');
  await admin.getByRole('button', { name: '＋ 再加一项' }).click();
  await admin.getByText('流程完整，可以使用').waitFor();
  expect(await barriers(admin, '.flow')).toEqual([]);
  await admin.context().close();
});

test('an editor takes a notice from a Word file, whose number of a person keeps it from being submitted until it is mended', async () => {
  await staff.startArticle(editor);
  await staff.importDocument(editor, { name: '供暖通知.docx', bytes: await noticeInWord() });
  await staff.textOf(editor).getByRole('cell', { name: '沙坡头村' }).waitFor();
  await staff.chooseColumn(editor, '通知公告');
  await staff.writeSource(editor, organ);
  await staff.discloseAs(editor, {
    number: '迎政发〔2026〕8号',
    organ,
    topic: '城乡建设、环境保护',
  });
  expect(await staff.offers(editor)).toEqual({ publish: false, withdraw: false });
  await expect.poll(() => staff.gateFindings(editor)).toEqual(['身份证号 · 正文']);
  await staff.submit(editor);
  await editor.getByText('发布前检查有 1 处须改正').waitFor();
  await keepScreenshot(editor, 'submit-refused');
  await editor.getByRole('button', { name: '取消' }).click();

  await staff.showTab(editor, '正文');
  await staff.rewriteParagraph(editor, '联系人张三', '联系人张三，电话0955-7012345。');
  await expect.poll(() => staff.gateFindings(editor)).toEqual([]);
  await staff.submit(editor, '请审核');
  const review = staff.reviewOf(editor);
  await review.getByText('办理中').waitFor();
  expect(await review.textContent()).toContain('审核期间修改内容，本次审核即作废');
  await keepScreenshot(editor, 'submitted');
});

test('the reviewer finds it in the inbox on a phone, returns it with a comment, and remarks on it', async () => {
  await reviewer.setViewportSize({ width: 360, height: 780 });
  await staff.openInbox(reviewer);
  const row = reviewer.getByRole('listitem').filter({ hasText: title });
  expect(await row.textContent()).toMatch(/迎水桥镇采编.*提交.*审核.*限 \d{4}-\d\d-\d\d/);
  await keepScreenshot(reviewer, 'inbox');
  await isGoodOnAPhone(reviewer);

  await row.getByRole('link').click();
  await reviewer.getByRole('heading', { level: 1, name: title }).waitFor();
  await keepScreenshot(reviewer, 'inbox-item');
  await isGoodOnAPhone(reviewer);
  const preview = reviewer.frameLocator('iframe');
  await preview.getByText('各村按下表供暖').waitFor();
  await reviewer.getByRole('button', { name: '退回', exact: true }).click();
  expect(await reviewer.getByRole('button', { name: '确定退回' }).isDisabled()).toBe(true);
  await reviewer.getByLabel(/^原因/).fill(objection);
  expect(await barriers(reviewer, 'dialog[open]')).toEqual([]);
  await reviewer.getByRole('button', { name: '确定退回' }).click();
  await reviewer.getByText('已办理：退回。').waitFor();
  await reviewer.getByText('现在没有需要您办理的').waitFor();
  await reviewer.getByLabel(/^写批注/).fill(remark);
  await reviewer.getByRole('button', { name: '发表批注' }).click();
  await reviewer.getByText('复核员（示例）批注').waitFor();
  await keepScreenshot(reviewer, 'remarked');
  await isGoodOnAPhone(reviewer);
});

test('the editor reads why, amends it and submits it again', async () => {
  await editor.goto(`${mingtang.cmsUrl}/admin/inbox?list=started`);
  const row = editor.getByRole('listitem').filter({ hasText: title });
  expect(await row.textContent()).toContain('已退回修改');
  await row.getByRole('link').click();
  await editor.getByText(objection).waitFor();
  await editor.getByRole('link', { name: '打开文稿' }).click();
  await staff.reviewOf(editor).getByText(objection).waitFor();
  await staff.reviewOf(editor).getByText(remark).waitFor();
  await keepScreenshot(editor, 'returned');
  await staff.showTab(editor, '正文');
  await staff.textOf(editor).focus();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type(amended);
  await staff.submit(editor);
  await staff.reviewOf(editor).getByText('办理中').waitFor();
});

test('the reviewer sees what changed word by word, and approves it from the list', async () => {
  await reviewer.setViewportSize({ width: 1440, height: 900 });
  await staff.openInbox(reviewer);
  await reviewer.getByRole('listitem').filter({ hasText: title }).getByRole('link').click();
  await reviewer.getByRole('link', { name: '看改了什么' }).click();
  await reviewer.getByRole('heading', { level: 2, name: '正文' }).waitFor();
  const added = (await reviewer.locator('ins').allTextContents()).join('');
  expect(added).toContain(amended);
  await keepScreenshot(reviewer, 'compare');
  await isGoodOnAPhone(reviewer);

  await reviewer.setViewportSize({ width: 1440, height: 900 });
  await staff.approveFromList(reviewer, title);
  await keepScreenshot(reviewer, 'batch');
});

test('the publisher above approves, and readers see it with its index number', async () => {
  await staff.openInbox(publisher);
  await publisher.getByRole('listitem').filter({ hasText: title }).getByRole('link').click();
  const where = publisher.locator('.standing__steps');
  await expect
    .poll(async () => (await where.allInnerTexts()).join('').replace(/\s+/g, ' '))
    .toMatch(/审核 已通过 .*复核员.* 签发 办理中/);
  await publisher.getByRole('button', { name: '通过', exact: true }).click();
  await publisher.getByRole('button', { name: '确定通过' }).click();
  await publisher.getByText('已办理：通过。').waitFor();
  await publisher.getByText('已生效').waitFor();
  await keepScreenshot(publisher, 'approved');

  await editor.reload();
  addresses.notice = await liveAddress(editor);
  const reader = await atReaders(addresses.notice);
  await reader.getByRole('heading', { level: 1, name: title }).waitFor();
  await reader.getByText(amended).waitFor();
  await reader.getByRole('columnheader', { name: '开始日期' }).waitFor();
  const catalogue = ((await reader.locator('article header').textContent()) ?? '').replace(
    /\s+/g,
    ' ',
  );
  expect(catalogue).toMatch(/索引号：? ?640502\d{3}001\/\d{4}-00001/);
  expect(catalogue).toContain('迎政发〔2026〕8号');
  await reader.getByRole('link', { name: '[1]' }).click();
  expect(new URL(reader.url()).hash).toMatch(/^#note-\d+$/);
  await reader.getByRole('link', { name: '↑' }).click();
  expect(new URL(reader.url()).hash).toMatch(/^#note-ref-\d+$/);
  await keepScreenshot(reader, 'live');
  await reader.context().close();
});

test('the editor explains it, and once that is approved each of the two pages leads to the other', async () => {
  await editor.getByRole('button', { name: '写解读' }).click();
  await writeAndSubmit(explanation, '今冬供暖比往年早五天。', '通知公告');
  await staff.approveFromList(reviewer, explanation);
  await staff.approveFromList(publisher, explanation);
  await editor.reload();
  addresses.explanation = await liveAddress(editor);
  const reader = await atReaders(addresses.explanation);
  await reader.getByRole('link', { name: title, exact: true }).click();
  await reader.waitForURL(addresses.notice);
  await expect.poll(() => readAgain(reader)).toContain('相关解读');
  await reader.getByRole('link', { name: explanation, exact: true }).click();
  await reader.waitForURL(addresses.explanation);
  await reader.context().close();
});

test('the editor repeals it, and once that is approved, the last time in its own form, its page and that of its explanation say so', async () => {
  await editor.goto(`${mingtang.cmsUrl}/admin/collections/articles`);
  await editor.getByRole('link', { name: title, exact: true }).click();
  await editor.getByRole('button', { name: '写废止决定' }).click();
  await writeAndSubmit(repeal, '自即日起废止。');
  await staff.approveFromList(reviewer, repeal);
  await staff.openInbox(publisher);
  await publisher.getByRole('listitem').filter({ hasText: repeal }).getByRole('link').click();
  await publisher.getByRole('link', { name: '打开文稿' }).click();
  const review = staff.reviewOf(publisher);
  await review.getByText('签发').first().waitFor();
  await keepScreenshot(publisher, 'decided-in-the-document');
  expect(await barriers(publisher, '.review')).toEqual([]);
  await review.getByRole('button', { name: '通过', exact: true }).click();
  await publisher.getByRole('button', { name: '确定通过' }).click();
  await review.getByText('已通过').waitFor();
  await editor.reload();
  addresses.repeal = await liveAddress(editor);
  const reader = await atReaders(addresses.notice);
  await expect.poll(() => readAgain(reader)).toContain('本文件已废止');
  await keepScreenshot(reader, 'repealed');
  await reader.getByRole('link', { name: repeal }).first().click();
  await reader.waitForURL(addresses.repeal);
  await reader.goto(addresses.explanation);
  await expect.poll(() => readAgain(reader)).toContain('本文解读的以下文件现为“废止”');
  await keepScreenshot(reader, 'explains-what-is-repealed');
  expect(await barriers(reader)).toEqual([]);
  await reader.context().close();
});

describe('no screen leads around a review', () => {
  const second = '关于开放文化广场的通知';
  const route = /\/api\/articles\/[\da-f-]{36}/;
  let document: string;
  let instance: string;
  const standing = async () => {
    const admin = await staffClient(mingtang, 'admin@example.cn');
    const { body } = await admin.ask('GET', `/approvals/instances/${instance}`);
    return body as { state: { status: string }; events: { type: string }[] };
  };
  const times = async (type: string) =>
    (await standing()).events.filter((event) => event.type === type).length;

  test('whoever submitted is offered no decision, neither in a second role nor in the document', async () => {
    const admin = await staffClient(mingtang, 'admin@example.cn');
    const { body } = await admin.ask(
      'GET',
      '/memberships?depth=0&where[user.email][equals]=yingshuiqiao-editor@example.cn',
    );
    const [{ id, roles }] = body.docs;
    const more = { roles: [...roles, 'reviewer', 'publisher'] };
    expect((await admin.ask('PATCH', `/memberships/${id}`, more)).status).toBe(200);
    await editor.goto(`${mingtang.cmsUrl}/admin`);
    await staff.startArticle(editor);
    await staff.writeTitle(editor, second);
    await staff.writeText(editor, '文化广场周末全天开放。');
    await staff.chooseColumn(editor, '通知公告');
    await staff.writeSource(editor, organ);
    await staff.submit(editor);
    await staff.reviewOf(editor).getByText('办理中').waitFor();
    document = new URL(editor.url()).pathname.split('/').at(-1) ?? '';
    const approve = { name: '通过', exact: true } as const;
    expect(await staff.reviewOf(editor).getByRole('button', approve).count()).toBe(0);
    expect(await staff.offers(editor)).toEqual({ publish: false, withdraw: false });
    await editor.getByRole('link', { name: '看流程图和办理经过' }).click();
    await editor.getByRole('heading', { level: 1, name: second }).waitFor();
    instance = new URL(editor.url()).pathname.split('/').at(-1) ?? '';
    await editor.getByText('现在没有需要您办理的').waitFor();
    expect(await editor.getByRole('button', approve).count()).toBe(0);
    await editor.goto(`${mingtang.cmsUrl}/admin/inbox`);
    await editor.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    expect(await editor.getByText(second).count()).toBe(0);
  });

  test('a save that says "published" is refused, and nothing is public', async () => {
    await editor.goto(`${mingtang.cmsUrl}/admin/collections/articles/${document}`);
    await staff.reviewOf(editor).getByText('办理中').waitFor();
    await editor.route(route, async (request) => {
      const data = request.request().postData();
      if (request.request().method() !== 'PATCH' || !data?.includes('_status')) {
        return request.continue();
      }
      const url = new URL(request.request().url());
      for (const asDraft of ['draft', 'autosave']) url.searchParams.delete(asDraft);
      await request.continue({
        url: url.href,
        postData: data.replace(/"_status":\s*"draft"/g, '"_status":"published"'),
      });
    });
    const answered = editor.waitForResponse(
      (answer) => answer.request().method() === 'PATCH' && route.test(answer.url()),
    );
    await staff.showTab(editor, '正文');
    await staff.writeTitle(editor, `${second}（自行发布）`);
    expect((await answered).status()).toBe(403);
    await editor.unroute(route);
    expect((await standing()).state.status).toBe('running');
    const admin = await staffClient(mingtang, 'admin@example.cn');
    const { body: saved } = await admin.ask('GET', `/articles/${document}?draft=true&depth=0`);
    expect([saved.title, saved._status]).toEqual([second, 'draft']);
    const isPublic = `where[id][equals]=${document}&where[_status][equals]=published`;
    const { body: live } = await admin.ask('GET', `/articles?depth=0&${isPublic}`);
    expect(live.totalDocs).toBe(0);
  });

  test('pressed twice it is approved once, and who comes second is told who was first', async () => {
    const address = `${mingtang.cmsUrl}/admin/inbox/${instance}?list=todo`;
    const colleague = await signedIn(reviewerOfTown);
    for (const page of [reviewer, colleague]) {
      await page.goto(address);
      await page.getByRole('button', { name: '通过', exact: true }).click();
    }
    await reviewer.getByRole('button', { name: '确定通过' }).dblclick();
    await reviewer.getByText('已办理：通过。').waitFor();
    await colleague.getByRole('button', { name: '确定通过' }).click();
    await colleague.getByText(/本次操作未生效/).waitFor();
    expect(await times('approved')).toBe(1);
    await colleague.context().close();
  });

  test('what is changed after an approval goes through all of it again', async () => {
    await editor.goto(`${mingtang.cmsUrl}/admin/collections/articles/${document}`);
    await staff.reviewOf(editor).getByText('办理中').waitFor();
    await staff.showTab(editor, '正文');
    await staff.writeTitle(editor, `${second}（更正）`);
    await expect.poll(async () => (await standing()).state.status).toBe('void');
    await publisher.goto(`${mingtang.cmsUrl}/admin/inbox/${instance}`);
    await publisher.getByText('已作废').first().waitFor();
    expect(await publisher.getByRole('button', { name: '通过', exact: true }).count()).toBe(0);
    await publisher.goto(`${mingtang.cmsUrl}/admin/collections/articles/${document}`);
    await staff.reviewOf(publisher).waitFor();
    expect(await staff.offers(publisher)).toEqual({ publish: false, withdraw: false });
  });
});

/** In the draft that was just begun, whose title stands there already. */
async function writeAndSubmit(name: string, text: string, column?: string): Promise<void> {
  await expect.poll(() => editor.getByLabel('标题').first().inputValue()).toBe(name);
  await staff.writeText(editor, text);
  if (column) await staff.chooseColumn(editor, column);
  await keepScreenshot(editor, `about-${column ? 'explains' : 'repeals'}`);
  await staff.submit(editor);
  await staff.reviewOf(editor).getByText('办理中').waitFor();
}

/** The address of what was published last, from its receipt, which also names the article before it. */
async function liveAddress(page: Page): Promise<string> {
  await page.getByText('已上线，用时').waitFor();
  const known = Object.values(addresses);
  const own = (await staff.receiptPages(page)).find(
    ({ address }) => /\/\d{8}-[\da-f]{8}\.html$/.test(address) && !known.includes(address),
  );
  return own?.address ?? '';
}

async function atReaders(address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  return page;
}

async function readAgain(reader: Page): Promise<string> {
  await reader.reload();
  return (await reader.locator('main').textContent()) ?? '';
}

/** A notice as a town writes it in Word: a heading, a footnote, a table, and what is no business of readers. */
async function noticeInWord(): Promise<Buffer> {
  return docx({
    body: [
      w.paragraph(title, 'T'),
      w.paragraph('一、供暖时间', '1'),
      w.paragraph(w.run('各村按下表供暖') + w.noteMark(2)),
      w.table([
        ['村', '开始日期'],
        ['沙坡头村', '11月1日'],
      ]),
      w.paragraph('二、联系方式', '1'),
      w.paragraph('联系人张三，身份证号640502197803071015。'),
    ].join(''),
    footnotes: w.note(2, '以锅炉房通知为准。'),
  });
}

test('an auditor sees who decided and who was refused, has the chain checked, and can do nothing else', async () => {
  const auditor = await signedIn(signInOf(mingtang, 'audit@example.cn'));
  await auditor.goto(`${mingtang.cmsUrl}/admin/audit`);
  await auditor.getByRole('heading', { level: 1, name: '审计记录' }).waitFor();
  await auditor.getByRole('button', { name: '核验全部记录' }).click();
  await auditor.getByText(/已核验 \d+ 条，链条完整/).waitFor();
  await keepScreenshot(auditor, 'audit-trail');
  expect(await barriers(auditor)).toEqual([]);

  await auditor.getByLabel('行为').selectOption({ label: '审批办理' });
  await auditor.getByRole('button', { name: '查看' }).click();
  const decided = auditor.getByRole('listitem').filter({ hasText: '审批办理' });
  await decided.filter({ hasText: repeal }).first().waitFor();
  await auditor.getByLabel('行为').selectOption({ label: '全部' });
  await auditor.getByLabel('结果').selectOption({ label: '被拒绝' });
  await auditor.getByRole('button', { name: '查看' }).click();
  await auditor.getByRole('listitem').filter({ hasText: '越权操作' }).first().waitFor();
  await isGoodOnAPhone(auditor);
  await keepScreenshot(auditor, 'audit-trail-on-a-phone');

  const asAuditor = await staffClient(mingtang, 'audit@example.cn');
  const id = addresses.notice;
  expect((await asAuditor.ask('POST', '/articles', { title: id })).status).toBe(403);
  await auditor.context().close();
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
