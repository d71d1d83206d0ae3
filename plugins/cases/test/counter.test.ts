import { randomBytes } from 'node:crypto';
import { track } from '@mingtang/intake/outside';
import pg from 'pg';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../tests/int/rest-client.ts';
import { pdf } from '../../intake/test/sample-files.ts';
import { dropOldDrafts } from '../src/actions/drop-old-drafts.ts';
import type { Answer } from '../src/domain/answers.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let inside: Office['inside'];
let site: string;
const people = {} as Record<'clerk' | 'colleague' | 'stranger' | 'editor' | 'admin', Person>;

beforeAll(async () => {
  office = await openOffice();
  inside = office.inside;
  const { addSite, addPerson } = office;
  site = await addSite('中宁县', 'zhongning');
  const other = await addSite('海原县', 'haiyuan');
  people.clerk = await addPerson('clerk', { called: '王窗口', site, roles: ['clerk'] });
  people.colleague = await addPerson('colleague', { called: '李窗口', site, roles: ['clerk'] });
  people.stranger = await addPerson('stranger', { site: other, roles: ['clerk', 'approver'] });
  people.editor = await addPerson('editor', { site, roles: ['editor', 'site-admin'] });
  people.admin = await addPerson('admin', { globalRoles: ['system-admin'] });
  await office.publishFoodForm(site);
});

const newToken = () => randomBytes(32).toString('base64url');
const form = 'case.food';

const begin = async (as: Person = people.clerk, at = site) =>
  inside.ask('POST', '/cases/counter', { as, body: { site: at, form } });

const open = (id: string, as: Person) => inside.ask('GET', `/cases/counter/${id}`, { as });

interface Page {
  token?: string;
  revision: number;
  fields: Record<string, string>;
  files?: Record<string, { name: string; bytes: Buffer }>;
}

/** A page as a browser sends it. */
async function sendPage(
  id: string,
  as: Person | undefined,
  { token = newToken(), revision, fields, files = {} }: Page,
) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...fields, token, draft: String(revision) })) {
    data.set(name, value);
  }
  for (const [name, { name: called, bytes }] of Object.entries(files)) {
    data.set(name, new File([new Uint8Array(bytes)], called));
  }
  const coded = new Response(data);
  const answer = await inside.fetch('POST', `/cases/counter/${id}`, {
    as,
    headers: { 'Content-Type': coded.headers.get('Content-Type') ?? '' },
    bytes: new Uint8Array(await coded.arrayBuffer()),
  });
  return { status: answer.status, body: await answer.json() };
}

const applicant = {
  name: '马建国',
  id: '11010519491231002X',
  phone: '13909551234',
  email: 'ma@example.com',
};

/** A draft with both pages answered, at its review. */
async function filledIn(as: Person = people.clerk) {
  const { id } = (await begin(as)).body;
  const first = await sendPage(id, as, { revision: 1, fields: { ...applicant, act: 'next' } });
  expect([first.status, first.body.revision]).toEqual([200, 2]);
  const second = await sendPage(id, as, {
    revision: 2,
    fields: { ...packed(first.body.html), page: '1', kind: 'canteen', seats: '40', act: 'next' },
    files: { licence: { name: '执照.pdf', bytes: pdf('执照') } },
  });
  expect([second.status, second.body.html]).toEqual([200, expect.stringContaining('提交申请')]);
  return { id, html: second.body.html as string, revision: second.body.revision as number };
}

/** What a page carries of the pages before. */
function packed(html: string): Record<string, string> {
  const soFar = /name="so-far" value="([^"]*)"/.exec(html)?.[1];
  return soFar ? { 'so-far': soFar } : {};
}

const sendAll = (
  { id, html, revision }: Awaited<ReturnType<typeof filledIn>>,
  token: string,
  { as = people.clerk, more = {} }: { as?: Person; more?: Record<string, string> } = {},
) =>
  sendPage(id, as, {
    token,
    revision,
    fields: { ...packed(html), page: '2', act: 'send', ...more },
  });

