import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { dayOf, yearOf } from '@mingtang/approvals/clock';
import { fieldsOf } from '@mingtang/forms/language';
import type { IntakeKind } from '@mingtang/intake';
import { openNext, publishForms } from '@mingtang/intake/drill';
import { keyringFrom } from '@mingtang/intake/jobs';
import {
  filesWith,
  formAt,
  type Submitted,
  submit,
  takeFile,
  track,
} from '@mingtang/intake/outside';
import { databaseOf } from '@mingtang/publication';
import type { SiteRole } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq } from 'payload';
import type { Pool } from 'pg';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { bootInside } from '../../../tests/int/boot-inside.ts';
import type { Person } from '../../../tests/int/rest-client.ts';
import { flowTemplates } from '../../approvals/src/domain/flow-templates.ts';
import { richText } from '../../editorial/src/rich-text/rich-text.ts';
import { pdf } from '../../intake/test/sample-files.ts';
import { type Application, type PastAct, replayRequest } from '../src/index.ts';
import { remindHandlers } from '../src/requests/actions/remind-handlers.ts';
import { reportsDue } from '../src/requests/queries/reports-due.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
let site: string;
let elsewhere: string;
const people = {} as Record<
  'clerk' | 'approver' | 'head' | 'editor' | 'stranger' | 'admin',
  Person
>;

beforeAll(async () => {
  inside = await bootInside();
  site = await addSite('中宁县', 'zhongning');
  elsewhere = await addSite('海原县', 'haiyuan');
  people.clerk = await addPerson('clerk', { site, roles: ['clerk'] });
  people.approver = await addPerson('approver', { site, roles: ['approver'] });
  people.head = await addPerson('head', { site, roles: ['site-admin'] });
  people.editor = await addPerson('editor', { site, roles: ['editor'] });
  people.stranger = await addPerson('stranger', { site: elsewhere, roles: ['clerk', 'approver'] });
  people.admin = await addPerson('admin', { globalRoles: ['system-admin'] });
});

const query = async (text: string) =>
  (await (await databaseOf(inside.payload)).execute(sql.raw(text))).rows;

const make = async (collection: string, data: object): Promise<string> =>
  String(
    (await inside.payload.create({ collection: collection as never, data: data as never })).id,
  );

const addSite = (name: string, slug: string) =>
  make('sites', {
    name,
    shortName: name,
    level: 'county',
    status: 'live',
    theme: 'civic',
    mount: { host: `${slug}.localhost`, basePath: '/' },
    identifiers: { organizer: `${name}人民政府` },
  });

async function addPerson(
  name: string,
  {
    site: at,
    roles,
    globalRoles = [],
  }: { site?: string; roles?: SiteRole[]; globalRoles?: string[] },
): Promise<Person> {
  const email = `${name}@example.cn`;
  const password = 'correct horse battery';
  const user = await make('users', { name, email, password, globalRoles });
  if (at) await make('memberships', { user, site: at, roles, subtree: false });
  return inside.signIn(email, password);
}

const application = {
  applicant: {
    kind: 'person',
    name: '马建国',
    idType: 'id-card',
    idNumber: '11010519491231002X',
    phone: '13909551234',
    address: '宁夏中卫市中宁县新堡镇某村 12 号',
  },
  wanted: { description: '2025 年新堡镇农田灌溉用水指标分配方案' },
  form: 'paper',
  delivery: 'post',
};
const secrets = ['马建国', '11010519491231002X', '13909551234', '某村 12 号'];

async function enter(channel = 'in-person'): Promise<string> {
  const body = { site, channel, application };
  const { status, body: made } = await inside.ask('POST', '/information-requests', {
    as: people.clerk,
    body,
  });
  expect(status).toBe(201);
  return made.id;
}

const act = (id: string, which: string, as: Person, body: object = {}) =>
  inside.ask('POST', `/information-requests/${id}/acts/${which}`, { as, body });

const look = (id: string, as: Person) => inside.ask('GET', `/information-requests/${id}`, { as });

