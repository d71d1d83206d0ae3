import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Day, dayOf, plusDays } from '@mingtang/approvals/clock';
import { fieldsOf, type Values } from '@mingtang/forms/language';
import { openNext } from '@mingtang/intake/drill';
import {
  filesWith,
  formAt,
  type Submitted,
  submit,
  takeFile,
  track,
} from '@mingtang/intake/outside';
import { createLocalReq } from 'payload';
import pg from 'pg';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../tests/int/rest-client.ts';
import { end } from '../../approvals/src/domain/index.ts';
import { pdf } from '../../intake/test/sample-files.ts';
import { rotateDataKeys } from '../src/actions/rotate-data-keys.ts';
import { settleCases } from '../src/actions/settle-cases.ts';
import type { Answer } from '../src/domain/answers.ts';
import { receiveCase } from '../src/index.ts';
import { pressingCases } from '../src/queries/cases-in-hand.ts';
import { caseKeysFrom } from '../src/sealing/case-keys.ts';
import { type Office, openOffice } from './office.ts';
import { terms } from './terms.ts';

let office: Office;
let inside: Office['inside'];
let site: string;
let bureau: string;
let flowing: string;
const people = {} as Record<
  | 'clerk'
  | 'approver'
  | 'second'
  | 'editor'
  | 'fireman'
  | 'stranger'
  | 'admin'
  | 'officer'
  | 'leader'
  | 'deputy',
  Person
>;

beforeAll(async () => {
  office = await openOffice();
  inside = office.inside;
  const { addSite, addPerson } = office;
  site = await addSite('中宁县', 'zhongning');
  bureau = await addSite('中宁县消防救援大队', 'xiaofang', site);
  flowing = await addSite('海原县', 'haiyuan');
  people.clerk = await addPerson('clerk', { site, roles: ['clerk'] });
  people.approver = await addPerson('approver', { site, roles: ['approver'] });
  people.deputy = await addPerson('deputy', { site, roles: ['clerk'] });
  people.second = await addPerson('second', { site, roles: ['approver'] });
  people.editor = await addPerson('editor', { site, roles: ['editor', 'site-admin'] });
  people.fireman = await addPerson('fireman', { site: bureau, roles: ['clerk'] });
  people.stranger = await addPerson('stranger', { site: flowing, roles: ['clerk', 'approver'] });
  people.officer = await addPerson('officer', { site: flowing, roles: ['clerk', 'approver'] });
  people.leader = await addPerson('leader', { site: flowing, roles: ['approver'] });
  people.admin = await addPerson('admin', { globalRoles: ['system-admin'] });
});

const answers: Answer[] = [
  { at: 'name', label: '姓名', section: '申请人', text: '马建国', isSensitive: true, of: 'name' },
  { at: 'id', label: '身份证号', section: '申请人', text: '11010519491231002X', isSensitive: true },
  {
    at: 'phone',
    label: '电话',
    section: '申请人',
    text: '13909551234',
    isSensitive: true,
    of: 'phone',
  },
  {
    at: 'email',
    label: '邮箱',
    section: '申请人',
    text: 'ma@example.com',
    isSensitive: true,
    of: 'email',
  },
  { at: 'licence', label: '营业执照', section: '材料', text: '91640521MA7600001X' },
  { at: 'premises', label: '经营场所', section: '材料', text: '新堡镇平安街 12 号' },
];
const secrets = ['马建国', '11010519491231002X', '13909551234', 'ma@example.com'];

interface Made {
  at?: string;
  on?: Day;
  more?: Parameters<typeof terms>[0];
  arrival?: string;
  expiresOn?: Day;
}

async function made({ at = site, on, more, arrival, expiresOn }: Made = {}): Promise<string> {
  const req = await createLocalReq({}, inside.payload);
  const done = await receiveCase(req, {
    site: at,
    terms: terms(more),
    form: { id: 'case.food', version: 1 },
    answers,
    channel: 'internet',
    ...(on && { on }),
    ...(arrival && { arrival }),
    ...(expiresOn && { renews: { expiresOn } }),
  });
  return String(done?.id);
}

const query = (text: string) => office.query(text);
const act = (...asked: Parameters<Office['act']>) => office.act(...asked);
const look = (id: string, as: Person) => office.look(id, as);
const done = (...asked: Parameters<Office['done']>) => office.done(...asked);
const granted = { outcome: 'granted', text: '符合《食品安全法》第三十三条的条件' };

/** A case that waits for a signature. */
async function proposed(): Promise<string> {
  const id = await made();
  for (const verb of ['receive', 'accept', 'begin-review']) await done(id, verb, people.clerk);
  await done(id, 'propose-decision', people.clerk, granted);
  return id;
}

