import { randomBytes } from 'node:crypto';
import type { Day } from '@mingtang/approvals/clock';
import { receiveCase } from '@mingtang/cases';
import type { Values } from '@mingtang/forms/language';
import { type IntakeKind, newStatusAccess } from '@mingtang/intake';
import { openNext, publishForms } from '@mingtang/intake/drill';
import { keyringFrom } from '@mingtang/intake/jobs';
import { formAt, submit, track } from '@mingtang/intake/outside';
import { databaseOf, publishedRecord } from '@mingtang/publication';
import type { SiteRole } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq } from 'payload';
import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { bootInside } from '../../../tests/int/boot-inside.ts';
import type { Person } from '../../../tests/int/rest-client.ts';
import { foodForm } from '../../cases/test/food-form.ts';
import { terms } from '../../cases/test/terms.ts';
import { publishFigures } from '../src/index.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
let county: string;
let bureau: string;
let kinds: IntakeKind[];
let keyring: Awaited<ReturnType<typeof keyringFrom>>;
const people = {} as Record<
  'clerk' | 'colleague' | 'approver' | 'above' | 'editor' | 'stranger' | 'admin',
  Person
>;

beforeAll(async () => {
  inside = await bootInside();
  county = await addSite('中宁县人民政府', 'zhongning');
  bureau = await addSite('中宁县市场监管局', 'scjg', county);
  people.clerk = await addPerson('clerk', { site: bureau, roles: ['clerk'] });
  people.colleague = await addPerson('colleague', { site: bureau, roles: ['clerk'] });
  people.approver = await addPerson('approver', { site: bureau, roles: ['approver'] });
  people.above = await addPerson('above', { site: county, roles: ['approver'] });
  people.editor = await addPerson('editor', { site: bureau, roles: ['editor', 'site-admin'] });
  people.stranger = await addPerson('stranger', {
    site: await addSite('海原县人民政府', 'haiyuan'),
    roles: ['clerk', 'approver'],
  });
  people.admin = await addPerson('admin', { globalRoles: ['system-admin'] });
  keyring = await keyringFrom(randomBytes(32).toString('base64url'));
  kinds = ((inside.payload.config.custom?.intakeKinds ?? []) as IntakeKind[]).map((kind) =>
    kind.name === 'case'
      ? {
          ...kind,
          formsOf: async (_: unknown, at: { id: string }) => (at.id === bureau ? [foodForm] : []),
        }
      : kind,
  );
  // What follows from published forms is published in the round after.
  for (let round = 0; round < 2; round++) {
    await publishForms(inside.payload, { kinds, key: keyring.current });
  }
});

const query = async (text: string) =>
  (await (await databaseOf(inside.payload)).execute(sql.raw(text))).rows;
const outside = () => (inside.payload.db as unknown as { pool: pg.Pool }).pool;

const make = async (collection: string, data: object): Promise<string> =>
  String(
    (await inside.payload.create({ collection: collection as never, data: data as never })).id,
  );

