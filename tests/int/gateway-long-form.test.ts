import type { OfferedForm } from '@mingtang/intake';
import { beforeEach, expect, test } from 'vitest';
import { grantAnswers, grantForm } from '../../plugins/forms/test/grant-form.ts';
import { pdf } from '../../plugins/intake/test/sample-files.ts';
import { put } from '../stack/corpus.ts';
import { facts, servedForm } from './served-form.ts';

const grant: OfferedForm = {
  path: '/apply/grant.html',
  title: '临时救助申请',
  description: '遇到突发困难时申请。',
  html: '<p>请如实填写。</p>',
  next: '十个工作日内答复。',
  letter: 'J',
  draftDays: 30,
  pages: [...grantForm.pages],
};

let served: Awaited<ReturnType<typeof servedForm>>;
beforeEach(async () => {
  served = await servedForm(grant, 'grant');
});

/** What a form carries, as a browser would send it back. */
const carried = (html: string): Record<string, string> => {
  const [, form = ''] = /<form class="form"[^>]*enctype[^>]*>([\s\S]*?)<\/form>/.exec(html) ?? [];
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
};

const answersOf = (...names: string[]) =>
  Object.fromEntries(
    Object.entries(grantAnswers).filter(([name]) =>
      names.some((one) => name === one || name.startsWith(`${one}/`)),
    ),
  );
const pages = [
  answersOf('name', 'born', 'home'),
  answersOf('members'),
  answersOf('bank', 'card', 'truth', 'signed'),
] as const;

const press = (html: string, act: string, fields: object = {}) =>
  served.sendFiles({ ...carried(html), ...fields, act }, []);

const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];

test('a form of several pages is answered page by page, looked over and sent; sent twice it is one arrival', async () => {
  const first = await served.ask('GET', grant.path);
  expect(first.html).toContain('第 1 步，共 4 步');
  expect(first.html).toContain('<optgroup label="沙坡头区"><option value="640502100">滨河镇');
  expect(first.html, 'only the first page is asked').not.toContain('members/');
  const second = await press(first.html, 'next', pages[0]);
  expect(headingOf(second.html)).toBe('家庭');
  const third = await press(second.html, 'next', pages[1]);
  expect(headingOf(third.html)).toBe('发放');
  const withFile = { ...carried(third.html), ...pages[2], act: 'next' };
  const review = await served.sendFiles(withFile, [['证明.pdf', pdf()]]);
  expect(headingOf(review.html)).toBe('提交前请核对');
  for (const text of ['马建国', '46 岁', '沙坡头区柔远镇渡口村 12 号', '1200.5 元', '证明.pdf']) {
    expect(review.html).toContain(text);
  }
  expect(review.html).not.toContain('监护人姓名');
  const sent = await press(review.html, 'send');
  expect(sent.status).toBe(200);
  const told = facts(sent.html);
  expect(told.number).toMatch(/^J\d{8}-/);
  expect(facts((await press(review.html, 'send')).html)).toEqual(told);
  expect((await served.db.query('select from inbound.intake')).rowCount).toBe(1);
  expect(
    (await served.db.query('select from inbound.upload where intake is not null')).rowCount,
  ).toBe(1);
});