test('a case is received, accepted, decided by two people, made out, delivered and closed, each paper numbered', async () => {
  const id = await proposed();
  expect((await act(id, 'sign-decision', people.clerk)).status).toBe(403);
  await done(id, 'sign-decision', people.approver);
  await done(id, 'make-certificate', people.clerk, { number: 'JY16405210000001' });
  await done(id, 'deliver', people.clerk, { way: '窗口领取' });
  await done(id, 'close', people.clerk);
  const { state, story, stands } = await look(id, people.clerk);
  expect(state).toMatchObject({ phase: 'closed', result: 'granted' });
  expect(stands.light).toBe('none');
  expect(story.flatMap(({ paper }: { paper?: { kind: string } }) => paper?.kind ?? [])).toEqual([
    'receipt',
    'acceptance',
    'grant',
    'service',
  ]);
});

test('a paper names its applicant, is written down as seen, and is confirmed by its number and code alone', async () => {
  const id = await made();
  await done(id, 'receive', people.clerk);
  const path = `/cases/${id}/papers/2`;
  const file = await inside.fetch('GET', path, { as: people.clerk });
  expect(file.headers.get('Content-Type')).toBe('application/pdf');
  const { text } = await extractText(await file.bytes(), { mergePages: true });
  expect(text).toContain('申请材料接收凭证');
  expect(text).toContain('马建国');
  expect((await look(id, people.clerk)).looks[0].what).toMatch(
    /^下载申请材料接收凭证〔\d{4}〕\d+号$/,
  );
  for (const as of [people.stranger, people.editor, people.admin, people.fireman, undefined]) {
    expect((await inside.ask('GET', path, as ? { as } : {})).status).toBe(404);
  }
  for (const revision of ['1', '3', '0', 'x']) {
    const there = `/cases/${id}/papers/${revision}`;
    expect((await inside.ask('GET', there, { as: people.clerk })).status, revision).toBe(404);
  }
  const number = text.match(/W\d{8}-[0-9A-Z]{6}/)?.[0] as string;
  const code = text.match(/(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}/)?.[0] as string;
  const digest = text.match(/内容摘要 ((?:[0-9A-F]{4} ){3}[0-9A-F]{4})/)?.[1] as string;
  const db = new pg.Pool({ connectionString: process.env.DATABASE_URL });
  try {
    const confirmed = await track(db, site, { number, code });
    expect(confirmed?.status?.state).toContain('经核验，本文书由中宁县');
    expect(JSON.stringify(confirmed?.status)).toContain(digest);
    for (const secret of secrets) expect(JSON.stringify(confirmed?.status)).not.toContain(secret);
    expect(
      await track(db, site, {
        number,
        code: `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`,
      }),
    ).toBeUndefined();
    expect(await track(db, bureau, { number, code })).toBeUndefined();
  } finally {
    await db.end();
  }
});

test('papers are numbered by organ and year without gaps, also where an act was refused in between', async () => {
  const ids = [await made(), await made(), await made()];
  await Promise.all(ids.map((id) => act(id, 'receive', people.clerk)));
  for (const id of ids) expect((await act(id, 'receive', people.clerk)).status).toBe(409);
  const rows = await query(
    `select (regexp_match(paper ->> 'number', '〕(\\d+)号'))[1]::int as n from cases.case_event
     join cases.case_file c on c.id = case_id where c.site = '${site}' and paper ->> 'kind' = 'receipt' order by 1`,
  );
  expect(rows.map(({ n }) => n)).toEqual(rows.map((_, n) => n + 1));
  const cases = await query(
    `select split_part(number, '-', 2)::int as n from cases.case_file where site = '${site}' order by 1`,
  );
  expect(cases.map(({ n }) => n)).toEqual(cases.map((_, n) => n + 1));
});

test('an application becomes one case, however often it is taken in', async () => {
  const arrival = '019aa000-0000-7000-8000-000000000001';
  const before = await query('select count(*) from cases.case_file');
  const [first, again] = [await made({ arrival }), await made({ arrival })];
  expect(first).not.toBe('undefined');
  expect(again).toBe('undefined');
  expect(Number((await query('select count(*) from cases.case_file'))[0]?.count)).toBe(
    Number(before[0]?.count) + 1,
  );
});