test('a request is handed in at the counter, registered, answered by two people, delivered and closed', async () => {
  const id = await enter();
  expect((await look(id, people.clerk)).body).toMatchObject({
    state: { phase: 'received' },
    light: 'green',
    offers: ['registered', 'withdrawn'],
  });
  const done = async (which: string, as: Person, body = {}) =>
    expect((await act(id, which, as, body)).status, which).toBe(200);
  await done('registered', people.clerk);
  await done('assigned', people.clerk, { to: '县水务局' });
  const answer = { result: 'disclosed', text: '您申请的信息见附件。' };
  await done('answer-proposed', people.clerk, answer);
  const signed = await act(id, 'answer-approved', people.clerk);
  expect(signed.status).toBe(403);
  await done('answer-approved', people.approver);
  await done('delivered', people.clerk, { way: '邮寄 EMS123' });
  await done('closed', people.clerk);
  const { body } = await look(id, people.clerk);
  expect(body.state).toMatchObject({ phase: 'closed', answer });
  expect(body.story.map((event: { notice?: { kind: string } }) => event.notice?.kind)).toEqual([
    undefined,
    'receipt',
    undefined,
    undefined,
    'answer',
    undefined,
    undefined,
  ]);
  expect(body.offers).toEqual(['contested']);
});

test('the receipt is printed for whoever handles the request, and that it names the applicant is written down', async () => {
  const id = await enter();
  await act(id, 'registered', people.clerk);
  const path = `/information-requests/${id}/notices/2`;
  const file = await inside.fetch('GET', path, { as: people.clerk });
  expect(file.headers.get('Content-Type')).toBe('application/pdf');
  const { text } = await extractText(await file.bytes(), { mergePages: true });
  expect(text).toContain('中宁县人民政府');
  expect(text).toContain('马建国');
  expect((await look(id, people.clerk)).body.looks).toMatchObject([
    { name: 'clerk', what: expect.stringMatching(/^下载登记回执〔\d{4}〕\d+号$/) },
  ]);
  for (const as of [people.stranger, people.editor, people.admin, undefined]) {
    expect((await inside.ask('GET', path, as ? { as } : {})).status).toBe(404);
  }
  for (const revision of ['1', '3', '0', 'x']) {
    const there = `/information-requests/${id}/notices/${revision}`;
    expect((await inside.ask('GET', there, { as: people.clerk })).status, revision).toBe(404);
  }
});

test('whoever drafted an answer does not sign it, whatever else they are', async () => {
  const id = await enter();
  await act(id, 'registered', people.approver);
  await act(id, 'assigned', people.approver, { to: '水务局' });
  await act(id, 'answer-proposed', people.approver, { result: 'not-held', text: '本机关不掌握' });
  expect((await look(id, people.approver)).body.offers).not.toContain('answer-approved');
  const { status, body } = await act(id, 'answer-approved', people.approver);
  expect([status, body.errors[0].data.code]).toEqual([403, 'own-proposal']);
});

test('the head of the office extends, once; a clerk does not', async () => {
  const id = await enter();
  await act(id, 'registered', people.clerk);
  const said = { workdays: 20, reason: '需要调取档案' };
  expect((await act(id, 'extended', people.clerk, said)).status).toBe(403);
  expect((await act(id, 'extended', people.head, { ...said, workdays: 21 })).status).toBe(400);
  expect((await act(id, 'extended', people.head, said)).status).toBe(200);
  expect((await act(id, 'extended', people.head, said)).body.errors[0].data.code).toBe(
    'already-extended',
  );
});

test('of two who act at once one is first, and the other is told', async () => {
  const id = await enter();
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => act(id, 'registered', people.clerk, { revision: 1 })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  expect((await look(id, people.clerk)).body.story).toHaveLength(2);
});

test('numbers of requests and notices are given in turn, however many come at once', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => enter()));
  const numbers = await Promise.all(
    ids.map(async (id) => Number((await look(id, people.clerk)).body.number.split('-')[1])),
  );
  const sorted = numbers.toSorted((a, b) => a - b);
  expect(sorted).toEqual(sorted.map((_, n) => (sorted[0] as number) + n));
});

test('an act against the law is refused, and leaves no trace', async () => {
  const id = await enter();
  await act(id, 'registered', people.clerk);
  const before = (await look(id, people.clerk)).body.revision;
  for (const which of ['corrected', 'answer-proposed', 'delivered', 'closed', 'abandoned']) {
    expect((await act(id, which, people.clerk, { text: '二字' })).status, which).toBe(409);
  }
  expect((await act(id, 'came-in', people.clerk)).status).toBe(404);
  expect((await look(id, people.clerk)).body.revision).toBe(before);
});

