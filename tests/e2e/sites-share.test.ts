import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf } from '../int/two-towns.ts';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { readPublic } from '../stack/read-public.ts';
import { type StaffClient, signInOf, staffClient } from '../stack/staff-client.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

const title = '关于做好寒潮防范工作的通知';
const offered = '迎水桥镇草方格治沙进入冬季管护';
const reason = '请补充治沙面积的数据后再报。';

let mingtang: Mingtang;
let browser: Browser;
let city: Page;
let town: Page;
let article: string;
/** Where the township shows the city’s article. */
let shown: string;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  const webmaster = await staffClient(mingtang, 'city@example.cn');
  await haveTownsAsked(webmaster);
  article = await publish(webmaster, '中卫市', title);
  city = await signedIn('city@example.cn');
  town = await signedIn('yingshuiqiao@example.cn');
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

test('from an article the city sends it to all townships and departments', async () => {
  await city.goto(`${mingtang.cmsUrl}/admin/collections/articles/${article}`);
  await city.getByRole('link', { name: '转发到其他站点' }).waitFor();
  await keepScreenshot(city, 'share-article');
  await city.getByRole('link', { name: '转发到其他站点' }).click();
  await city.getByRole('heading', { level: 1, name: title }).waitFor();
  for (const level of [/^全部乡镇/, /^全部部门/]) {
    await city.getByRole('radio', { name: level }).check();
    await city.getByRole('button', { name: '转发', exact: true }).click();
    await city.getByText(/^已转发：0 个站点采用/).waitFor();
  }
  await city.getByRole('radio', { name: '指定站点' }).check();
  await expect.poll(() => city.getByText('待对方确认').count()).toBe(3);
  await keepScreenshot(city, 'share-out');
  expect(await barriers(city)).toEqual([]);
});

test('a township finds it on its desk and shows it, with the city’s name and the way there', async () => {
  await town.reload();
  await keepScreenshot(town, 'share-desk');
  await town.getByRole('link', { name: /^转发来文：/ }).click();
  await town.getByRole('link', { name: title }).waitFor();
  await keepScreenshot(town, 'share-in');
  expect(await barriers(town)).toEqual([]);
  await town.getByRole('button', { name: '采用，原样显示' }).click();
  const look = town.getByRole('link', { name: '查看', exact: true });
  await look.waitFor();
  await keepScreenshot(town, 'share-in-shown');
  shown = (await look.getAttribute('href')) ?? '';
  await expect.poll(async () => (await readPublic(shown)).status, patient).toBe(200);
  const { text } = await readPublic(shown);
  expect(text).toContain(title);
  const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(text) ?? [];
  expect(new URL(canonical ?? '').host).toBe(new URL(mingtang.publicUrl).host);
  expect(text).toContain(`>中卫市人民政府</a>`);
  expect((await readPublic(canonical ?? '')).text).toContain(title);
});

test('marked mandatory it is at all townships, departments and counties, and declined by nobody', async () => {
  for (const level of [/^全部乡镇/, /^全部部门/, /^全部县区/]) {
    await city.getByRole('radio', { name: level }).check();
    await city.getByRole('checkbox', { name: /^必转/ }).check();
    await city.getByRole('button', { name: '转发', exact: true }).click();
    await city.getByText(/^已转发：[12] 个站点采用，0 个待确认/).waitFor();
  }
  await expect.poll(() => city.getByText('已显示').count()).toBe(4);
  await city.getByText('收回转发').scrollIntoViewIfNeeded();
  await keepScreenshot(city, 'share-out-mandatory');
  const links = await city
    .getByRole('link', { name: /^查看/ })
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toHaveLength(4);
  for (const link of links) {
    await expect.poll(async () => (await readPublic(link)).text, patient).toContain(title);
  }
  const reader = await newPage();
  for (const link of links) {
    await reader.goto(link);
    const look = await reader.locator('link[href*="/_a/"]').first().getAttribute('href');
    await keepScreenshot(reader, `share-public-${look?.split('/')[2]}`);
  }
  await town.reload();
  await town.getByText('必转').waitFor();
  expect(await town.getByText('不采用').count()).toBe(0);
});

test('withdrawn by the city it is gone from all of them', async () => {
  const client = await staffClient(mingtang, 'city@example.cn');
  const { status } = await client.ask('POST', `/articles/${article}/withdraw`, {
    reason: '寒潮预警已解除。',
  });
  expect(status).toBe(200);
  await expect.poll(async () => (await readPublic(shown)).status, patient).toBe(410);
  await city.reload();
  await expect.poll(() => city.getByText('已随来源撤回').count()).toBe(4);
  await keepScreenshot(city, 'share-out-withdrawn');
});

test('a township offers its own article to the city, which declines it with a reason', async () => {
  const own = await publish(
    await staffClient(mingtang, 'yingshuiqiao@example.cn'),
    '迎水桥镇',
    offered,
  );
  await town.goto(`${mingtang.cmsUrl}/admin/share/${own}`);
  await town.getByRole('radio', { name: '指定站点' }).check();
  await town.getByRole('checkbox', { name: /^中卫市人民政府/ }).check();
  await keepScreenshot(town, 'share-offer');
  await town.getByRole('button', { name: '转发', exact: true }).click();
  await town.getByText('待对方确认').waitFor();
  await city.goto(`${mingtang.cmsUrl}/admin`);
  await city.getByRole('link', { name: '转发来文：中卫市人民政府' }).click();
  await city.getByText(/^下级报送 · /).waitFor();
  await city.getByText('不采用', { exact: true }).click();
  await city.getByLabel(/^原因/).fill(reason);
  await keepScreenshot(city, 'share-decline');
  expect(await barriers(city)).toEqual([]);
  await city.getByRole('button', { name: '确定不采用' }).click();
  await city.getByText(reason).waitFor();
  await town.reload();
  await town.getByText(reason).waitFor();
  await keepScreenshot(town, 'share-declined');
});

const patient = { timeout: 30_000, interval: 300 };

async function publish(by: StaffClient, place: string, words: string): Promise<string> {
  const only = async (path: string) => {
    const { body } = await by.ask('GET', `${path}&depth=0&limit=1`);
    return body.docs[0].id as string;
  };
  const site = await only(`/sites?where[shortName][equals]=${place}`);
  const column = await only(
    `/columns?where[site][equals]=${site}&where[layout][equals]=list&where[type][equals]=工作动态`,
  );
  const { status, body } = await by.ask('POST', '/articles?depth=0', {
    site,
    column,
    title: words,
    source: `${place}人民政府办公室`,
    body: bodyOf(`${words}。请各单位认真落实，及时向群众说明情况。`),
    _status: 'published',
  });
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.doc.id;
}

/** What keeps somebody from using a screen of ours, with the places. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('.mt-life').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function signedIn(email: string): Promise<Page> {
  const page = await newPage();
  await staff.signIn(page, mingtang, signInOf(mingtang, email));
  return page;
}

/** Towns take what those above send by themselves, unless they say otherwise. */
async function haveTownsAsked(webmaster: StaffClient): Promise<void> {
  const { body } = await webmaster.ask('GET', '/sharing-rules?depth=0&limit=100');
  expect(body.docs.length).toBeGreaterThan(0);
  for (const { id } of body.docs) {
    const { status } = await webmaster.ask('PATCH', `/sharing-rules/${id}`, { choice: 'ask' });
    expect(status).toBe(200);
  }
}