describe('who may', () => {
  test('strangers, editors and administrators of the house see no case and act on none', async () => {
    const id = await made();
    for (const as of [people.stranger, people.editor, people.admin, people.fireman, undefined]) {
      const who = as ? { as } : {};
      expect((await inside.ask('GET', `/cases/${id}`, who)).status).toBe(404);
      expect((await inside.ask('POST', `/cases/${id}/acts/receive`, who)).status).toBe(404);
      expect(
        (await inside.ask('POST', `/cases/${id}/reveal`, { ...who, body: { why: '查看' } })).status,
      ).toBe(404);
      expect(
        (await inside.ask('POST', `/cases/${id}/notes`, { ...who, body: { text: '看看' } })).status,
      ).toBe(404);
    }
    expect((await inside.ask('GET', '/cases', { as: people.stranger })).body.cases).toEqual([]);
  });

  test('nobody signs what they wrote, whatever else they are, and steps are not skipped', async () => {
    const id = await made();
    for (const verb of ['accept', 'begin-review', 'sign-decision', 'deliver', 'close']) {
      expect((await act(id, verb, people.approver)).status, verb).toBe(409);
    }
    for (const verb of ['receive', 'accept', 'begin-review']) await done(id, verb, people.approver);
    await done(id, 'propose-decision', people.approver, granted);
    const own = await act(id, 'sign-decision', people.approver);
    expect([own.status, own.body.errors[0].data.code]).toEqual([403, 'own-proposal']);
    expect((await look(id, people.approver)).offers).not.toContain('sign-decision');
    expect((await look(id, people.second)).offers).toContain('sign-decision');
  });

  test('a clerk neither extends nor signs nor ends what others decide', async () => {
    const id = await proposed();
    for (const verb of ['extend', 'sign-decision', 'return-decision', 'terminate']) {
      expect((await act(id, verb, people.clerk)).status, verb).toBe(403);
    }
  });

  test('no PATCH reaches a case, and its events cannot be changed', async () => {
    const id = await made();
    for (const method of ['PATCH', 'PUT', 'DELETE'] as const) {
      const answer = await inside.fetch(method as never, `/cases/${id}`, { as: people.approver });
      expect(answer.status).toBeGreaterThanOrEqual(404);
    }
    for (const change of ['delete from', 'truncate']) {
      await expect(query(`${change} cases.case_event`)).rejects.toThrow();
    }
    await expect(query(`update cases.case_event set event = '{}'`)).rejects.toThrow();
    expect((await look(id, people.clerk)).state.phase).toBe('applied');
  });
});

test('of fifty who sign at once one wins, and the others are told by whom', async () => {
  const id = await proposed();
  const signers = [people.approver, people.second];
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      act(id, n % 3 === 2 ? 'return-decision' : 'sign-decision', signers[n % 2] as Person, {
        reason: '请补充依据',
      }),
    ),
  );
  const won = answers.filter(({ status }) => status === 200);
  const lost = answers.filter(({ status }) => status === 409);
  expect([won.length, lost.length]).toEqual([1, 49]);
  for (const { body } of lost) {
    expect(body.errors[0].data.last.by).toMatch(/^(approver|second)$/);
  }
  const { story } = await look(id, people.clerk);
  expect(story).toHaveLength(6);
});

test('what somebody did not see yet refuses their act', async () => {
  const id = await made();
  await done(id, 'receive', people.clerk);
  const late = await act(id, 'accept', people.approver, { revision: 1 });
  expect([late.status, late.body.errors[0].data]).toEqual([
    409,
    { code: 'changed-meanwhile', last: { by: 'clerk', at: expect.any(String) } },
  ]);
});

describe('what applicants wrote', () => {
  test('is sealed in the database, masked on the desk, and opened with a reason that is written down', async () => {
    const id = await made();
    await inside.ask('POST', `/cases/${id}/notes`, {
      as: people.clerk,
      body: { text: '马建国来过电话' },
    });
    const rows = await query(`
      select row_to_json(c)::text as t from cases.case_file c where id = '${id}'
      union all select event::text from cases.case_event where case_id = '${id}'
      union all select encode(sealed, 'escape') from cases.answers where case_id = '${id}'
      union all select encode(sealed, 'escape') from cases.message where case_id = '${id}'`);
    const list = JSON.stringify((await inside.ask('GET', '/cases', { as: people.clerk })).body);
    const view = JSON.stringify({ ...(await look(id, people.clerk)), messages: [] });
    for (const secret of secrets) {
      for (const { t } of rows) expect(String(t)).not.toContain(secret);
      expect(list).not.toContain(secret);
      expect(view).not.toContain(secret);
    }
    const why = (body: object) =>
      inside.ask('POST', `/cases/${id}/reveal`, { as: people.clerk, body });
    expect((await why({})).status).toBe(400);
    expect((await look(id, people.clerk)).looks).toEqual([]);
    const { body } = await why({ why: '电话核实经营场所' });
    expect(body.answers.map(({ text }: Answer) => text)).toEqual(answers.map(({ text }) => text));
    expect((await look(id, people.clerk)).looks).toMatchObject([
      { name: 'clerk', what: '电话核实经营场所' },
    ]);
  });

  test('opens after the key was changed, and not with the old key any more', async () => {
    const id = await made();
    const old = process.env.CASE_KEYS as string;
    const fresh = randomBytes(32).toString('base64url');
    const db = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await db.connect();
    try {
      const both = caseKeysFrom(`${fresh} ${old}`);
      expect(await rotateDataKeys(db, both)).toBeGreaterThan(0);
      expect(await rotateDataKeys(db, both)).toBe(0);
      expect((await inside.ask('GET', `/cases/${id}`, { as: people.clerk })).status).toBe(500);
      expect(await rotateDataKeys(db, caseKeysFrom(`${old} ${fresh}`))).toBeGreaterThan(0);
      expect((await look(id, people.clerk)).number).toBeDefined();
    } finally {
      await db.end();
    }
  });
});