/** What a citizen does at the gateway, and what jobs does then: sends the form with a file, which is opened. */
async function applyOnLine(sentName: string, bytes: Buffer) {
  const { pool: db } = inside.payload.db as unknown as { pool: Pool };
  const keyring = await keyringFrom(randomBytes(32).toString('base64url'));
  const kinds = inside.payload.config.custom?.intakeKinds as IntakeKind[];
  await publishForms(inside.payload, { kinds, key: keyring.current });
  const form = await formAt(db, site, '/apply/disclosure.html');
  if (!form) throw new Error('The form is not published');
  const sending = { site, form, token: randomBytes(32).toString('base64url') };
  const field = fieldsOf(form).find(({ type }) => type === 'files');
  await takeFile(db, sending, { field: field as never, sentName, bytes: Readable.from([bytes]) });
  const values = {
    'applicant.kind': 'person',
    'applicant.name': '马建国',
    'applicant.idType': 'id-card',
    'applicant.idNumber': '11010519491231002X',
    'applicant.phone': '13909551234',
    'wanted.description': '供水管网图',
    form: 'paper',
    delivery: 'online',
  };
  const files = await filesWith(db, sending);
  const submitted = await submit(db, { ...sending, values, files });
  expect(submitted).toMatchObject({ outcome: 'taken' });
  const open = () => openNext(inside.payload, { keyring, kinds });
  expect(await open()).toBe('taken');
  const [row] = await query(
    'select id from disclosure.request where tracking is not null order by at desc limit 1',
  );
  const asked = submitted as Submitted & { number: string; code: string };
  return { id: String(row?.id), file: String(files[0]?.id), db, open, asked };
}

describe('files of an applicant', () => {
  test('are opened by those who handle the request, as downloads that no browser runs, and that is written down', async () => {
    const bytes = pdf('身份证');
    const { id, file } = await applyOnLine('马建国的身份证.pdf', bytes);
    const { body } = await look(id, people.clerk);
    expect(body.files).toEqual([
      {
        id: file,
        field: 'files.identity',
        name: '马建国的身份证.pdf',
        kind: 'pdf',
        bytes: bytes.length,
        state: 'unscanned',
      },
    ]);
    const path = `/information-requests/${id}/files/${file}`;
    const opened = await inside.fetch('GET', path, { as: people.clerk });
    expect(Buffer.from(await opened.bytes()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''%E9%A9%AC/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
    });
    expect((await look(id, people.clerk)).body.looks).toMatchObject([
      { name: 'clerk', what: '打开附件 马建国的身份证.pdf' },
    ]);
    for (const as of [people.stranger, people.editor, people.admin, undefined]) {
      expect((await inside.ask('GET', path, as ? { as } : {})).status).toBe(404);
    }
    const other = await enter();
    for (const there of [`${other}/files/${file}`, `${id}/files/${other}`, `${id}/files/..%2f..`]) {
      const tried = await inside.ask('GET', `/information-requests/${there}`, { as: people.clerk });
      expect(tried.status, there).toBe(404);
    }
  });

  test('stay shut while they wait for the scanner, and for ever where it found something', async () => {
    const { id, file } = await applyOnLine('a.pdf', pdf('另一份'));
    const path = `/information-requests/${id}/files/${file}`;
    const code = async () =>
      (await inside.ask('GET', path, { as: people.clerk })).body.errors[0].data.code;
    await query(`update inbound.file set state = 'waiting' where id = '${file}'`);
    expect(await code()).toBe('file-waits');
    await query(`update inbound.file set state = 'infected', found = 'Eicar' where id = '${file}'`);
    expect(await code()).toBe('file-infected');
    const { body } = await look(id, people.clerk);
    expect(body.files).toMatchObject([{ state: 'infected', found: 'Eicar' }]);
    expect(body.looks, 'nobody opened it').toEqual([]);
    expect(body.offers).toContain('confirmed');
  });
});

