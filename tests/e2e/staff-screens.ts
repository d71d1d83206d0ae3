import type { Browser, Locator, Page } from '@playwright/test';
import type { Mingtang, SignIn } from '../stack/mingtang.ts';
import { signInOf } from '../stack/staff-client.ts';

/** The staff side as people use it: by what they see, through a real browser. */

export async function signIn(
  page: Page,
  { cmsUrl }: Mingtang,
  { email, password }: SignIn,
): Promise<void> {
  await page.goto(`${cmsUrl}/admin`);
  await page.getByRole('textbox', { name: /^电子邮件/ }).fill(email);
  await page.getByLabel(/^密码/).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1, name: /您好$/ }).waitFor();
}

/** Opens a document to act on it now, also where somebody else has it open: takes it over. */
export async function openToAct(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const takeOver = page.getByRole('button', { name: '接管', exact: true });
  if (!(await takeOver.isVisible())) return;
  await takeOver.click();
  await takeOver.waitFor({ state: 'hidden' });
  await page.waitForLoadState('networkidle');
}

/** A browser of its own in which somebody of the demo is signed in. */
export async function atDesk(browser: Browser, mingtang: Mingtang, email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await signIn(page, mingtang, signInOf(mingtang, email));
  return page;
}

/**
 * Does something to a case or a request: opens what is offered, fills it in by its labels, confirms, and
 * waits until the page shows what comes after it.
 */
export async function act(page: Page, name: string, said?: Record<string, string>): Promise<void> {
  const summary = page.locator('summary').getByText(name, { exact: true });
  const offered = page.locator('details', { has: summary });
  if (said) await offered.locator('summary').click();
  for (const [label, value] of Object.entries(said ?? {})) {
    const field = offered.getByLabel(label, { exact: true });
    const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
    await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
  }
  const button = said
    ? offered.getByRole('button', { name: `确定：${name}` })
    : page.getByRole('button', { name, exact: true });
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    button.click(),
  ]);
  if (!answer.ok()) throw new Error(`${name} was refused: ${await answer.text()}`);
  await button.waitFor({ state: 'hidden' });
}

/** From the desk to an empty article; answers its id. */
export async function startArticle(page: Page): Promise<string> {
  await page.getByRole('link', { name: '写文章' }).click();
  await page.waitForURL(/\/articles\/[\da-f-]{36}$/);
  await textOf(page).waitFor();
  return page.url().slice(-36);
}

export async function writeTitle(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: '标题 *', exact: true }).fill(title);
}

/** Where the cursor stands; in an article just begun, at its beginning. */
export async function writeText(page: Page, text: string): Promise<void> {
  await textOf(page).focus();
  await page.keyboard.type(text);
}

/** Where the cursor stands: by way of the menu that `/` opens, and the library of pictures. */
export async function uploadPicture(
  page: Page,
  picture: { name: string; jpeg: Buffer; alt: string },
): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.getByRole('option', { name: '上传' }).click();
  const library = page.getByRole('dialog').filter({ hasText: '图片与附件' });
  await library.getByRole('button', { name: /新增/ }).click();
  // The fields of a drawer have no accessible names in Payload 3.90: by the names they are sent under.
  const form = page.getByRole('dialog').last();
  await form.locator('input[type=file]').setInputFiles({
    name: picture.name,
    mimeType: 'image/jpeg',
    buffer: picture.jpeg,
  });
  await form.locator('input[name=alt]').fill(picture.alt);
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
  await textOf(page).locator('.LexicalEditorTheme__upload img').waitFor();
}

/** Where the cursor stands, through the clipboard of the browser. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Enter');
  await page.evaluate(async (markup) => {
    const content = new Blob([markup], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': content })]);
  }, html);
  await page.keyboard.press('Control+V');
}

/** Fills the article from a document, behind what is written already. */
export async function importDocument(
  page: Page,
  document: { name: string; bytes: Buffer },
): Promise<void> {
  await page.locator('.import-document input[type=file]').setInputFiles({
    name: document.name,
    mimeType: 'application/octet-stream',
    buffer: document.bytes,
  });
  await page.getByText(`已导入“${document.name}”`).waitFor();
}

/** What the check before publishing names, each with the place it stands at. */
export async function gateFindings(page: Page): Promise<string[]> {
  return page.locator('.gate__notes b').allTextContents();
}

export async function askToLetPass(page: Page, why: string): Promise<void> {
  await page.getByText('确认无误？申请放行').click();
  await page.getByRole('textbox', { name: '申请理由' }).fill(why);
  await page.getByRole('button', { name: '申请放行', exact: true }).click();
  await page.getByRole('region', { name: '已申请放行' }).waitFor();
}

export async function letPass(page: Page, why: string): Promise<void> {
  await page.getByRole('textbox', { name: '意见', exact: true }).fill(why);
  await page.getByRole('button', { name: '放行', exact: true }).click();
  await page.getByRole('region', { name: '已放行' }).waitFor();
}