test('a correction is asked for once and whole, and only what was named is put right', async () => {
  const id = await made();
  await done(id, 'receive', people.clerk);
  const until = plusDays(dayOf(new Date()), 10);
  expect(
    (await act(id, 'ask-correction', people.clerk, { until, asks: [{ at: 'licence' }] })).status,
  ).toBe(400);
  // As the screen sends it: a line for each field, empty where nothing is wrong.
  const byField = { licence: '照片看不清', premises: '' };
  await done(id, 'ask-correction', people.clerk, { until, asks: byField });
  const other = await act(id, 'correct', people.clerk, { answers: { premises: '别处' } });
  expect([other.status, other.body.errors[0].data.code]).toEqual([400, 'not-asked-for']);
  await done(id, 'correct', people.clerk, { answers: { licence: '91640521MA7600002Y' } });
  const { answers: now, offers } = await look(id, people.clerk);
  expect(now.find(({ at }: Answer) => at === 'licence')).toMatchObject({
    text: '91640521MA7600002Y',
    before: '91640521MA7600001X',
    isChanged: true,
  });
  expect(now.find(({ at }: Answer) => at === 'premises')).not.toHaveProperty('isChanged');
  expect(offers).toContain('ask-correction');
  const again = { until, asks: [{ at: 'premises', why: '没有门牌' }] };
  expect((await act(id, 'ask-correction', people.clerk, again)).body.errors[0].data.code).toBe(
    'not-raised-by-correction',
  );
});

test('departments answer in parallel, in their own list, and see no more than they are asked about', async () => {
  const id = await made();
  for (const verb of ['receive', 'accept', 'begin-review']) await done(id, verb, people.clerk);
  const until = plusDays(dayOf(new Date()), 5);
  const about = '是否符合消防安全条件';
  await done(id, 'ask-opinion', people.clerk, { from: bureau, about, until });
  expect((await act(id, 'propose-decision', people.clerk, granted)).body.errors[0].data.code).toBe(
    'still-asking',
  );
  const { asked } = (await inside.ask('GET', '/cases/asked', { as: people.fireman })).body;
  expect(asked).toMatchObject([{ case: id, opinion: 1, until }]);
  const view = await look(id, people.fireman);
  expect(view).toMatchObject({
    part: 'asked',
    offers: [],
    opinionsToGive: [1],
    messages: [],
    looks: [],
  });
  for (const secret of secrets) expect(JSON.stringify(view)).not.toContain(secret);
  expect((await act(id, 'accept', people.fireman)).status).toBe(404);
  expect(
    (await inside.ask('POST', `/cases/${id}/reveal`, { as: people.fireman, body: { why: '想看' } }))
      .status,
  ).toBe(404);
  const opinion = { opinion: 1, view: 'agrees', text: '符合条件' };
  expect((await act(id, 'give-opinion', people.clerk, opinion)).status).toBe(404);
  await done(id, 'give-opinion', people.fireman, opinion);
  expect((await inside.ask('GET', '/cases/asked', { as: people.fireman })).body.asked).toEqual([]);
  await done(id, 'propose-decision', people.clerk, granted);
});

test("what another department is asked stands in its inbox until it is answered, and in nobody else's", async () => {
  const id = await made();
  for (const verb of ['receive', 'accept', 'begin-review']) await done(id, verb, people.clerk);
  const until = plusDays(dayOf(new Date()), 5);
  const asking = { from: bureau, about: '是否符合消防安全条件', until };
  await done(id, 'ask-opinion', people.clerk, asking);
  const waiting = async (as: Person) =>
    (await inside.ask('GET', '/approvals/inbox?list=todo', { as })).body.waiting.filter(
      ({ href }: { href: string }) => href.endsWith(id),
    );
  const counted = async (as: Person) =>
    (await inside.ask('GET', '/approvals/counts', { as })).body.todo;
  expect(await waiting(people.fireman)).toMatchObject([
    { kind: 'case-opinions', site: bureau, siteName: '中宁县消防救援大队', due: { on: until } },
  ]);
  for (const as of [people.clerk, people.stranger, people.editor, people.admin]) {
    expect(await waiting(as)).toEqual([]);
  }
  const before = await counted(people.fireman);
  await done(id, 'give-opinion', people.fireman, { opinion: 1, view: 'agrees', text: '符合条件' });
  expect(await waiting(people.fireman)).toEqual([]);
  expect(await counted(people.fireman)).toBe(before - 1);
});