describe('a correction on line', () => {
  async function correct(
    { db, open }: Awaited<ReturnType<typeof applyOnLine>>,
    about: { number: string; codeKey: string },
    text = '2025 年新堡镇的供水管网图',
  ) {
    const form = await formAt(db, site, '/apply/disclosure-correction.html');
    if (!form) throw new Error('The form is not published');
    const sending = { site, form, token: randomBytes(32).toString('base64url') };
    const field = fieldsOf(form).find(({ type }) => type === 'files') as never;
    const bytes = Readable.from([pdf('补充')]);
    await takeFile(db, sending, { field, sentName: '图纸.pdf', bytes });
    const files = await filesWith(db, sending);
    const sent = await submit(db, { ...sending, values: { text }, files, about });
    expect(sent).toMatchObject({ outcome: 'taken' });
    return open();
  }

  test('is asked for where number and code are looked up, comes with files, and starts the period anew', async () => {
    const applied = await applyOnLine('a.pdf', pdf('甲'));
    const { id, db, asked } = applied;
    const found = async () => await track(db, site, asked);
    const today = dayOf(new Date());
    await act(id, 'confirmed', people.clerk, { on: today });
    await act(id, 'registered', people.clerk);
    expect((await found())?.status?.asks).toBeUndefined();
    const until = `${yearOf(today) + 1}-12-01`;
    const what = '请写明是哪一年、哪一处的供水管网图。';
    expect((await act(id, 'correction-asked', people.clerk, { what, until })).status).toBe(200);
    const tracked = await found();
    expect(tracked?.status?.asks).toBe('disclosure-correction');
    const about = { number: asked.number, codeKey: String(tracked?.codeKey) };
    expect(await correct(applied, about)).toBe('taken');
    const { body } = await look(id, people.clerk);
    expect(body.state).toMatchObject({ phase: 'registered', correction: { correctedOn: today } });
    expect(body.files.map(({ field, name }: Record<string, string>) => [field, name])).toEqual([
      ['files.identity', 'a.pdf'],
      ['files.correction', '图纸.pdf'],
    ]);
    expect(body.story.at(-1)).toMatchObject({ said: '2025 年新堡镇的供水管网图' });
    expect((await found())?.status?.asks).toBeUndefined();
    expect(await correct(applied, about, '又想起一点'), 'kept, though not waited for').toBe(
      'taken',
    );
    const then = (await look(id, people.clerk)).body;
    expect(then.state.phase).toBe('registered');
    expect(then.story.at(-1).title.zh).toBe('申请人补充材料');
  });

  test('with the code of another arrival is put aside, and changes nothing', async () => {
    const [mine, other] = [
      await applyOnLine('a.pdf', pdf('一')),
      await applyOnLine('b.pdf', pdf('二')),
    ];
    const tracked = await track(mine.db, site, mine.asked);
    const about = { number: other.asked.number, codeKey: String(tracked?.codeKey) };
    expect(await correct(mine, about)).toBe('failed');
    expect((await look(other.id, people.clerk)).body.story).toHaveLength(1);
  });
});

