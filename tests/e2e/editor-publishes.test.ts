import type { Browser, BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { readPublic } from '../stack/read-public.ts';
import { type StaffClient, signInOf, staffClient } from '../stack/staff-client.ts';
import { keepScreenshot as screenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

const title = '迎水桥镇今冬供暖时间安排';
const reason = '供暖日期有误，正在更正。';
// As WPS puts a range of cells on the clipboard.
const tableOfSpreadsheet = `<meta charset="utf-8"><table border="1" cellspacing="0" style="border-collapse:collapse;width:216.00pt">
<colgroup><col width="144" span="2" style="mso-width-source:userset;width:108.00pt"/></colgroup><tbody>
<tr height="18"><td class="xl65" colspan="2" x:str style="font-weight:700;background:#ffff00">供暖时间表</td></tr>
<tr height="18"><td x:str>迎水村</td><td x:str>11月1日</td></tr>
<tr height="18"><td x:str>沙坡头村</td><td x:str>11月5日</td></tr></tbody></table>`;

// As Word puts a list on the clipboard: paragraphs with marks.
const itemOfWord = (text: string) =>
  `<p class=MsoListParagraph style='text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>l<span>&nbsp;&nbsp;</span></span></span><![endif]><span>${text}<o:p></o:p></span></p>`;
const listOfWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>${itemOfWord('检查管道')}${itemOfWord('关闭阀门')}</body></html>`;

let mingtang: Mingtang;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Of the article, once it is there. */
let id: string;
/** Addresses of all that shows the article, once it is public. */
let places: Record<'article' | 'column' | 'home' | 'feed' | 'siteFeed' | 'sitemap', string>;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  context = await signedIn('yingshuiqiao@example.cn');
  page = context.pages()[0] as Page;
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

test('an editor of 迎水桥镇 writes an article with a table and an image, publishes it, and is given a receipt', async () => {
  id = await staff.startArticle(page);
  await staff.writeTitle(page, title);
  await staff.writeText(page, '各村供暖时间如下，请互相转告。');
  await staff.uploadPicture(page, {
    name: '供暖管道.jpg',
    jpeg: await picture(),
    alt: '工人检修供暖管道',
  });
  await staff.writeText(page, '详细时间见下表。');
  await staff.pasteHtml(page, tableOfSpreadsheet);
  await staff.textOf(page).getByRole('cell', { name: '沙坡头村' }).waitFor();
  await screenshot(page, 'form');
  expect(await staff.offers(page)).toEqual({ publish: true, withdraw: false });
  await staff.chooseColumn(page, '通知公告');
  await staff.writeSource(page, '迎水桥镇人民政府');
  await staff.publish(page);

  await page.getByText('已上线，用时').waitFor();
  await screenshot(page, 'receipt');
  const pages = await staff.receiptPages(page);
  const site = `http://shapotou.localhost:${mingtang.publicPort}/yingshuiqiao`;
  const article = pages.find(({ address }) => /\/tzgg\/\d{8}-[\da-f]{8}\.html$/.test(address));
  const sitemap = pages.find(({ address }) => /\/sitemap-\d{4}-\d\d\.xml$/.test(address));
  places = {
    article: article?.address ?? '',
    column: `${site}/tzgg/`,
    home: `${site}/`,
    feed: `${site}/tzgg/feed.xml`,
    siteFeed: `${site}/feed.xml`,
    sitemap: sitemap?.address ?? '',
  };
  const changed = pages.filter(({ result }) => result === '已更新').map(({ address }) => address);
  expect(changed).toEqual(expect.arrayContaining(Object.values(places)));
});