describe('an act that is sent twice', () => {
  const key = (name: string) => ({ 'Idempotency-Key': `${name}-0123456789` });

  test('with one key makes one event and is answered the same, also both at once', async () => {
    const id = await made();
    const twice = await Promise.all([
      act(id, 'receive', people.clerk, {}, key('receive')),
      act(id, 'receive', people.clerk, {}, key('receive')),
    ]);
    const late = await act(id, 'receive', people.clerk, {}, key('receive'));
    for (const { status, body } of [...twice, late]) {
      expect([status, body]).toEqual([200, { revision: 2 }]);
    }
    const { story } = await look(id, people.clerk);
    expect(story).toHaveLength(2);
    expect((await office.trail(`cases:${id}`)).filter((line) => line.startsWith('handle'))).toEqual(
      ['handle {"events":["received"]}'],
    );
  });

  test('is refused where its key was used for something else, and keeps nothing of what was said', async () => {
    const id = await made();
    await done(id, 'receive', people.clerk);
    const until = plusDays(dayOf(new Date()), 10);
    const asks = [{ at: 'premises', why: '没有门牌，也没有马建国的签名' }];
    const asked = await act(id, 'ask-correction', people.clerk, { until, asks }, key('asked'));
    expect(asked.status).toBe(200);
    const other = await act(id, 'withdraw', people.clerk, { reason: '不办了' }, key('asked'));
    expect(other.status).toBe(409);
    // Of another person the same key is another key.
    expect(
      (await act(id, 'accept', people.approver, {}, key('asked'))).body.errors[0].data.code,
    ).toBe('not-now');
    const kept = JSON.stringify(await query('select * from approvals.command'));
    expect(kept).not.toContain('马建国');
  });

  test('a refused one can be sent again with its key, and a message is kept once', async () => {
    const id = await made();
    expect((await act(id, 'accept', people.clerk, {}, key('accept'))).status).toBe(409);
    await done(id, 'receive', people.clerk);
    expect((await act(id, 'accept', people.clerk, {}, key('accept'))).status).toBe(200);
    for (const _ of [1, 2]) {
      const note = { as: people.clerk, body: { text: '已电话联系' }, headers: key('note') };
      expect((await inside.ask('POST', `/cases/${id}/notes`, note)).status).toBe(201);
    }
    expect((await look(id, people.clerk)).messages).toHaveLength(1);
  });
});

describe('who signs for an approver who is away', () => {
  const away = async (by: Person, to: Person, work: () => Promise<void>) => {
    const day = 86_400_000;
    const id = await office.make('delegations', {
      by: by.id,
      to: to.id,
      from: new Date(Date.now() - day).toISOString(),
      until: new Date(Date.now() + day).toISOString(),
      reason: '出差',
    });
    try {
      await work();
    } finally {
      await inside.payload.delete({ collection: 'delegations' as never, id });
    }
  };
  const waiting = async (as: Person, id: string) =>
    (await inside.ask('GET', '/approvals/inbox?list=todo', { as })).body.waiting.filter(
      (item: { kind: string; id: string }) => item.kind === 'case-signatures' && item.id === id,
    );

  test('finds the draft in the inbox, signs in both names, and does nothing else', async () => {
    const id = await proposed();
    expect(await waiting(people.deputy, id)).toEqual([]);
    expect((await act(id, 'sign-decision', people.deputy)).status).toBe(403);
    await away(people.approver, people.deputy, async () => {
      expect(await waiting(people.deputy, id)).toMatchObject([{ forName: 'approver' }]);
      expect((await act(id, 'extend', people.deputy, { workdays: 1, reason: '复杂' })).status).toBe(
        403,
      );
      await done(id, 'sign-decision', people.deputy);
      expect(await waiting(people.deputy, id)).toEqual([]);
    });
    const { story } = await look(id, people.clerk);
    expect(story.at(-1)).toMatchObject({ by: 'deputy（代approver）' });
    expect((await act(id, 'make-certificate', people.stranger, { number: '1' })).status).toBe(404);
  });

  test('never signs what they wrote themselves, nor what the approver wrote', async () => {
    const id = await proposed();
    await away(people.approver, people.clerk, async () => {
      expect(await waiting(people.clerk, id)).toEqual([]);
      const own = await act(id, 'sign-decision', people.clerk);
      expect([own.status, own.body.errors[0].data.code]).toEqual([403, 'own-proposal']);
      await done(id, 'propose-decision', people.approver, granted);
      const theirs = await act(id, 'sign-decision', people.clerk);
      expect([theirs.status, theirs.body.errors[0].data.code]).toEqual([403, 'own-proposal']);
      expect((await act(id, 'sign-decision', people.approver)).status).toBe(403);
    });
    expect((await look(id, people.clerk)).state.phase).toBe('proposed');
  });
});