describe('where a flow serves a site, an answer', () => {
  const answer = { result: 'disclosed', text: '您申请的信息见附件。' };
  const county = {} as Record<'clerk' | 'colleague' | 'reviewer' | 'publisher', Person>;
  let flowed: string;

  beforeAll(async () => {
    flowed = await addSite('沙坡头区', 'flowed');
    for (const [name, roles] of Object.entries({
      clerk: ['clerk', 'approver'],
      colleague: ['clerk'],
      reviewer: ['reviewer'],
      publisher: ['publisher'],
    } as Record<keyof typeof county, SiteRole[]>)) {
      county[name as keyof typeof county] = await addPerson(`flow-${name}`, {
        site: flowed,
        roles,
      });
    }
    const definition = flowTemplates.find(({ id }) => id === 'two-reviews')?.definition;
    await make('flows', {
      name: '答复二审',
      site: flowed,
      kinds: ['disclosure-answers'],
      definition,
      inUse: true,
    });
  });

  async function drafted(by = county.clerk): Promise<string> {
    const { body } = await inside.ask('POST', '/information-requests', {
      as: county.clerk,
      body: { site: flowed, channel: 'in-person', application },
    });
    await act(body.id, 'registered', county.clerk);
    await act(body.id, 'assigned', county.clerk, { to: '水务局' });
    expect((await act(body.id, 'answer-proposed', by, answer)).status).toBe(200);
    return body.id;
  }
  const signing = async (id: string) => (await look(id, county.clerk)).body.signing?.instance;
  const decideOn = async (instance: string, as: Person, verb: string, more: object = {}) => {
    const { body } = await inside.ask('GET', `/approvals/instances/${instance}`, { as });
    const offer = body.offers?.find((each: { verb: string }) => each.verb === verb);
    return inside.ask('POST', `/approvals/instances/${instance}/act`, {
      as,
      body: { verb, task: offer?.task, ...more },
    });
  };

  test('waits in the one inbox, is read there, and goes out when the last approves', async () => {
    const id = await drafted();
    const instance = await signing(id);
    const inbox = await inside.ask('GET', '/approvals/inbox?list=todo', { as: county.reviewer });
    expect(inbox.body.items).toMatchObject([
      { instance, kind: 'disclosure-answers', title: expect.stringContaining('农田灌溉用水') },
    ]);
    const draft = await inside.fetch('GET', `/information-requests/${id}/draft`, {
      as: county.reviewer,
    });
    const page = await draft.text();
    expect(page).toContain('您申请的信息见附件。');
    expect(page).toContain('马**');
    for (const secret of secrets) expect(page).not.toContain(secret);
    expect((await look(id, county.reviewer)).status).toBe(404);
    for (const as of [people.stranger, people.admin, people.clerk]) {
      const seen = await inside.ask('GET', `/information-requests/${id}/draft`, { as });
      expect(seen.status).toBe(404);
    }
    expect((await decideOn(instance, county.reviewer, 'approve')).status).toBe(200);
    expect((await look(id, county.clerk)).body.state.phase).toBe('proposed');
    expect((await decideOn(instance, county.publisher, 'approve')).body).toMatchObject({
      status: 'approved',
      effect: { request: id },
    });
    const { body } = await look(id, county.clerk);
    expect(body.state).toMatchObject({ phase: 'answered', answer });
    expect(body.story.at(-1)).toMatchObject({ by: 'flow-publisher', notice: { kind: 'answer' } });
  });

  test('is not signed on its screen, nor by who drafted it', async () => {
    const id = await drafted();
    const { offers } = (await look(id, county.clerk)).body;
    expect(offers).not.toContain('answer-approved');
    for (const which of ['answer-approved', 'answer-returned']) {
      for (const as of [county.clerk, county.publisher]) {
        const { body } = await act(id, which, as, { reason: '不妥' });
        expect(body.errors[0].data.code).toMatch(
          /^(?:decided-in-inbox|request-not-yours|not-yours)$/,
        );
      }
    }
    const own = await decideOn(await signing(id), county.clerk, 'approve', { task: 1 });
    expect(own.status).toBeGreaterThanOrEqual(400);
    expect((await look(id, county.clerk)).body.state.phase).toBe('proposed');
  });

  test('that is drafted anew voids what was put forward, also half approved', async () => {
    const id = await drafted();
    const before = await signing(id);
    await decideOn(before, county.reviewer, 'approve');
    const changed = { ...answer, text: '改过的答复。' };
    expect((await act(id, 'answer-proposed', county.colleague, changed)).status).toBe(200);
    const after = await signing(id);
    expect(after).not.toBe(before);
    const stale = await decideOn(before, county.publisher, 'approve', { task: 2 });
    expect(stale.status).toBeGreaterThanOrEqual(400);
    await decideOn(after, county.reviewer, 'approve');
    await decideOn(after, county.publisher, 'approve');
    expect((await look(id, county.clerk)).body.state.answer).toMatchObject(changed);
  });

  test('that is given back is drafted again and decided on again; one whose request is taken back waits for nobody', async () => {
    const id = await drafted();
    const instance = await signing(id);
    const back = { to: 'submitter', comment: '理由写得不够。' };
    expect((await decideOn(instance, county.reviewer, 'return', back)).status).toBe(200);
    const { body } = await look(id, county.clerk);
    expect(body.state.phase).toBe('assigned');
    expect(body.story.at(-1)).toMatchObject({ said: '理由写得不够。' });
    expect((await act(id, 'answer-proposed', county.clerk, answer)).status).toBe(200);
    expect(await signing(id)).toBe(instance);
    expect((await act(id, 'withdrawn', county.clerk, { reason: '申请人撤回' })).status).toBe(200);
    const inbox = await inside.ask('GET', '/approvals/inbox?list=todo', { as: county.reviewer });
    expect(JSON.stringify(inbox.body)).not.toContain(instance);
  });
});