export async function chooseColumn(page: Page, name: string): Promise<void> {
  await choose(page, 'column', name);
}

export async function writeSource(page: Page, source: string): Promise<void> {
  await showTab(page, '摘要与署名');
  await page.getByRole('textbox', { name: /^来源/ }).fill(source);
}

export async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Replaces the line of a paragraph that begins so. */
export async function rewriteParagraph(page: Page, begins: string, text: string): Promise<void> {
  await textOf(page).getByText(begins).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type(text);
}

/** Makes an article a document of the catalogue: its number, whose it is, and what it is about. */
export async function discloseAs(
  page: Page,
  { number, organ, topic }: { number: string; organ: string; topic: string },
): Promise<void> {
  await showTab(page, '文件要素');
  await page.getByRole('textbox', { name: /^文号/ }).fill(number);
  await choose(page, 'disclosure__method', '主动公开');
  await choose(page, 'disclosure__organ', organ);
  await choose(page, 'disclosure__topics', topic);
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`#field-${field} input`).first().fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Puts forward what is saved; the panel says why where it is refused. */
export async function submit(page: Page, comment?: string): Promise<void> {
  await page.getByRole('button', { name: /^(重新)?提交审核$/ }).click();
  if (comment) await page.getByLabel('说明（可不填）').fill(comment);
  await page.getByRole('button', { name: '确定提交' }).click();
}

export const reviewOf = (page: Page): Locator => page.getByRole('region', { name: '审核' });

/** From the desk to what waits for whoever looks. */
export async function openInbox(page: Page): Promise<void> {
  await page.goto(new URL('/admin', page.url()).href);
  await page.getByRole('link', { name: '审批待办' }).click();
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
}

/** Approves something from the list of the inbox. */
export async function approveFromList(page: Page, title: string): Promise<void> {
  await openInbox(page);
  await page.getByRole('checkbox', { name: `选择：${title}`, exact: true }).check();
  await page.getByRole('button', { name: '批量通过…' }).click();
  await page.getByRole('button', { name: '确定通过' }).click();
  await page.getByText('办成 1 项，未办成 0 项。').waitFor();
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布修改' }).click();
}

/** Saves without waiting for autosave; returns when the server has it. */
export async function saveDraft(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && !answer.url().includes('autosave'),
  );
  await page.getByRole('button', { name: '保存草稿' }).click();
  if (!(await saved).ok()) throw new Error(`The draft was refused: ${await (await saved).text()}`);
}

/** Which decisions the screen of a document offers. */
export async function offers(page: Page): Promise<{ publish: boolean; withdraw: boolean }> {
  const isThere = async (name: string) =>
    (await page.getByRole('button', { name, exact: true }).count()) > 0;
  return { publish: await isThere('发布修改'), withdraw: await isThere('撤回') };
}

/** What the receipt says under its headline: addresses of pages with what became of each. */
export async function receiptPages(page: Page): Promise<{ address: string; result: string }[]> {
  return page.locator('.receipt__pages li').evaluateAll((items) =>
    items.map((item) => ({
      address: item.querySelector('a')?.href ?? '',
      result: item.querySelector('span')?.textContent ?? '',
    })),
  );
}

export async function withdraw(page: Page, reason: string): Promise<void> {
  const why = page.getByRole('textbox', { name: '撤回原因' });
  const ask = () => page.getByRole('button', { name: '撤回', exact: true }).click();
  await ask();
  // The page draws itself anew once as it opens, and closes what was opened before: then people press again.
  await why.fill(reason, { timeout: 10_000 }).catch(async () => {
    await ask();
    await why.fill(reason);
  });
  await page.getByRole('button', { name: '确认撤回' }).click();
}

export const textOf = (page: Page): Locator => page.locator('[data-lexical-editor]').first();

/** Opens the preview beside the form, where it is not open from last time. */
export async function showPreview(page: Page): Promise<void> {
  await page.locator('.collection-edit__form').waitFor();
  const open = page.getByRole('button', { name: '实时预览', exact: true });
  if ((await page.locator('.preview').count()) === 0) await open.click();
}

/** Drags something by its handle to the place of another, as people do. */
export async function drag(page: Page, handle: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleAtRest(handle), await middleAtRest(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y - 20, { steps: 4 });
  await page.mouse.move(end.x, end.y - 10, { steps: 12 });
  await page.mouse.up();
  // For 50 ms after a drag, dnd-kit lets no click through, not even of another button: longer than a script waits.
  // Its timer was set first, so that it has fired when this one does.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
}

/** Rows glide when others are folded or added. */
async function middleAtRest(handle: Locator): Promise<{ x: number; y: number }> {
  let last: string | undefined;
  for (;;) {
    const box = await handle.boundingBox();
    if (box && JSON.stringify(box) === last) {
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    last = JSON.stringify(box);
    await handle.page().waitForTimeout(100);
  }
}