test('a batch does what it can and says of each case what became of it', async () => {
  const ids = [await made(), await made(), await made({ at: flowing })];
  await done(ids[1] as string, 'receive', people.clerk);
  const { body } = await inside.ask('POST', '/cases/batch', {
    as: people.clerk,
    body: { ids, verb: 'receive' },
  });
  expect(body.results).toMatchObject([
    { id: ids[0], isDone: true },
    { id: ids[1], isDone: false, code: 'not-now' },
    { id: ids[2], isDone: false, code: 'not-found' },
  ]);
  const many = Array.from({ length: 501 }, () => '019aa000-0000-7000-8000-000000000009');
  for (const bad of [
    [],
    ['x'],
    many.map((id, n) => id.slice(0, -3) + String(n).padStart(3, '0')),
  ]) {
    const answer = await inside.ask('POST', '/cases/batch', {
      as: people.clerk,
      body: { ids: bad, verb: 'receive' },
    });
    expect(answer.status).toBe(400);
  }
});

test('silence accepts a case and renews a licence: written down by itself, once', async () => {
  const old = plusDays(dayOf(new Date()), -25);
  const id = await made({ on: old });
  const expiresOn = plusDays(dayOf(new Date()), -1);
  const renewal = await made({ on: plusDays(expiresOn, -40), expiresOn });
  expect((await look(id, people.clerk)).state).toMatchObject({
    phase: 'accepted',
    acceptedOn: old,
  });
  expect(
    (await act(id, 'refuse-acceptance', people.clerk, { ground: 'not-needed', reason: '不需要' }))
      .body.errors[0].data.code,
  ).toBe('accepted-by-silence');
  expect(await settleCases(inside.payload, new Date())).toBeGreaterThanOrEqual(2);
  expect(await settleCases(inside.payload, new Date())).toBe(0);
  const { story, findings } = await look(id, people.clerk);
  expect(story.at(-1).title.zh).toBe('逾期未告知，视为受理');
  expect(findings).toContain('not-told-in-time');
  expect((await look(renewal, people.clerk)).state.decision).toMatchObject({
    outcome: 'granted',
    isByLaw: true,
  });
});

test('the desk counts what cannot wait, for who handles cases and nobody else', async () => {
  await made({ on: plusDays(dayOf(new Date()), -60) });
  const counts = async (email: string) => {
    const { docs } = await inside.payload.find({
      collection: 'users',
      where: { email: { equals: email } },
    });
    const user = { ...docs[0], collection: 'users' } as never;
    return pressingCases(await createLocalReq({ user }, inside.payload));
  };
  expect((await counts('clerk@example.cn')).overdue).toBeGreaterThan(0);
  const none = { overdue: 0, dueSoon: 0, proposed: 0, asked: 0 };
  expect(await counts('editor@example.cn')).toEqual(none);
});

test('a list is narrowed by light, step, officer and words, and goes on from page to page', async () => {
  const day = plusDays(dayOf(new Date()), -60);
  const late = await made({ on: day, more: { item: { id: 'late', seq: 1, name: '迟到的事项' } } });
  await done(late, 'begin-review', people.clerk);
  await done(late, 'assign', people.second);
  const ids = async (search: string, as: Person = people.clerk): Promise<string[]> =>
    (await inside.ask('GET', `/cases?${search}`, { as })).body.cases.map(
      (one: { id: string }) => one.id,
    );
  expect(await ids('light=red')).toContain(late);
  expect(await ids('light=green')).not.toContain(late);
  expect(await ids('phase=reviewing&item=late')).toEqual([late]);
  expect(await ids('mine=1', people.second)).toEqual([late]);
  expect(await ids('mine=1')).not.toContain(late);
  expect(await ids(`q=${encodeURIComponent('迟到')}`)).toEqual([late]);
  expect((await ids(''))[0]).toBe((await ids('light=red'))[0]);
  for (let n = 0; n < 55; n++) await made();
  const first = (await inside.ask('GET', '/cases', { as: people.clerk })).body;
  const next = (await inside.ask('GET', `/cases?after=${first.next}`, { as: people.clerk })).body;
  expect(first.cases).toHaveLength(50);
  const seen = new Set([...first.cases, ...next.cases].map(({ id }: { id: string }) => id));
  expect(seen.size).toBe(first.cases.length + next.cases.length);
});