test('a clerk fills the published form in for a visitor, who leaves with a slip and finds the case by it', async () => {
  const draft = await filledIn();
  const token = newToken();
  const { status, body } = await sendAll(draft, token);
  expect(status).toBe(200);
  const { handed } = body;
  expect(handed).toMatchObject({
    case: draft.id,
    number: expect.stringMatching(/^\d{4}-\d+$/),
    tracking: expect.stringMatching(/^S\d{8}-/),
    code: expect.stringMatching(/^(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}$/),
  });
  const told = await office.look(draft.id, people.clerk);
  expect(told.story[0]).toMatchObject({
    title: { zh: '窗口申请' },
    said: '申请人到场，由窗口人员王窗口代为填写',
    by: '王窗口',
  });
  expect(told.answers.map(({ text }: Answer) => text)).toEqual([
    '马**',
    '110*************2X',
    '139******34',
    'm***@example.com',
    '单位食堂',
    '40',
    '',
  ]);
  expect(told.files).toMatchObject([{ name: '执照.pdf', kind: 'pdf', state: 'waiting' }]);

  const slip = await inside.fetch('POST', `/cases/counter/${draft.id}/slip`, {
    as: people.clerk,
    body: { token },
  });
  const { text } = await extractText(await slip.bytes(), { mergePages: true });
  for (const words of ['窗口申请登记回执', '马建国', '王窗口', handed.tracking, handed.code]) {
    expect(text).toContain(words);
  }
  await office.done(draft.id, 'receive', people.clerk);
  const receipt = await inside.fetch('GET', `/cases/${draft.id}/papers/2`, { as: people.clerk });
  const paper = await extractText(await receipt.bytes(), { mergePages: true });
  expect(paper.text).toContain('申请表由您到场陈述、本机关窗口人员王窗口代为填写。');

  const db = new pg.Pool({ connectionString: process.env.DATABASE_URL });
  try {
    const found = await track(db, site, { number: handed.tracking, code: handed.code });
    expect(found?.status?.state).toMatch(/^已收到申请材料|^已收到申请/);
  } finally {
    await db.end();
  }
  const trail = await office.trail(`cases:${draft.id}`);
  expect(trail[0]).toBe('create {"channel":"counter","visitor":"applicant"}');
  expect(trail).toContain('export {"what":"slip"}');
  expect((await begin()).status).toBe(201);
});

test('what is wrong is said at its question, as on the site, and nothing becomes a case', async () => {
  const { id } = (await begin()).body;
  const wrong = { ...applicant, id: '110105194912310021', act: 'next' };
  const { status, body } = await sendPage(id, people.clerk, { revision: 1, fields: wrong });
  expect(status).toBe(200);
  expect(body.html).toContain('身份证号不是有效的 18 位居民身份证号码');
  const sent = await sendPage(id, people.clerk, {
    revision: 2,
    fields: { ...wrong, act: 'send' },
  });
  expect(sent.body).not.toHaveProperty('handed');
  const right = await sendPage(id, people.clerk, {
    revision: 3,
    fields: { ...applicant, act: 'next' },
  });
  const bad = await sendPage(id, people.clerk, {
    revision: 4,
    fields: { ...packed(right.body.html), page: '1', kind: 'canteen', seats: '40', act: 'next' },
    files: { licence: { name: '执照.pdf', bytes: Buffer.from('MZ no document') } },
  });
  expect(bad.body.html).toContain('没有收下');
  const unknown = await sendPage(id, people.clerk, { revision: 5, fields: { bribe: '100' } });
  expect([unknown.status, unknown.body.errors[0].data.code]).toEqual([422, 'form-changed']);
});

test('however often the page is sent there is one case, and each answer gives the same code', async () => {
  const draft = await filledIn();
  const token = newToken();
  const answers = await Promise.all(Array.from({ length: 8 }, () => sendAll(draft, token)));
  const late = await sendAll(draft, token);
  for (const { status, body } of [...answers, late]) {
    expect([status, body]).toEqual([200, answers[0]?.body]);
  }
  const rows = await office.query(`select id from cases.case_file where id = '${draft.id}'`);
  expect(rows).toHaveLength(1);
  // A colleague who had the review open too is told that it was sent, and no code.
  const again = await sendAll(draft, newToken(), { as: people.colleague });
  expect([again.status, again.body.errors[0].data.code]).toEqual([409, 'sent-at-counter']);
  const slip = await inside.ask('POST', `/cases/counter/${draft.id}/slip`, {
    as: people.colleague,
    body: { token: newToken() },
  });
  expect(slip.status).toBe(404);
  const kept = JSON.stringify(await office.query('select * from approvals.command'));
  expect(kept).not.toContain(answers[0]?.body.handed.code);
});

