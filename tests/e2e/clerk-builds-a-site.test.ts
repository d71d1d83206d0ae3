import { AxeBuilder } from '@axe-core/playwright';
import { palettes } from '@mingtang/sitebuilding/templates';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../stack/browser.ts';
import { type Mingtang, startMingtang } from '../stack/mingtang.ts';
import { readPublic } from '../stack/read-public.ts';
import { type StaffClient, signInOf, staffClient } from '../stack/staff-client.ts';
import { keepPicture } from './keep-picture.ts';
import { keepScreenshot } from './keep-screenshot.ts';
import * as staff from './staff-screens.ts';

const clerk = { email: 'xinhe-clerk@example.cn', password: 'correct horse battery' };
const name = '沙坡头区新河镇人民政府';
const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="30" fill="#9d2720"/><path d="M30 55q10-20 20 0t20 0" stroke="#fff" stroke-width="6" fill="none"/></svg>',
);
const reason = '请写明便民服务中心的办公时间。';

let mingtang: Mingtang;
let browser: Browser;
/** The new site, and where it will answer. */
let site: string;
let county: string;
let address: string;
let desk: Page;
/** What the clerk had to do by hand. */
let acts = 0;

beforeAll(async () => {
  [mingtang, browser] = await Promise.all([startMingtang(), openBrowser()]);
  const system = await staffClient(mingtang, 'admin@example.cn');
  await done(system.ask('POST', '/users', { ...clerk, name: '新河镇办事员' }));
  mingtang.signIns.push(clerk);
  const city = await staffClient(mingtang, 'city@example.cn');
  const shapotou = (
    await city.ask('GET', '/sites?depth=0&limit=1&where[shortName][equals]=沙坡头区')
  ).body.docs[0];
  county = shapotou.id;
  address = `http://${shapotou.mount.host}/xinhe/`;
});
afterAll(async () => {
  await browser?.close();
  await mingtang?.stop();
});