/** What a citizen does at the gateway, and what jobs does then: sends the form with a photo, which is opened. */
async function applyOnLine() {
  const { pool: db } = inside.payload.db as unknown as { pool: pg.Pool };
  const { keyring, kinds } = await office.publishFoodForm(site);
  const send = async (
    path: string,
    values: Values,
    { photo, about }: { photo?: Buffer; about?: { number: string; codeKey: string } } = {},
  ) => {
    const form = await formAt(db, site, path);
    if (!form) throw new Error(`${path} is not published`);
    const sending = { site, form, token: randomBytes(32).toString('base64url') };
    const field = fieldsOf(form).find(({ name }) => name === 'licence');
    if (photo) {
      const bytes = Readable.from([photo]);
      await takeFile(db, sending, { field: field as never, sentName: '执照.pdf', bytes });
    }
    const files = await filesWith(db, sending);
    const sent = await submit(db, { ...sending, values, files, ...(about && { about }) });
    expect(sent).toMatchObject({ outcome: 'taken' });
    return {
      asked: sent as Submitted & { number: string; code: string },
      opened: await openNext(inside.payload, { keyring, kinds }),
    };
  };
  const values = {
    ...{ name: '马建国', id: '11010519491231002X', phone: '13909551234', email: 'ma@example.com' },
    ...{ kind: 'canteen', seats: 40 },
  };
  const { asked, opened } = await send('/apply/food.html', values, { photo: pdf('执照') });
  expect(opened).toBe('taken');
  const [row] = await query(
    `select id from cases.case_file where tracking ->> 'number' = '${asked.number}'`,
  );
  const found = async () => await track(db, site, asked);
  const about = async () => ({ number: asked.number, codeKey: String((await found())?.codeKey) });
  return { id: String(row?.id), asked, found, about, send };
}

describe('an application from a site', () => {
  test('is a case with the form as it was published, told in one sentence and by mail', async () => {
    const { id, found } = await applyOnLine();
    const { answers: told, files, item } = await look(id, people.clerk);
    expect(item.name).toBe('食品经营许可申请');
    expect(told.map(({ label, text }: Answer) => [label, text])).toEqual([
      ['姓名', '马**'],
      ['身份证号', '110*************2X'],
      ['电话', '139******34'],
      ['邮箱', 'm***@example.com'],
      ['业态', '单位食堂'],
      ['座位数', '40'],
      ['营业执照', ''],
    ]);
    expect(files).toMatchObject([{ name: '执照.pdf', kind: 'pdf' }]);
    expect((await found())?.status).toMatchObject({
      state: expect.stringMatching(/^已收到申请，等待中宁县决定是否受理；法定期限 \d{4}-\d\d-\d\d/),
      asks: 'case-message.reply',
    });
    await done(id, 'receive', people.clerk);
    await done(id, 'accept', people.clerk);
    expect((await found())?.status?.state).toMatch(/^已受理，等待中宁县审查；法定期限/);
    const mails = await query(
      `select subject, text from mail.outbox where to_address = 'ma@example.com'`,
    );
    expect(mails.map(({ text }) => String(text)).join()).toContain('已受理，等待中宁县审查');
    for (const { text } of mails) expect(String(text)).not.toContain('11010519491231002X');
  });

  test('is corrected in what was named and nothing else, and goes on from the day that came', async () => {
    const { id, found, about, send } = await applyOnLine();
    await done(id, 'receive', people.clerk);
    const until = plusDays(dayOf(new Date()), 10);
    await done(id, 'ask-correction', people.clerk, {
      until,
      asks: [{ at: 'licence', why: '照片看不清' }],
    });
    expect((await found())?.status).toMatchObject({
      asks: 'case-correction.food',
      fields: ['licence'],
      next: expect.stringContaining('营业执照（照片看不清）'),
    });
    const { opened } = await send(
      '/apply/case-correction/food.html',
      { name: '别人' },
      { photo: pdf('清楚的执照'), about: await about() },
    );
    expect(opened).toBe('taken');
    const { answers: told, state } = await look(id, people.clerk);
    expect(state.phase).toBe('received');
    const at = (name: string) => told.find((one: Answer) => one.at === name);
    expect(at('name')).toMatchObject({ text: '马**' });
    expect(at('name')).not.toHaveProperty('isChanged');
    expect(at('licence')).toMatchObject({ isChanged: true });
    expect((await found())?.status?.asks).toBe('case-message.reply');
  });

  test('is written about both ways; what others send about it with a wrong code is put aside', async () => {
    const { id, found, about, send } = await applyOnLine();
    await send(
      '/apply/case-message.html',
      { text: '请问什么时候现场核查？' },
      { about: await about() },
    );
    await inside.ask('POST', `/cases/${id}/messages`, {
      as: people.clerk,
      body: { text: '下周二上午。' },
    });
    await inside.ask('POST', `/cases/${id}/notes`, {
      as: people.clerk,
      body: { text: '已电话联系' },
    });
    const { messages } = await look(id, people.clerk);
    expect(messages.map(({ kind, text }: { kind: string; text: string }) => [kind, text])).toEqual([
      ['from-applicant', '请问什么时候现场核查？'],
      ['to-applicant', '下周二上午。'],
      ['note', '已电话联系'],
    ]);
    const story = JSON.stringify((await found())?.status?.story);
    expect(story).toContain('下周二上午。');
    expect(story).not.toContain('已电话联系');
    const wrong = {
      number: (await about()).number,
      codeKey: randomBytes(32).toString('base64url'),
    };
    const { opened } = await send(
      '/apply/case-message.html',
      { text: '我是别人' },
      { about: wrong },
    );
    expect(opened).toBe('failed');
  });
});