test('the public article, column list, home page, feeds and sitemap show it', async () => {
  const reader = await (await newContext()).newPage();
  const complaints: string[] = [];
  reader.on('pageerror', (error) => complaints.push(String(error)));
  reader.on('response', (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  for (const place of [places.home, places.column]) {
    await reader.goto(place);
    await reader.getByRole('link', { name: title }).first().click();
    await reader.waitForURL(places.article);
  }
  await reader.getByRole('heading', { level: 1, name: title }).waitFor();
  for (const paragraph of ['各村供暖时间如下，请互相转告。', '详细时间见下表。']) {
    await reader.getByText(paragraph, { exact: true }).waitFor();
  }
  await reader.getByRole('cell', { name: '沙坡头村' }).waitFor();
  const shown = reader.getByRole('img', { name: '工人检修供暖管道' });
  await shown.scrollIntoViewIfNeeded();
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await screenshot(reader, 'article');
  expect(complaints).toEqual([]);
  await reader.context().close();

  for (const feed of [places.feed, places.siteFeed]) {
    expect((await readPublic(feed)).text).toContain(`<title>${title}</title>`);
  }
  expect((await readPublic(places.sitemap)).text).toContain(`<loc>${places.article}</loc>`);
});

test('they cannot open another town’s article by list, id, version or preview', async () => {
  const neighbour = await staffClient(mingtang, 'changle@example.cn');
  const theirs = await anArticleOf(neighbour);
  const theirBrowser = await signedIn('changle@example.cn');

  const everywhere = Object.fromEntries(Object.keys(doorsTo(theirs)).map((door) => [door, true]));
  expect(await opens(theirBrowser, theirs), 'the neighbour themselves').toEqual(everywhere);
  const nowhere = Object.fromEntries(Object.keys(everywhere).map((door) => [door, false]));
  expect(await opens(context, theirs)).toEqual(nowhere);
  await theirBrowser.close();
});

test('the publisher withdraws it, and within 10 s all of these drop it and its address answers 410', async () => {
  const publisher = await signedIn('shapotou@example.cn');
  const desk = publisher.pages()[0] as Page;
  await staff.openToAct(desk, `${mingtang.cmsUrl}/admin/collections/articles/${id}`);
  const asked = performance.now();
  await staff.withdraw(desk, reason);
  await expect.poll(whatReadersGet, { timeout: 10_000, interval: 200 }).toEqual({
    article: 'gone',
    column: 'without it',
    home: 'without it',
    feed: 'without it',
    siteFeed: 'without it',
    sitemap: 'without it',
  });
  expect(performance.now() - asked).toBeLessThan(10_000);

  await desk.getByText('已撤回，用时').waitFor();
  await screenshot(desk, 'withdrawn');
  const reader = await (await newContext()).newPage();
  expect((await reader.goto(places.article))?.status()).toBe(410);
  await reader.getByText(reason).waitFor();
  await screenshot(reader, 'gone');
  await Promise.all([publisher.close(), reader.context().close()]);
});

test('an article with a list from the clipboard of Word is kept back for the telephone of a person, until a publisher of the county lets it pass', async () => {
  const form = await context.newPage();
  form.setDefaultTimeout(60_000);
  await form.goto(`${mingtang.cmsUrl}/admin`);
  const article = await staff.startArticle(form);
  await staff.writeTitle(form, '停暖检修通知');
  await staff.writeText(form, '负责人张三，13895001234。');
  await staff.pasteHtml(form, listOfWord);
  await staff.textOf(form).locator('ul li', { hasText: '关闭阀门' }).waitFor();
  await staff.chooseColumn(form, '通知公告');
  await staff.writeSource(form, '迎水桥镇人民政府');
  await expect.poll(() => staff.gateFindings(form)).toEqual(['个人电话 · 正文']);
  await screenshot(form, 'gate');
  await staff.publish(form);
  await form.getByText('发布前检查有 1 处须改正').waitFor();
  await staff.askToLetPass(form, '负责人本人同意公开');

  const publisher = await signedIn('shapotou@example.cn');
  const desk = publisher.pages()[0] as Page;
  await desk.goto(`${mingtang.cmsUrl}/admin/collections/articles/${article}`);
  await staff.letPass(desk, '已核对同意书');
  await publisher.close();

  await form.reload();
  await form.getByRole('region', { name: '已放行' }).waitFor();
  await staff.publish(form);
  await form.getByText('已上线，用时').waitFor();
  const [shown] = (await staff.receiptPages(form)).filter(({ address }) =>
    /\/tzgg\/\d{8}-[\da-f]{8}\.html$/.test(address),
  );
  await form.goto(shown?.address ?? '');
  await form.getByRole('heading', { level: 1, name: '停暖检修通知' }).waitFor();
  expect(await form.locator('ul li').allTextContents()).toContain('关闭阀门');
  await form.close();
});

test('an editor who may not publish is offered to save a draft, which keeps what was typed the moment before', async () => {
  const clerk = await signedIn('yingshuiqiao-editor@example.cn');
  const form = clerk.pages()[0] as Page;
  const draft = await staff.startArticle(form);
  await staff.writeText(form, '请等待签发。');
  await staff.chooseColumn(form, '通知公告');
  await staff.writeSource(form, '迎水桥镇人民政府');
  await form.getByRole('button', { name: '正文' }).click();
  await form.route(/autosave=true/, (request) => request.abort());
  await staff.writeTitle(form, '还没有签发的通知');
  await staff.saveDraft(form);
  await form.unroute(/autosave=true/);

  const publisher = await staffClient(mingtang, 'yingshuiqiao@example.cn');
  const { body } = await publisher.ask('GET', `/articles/${draft}?draft=true&depth=0`);
  expect(body).toMatchObject({
    title: '还没有签发的通知',
    source: '迎水桥镇人民政府',
    _status: 'draft',
    path: null,
  });
  expect(await staff.offers(form)).toEqual({ publish: false, withdraw: false });
  await screenshot(form, 'draft-saved');
  await form.goto(
    `${mingtang.cmsUrl}/admin/collections/articles/${await publicArticle(publisher)}`,
  );
  await staff.textOf(form).waitFor();
  expect(await staff.offers(form)).toEqual({ publish: false, withdraw: false });
  await clerk.close();
});

async function whatReadersGet(): Promise<Record<string, string>> {
  const answers = Object.entries(places).map(async ([place, address]) => {
    const { status, text } = await readPublic(address);
    if (status === 410 && text.includes(reason)) return [place, 'gone'];
    const trace = text.includes(title) || text.includes(new URL(places.article).pathname);
    return [place, status === 200 && !trace ? 'without it' : `${status}, showing it: ${trace}`];
  });
  return Object.fromEntries(await Promise.all(answers));
}

interface Theirs {
  id: string;
  title: string;
  version: string;
}

async function anArticleOf(person: StaffClient): Promise<Theirs> {
  const article = (await person.ask('GET', '/articles?limit=1&depth=0')).body.docs[0];
  const versions = `/articles/versions?limit=1&depth=0&where[parent][equals]=${article.id}`;
  const version = (await person.ask('GET', versions)).body.docs[0];
  return { id: article.id, title: article.title, version: version.id };
}

async function publicArticle(person: StaffClient): Promise<string> {
  const live = '/articles?limit=1&depth=0&where[_status][equals]=published';
  return (await person.ask('GET', live)).body.docs[0].id;
}

/** Every address of the staff side that might show an article, on screen and beneath it. */
function doorsTo({ id, version, title }: Theirs): Record<string, string> {
  const words = encodeURIComponent(title);
  return {
    list: `/admin/collections/articles?limit=100&search=${words}`,
    article: `/admin/collections/articles/${id}`,
    versions: `/admin/collections/articles/${id}/versions`,
    version: `/admin/collections/articles/${id}/versions/${version}`,
    'list beneath': `/api/articles?limit=100&depth=0&draft=true&where[title][equals]=${words}`,
    'article beneath': `/api/articles/${id}?depth=0`,
    'versions beneath': `/api/articles/versions?depth=0&where[parent][equals]=${id}`,
    'version beneath': `/api/articles/versions/${version}?depth=0`,
    preview: `/api/preview/articles/${id}`,
  };
}

/** For each door, whether somebody is shown the article's title behind it. */
async function opens(person: BrowserContext, theirs: Theirs): Promise<Record<string, boolean>> {
  const visitor = await person.newPage();
  const found: Record<string, boolean> = {};
  for (const [door, address] of Object.entries(doorsTo(theirs))) {
    await visitor.goto(mingtang.cmsUrl + address, { waitUntil: 'networkidle' });
    found[door] = (await visitor.getByText(theirs.title).count()) > 0;
  }
  await visitor.close();
  return found;
}

async function newContext(): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
}

/** A browser in which somebody has signed in through the form, at the desk. */
async function signedIn(email: string): Promise<BrowserContext> {
  const person = await newContext();
  const start = await person.newPage();
  start.setDefaultTimeout(60_000);
  await staff.signIn(start, mingtang, signInOf(mingtang, email));
  return person;
}

async function picture(): Promise<Buffer> {
  const create = { width: 1200, height: 750, channels: 3, background: '#b06a3b' } as const;
  return sharp({ create }).jpeg().toBuffer();
}