describe('what an applicant stated', () => {
  test('is masked in lists and on the screen of the request', async () => {
    const id = await enter();
    const list = await inside.ask('GET', '/information-requests', { as: people.clerk });
    const { text } = await look(id, people.clerk);
    expect(list.text).toContain(id);
    for (const secret of secrets) {
      expect(list.text).not.toContain(secret);
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('马**');
  });

  test('is shown whole to whoever handles the request, and that they looked is written down', async () => {
    const id = await enter();
    const shown = await inside.ask('POST', `/information-requests/${id}/reveal`, {
      as: people.approver,
    });
    expect(shown.body.application).toEqual(application);
    const { body } = await look(id, people.clerk);
    expect(body.looks).toMatchObject([{ name: 'approver', what: '查看申请人信息' }]);
    const forbidden = [
      'delete from disclosure.look',
      `update disclosure.request_event set event = '{}'`,
      'truncate disclosure.request_event, disclosure.look',
    ];
    for (const change of forbidden) {
      const cause = await query(change).catch((error: Error) => String(error.cause));
      expect(cause).toContain('append-only');
    }
  });

  test('is nobody else’s business: other sites, writers, administrators of the house, strangers', async () => {
    const id = await enter();
    for (const as of [people.stranger, people.editor, people.admin, undefined]) {
      const asking = as ? { as } : {};
      const tries = [
        await inside.ask('GET', `/information-requests/${id}`, asking),
        await inside.ask('POST', `/information-requests/${id}/reveal`, asking),
        await inside.ask('POST', `/information-requests/${id}/acts/registered`, asking),
        await inside.ask('POST', '/information-requests', {
          ...asking,
          body: { site, channel: 'in-person', application },
        }),
      ];
      expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      const list = await inside.ask('GET', `/information-requests?site=${site}`, asking);
      expect(list.text).not.toContain(id);
    }
    expect((await look(id, people.clerk)).body.looks).toEqual([]);
  });
});

test('a faulty application is refused with everything that is wrong', async () => {
  const { status, body } = await inside.ask('POST', '/information-requests', {
    as: people.clerk,
    body: { site, channel: 'in-person', application: { ...application, wanted: {}, form: '' } },
  });
  expect(status).toBe(400);
  expect(body.errors[0].data.faults.map(({ field }: { field: string }) => field)).toEqual([
    'wanted.description',
    'form',
  ]);
});

test('by the Internet only the gateway brings requests, and nobody enters one for tomorrow', async () => {
  const put = async (more: object) =>
    (
      await inside.ask('POST', '/information-requests', {
        as: people.clerk,
        body: { site, channel: 'in-person', application, ...more },
      })
    ).status;
  expect(await put({ channel: 'internet' })).toBe(400);
  expect(await put({ on: '2999-01-01' })).toBe(400);
  expect(await put({ on: 'tomorrow' })).toBe(400);
  expect(await put({ site: elsewhere })).toBe(404);
});

test('the outside cannot see the register', async () => {
  const rows = await query(
    `select has_schema_privilege('mingtang_outside', 'disclosure', 'usage') as may`,
  );
  expect(rows).toEqual([{ may: false }]);
});

test('requests are found by number, by words and by step', async () => {
  const id = await enter('plain-post');
  const find = async (search: string) => {
    const { text } = await inside.ask('GET', `/information-requests?${search}`, {
      as: people.clerk,
    });
    return text.includes(id);
  };
  const { number } = (await look(id, people.clerk)).body;
  expect(await find(`q=${number}`)).toBe(true);
  expect(await find(`q=${encodeURIComponent('灌溉用水')}`)).toBe(true);
  expect(await find(`q=${encodeURIComponent('%')}`)).toBe(false);
  expect(await find('phase=unconfirmed')).toBe(true);
  expect(await find('phase=answered')).toBe(false);
  expect(await find('light=red')).toBe(false);
  expect(await find('done=1')).toBe(false);
});

describe('an answer that was given', () => {
  async function answered(result = 'disclosed'): Promise<string> {
    const id = await enter();
    await act(id, 'registered', people.clerk);
    await act(id, 'assigned', people.clerk, { to: '水务局' });
    const text = '马建国：您（13909551234）申请的方案全文如下：每亩 300 立方米。';
    await act(id, 'answer-proposed', people.clerk, { result, text });
    expect((await act(id, 'answer-approved', people.approver)).status).toBe(200);
    return id;
  }

  test('becomes the draft of an article without its applicant, once, by who may write there', async () => {
    const writer = await addPerson('publicist', { site, roles: ['clerk', 'editor'] });
    const id = await answered();
    const publish = (as: Person, which = id) =>
      inside.ask('POST', `/information-requests/${which}/publish`, { as });
    expect((await publish(writer)).body.errors[0].data.code).toBe('answer-no-column');
    await make('columns', { site, name: '答复公开', slug: 'dfgk', type: '依申请公开' });
    expect((await publish(people.clerk)).status).toBe(403);
    for (const as of [people.stranger, people.editor, people.admin]) {
      expect((await publish(as)).status).toBe(404);
    }
    expect((await look(id, people.clerk)).body.columnsForAnswer).toEqual([]);
    expect((await look(id, writer)).body.columnsForAnswer[0]).toMatchObject({
      name: '答复公开',
      isMeant: true,
    });
    const both = await Promise.all([publish(writer), publish(writer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { article } = both.find(({ status }) => status === 200)?.body ?? {};
    const { body } = await look(id, writer);
    expect(body).toMatchObject({
      columnsForAnswer: [],
      article: { id: article, isPublished: false },
    });
    expect(body.story.at(-1).title.zh).toBe('答复拟主动公开，已生成稿件');
    const { text } = await inside.ask('GET', `/articles/${article}?draft=true`, { as: writer });
    expect(text).toContain('每亩 300 立方米');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test('that refuses, or was not given yet, is not published', async () => {
    const writer = await addPerson('publicist-2', { site, roles: ['clerk', 'editor'] });
    for (const id of [await answered('not-held'), await enter()]) {
      const { status, body } = await inside.ask('POST', `/information-requests/${id}/publish`, {
        as: writer,
      });
      expect([status, body.errors[0].data.code]).toEqual([409, 'answer-not-public']);
    }
  });
});

describe('the yearly report', () => {
  const year = yearOf(dayOf(new Date())) - 1;
  const path = () => `/disclosure-reports/${site}/${year}`;
  const texts = { overview: '一年来，认真落实条例。', problems: '解读不够及时。', other: '无。' };
  let writer: Person;

  beforeAll(async () => {
    writer = await addPerson('writer', { site, roles: ['clerk', 'editor'] });
    const req = await createLocalReq({}, inside.payload);
    const came = `${year}-03-03`;
    const by = people.clerk.id;
    const past: PastAct[] = [
      { act: 'registered', on: came, by },
      { act: 'assigned', on: came, by, said: { to: '水务局' } },
      {
        act: 'answer-proposed',
        on: `${year}-03-10`,
        by,
        said: { result: 'not-held', text: '本机关不掌握。' },
      },
      { act: 'answer-approved', on: `${year}-03-11`, by: people.approver.id },
      { act: 'contested', on: `${year}-04-15`, by, said: { kind: 'reconsideration' } },
    ];
    const request = { site, channel: 'in-person', on: came, application } as const;
    await replayRequest(req, { ...request, application: application as Application, past });
  });

  test('counts what happened, is written, and becomes a draft in the column of reports', async () => {
    const early = await inside.ask('POST', `${path()}/draft`, { as: writer });
    expect(early.body.errors[0].data.code).toBe('report-unwritten');
    const body = { revision: 0, texts, figures: { permits: 1234, fees: 56.7 } };
    expect((await inside.ask('POST', path(), { as: writer, body })).status).toBe(200);
    const second = await inside.ask('POST', path(), { as: people.head, body });
    expect([second.status, second.body.errors[0].data.code]).toEqual([409, 'changed-meanwhile']);
    const homeless = await inside.ask('POST', `${path()}/draft`, { as: writer });
    expect(homeless.body.errors[0].data.code).toBe('report-no-column');
    await make('columns', { site, name: '公开年报', slug: 'nb', type: '信息公开年报' });
    const drafted = await Promise.all(
      [1, 2].map(() => inside.ask('POST', `${path()}/draft`, { as: writer })),
    );
    expect(drafted.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { article } = drafted.find(({ status }) => status === 200)?.body ?? {};
    const { body: draft } = await inside.ask('GET', `/articles/${article}?draft=true`, {
      as: writer,
    });
    expect(draft).toMatchObject({
      title: `中宁县${year}年政府信息公开工作年度报告`,
      _status: 'draft',
    });
    const read = richText(draft.body, { files: new Map(), language: 'zh-CN' });
    const { html = '', text = '' } = read.ok ? read.value : {};
    expect(html.match(/<tr/g)).toHaveLength(2 + 1 + 2 + 3 + 2 + 26 + 4);
    expect(text).toContain('一年来，认真落实条例。');
    expect(text).toContain('1234');
    expect(html).toMatch(/<th[^>]*>.*本机关不掌握相关政府信息.*<\/th>/);
    const [{ file }] = draft.attachments;
    expect(file.originalName).toBe(`中宁县${year}年政府信息公开工作年度报告.pdf`);
    const original = await inside.fetch('GET', `/media/file/${file.filename}`, { as: writer });
    const printed = await extractText(await original.bytes(), { mergePages: true });
    expect(printed.text).toContain('三、收到和处理政府信息公开申请情况');
    expect(printed.text).toContain('1234');
  });

  test('says of each figure where it is from: the catalogue, or who typed it and when', async () => {
    const { body } = await inside.ask('GET', path(), { as: people.clerk });
    expect(body.figures.permits).toMatchObject({
      value: 1234,
      from: 'typed',
      typed: { by: writer.id, at: expect.stringMatching(/^20/) },
    });
    expect(body.typists).toEqual({ [writer.id]: 'writer' });
    expect(body.figures.penalties).toEqual({ value: 0, from: 'nobody' });
    expect(body.figures.documentsMade).toEqual({ value: 0, from: 'catalogue', catalogue: 0 });
  });

  test('of a year that is not over cannot be made, and others than those who handle requests see nothing', async () => {
    const now = `/disclosure-reports/${site}/${year + 1}/draft`;
    const { body } = await inside.ask('POST', now, { as: writer });
    expect(body.errors[0].data.code).toBe('year-not-over');
    for (const as of [people.stranger, people.editor, people.admin, undefined]) {
      for (const door of [path(), `${path()}/draft`]) {
        expect((await inside.ask('POST', door, as ? { as } : {})).status).toBe(404);
      }
    }
    for (const wrong of ['1999', '2999', 'x']) {
      const there = `/disclosure-reports/${site}/${wrong}`;
      expect((await inside.ask('POST', there, { as: writer })).status).toBe(404);
    }
  });

  test('is not made for who may not write articles', async () => {
    const before = `/disclosure-reports/${site}/${year - 1}`;
    const body = { revision: 0, texts, figures: {} };
    expect((await inside.ask('POST', before, { as: people.clerk, body })).status).toBe(200);
    const drafted = await inside.ask('POST', `${before}/draft`, { as: people.clerk });
    expect(drafted.status).toBe(403);
  });

  test('is asked for from 1 January on, of those who handle requests of the site', async () => {
    const { body } = await inside.ask('GET', '/users/me', { as: people.clerk });
    const asking = async (now: string, user: object = body.user) =>
      reportsDue(await createLocalReq({ user: user as never }, inside.payload), new Date(now));
    expect(await asking(`${year}-12-31T08:00:00Z`)).toEqual([]);
    const [due, ...others] = await asking(`${year + 1}-01-02T08:00:00Z`);
    expect(due).toEqual({ site, name: '中宁县', year, dueOn: `${year + 1}-03-31` });
    expect(others).toEqual([]);
    const editor = await inside.ask('GET', '/users/me', { as: people.editor });
    expect(await asking(`${year + 1}-01-02T08:00:00Z`, editor.body.user)).toEqual([]);
  });
});

describe('whoever handles requests', () => {
  const mails = () => query(`select to_address, text from mail.outbox where purpose = 'requests'`);

  test('is written to once a working day while one is overdue, and never told who asks', async () => {
    const req = await createLocalReq({}, inside.payload);
    const by = people.clerk.id;
    const past: PastAct[] = [{ act: 'registered', on: '2026-03-02', by }];
    const request = { site, channel: 'in-person', on: '2026-03-02', past } as const;
    await replayRequest(req, { ...request, application: application as Application });
    const saturday = new Date('2026-11-28T01:00:00Z');
    expect(await remindHandlers(inside.payload, saturday)).toBe(0);
    const monday = new Date('2026-11-30T01:00:00Z');
    const first = await remindHandlers(inside.payload, monday);
    expect(first).toBeGreaterThan(0);
    expect(await remindHandlers(inside.payload, monday)).toBe(0);
    const sent = await mails();
    expect(sent).toHaveLength(first);
    expect(sent.map(({ to_address }) => to_address)).toEqual(
      expect.arrayContaining(['clerk@example.cn', 'approver@example.cn']),
    );
    expect(sent.map(({ to_address }) => to_address)).not.toContain('stranger@example.cn');
    for (const { text } of sent) {
      expect(text).toContain('2025 年新堡镇农田灌溉用水指标分配方案');
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  test('is written to of a yearly report that is due: on Mondays of its last month, then daily', async () => {
    const owing = await addSite('原州区', 'owing');
    await addPerson('reporter', { site: owing, roles: ['clerk'] });
    const subjects = async (day: string) => {
      await remindHandlers(inside.payload, new Date(`${day}T01:00:00Z`));
      const rows = await query(
        `select subject, text from mail.outbox where to_address = 'reporter@example.cn' and key = (
           select key from mail.outbox where key like 'requests ${day} %' and to_address = 'reporter@example.cn')`,
      );
      return rows.map(({ text }) => String(text));
    };
    // 2026-03-31 is the last day for 2025; 2026-03-09 was a Monday.
    expect(await subjects('2026-02-23')).toEqual([]);
    expect(await subjects('2026-03-10')).toEqual([]);
    for (const day of ['2026-03-09', '2026-03-27', '2026-04-01']) {
      const [text = '', ...more] = await subjects(day);
      expect(more).toEqual([]);
      expect(text).toContain('原州区 2025 年政府信息公开工作年度报告');
      expect(text).toContain('2026-03-31 前公布');
    }
  });
});