describe('a draft', () => {
  test('is gone on with by a colleague of the site, which is written down, and by nobody else', async () => {
    const { id } = (await begin()).body;
    await sendPage(id, people.clerk, { revision: 1, fields: { ...applicant, act: 'keep' } });
    expect((await open(id, people.clerk)).body.html).toContain('value="马建国"');
    expect(await office.trail(`counter-drafts:${id}`)).toEqual([]);
    const desk = await inside.ask('GET', '/cases/counter-desk', { as: people.colleague });
    expect(desk.body.drafts).toContainEqual(
      expect.objectContaining({ id, applicant: '马**', by: '王窗口', site: '中宁县' }),
    );
    expect((await open(id, people.colleague)).body.html).toContain('value="马建国"');
    expect(await office.trail(`counter-drafts:${id}`)).toEqual(['reveal 接续窗口暂存']);
    for (const as of [people.stranger, people.editor, people.admin]) {
      expect((await open(id, as)).status).toBe(404);
      expect((await sendPage(id, as, { revision: 2, fields: { act: 'keep' } })).status).toBe(404);
      const dropped = { as, body: { revision: 2 } };
      expect((await inside.ask('POST', `/cases/counter/${id}/drop`, dropped)).status).toBe(404);
      expect((await begin(as)).status).toBe(404);
    }
    expect((await inside.ask('GET', `/cases/counter/${id}`)).status).toBe(404);
    const sealed = JSON.stringify(
      await office.query(
        `select form, title, applicant, encode(sealed, 'escape') from cases.counter_draft where id = '${id}'`,
      ),
    );
    expect(sealed).not.toContain('马建国');
  });

  test('of whom two go on with it one is told that the other was quicker', async () => {
    const { id } = (await begin()).body;
    const page = { revision: 1, fields: { ...applicant, act: 'keep' } };
    expect((await sendPage(id, people.colleague, page)).status).toBe(200);
    const beaten = await sendPage(id, people.clerk, page);
    expect([beaten.status, beaten.body.errors[0].data.code]).toEqual([409, 'draft-newer']);
    expect(beaten.body.errors[0].message).toContain('李窗口');
  });

  test('that is dropped, or left for a month, goes with its files', async () => {
    const [dropped, left, fresh] = [await filledIn(), await filledIn(), await filledIn()];
    const files = async () =>
      Number((await office.query('select count(*) from inbound.file'))[0]?.count);
    const before = await files();
    await inside.ask('POST', `/cases/counter/${dropped.id}/drop`, {
      as: people.clerk,
      body: { revision: dropped.revision },
    });
    await office.query(
      `update cases.counter_draft set at = now() - interval '31 days' where id = '${left.id}'`,
    );
    expect(await dropOldDrafts(inside.payload, new Date())).toBe(1);
    expect(await dropOldDrafts(inside.payload, new Date())).toBe(0);
    expect(await files()).toBe(before - 2);
    const gone = await office.query(
      'select count(*) from inbound.file_gone where after_at <= now()',
    );
    expect(Number(gone[0]?.count)).toBe(2);
    expect((await open(left.id, people.clerk)).status).toBe(404);
    expect((await open(fresh.id, people.clerk)).status).toBe(200);
  });

  test('an agent says who they are before it is sent; their number is sealed with the answers', async () => {
    const draft = await filledIn();
    const as = { 'counter:visitor': 'agent', 'counter:agent-name': '马小明' };
    const unsaid = await sendAll(draft, newToken(), {
      more: { ...as, 'counter:agent-id': '110105194912310021' },
    });
    expect(unsaid.body).toMatchObject({ fault: expect.stringContaining('身份证号') });
    const { status, body } = await sendAll(
      { ...draft, html: unsaid.body.html, revision: unsaid.body.revision },
      newToken(),
      { more: { ...as, 'counter:agent-id': '11010519491231002x' } },
    );
    expect([status, body.handed.case]).toEqual([200, draft.id]);
    const told = await office.look(draft.id, people.clerk);
    expect(told.story[0].said).toBe('代理人到场，由窗口人员王窗口代为填写');
    expect(told.answers.slice(-2)).toMatchObject([
      { section: '窗口代办', label: '代理人姓名', text: '***' },
      { label: '代理人身份证号', text: '110*************2X' },
    ]);
    expect(JSON.stringify(told)).not.toContain('马小明');
  });
});