const addSite = (name: string, slug: string, parent?: string) =>
  make('sites', {
    ...{ name, shortName: name, level: parent ? 'department' : 'county', status: 'live' },
    ...{ theme: 'civic', mount: { host: `${slug}.localhost`, basePath: '/' } },
    ...(parent && { parent }),
    identifiers: { organizer: name },
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

interface Applied {
  id: string;
  asked: { number: string; code: string };
  about: { number: string; codeKey: string };
}

/** A case with number and code, which the clerk has in hand. */
async function applied(item = 'food', on?: Day): Promise<Applied> {
  const { number, code, codeKey } = newStatusAccess('S', new Date());
  const req = await createLocalReq({}, inside.payload);
  const made = await receiveCase(req, {
    site: bureau,
    terms: terms({ item: { id: item, seq: 1, name: `事项${item}` } }),
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
      { at: 'email', label: '邮箱', section: '申请人', text: 'ma@example.com', of: 'email' },
    ],
    channel: 'internet',
    tracking: { number, codeKey },
    ...(on && { on }),
  });
  const id = String(made?.id);
  const receive = await inside.ask('POST', `/cases/${id}/acts/receive`, { as: people.clerk });
  expect(receive.status).toBe(200);
  return { id, asked: { number, code }, about: { number, codeKey } };
}

async function ended(item?: string, as: Person = people.clerk): Promise<Applied> {
  const one = await applied(item);
  const path = `/cases/${one.id}/acts/withdraw`;
  expect((await inside.ask('POST', path, { as, body: { reason: '不办了' } })).status).toBe(200);
  return one;
}

const statusOf = async ({ asked }: Applied) => (await track(outside(), bureau, asked))?.status;

/** What a citizen sends at the gateway; it is not opened yet. */
async function sent(values: Values, about: Applied['about'], token = newToken()) {
  const form = await formAt(outside(), bureau, '/apply/case-rating.html');
  if (!form) throw new Error('The form is not published');
  return submit(outside(), { site: bureau, form, values, token, about });
}
const newToken = () => randomBytes(32).toString('base64url');
const open = () => openNext(inside.payload, { keyring, kinds });

async function rated(one: Applied, grade: string, more: Values = {}): Promise<string> {
  await sent({ grade, ...more }, one.about);
  expect(await open()).toBe('taken');
  const [ticket] = await query(`select id from ratings.ticket where case_id = '${one.id}'`);
  return String(ticket?.id ?? '');
}

const look = async (ticket: string, as: Person) =>
  inside.ask('GET', `/rating-tickets/${ticket}`, { as });
const act = (ticket: string, verb: string, as: Person | undefined, body: object = {}) =>
  inside.ask('POST', `/rating-tickets/${ticket}/acts/${verb}`, { ...(as && { as }), body });
const done = async (ticket: string, verb: string, as: Person, body: object) => {
  const answer = await act(ticket, verb, as, body);
  expect([answer.status, answer.body], verb).toEqual([200, expect.anything()]);
};
const codeOf = (answer: Awaited<ReturnType<typeof act>>) => answer.body.errors[0].data.code;

describe('a rating', () => {
  test('is asked for where a case that ended is tracked, and thanked for there; a good one opens no ticket', async () => {
    const open = await applied();
    expect((await statusOf(open))?.asks).toBe('case-message.reply');
    const one = await ended();
    expect(await statusOf(one)).toMatchObject({ asks: 'case-rating.give' });
    expect(await rated(one, 'satisfied', { reasons: ['speed'], text: '很快' })).toBe('');
    const status = await statusOf(one);
    expect(status?.asks).toBeUndefined();
    expect(status?.story.at(-1)?.text).toBe('您评价：满意。');
    const mails = await query(`select text from mail.outbox where key like 'case ${one.id} %'`);
    expect(mails, 'nobody is written to about what they said themselves').toHaveLength(2);
  });

  test('counts once: of two at once the first, and one that is opened again does nothing', async () => {
    const one = await ended();
    await sent({ grade: 'very-satisfied' }, one.about);
    await sent({ grade: 'very-dissatisfied' }, one.about);
    expect(await Promise.all([open(), open()])).toEqual(['taken', 'taken']);
    const rows = await query(`select grade from ratings.rating where case_id = '${one.id}'`);
    expect(rows).toHaveLength(1);
    const acts = `select from audit.entry where act = 'rate' and subject = 'cases:${one.id}'`;
    expect(await query(acts)).toHaveLength(1);
    await query(
      `insert into inbound.waiting (intake, seq) select id, seq from inbound.intake order by seq desc limit 2`,
    );
    await open();
    await open();
    expect(await query(`select grade from ratings.rating where case_id = '${one.id}'`)).toEqual(
      rows,
    );
    expect(await query(acts)).toHaveLength(1);
  });

  test('sent twice with its token is one arrival', async () => {
    const one = await ended();
    const token = newToken();
    const first = await sent({ grade: 'satisfied' }, one.about, token);
    expect(first.outcome).toBe('taken');
    expect(await sent({ grade: 'satisfied' }, one.about, token)).toMatchObject({
      outcome: 'again',
    });
    expect((await sent({ grade: 'dissatisfied' }, one.about, token)).outcome).toBe('other');
    expect(await open()).toBe('taken');
    expect(await open()).toBe('idle');
  });

  test('with a code of another case, of a case under way or of no case is put aside, all alike', async () => {
    const [mine, theirs, underWay] = [await ended(), await ended(), await applied()];
    for (const about of [
      { number: mine.about.number, codeKey: theirs.about.codeKey },
      underWay.about,
      newStatusAccess('S', new Date()),
    ]) {
      await sent({ grade: 'satisfied' }, { number: about.number, codeKey: about.codeKey });
      expect(await open()).toBe('failed');
    }
    const ids = [mine, theirs, underWay].map(({ id }) => `'${id}'`).join();
    expect(await query(`select from ratings.rating where case_id in (${ids})`)).toEqual([]);
  });

  test('is sealed: what was said stands in no column, and is erased with the key of its case', async () => {
    const one = await ended();
    const ticket = await rated(one, 'dissatisfied', { text: '绝密的抱怨' });
    const [row] = await query(
      `select encode(words, 'escape') as words from ratings.rating where case_id = '${one.id}'`,
    );
    expect(row?.words).toBeTruthy();
    expect(JSON.stringify(row)).not.toContain('抱怨');
    await expect(
      query(`update ratings.rating set grade = 'satisfied' where case_id = '${one.id}'`),
    ).rejects.toThrow();
    await expect(query(`delete from ratings.rating where case_id = '${one.id}'`)).rejects.toThrow();
    expect((await look(ticket, people.approver)).body.rated.text).toBe('绝密的抱怨');
    await query(`delete from cases.data_key where case_id = '${one.id}'`);
    expect((await look(ticket, people.approver)).body).toMatchObject({
      grade: 'dissatisfied',
      rated: { text: '' },
    });
  });
});

describe('a bad rating', () => {
  const verified = { finding: 'true', text: '窗口确实让群众多跑了一趟' };

  test('is looked into, put right, answered where it is tracked and by mail, followed up and closed', async () => {
    const one = await ended();
    const ticket = await rated(one, 'very-dissatisfied', {
      text: '跑了三趟',
      'follow-up': ['call'],
    });
    expect((await statusOf(one))?.next).toContain('正在核实');
    await done(ticket, 'verify', people.approver, verified);
    await done(ticket, 'rectify', people.clerk, { text: '修改了一次性告知单' });
    await done(ticket, 'reply', people.colleague, { text: '让您多跑了，向您致歉' });
    const status = await statusOf(one);
    expect(status?.story.at(-1)?.text).toBe('对您评价的答复：让您多跑了，向您致歉');
    const mails = await query(`select from mail.outbox where key like 'case ${one.id} % 1'`);
    expect(mails).toHaveLength(1);
    await done(ticket, 'follow-up', people.colleague, { outcome: 'content' });
    const { body } = await look(ticket, people.above);
    expect(body.state.phase).toBe('closed');
    expect(body.stands.light).toBe('none');
    expect(body.story).toHaveLength(5);
    const acts = await query(
      `select details from audit.entry where subject = 'rating-tickets:${ticket}' order by seq`,
    );
    expect(acts.map(({ details }) => JSON.parse(String(details)).event)).toEqual([
      'verified',
      'rectified',
      'replied',
      'followed-up',
    ]);
  });

  test('shows who handled the case neither who rated nor in which words, and lets them judge nothing', async () => {
    const one = await ended();
    const ticket = await rated(one, 'dissatisfied', { text: '态度不好' });
    const theirs = await look(ticket, people.clerk);
    expect(theirs.status).toBe(200);
    expect(theirs.body).not.toHaveProperty('rated');
    for (const secret of [one.id, '态度不好', '马']) expect(theirs.text).not.toContain(secret);
    expect(theirs.body.offers).toEqual(['appeal']);
    expect((await look(ticket, people.colleague)).body.rated).toMatchObject({
      case: one.id,
      text: '态度不好',
    });
    const list = await inside.ask('GET', '/rating-tickets', { as: people.clerk });
    expect(list.text).toContain(ticket);
    expect(list.text).not.toContain(one.id);
    expect(codeOf(await act(ticket, 'verify', people.clerk, verified))).toBe('not-yours');
  });

  test('is not looked into by whoever decided the case, though they sign for the office', async () => {
    const one = await ended('decided', people.approver);
    const ticket = await rated(one, 'dissatisfied');
    expect(codeOf(await act(ticket, 'verify', people.approver, verified))).toBe('own-case');
    await done(ticket, 'verify', people.above, verified);
  });

  test('is appealed against by the office and decided on by the site above; upheld, it is kept and not counted', async () => {
    const one = await ended('appeals');
    const ticket = await rated(one, 'very-dissatisfied');
    await done(ticket, 'appeal', people.clerk, { text: '评的是别的单位' });
    for (const as of [people.clerk, people.approver, people.colleague]) {
      expect(
        (await act(ticket, 'decide-appeal', as, { ruling: 'upheld', text: '是的' })).status,
      ).toBe(403);
    }
    await done(ticket, 'decide-appeal', people.above, { ruling: 'upheld', text: '确是误评' });
    expect((await look(ticket, people.approver)).body.state).toMatchObject({
      phase: 'replying',
      counts: false,
    });
    const [row] = await query(`select counts from ratings.rating where case_id = '${one.id}'`);
    expect(row).toEqual({ counts: false });
    expect(codeOf(await act(ticket, 'appeal', people.approver, { text: '再申诉' }))).toBe(
      'appealed-already',
    );
  });

  test('is acted on by one of many at once, and not by who looked before that', async () => {
    const ticket = await rated(await ended(), 'dissatisfied');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        act(ticket, 'verify', n % 2 ? people.approver : people.above, verified),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    const late = await act(ticket, 'rectify', people.clerk, { text: '已整改', revision: 1 });
    expect([late.status, codeOf(late)]).toEqual([409, 'changed-meanwhile']);
  });

  test('is nothing to strangers, editors and administrators of the house', async () => {
    const ticket = await rated(await ended(), 'dissatisfied');
    for (const as of [people.stranger, people.editor, people.admin, undefined]) {
      const who = as ? { as } : {};
      expect((await inside.ask('GET', `/rating-tickets/${ticket}`, who)).status).toBe(404);
      expect((await act(ticket, 'verify', as, verified)).status).toBe(404);
      const list = await inside.ask('GET', '/rating-tickets', who);
      expect(list.status === 404 || list.body.tickets.length === 0).toBe(true);
    }
    for (const change of ['delete from', 'truncate']) {
      await expect(query(`${change} ratings.ticket_event`)).rejects.toThrow();
    }
  });

  test('turns red when it is overdue, first in the list and counted on its own', async () => {
    const ticket = await rated(await ended(), 'dissatisfied');
    await query(`update ratings.ticket set due_on = '2026-01-05' where id = '${ticket}'`);
    const ids = async (search: string) =>
      (await inside.ask('GET', `/rating-tickets?${search}`, { as: people.above })).body.tickets.map(
        ({ id, light }: { id: string; light: string }) => [id, light],
      );
    expect((await ids(''))[0]).toEqual([ticket, 'red']);
    expect(await ids('light=red')).toEqual([[ticket, 'red']]);
    expect((await ids('light=green')).flat()).not.toContain(ticket);
    expect((await ids('phase=closed&done=1')).flat()).not.toContain(ticket);
  });
});

test('figures are published for the office and the site above, held back where they are few, and once', async () => {
  for (const grade of [
    'very-satisfied',
    'satisfied',
    'fairly-satisfied',
    'dissatisfied',
    'satisfied',
  ]) {
    await rated(await ended('figures'), grade);
  }
  await rated(await ended('few'), 'satisfied');
  expect(await publishFigures(inside.payload)).toBe(2);
  expect(await publishFigures(inside.payload)).toBe(0);
  const record = await publishedRecord(inside.payload, bureau, `rating-figures:${bureau}`);
  const items = (record as { items: { id: string; figures?: unknown }[] }).items;
  expect(items.find(({ id }) => id === 'figures')).toMatchObject({
    figures: { counts: [1, 2, 1, 1, 0], bad: 1, replied: 0 },
  });
  expect(items.find(({ id }) => id === 'few')).not.toHaveProperty('figures');
  const above = await publishedRecord(inside.payload, county, `rating-figures:${county}`);
  expect(above).toMatchObject({
    items: [],
    offices: [{ site: bureau, figures: expect.anything() }],
  });
  await rated(await ended('figures'), 'satisfied');
  expect(await publishFigures(inside.payload)).toBe(2);
});
