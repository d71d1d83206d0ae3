import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Day, dayOf, plusDays } from '@mingtang/approvals/clock';
import { strFromU8, unzipSync } from 'fflate';
import { createLocalReq } from 'payload';
import pg from 'pg';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../tests/int/rest-client.ts';
import { erasePastCases, markCases } from '../src/actions/erase-cases.ts';
import { rotateDataKeys } from '../src/actions/rotate-data-keys.ts';
import { receiveCase } from '../src/index.ts';
import { caseKeysFrom } from '../src/sealing/case-keys.ts';
import { type Office, openOffice } from './office.ts';
import { terms } from './terms.ts';

let office: Office;
let inside: Office['inside'];
let site: string;
let elsewhere: string;
const people = {} as Record<
  'clerk' | 'approver' | 'second' | 'webmaster' | 'stranger' | 'admin',
  Person
>;

beforeAll(async () => {
  office = await openOffice();
  inside = office.inside;
  const { addSite, addPerson } = office;
  site = await addSite('中宁县', 'zhongning');
  elsewhere = await addSite('海原县', 'haiyuan');
  people.clerk = await addPerson('clerk', { site, roles: ['clerk'] });
  people.approver = await addPerson('approver', { site, roles: ['approver'] });
  people.second = await addPerson('second', { site, roles: ['approver', 'clerk'] });
  people.webmaster = await addPerson('webmaster', { site, roles: ['site-admin', 'editor'] });
  people.stranger = await addPerson('stranger', { site: elsewhere, roles: ['approver', 'clerk'] });
  people.admin = await addPerson('admin', { globalRoles: ['system-admin'] });
});

const today = () => dayOf(new Date());
let phones = 0;
const nextPhone = () => `139000${String(++phones).padStart(5, '0')}`;

interface Made {
  phone?: string;
  at?: string;
  on?: Day;
  files?: string[];
  years?: number;
}

async function made({ phone = nextPhone(), at = site, on, files, years }: Made = {}) {
  const req = await createLocalReq({}, inside.payload);
  const done = await receiveCase(req, {
    site: at,
    terms: terms(years ? { retentionYears: years } : {}),
    form: { id: 'case.food', version: 1 },
    answers: [
      {
        at: 'name',
        label: '姓名',
        section: '申请人',
        text: '马建国',
        isSensitive: true,
        of: 'name',
      },
      { at: 'family', label: '家庭', section: '申请人', text: `成员 1：电话 ${phone}；配偶` },
      ...(files ? [{ at: 'licence', label: '执照', section: '材料', text: '', files }] : []),
    ],
    channel: 'internet',
    ...(on && { on }),
    tracking: { number: `S20261128-${phone.slice(-6)}`, codeKey: 'x'.repeat(43) },
  });
  return { id: String(done?.id), phone };
}

/** A case that its applicant withdrew. */
async function withdrawn(more: Made = {}) {
  const one = await made(more);
  await office.done(one.id, 'withdraw', people.second, { reason: '不办了' });
  return one;
}

const ended = (id: string, on: Day) =>
  office.query(`update cases.case_file set closed_on = '${on}' where id = '${id}'`);

const persons = (verb: string, as: Person | undefined, body: object) =>
  inside.ask('POST', `/cases/persons/${verb}`, { as, body });
const why = '本人到场要求，已核对身份证';

/** What the database still holds of a case. */
async function held(id: string) {
  const counts: Record<string, number> = {};
  for (const table of ['answers', 'message', 'data_key', 'person_mark', 'case_event']) {
    const rows = await office.query(
      `select count(*)::int as n from cases.${table} where case_id = '${id}'`,
    );
    counts[table] = Number(rows[0]?.n);
  }
  return counts;
}