test('what needs correcting holds a page back, and what was written stays; going back is free', async () => {
  const { html } = await served.ask('GET', grant.path);
  const wrong = await press(html, 'next', { ...pages[0], born: '2999-01-01', 'home/street': '' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('有 2 处需要更正');
  expect(wrong.html).toContain('href="#f-born"');
  expect(wrong.html).toContain('请填写村、社区、街路门牌');
  expect(wrong.html).toContain('value="马建国"');
  const second = await press(wrong.html, 'next', pages[0]);
  const back = await press(second.html, 'back', { 'members/0/who': '李' });
  expect(back.status).toBe(200);
  expect(headingOf(back.html)).toBe('临时救助申请');
  const again = await press(back.html, 'next', pages[0]);
  expect(again.html).toContain('name="members/0/who" maxlength="20" value="李"');
});

test('rows come and go by buttons', async () => {
  const { html } = await served.ask('GET', grant.path);
  const second = await press(html, 'next', pages[0]);
  const more = await press(second.html, 'more:members', pages[1]);
  expect(more.status).toBe(200);
  expect(more.html).toContain('成员 3');
  const less = await press(more.html, 'less:members:0', pages[1]);
  expect(less.html).not.toContain('李梅');
  expect(less.html).toContain('name="members/0/who" maxlength="20" value="马小军"');
  expect((await press(less.html, 'more:name')).status).toBe(400);
});

test('who need not apply is told so before answering more, and may go back', async () => {
  const { html } = await served.ask('GET', grant.path);
  const stopped = await press(html, 'next', { ...pages[0], born: '1930-01-01' });
  expect(headingOf(stopped.html)).toBe('不能在此办理');
  expect(stopped.html).toContain('高龄津贴');
  const back = await press(stopped.html, 'open:0');
  expect(back.html).toContain('value="1930-01-01"');
  expect(headingOf((await press(back.html, 'next', pages[0])).html)).toBe('家庭');
  const forced = await press(stopped.html, 'send');
  expect(headingOf(forced.html)).toBe('不能在此办理');
});

test('an answer is changed from the review, which comes next', async () => {
  const { html } = await served.ask('GET', grant.path);
  const second = await press(html, 'next', pages[0]);
  const third = await press(second.html, 'next', pages[1]);
  const review = await served.sendFiles({ ...carried(third.html), ...pages[2], act: 'next' }, [
    ['证明.pdf', pdf()],
  ]);
  const change = await press(review.html, 'to:0');
  expect(headingOf(change.html)).toBe('临时救助申请');
  const after = await press(change.html, 'next', { ...pages[0], name: '马建军' });
  expect(headingOf(after.html)).toBe('提交前请核对');
  expect(after.html).toContain('马建军');
});

test('an unfinished form is gone on with on another device, files and all, by its code', async () => {
  const { html } = await served.ask('GET', grant.path);
  const second = await press(html, 'next', pages[0]);
  const third = await press(second.html, 'next', pages[1]);
  const kept = await served.sendFiles(
    { ...carried(third.html), bank: 'abc', card: '6228', act: 'keep' },
    [['证明.pdf', pdf()]],
  );
  expect(kept.status).toBe(200);
  const { code } = facts(kept.html);
  expect(code).toMatch(/^(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}$/);

  // Three hours later: files of what nobody kept are gone, these are not.
  await served.db.query(`update inbound.upload set begun_at = now() - interval '4 hours'`);
  const resumed = await served.send({ 'resume-code': code.toLowerCase() }, {}, grant.path);
  expect(resumed.status).toBe(200);
  expect(headingOf(resumed.html)).toBe('发放');
  expect(resumed.html).toContain('value="6228"');
  expect(resumed.html).toContain('证明.pdf');
  const review = await press(resumed.html, 'next', pages[2]);
  expect(review.html).toContain('李梅');
  const sent = await press(review.html, 'send');
  expect(facts(sent.html).number).toMatch(/^J/);
  const over = await served.send({ 'resume-code': code }, {}, grant.path);
  expect(over.status, 'what was sent cannot be gone on with').toBe(404);
});

test('who takes the outside finds nothing of a draft, and its code nowhere', async () => {
  const { html } = await served.ask('GET', grant.path);
  const kept = await press(html, 'keep', pages[0]);
  const code = facts(kept.html).code.replaceAll(' ', '');
  const { token } = carried(html);
  const { rows } = await served.db.query('select d::text as said, sealed from inbound.draft d');
  expect(rows).toHaveLength(1);
  for (const secret of ['马建国', '渡口村', code, token as string]) {
    expect(rows[0].said).not.toContain(secret);
    expect(rows[0].sealed.includes(Buffer.from(secret))).toBe(false);
    expect(served.logged.join('\n')).not.toContain(secret);
  }
  await expect(served.pool.query('select from inbound.draft')).rejects.toThrow('permission denied');
});

test('a draft kept on two devices is not overwritten unseen', async () => {
  const { html } = await served.ask('GET', grant.path);
  const kept = await press(html, 'keep', { name: '一' });
  const { code } = facts(kept.html);
  const phone = await served.send({ 'resume-code': code }, {}, grant.path);
  const desk = await served.send({ 'resume-code': code }, {}, grant.path);
  expect((await press(phone.html, 'keep', { name: '二' })).status).toBe(200);
  const older = await press(desk.html, 'keep', { name: '三' });
  expect(older.status).toBe(409);
  expect(older.html).toContain('在另一台设备上保存过更新的内容');
  expect((await served.send({ 'resume-code': code }, {}, grant.path)).html).toContain('value="二"');
  expect((await press(older.html, 'keep', { name: '三' })).status).toBe(200);
  expect((await served.send({ 'resume-code': code }, {}, grant.path)).html).toContain('value="三"');
});

test('wrong codes are answered alike, and end at the twentieth', async () => {
  const { html } = await served.ask('GET', grant.path);
  const { code } = facts((await press(html, 'keep', pages[0])).html);
  const wrong = [`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, 'x', '', '0'.repeat(28)];
  const bare = (text: string) => text.replace(/name="token" value="[^"]*"/g, '');
  const answers = [];
  for (const one of wrong) answers.push(await served.send({ 'resume-code': one }, {}, grant.path));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  expect(new Set(answers.map(({ html: page }) => bare(page))).size).toBe(1);
  for (let n = wrong.length; n < 19; n++) {
    await served.send({ 'resume-code': 'x' }, {}, grant.path);
  }
  const late = await served.send({ 'resume-code': code }, {}, grant.path);
  expect(late.status).toBe(429);
  expect(late.headers['retry-after']).toBeDefined();
});

test('a draft lasts as long as its form says, and its answers are those that are still asked', async () => {
  const { html } = await served.ask('GET', grant.path);
  const { code } = facts((await press(html, 'keep', pages[0])).html);
  const { rows } = await served.db.query(
    `select (until_at at time zone 'Asia/Shanghai')::date - (now() at time zone 'Asia/Shanghai')::date as days from inbound.draft`,
  );
  expect(rows[0].days).toBe(31);
  const [page] = grant.pages;
  const fewer = page?.sections[0]?.fields.filter(({ name }) => name !== 'home') ?? [];
  const changed = { ...grant, pages: [{ sections: [{ title: '申请人', fields: fewer }] }] };
  await put(served.db, served.site.id, [
    { kind: 'form', id: 'grant', ...changed, key: served.key },
  ]);
  const resumed = await served.send({ 'resume-code': code }, {}, grant.path);
  expect(resumed.html).toContain('value="马建国"');
  expect(resumed.html).not.toContain('渡口村');
  await served.db.query(`update inbound.draft set until_at = now() - interval '1 minute'`);
  expect((await served.send({ 'resume-code': code }, {}, grant.path)).status).toBe(404);
});

test('answers so far that no form of ours packed are refused', async () => {
  const { html } = await served.ask('GET', grant.path);
  for (const soFar of ['x', 'eJwDAAAAAAE', Buffer.from('{}').toString('base64url')]) {
    expect((await press(html, 'next', { ...pages[0], 'so-far': soFar })).status).toBe(400);
  }
  expect((await press(html, 'explode', pages[0])).status).toBe(400);
});