test('the city founds a site below a county, sees at once whether its address is free, and names who sets it up', async () => {
  const city = await signedIn('city@example.cn');
  await city.getByRole('link', { name: '设立站点' }).click();
  await city.getByRole('heading', { level: 1, name: '设立站点' }).waitFor();
  await city.getByLabel('上级站点').selectOption(county);
  await city.waitForURL(new RegExp(`below=${county}`));
  await city.getByRole('radio', { name: /^乡镇（街道）/ }).check();
  await city.getByLabel('全称').fill(name);
  await city.getByLabel('简称').fill('新河镇');
  await city.getByLabel(/^路径/).fill('yingshuiqiao');
  await city.getByText('已有站点使用').waitFor();
  expect(await city.getByRole('button', { name: '设立站点' }).isDisabled()).toBe(true);
  await city.getByLabel(/^路径/).fill('xinhezhen');
  await city.getByText('这个网址可以使用').waitFor();
  await city.getByLabel(/^允许建站人员/).check();
  await city.getByLabel('登录邮箱').fill(clerk.email);
  await keepScreenshot(city, 'found-a-site');
  await keepPicture(city, 'found-a-site');
  expect(await barriers(city)).toEqual([]);
  await city.getByRole('button', { name: '设立站点' }).click();
  await city.waitForURL(/\/admin\/go-live\//);
  site = city.url().slice(-36);
  await city.getByRole('heading', { level: 1, name }).waitFor();
  await keepScreenshot(city, 'go-live-empty');
  await city.context().close();
});

test('a clerk goes from the first sign-in through the wizard to a whole site on trial, and loses nothing half-way', async () => {
  const from = performance.now();
  desk = await signedIn(clerk.email);
  acts += 3;
  await keepScreenshot(desk, 'desk');
  await click(desk.getByRole('link', { name: `建站：${name}` }));
  for (const [step, question] of Object.entries({
    template: '从哪个模板开始？',
    names: '网站叫什么？',
    address: '网址是什么？',
    look: '用哪种外观？',
    columns: '保留哪些栏目？',
  })) {
    await desk.getByRole('heading', { level: 1, name: question }).waitFor();
    if (step === 'address') {
      await fill('网址的最后一段（小写字母、数字、连字符）', 'xinhe');
      await desk.getByText('这个网址可以使用').waitFor();
    }
    if (step === 'look') {
      const frame = desk.locator('iframe[title="首页的样子"]:not([aria-hidden="true"])');
      const page = frame.contentFrame();
      await page.getByText('【示例】', { exact: false }).first().waitFor();
      await click(desk.getByRole('radio', { name: '枸杞' }));
      await expect
        .poll(() => frame.getAttribute('srcdoc'), { timeout: 30_000 })
        .toContain(`--site-primary: ${palettes.枸杞.primary}`);
      await click(desk.getByRole('radio', { name: '主色底' }));
      await expect
        .poll(() => frame.getAttribute('srcdoc'), { timeout: 30_000 })
        .toContain('data-ground="filled"');
      acts++;
      await desk
        .getByLabel('站标（可不填）')
        .setInputFiles({ name: '站标.svg', mimeType: 'image/svg+xml', buffer: logo });
      await desk.getByRole('button', { name: '去掉站标' }).waitFor();
      await page.locator('img.masthead__logo').waitFor();
    }
    if (step === 'columns') await click(desk.getByRole('checkbox', { name: '特色产业' }));
    await keepScreenshot(desk, `wizard-${step}`);
    await keepPicture(desk, `wizard-${step}`);
    expect(await barriers(desk)).toEqual([]);
    await click(desk.getByRole('button', { name: '下一步' }));
  }
  await fill('办公地址', '新河镇街道 1 号');
  await fill('联系电话', '0955-7000001');
  await desk.getByText('已保存').waitFor();
  await desk.goto(`${mingtang.cmsUrl}/admin/set-up/${site}`);
  expect(await desk.getByLabel('联系电话').inputValue()).toBe('0955-7000001');
  await keepScreenshot(desk, 'wizard-contact');
  await keepPicture(desk, 'wizard-contact');
  expect(await barriers(desk)).toEqual([]);
  await click(desk.getByRole('button', { name: '下一步' }));
  await desk.getByText('沿用沙坡头区').waitFor();
  await keepScreenshot(desk, 'wizard-identifiers');
  await keepPicture(desk, 'wizard-identifiers');
  await click(desk.getByRole('button', { name: '下一步' }));
  await keepScreenshot(desk, 'wizard-make');
  await keepPicture(desk, 'wizard-make');
  await desk.getByText(address).waitFor();
  await click(desk.getByRole('button', { name: '生成网站' }));
  await desk.waitForURL(/\/admin\/go-live\//);
  await desk.getByText('示例文字已全部替换').waitFor();
  await keepScreenshot(desk, 'go-live-to-mend');
  expect(await barriers(desk)).toEqual([]);

  await desk
    .frameLocator('iframe[title="试运行网站首页"]')
    .getByRole('link', { name: '通知公告' })
    .first()
    .waitFor();
  await keepPicture(desk, 'go-live');
  await desk.setViewportSize({ width: 1440, height: 900 });
  await click(desk.locator('.mt-findings a[href*="#field-contact"]').first());
  await desk.waitForURL(/#field-contact__hours$/);
  await expect
    .poll(() => desk.evaluate(() => document.activeElement?.id), { timeout: 15_000 })
    .toBe('field-contact__hours');
  await keepScreenshot(desk, 'mend-a-field');
  await desk.keyboard.type('工作日 8:30—18:00');
  await click(desk.getByRole('button', { name: '保存', exact: true }));
  await desk.getByText('更新成功').first().waitFor();
  await desk.goto(`${mingtang.cmsUrl}/admin/go-live/${site}`);

  const trial = await desk.getByRole('textbox', { name: '试运行网址' }).inputValue();
  const shown = await newPage();
  await shown.goto(trial);
  await shown.getByRole('link', { name: '通知公告' }).first().waitFor();
  await keepScreenshot(shown, 'trial');
  await shown.context().close();
  expect((await readPublic(address)).text).not.toContain('新河镇');
  say(`wizard: ${acts} acts, ${seconds(from)} s for a script`);
});

test('each theme can be seen on a site of the demo', async () => {
  const shown = await newPage();
  for (const [theme, path] of Object.entries({
    civic: mingtang.publicUrl,
    bureau: `${mingtang.publicUrl}/bm/jyj/`,
    township: `http://shapotou.localhost:${mingtang.publicPort}/yingshuiqiao/`,
  })) {
    await shown.goto(path);
    expect(await shown.content()).toContain(`/_a/${theme}/`);
    await keepPicture(shown, `theme-${theme}`);
    await keepPicture(shown, theme, { folder: process.env.CARD_PICTURES ?? '', width: 480 });
  }
  await shown.context().close();
});

test('what the checklist lists is mended and the site submitted, returned with a reason, submitted again and opened', async () => {
  expect(await desk.getByRole('button', { name: '提交开通申请' }).count()).toBe(0);
  await writeOwnTexts(await staffClient(mingtang, clerk.email));
  const from = performance.now();
  await desk.reload();
  await keepScreenshot(desk, 'go-live-ready');
  await click(desk.getByRole('button', { name: '提交开通申请' }));
  await desk.getByText('等待审核').waitFor();

  const above = await signedIn('shapotou@example.cn');
  await above.getByRole('link', { name: `审核开通申请：${name}` }).click();
  await above.getByLabel(/^退回原因/).fill(reason);
  await keepScreenshot(above, 'go-live-decide');
  expect(await barriers(above)).toEqual([]);
  await above.getByRole('button', { name: '退回修改' }).click();
  await above.getByText('已退回').waitFor();

  await desk.goto(`${mingtang.cmsUrl}/admin/collections/sites/${site}`);
  await keepScreenshot(desk, 'site-form');
  await click(desk.getByRole('link', { name: '开通与检查单' }));
  await desk.getByText(reason).waitFor();
  await keepScreenshot(desk, 'go-live-returned');
  await click(desk.getByRole('button', { name: '提交开通申请' }));
  await desk.getByText('等待审核').waitFor();
  expect(await desk.getByRole('button', { name: '批准开通' }).count()).toBe(0);

  await above.reload();
  await above.getByRole('button', { name: '批准开通' }).click();
  await above.getByText('网站已经开通').waitFor();
  await keepScreenshot(above, 'go-live-open');
  await expect
    .poll(async () => (await readPublic(address)).text, { timeout: 30_000, interval: 300 })
    .toContain(name);
  say(
    `submitted twice, returned, approved, public: ${seconds(from)} s for a script; ${acts} acts of the clerk in all`,
  );
});

test('the open site is saved as a template, and the next one is founded from it with somebody new', async () => {
  await desk.reload();
  await desk.getByLabel('模板名称').fill('新河样板');
  await desk.getByRole('button', { name: '存为模板' }).click();
  await desk.getByText('已存为模板“新河样板”').waitFor();
  await keepScreenshot(desk, 'save-template');
  expect(await barriers(desk)).toEqual([]);

  const system = await signedIn('admin@example.cn');
  await system.goto(`${mingtang.cmsUrl}/admin/found-a-site?below=${county}`);
  await system.getByRole('radio', { name: /^新河样板/ }).check();
  await system.getByLabel('全称').fill('沙坡头区下河镇人民政府');
  await system.getByLabel('简称').fill('下河镇');
  await system.getByLabel(/^路径/).fill('xiahe');
  await system.getByRole('radio', { name: '新建账号' }).check();
  await system.getByLabel('姓名').fill('下河镇办事员');
  await system.getByLabel('登录邮箱').fill('xiahe@example.cn');
  await keepScreenshot(system, 'found-by-system');
  await system.getByRole('button', { name: '设立站点' }).click();
  await system.getByText('初始密码', { exact: true }).waitFor();
  await keepScreenshot(system, 'founded-with-account');
  expect(await barriers(system)).toEqual([]);
  await system.getByRole('link', { name: '前往新站点' }).click();
  await system.getByRole('heading', { level: 1, name: '沙坡头区下河镇人民政府' }).waitFor();
  await system.context().close();
});

test('a closing is announced, and the people of the site are told that it is to be archived, and how', async () => {
  const system = await staffClient(mingtang, 'admin@example.cn');
  const on = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await done(system.ask('POST', `/sites/${site}/close`, { on, reason: '并入区政府网站' }));
  await desk.goto(`${mingtang.cmsUrl}/admin/go-live/${site}`);
  const panel = desk.getByRole('region', { name: '归档' });
  await panel.getByText(`网站将于 ${on} 关停`).waitFor();
  expect(await panel.textContent()).toContain(`npm run archive -- ${site} ${site}.warc.gz`);
  await keepScreenshot(desk, 'go-live-closing');
  expect(await barriers(desk)).toEqual([]);
});

/** As if the site's people had written what stands in the place of sample text. */
async function writeOwnTexts(by: StaffClient): Promise<void> {
  for (const kind of ['articles', 'pages']) {
    const of = `/${kind}?depth=0&limit=200&where[site][equals]=${site}`;
    for (const { id, ...document } of (await done(by.ask('GET', of))).docs) {
      const texts = JSON.stringify(document);
      const own = texts.replace(/【示例】(.*?)（请替换）/g, '$1');
      if (own === texts) continue;
      const { createdAt: _, updatedAt: __, ...data } = JSON.parse(own);
      await done(by.ask('PATCH', `/${kind}/${id}`, { ...data, _status: 'published' }));
    }
  }
  const { checks } = await done(by.ask('GET', `/sites/${site}/checklist`));
  const left = (checks as { severity: string; findings: { message: string }[] }[])
    .filter(({ severity }) => severity === 'must')
    .flatMap(({ findings }) => findings.map(({ message }) => message));
  expect(left).toEqual([]);
}

/** What keeps somebody from using a screen of ours, with the places. Pages in frames run nothing, axe neither. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('.mt-life')
    .exclude('iframe')
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function click(what: { click(): Promise<void> }): Promise<void> {
  acts++;
  await what.click();
}

async function fill(label: string, text: string): Promise<void> {
  acts++;
  await desk.getByLabel(label, { exact: true }).fill(text);
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

/** What was answered to a request that must not fail. */
async function done(answer: ReturnType<StaffClient['ask']>) {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.doc ?? body;
}

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