describe('the data of a person', () => {
  test('is found by number wherever it stands in their cases, by approvers of the site, and that they looked is written down', async () => {
    const { id, phone } = await made();
    await made();
    await made({ phone, at: elsewhere });
    const typed = `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
    const { status, body } = await persons('find', people.approver, { identifier: typed, why });
    expect(status).toBe(200);
    expect(body.isComplete).toBe(true);
    expect(body.shown).toBe(`139******${phone.slice(-2)}`);
    expect(body.cases).toMatchObject([{ id, kept: { reason: 'running' } }]);
    expect((await office.trail('person-data:')).at(-1)).toBe(`find-person ${why} {"cases":1}`);
    const trail = JSON.stringify(await office.query('select * from audit.entry'));
    expect(trail).not.toContain(phone);
    const kept = JSON.stringify(
      await office.query(`select encode(mark, 'escape') from cases.person_mark`),
    );
    expect(kept).not.toContain(phone);
    for (const as of [people.clerk, people.webmaster, people.admin, undefined]) {
      expect((await persons('find', as, { identifier: phone, why })).status).toBe(404);
    }
    expect((await persons('find', people.approver, { identifier: phone, why: '' })).status).toBe(
      400,
    );
    const bad = await persons('find', people.approver, { identifier: '马建国', why });
    expect(bad.body.errors[0].data.code).toBe('identifier-unreadable');
  });

  test('is handed over as a table and a paper, with what was written and without notes of staff', async () => {
    const { id, phone } = await made();
    const write = (to: string, text: string) =>
      inside.ask('POST', `/cases/${id}/${to}`, { as: people.clerk, body: { text } });
    await write('messages', '请补交照片');
    await write('notes', '同事之间的备注');
    const answer = await inside.fetch('POST', '/cases/persons/export', {
      as: people.approver,
      body: { identifier: phone, why },
    });
    expect(answer.status).toBe(200);
    const files = unzipSync(await answer.bytes());
    const data = strFromU8(files['data.json'] as Uint8Array);
    for (const words of ['马建国', phone, '请补交照片']) expect(data).toContain(words);
    expect(data).not.toContain('同事之间的备注');
    const pdf = Object.entries(files).find(([name]) => name.endsWith('.pdf'))?.[1] as Uint8Array;
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text).toContain('马建国');
    const { looks } = await office.look(id, people.clerk);
    expect(looks[0]).toMatchObject({ name: 'approver', what: `个人信息查阅复制：${why}` });
    expect((await office.trail('person-data:')).at(-1)).toBe(`export ${why} {"cases":1}`);
    const other = await persons('export', people.stranger, { identifier: phone, why });
    expect(other.status).toBe(404);
  });

  test('is found by the same number after keys were changed, also in cases that were entered before there were marks', async () => {
    const { id, phone } = await made();
    await office.query(`delete from cases.person_mark where case_id = '${id}'`);
    await office.query(`update cases.case_file set is_marked = false where id = '${id}'`);
    const find = async () =>
      (await persons('find', people.approver, { identifier: phone, why })).body.cases;
    const early = await persons('find', people.approver, { identifier: phone, why });
    expect(early.body).toMatchObject({ cases: [], isComplete: false });
    expect(await markCases(inside.payload)).toBe(1);
    expect(await markCases(inside.payload)).toBe(0);
    expect(await find()).toMatchObject([{ id }]);
    const before = process.env.CASE_KEYS as string;
    const fresh = Buffer.alloc(32, 7).toString('base64url');
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL as string });
    await client.connect();
    try {
      await rotateDataKeys(client, caseKeysFrom(`${fresh} ${before}`));
      const kept = await office.query('select key_id from cases.index_key');
      expect(kept).toEqual([{ key_id: caseKeysFrom(fresh).current }]);
      await rotateDataKeys(client, caseKeysFrom(`${before} ${fresh}`));
    } finally {
      await client.end();
    }
    expect(await find()).toMatchObject([{ id }]);
  });
});

describe('the erasure of a person’s data', () => {
  const propose = (phone: string, as: Person = people.approver, at = site) =>
    persons('erasures', as, { identifier: phone, why, site: at });
  const decide = (id: string, verb: string, as: Person) =>
    persons(`erasures/${id}/${verb}`, as, {});

  test('is proposed by one and confirmed by another; what may not be erased says why', async () => {
    const phone = nextPhone();
    const old = await withdrawn({ phone });
    const running = await made({ phone });
    const recent = await withdrawn({ phone });
    await ended(old.id, plusDays(today(), -200));
    const { status, body } = await propose(phone);
    expect(status).toBe(201);
    expect((await propose(phone, people.second)).body.errors[0].data.code).toBe('erasure-waits');
    for (const [as, code] of [
      [people.approver, 403],
      [people.clerk, 404],
      [people.stranger, 404],
      [people.webmaster, 404],
    ] as const) {
      expect((await decide(body.id, 'confirm', as)).status).toBe(code);
    }
    const before = await held(old.id);
    expect(before).toMatchObject({ answers: 1, data_key: 1 });
    const done = await decide(body.id, 'confirm', people.second);
    expect(done.status).toBe(200);
    const number = async (id: string) =>
      (await office.query(`select number from cases.case_file where id = '${id}'`))[0]?.number;
    expect(done.body.result).toEqual(
      expect.arrayContaining([
        { number: await number(old.id), isErased: true },
        { number: await number(running.id), isErased: false, reason: 'running' },
        {
          number: await number(recent.id),
          isErased: false,
          reason: 'contestable',
          until: plusDays(today(), 180),
        },
      ]),
    );
    const late = await decide(body.id, 'decline', people.second);
    expect([late.status, late.body.errors[0].data.last.by]).toEqual([409, 'second']);
    expect(await held(old.id)).toEqual({
      answers: 0,
      message: 0,
      data_key: 0,
      person_mark: 0,
      case_event: before.case_event,
    });
    expect(await held(running.id)).toMatchObject({ answers: 1, data_key: 1 });
    const told = await office.look(old.id, people.clerk);
    expect(told).toMatchObject({ answers: [], keeping: { isErased: true } });
    expect(told.story).toHaveLength(2);
    for (const [path, said] of [
      ['reveal', { why: '想看' }],
      ['messages', { text: '您好您好' }],
    ] as const) {
      const answer = await inside.ask('POST', `/cases/${old.id}/${path}`, {
        as: people.clerk,
        body: said,
      });
      expect(answer.body.errors[0].data.code).toBe('erased');
    }
    expect(await office.trail(`erasures:${body.id}`)).toEqual([
      `propose-erasure ${why}`,
      'confirm-erasure {"erased":1,"of":3}',
    ]);
    expect((await office.trail(`cases:${old.id}`)).at(-1)).toBe('erase {"cause":"request"}');
  });

  test('is refused with reasons where nothing may be erased, and of two who decide at once one does', async () => {
    const { phone } = await made();
    const refused = await propose(phone);
    expect([refused.status, refused.body.errors[0].data]).toMatchObject([
      409,
      { code: 'nothing-to-erase', cases: [{ reason: 'running' }] },
    ]);
    expect((await propose(nextPhone())).status).toBe(404);
    expect((await propose(phone, people.approver, elsewhere)).status).toBe(404);
    const old = await withdrawn();
    await ended(old.id, plusDays(today(), -200));
    const { body } = await propose(old.phone);
    const both = await Promise.all([
      decide(body.id, 'confirm', people.second),
      decide(body.id, 'decline', people.second),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('what is kept no longer than it is needed', () => {
  const run = (now = new Date()) => erasePastCases(inside.payload, now);
  const filesOnDisk = async () => {
    const folder = path.join(process.env.DATA_DIR as string, 'uploads', 'arrivals');
    const found = await readdir(folder, { recursive: true }).catch(() => []);
    return found.filter((name) => /[0-9a-f-]{36}$/.test(name)).length;
  };

  test('goes on the day its item says, with its files; events, numbers and the trail stay', async () => {
    const { keepDeskFile } = await import('@mingtang/intake');
    const file = '019aa000-0000-4000-8000-00000000000f';
    const req = await createLocalReq({}, inside.payload);
    const { inTransaction } = await import('@mingtang/tenancy');
    const field = {
      name: 'licence',
      label: '执照',
      type: 'files',
      most: 1,
      mostBytes: 1e6,
      kinds: ['pdf'],
    };
    const { pdf } = await import('../../intake/test/sample-files.ts');
    await inTransaction(req, () =>
      keepDeskFile(
        req,
        { id: file, site, field: field as never },
        { sentName: '执照.pdf', bytes: pdf('执照') },
      ),
    );
    const before = await filesOnDisk();
    const [due, young, evidence] = [
      await withdrawn({ years: 2, files: [file] }),
      await withdrawn({ years: 3 }),
      await withdrawn({ years: 2 }),
    ];
    const twoYearsAgo = plusDays(today(), -740);
    for (const { id } of [due, young, evidence]) await ended(id, twoYearsAgo);
    const hold = (verb: string, as: Person, body: object = { why: '行政诉讼' }) =>
      inside.ask('POST', `/cases/${evidence.id}/${verb}`, { as, body });
    expect((await hold('hold', people.clerk)).status).toBe(403);
    expect((await hold('hold', people.stranger)).status).toBe(404);
    expect((await hold('hold', people.approver, {})).status).toBe(400);
    expect((await hold('hold', people.approver)).status).toBe(200);
    expect((await hold('hold', people.approver)).status).toBe(409);
    const runs = await Promise.all([run(), run()]);
    expect(runs[0] + runs[1]).toBe(1);
    expect(await run()).toBe(0);
    expect(await held(due.id)).toMatchObject({ answers: 0, data_key: 0, case_event: 2 });
    expect(await held(young.id)).toMatchObject({ answers: 1, data_key: 1 });
    expect(await held(evidence.id)).toMatchObject({ answers: 1, data_key: 1 });
    expect(await filesOnDisk()).toBe(before - 1);
    expect(await office.query(`select id from inbound.file where id = '${file}'`)).toEqual([]);
    const [row] = await office.query(
      `select number, applicant, tracking, erased_for from cases.case_file where id = '${due.id}'`,
    );
    expect(row).toMatchObject({ applicant: '', tracking: null, erased_for: 'period' });
    expect((await hold('release', people.second)).status).toBe(200);
    expect(await run()).toBe(1);
    expect((await office.trail(`cases:${evidence.id}`)).slice(-3)).toEqual([
      'hold 行政诉讼',
      'release 行政诉讼',
      'erase {"cause":"period"}',
    ]);
  });

  test('that was half done when a process died is finished by the next', async () => {
    const { id } = await withdrawn({ years: 1 });
    await ended(id, `${Number(today().slice(0, 4)) - 3}-01-05`);
    // What was forgotten and not removed yet is removed by whoever comes next.
    const file = '019aa000-0000-4000-8000-00000000001f';
    await office.query(`insert into inbound.file_gone (id) values ('${file}')`);
    expect(await run()).toBe(1);
    expect(await office.query('select id from inbound.file_gone where after_at <= now()')).toEqual(
      [],
    );
  });
});