describe('where a flow serves decisions', () => {
  beforeAll(async () => {
    await office.make('flows', {
      name: '办件审批',
      site: flowing,
      kinds: ['case-decisions'],
      inUse: true,
      definition: {
        name: { zh: '办件审批', en: 'Cases' },
        start: [{ to: 'sign' }],
        distinctPeople: true,
        steps: [
          {
            id: 'sign',
            name: { zh: '签发', en: 'Sign' },
            kind: 'decide',
            actors: [{ by: 'role', role: 'approver' }],
            mode: 'any',
            verbs: ['approve', 'return', 'reject'],
            next: [{ to: end }],
          },
        ],
      },
    });
  });

  const inbox = async (as: Person) =>
    (await inside.ask('GET', '/approvals/inbox?list=todo', { as })).body.items;

  async function submitted(): Promise<string> {
    const id = await made({ at: flowing });
    for (const verb of ['receive', 'accept', 'begin-review']) await done(id, verb, people.officer);
    await done(id, 'propose-decision', people.officer, granted);
    return id;
  }

  test('a decision waits in the inbox of who signs, never of who wrote it, and is signed there alone', async () => {
    const id = await submitted();
    const mine = async (as: Person) =>
      (await inbox(as)).filter(({ subject }: { subject: string }) => subject === id);
    expect(await mine(people.officer)).toEqual([]);
    const [item] = await mine(people.leader);
    expect((await act(id, 'sign-decision', people.leader)).body.errors[0].data.code).toBe(
      'decided-in-inbox',
    );
    const approve = (as: Person) =>
      inside.ask('POST', `/approvals/instances/${item.instance}/act`, {
        as,
        body: { verb: 'approve', task: item.task },
      });
    expect((await approve(people.officer)).status).toBe(403);
    expect((await approve(people.leader)).status).toBe(200);
    expect((await approve(people.leader)).status).toBe(409);
    expect((await look(id, people.officer)).state).toMatchObject({ phase: 'decided' });
  });

  test('whoever wrote a draft never decides on it as the delegate of the leader, and it is in no second list', async () => {
    const id = await submitted();
    const [item] = (await inbox(people.leader)).filter(
      ({ subject }: { subject: string }) => subject === id,
    );
    const day = 86_400_000;
    await office.make('delegations', {
      by: people.leader.id,
      to: people.officer.id,
      from: new Date(Date.now() - day).toISOString(),
      until: new Date(Date.now() + day).toISOString(),
      reason: '休假',
    });
    const { waiting } = (
      await inside.ask('GET', '/approvals/inbox?list=todo', { as: people.leader })
    ).body;
    expect(waiting.filter(({ id: of }: { id: string }) => of === id)).toEqual([]);
    const own = await inside.ask('POST', `/approvals/instances/${item.instance}/act`, {
      as: people.officer,
      body: { verb: 'approve', task: item.task },
    });
    expect(own.status).toBe(403);
    expect((await act(id, 'sign-decision', people.officer)).body.errors[0].data.code).toBe(
      'decided-in-inbox',
    );
  });

  test('what was submitted and then drafted anew has to be signed as it is now', async () => {
    const id = await submitted();
    const mine = async () =>
      (await inbox(people.leader)).filter(({ subject }: { subject: string }) => subject === id);
    const [before] = await mine();
    await done(id, 'propose-decision', people.officer, {
      outcome: 'refused',
      text: '场所不符合条件',
    });
    const old = await inside.ask('POST', `/approvals/instances/${before.instance}/act`, {
      as: people.leader,
      body: { verb: 'approve', task: before.task },
    });
    expect(old.status).toBe(409);
    const [now] = await mine();
    expect(now.instance).not.toBe(before.instance);
  });
});
