import { type Day, plusDays, workCalendar } from '@mingtang/approvals/clock';
import { createLocalReq } from 'payload';
import { beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../tests/int/rest-client.ts';
import { escalateCases } from '../src/actions/escalate-cases.ts';
import { sendDigests } from '../src/actions/send-digests.ts';
import { type PastAct, receiveCase, replayCase } from '../src/index.ts';
import { type Office, openOffice } from './office.ts';
import { terms } from './terms.ts';

let office: Office;
let inside: Office['inside'];
let city: string;
let bureau: string;
let quiet: string;
const people = {} as Record<'officer' | 'head' | 'mayor' | 'webmaster' | 'idle' | 'editor', Person>;

/** A Monday and the days after it: nobody is written to on days off. */
const monday = '2026-11-30';
const at = (day: Day) => new Date(`${day}T08:00:00+08:00`);

beforeAll(async () => {
  office = await openOffice();
  inside = office.inside;
  const { addSite, addPerson } = office;
  city = await addSite('中卫市', 'zhongwei');
  bureau = await addSite('中卫市市场监督管理局', 'shichang', city);
  quiet = await addSite('海原县', 'haiyuan');
  people.officer = await addPerson('officer', { site: bureau, roles: ['clerk'] });
  people.head = await addPerson('head', { site: bureau, roles: ['approver'] });
  people.mayor = await addPerson('mayor', { site: city, roles: ['approver'] });
  people.webmaster = await addPerson('webmaster', { site: city, roles: ['site-admin'] });
  people.idle = await addPerson('idle', {
    site: quiet,
    roles: ['clerk', 'approver', 'site-admin'],
  });
  people.editor = await addPerson('editor', { site: bureau, roles: ['editor'] });
});

const answers = [
  {
    ...{ at: 'name', label: '姓名', section: '申请人', text: '马建国' },
    ...{ isSensitive: true as const, of: 'name' as const },
  },
];

async function made(on: Day, more: Parameters<typeof terms>[0] = {}) {
  const req = await createLocalReq({}, inside.payload);
  const done = await receiveCase(req, {
    ...{ site: bureau, terms: terms(more), form: { id: 'case.food', version: 1 }, answers },
    ...{ channel: 'internet', on },
  });
  return String(done?.id);
}

const told = async (id: string) =>
  office.query(
    `select level, "on"::text from cases.escalation where case_id = '${id}' order by level`,
  );

test('an overdue case is told to the head of the office at once and to the government above after three working days, once', async () => {
  const id = await made(plusDays(monday, -20));
  const [red] = await office.query(
    `update cases.case_file set red_from = '${monday}' where id = '${id}' returning id`,
  );
  expect(red).toBeDefined();
  const both = await Promise.all([
    escalateCases(inside.payload, at(monday)),
    escalateCases(inside.payload, at(monday)),
  ]);
  expect(both[0] + both[1]).toBe(1);
  expect(await told(id)).toEqual([{ level: 0, on: monday }]);
  const thursday = plusDays(monday, 3);
  expect(await escalateCases(inside.payload, at(thursday))).toBe(1);
  expect(await escalateCases(inside.payload, at(thursday))).toBe(0);
  expect(await told(id)).toEqual([
    { level: 0, on: monday },
    { level: 1, on: thursday },
  ]);
  const { escalations } = await office.look(id, people.officer);
  expect(escalations).toEqual([
    { name: '中卫市市场监督管理局', on: monday },
    { name: '中卫市', on: thursday },
  ]);
  expect((await office.trail(`cases:${id}`)).filter((line) => line.startsWith('escalate'))).toEqual(
    [`escalate {"level":0,"since":"${monday}"}`, `escalate {"level":1,"since":"${monday}"}`],
  );
  expect((await inside.ask('GET', `/cases/${id}`, { as: people.mayor })).status).toBe(404);
});

test('each officer for whom something waits gets one letter a day, with nothing of who applied; nobody else gets any', async () => {
  const id = await made(plusDays(monday, -30));
  await office.done(id, 'assign', people.officer);
  await office.query(`update cases.case_file set red_from = '2026-11-20' where id = '${id}'`);
  const drafted = await made(plusDays(monday, -30), {
    item: { id: 'x', seq: 1, name: '待签发的事项' },
  });
  for (const verb of ['begin-review']) await office.done(drafted, verb, people.officer);
  const granted = { outcome: 'granted', text: '符合条件' };
  await office.done(drafted, 'propose-decision', people.officer, granted);
  await escalateCases(inside.payload, at('2026-12-07'));
  const mails = async () =>
    office.query(
      `select to_address, subject, text, html from mail.outbox where purpose = 'case-digest' order by to_address`,
    );
  expect(await sendDigests(inside.payload, at('2026-12-06'))).toBe(0);
  const sent = await Promise.all([
    sendDigests(inside.payload, at('2026-12-07')),
    sendDigests(inside.payload, at('2026-12-07')),
  ]);
  expect(await sendDigests(inside.payload, at('2026-12-07'))).toBe(0);
  expect(sent[0] + sent[1]).toBe(4);
  const letters = await mails();
  expect(letters.map(({ to_address }) => to_address)).toEqual([
    'head@example.cn',
    'mayor@example.cn',
    'officer@example.cn',
    'webmaster@example.cn',
  ]);
  const [head, mayor, officer] = letters.map(({ text }) => String(text));
  expect(officer).toContain('等您办理');
  expect(head).toContain('［待您签发］');
  expect(head).toContain('待签发的事项');
  expect(mayor).toContain('［逾期上报］');
  expect(mayor).toContain('承办 officer');
  for (const { text, html } of letters) {
    expect(`${text}${html}`).not.toMatch(/马建国|马\*\*/);
  }
  expect(await sendDigests(inside.payload, at('2026-12-08'))).toBe(4);
});

test('a month is counted by office and item, in working days without stops, and taken away without formulas', async () => {
  const calendar = workCalendar();
  expect(calendar.isWorkday('2026-09-01')).toBe(true);
  const item = { id: 'sum', seq: 1, name: '=cmd|calc' };
  const by = people.officer.id;
  const act = (verb: PastAct['verb'], on: Day, said: object = {}, who = by): PastAct => ({
    ...{ verb, on, by: who },
    said: said as Record<string, unknown>,
  });
  const decided = (outcome: string) => ({ outcome, text: '依据《食品安全法》第三十三条' });
  const story = (past: PastAct[]) => ({
    ...{
      site: quiet,
      terms: terms({ item, limits: { decision: 15 } }),
      form: { id: 'case.food', version: 1 },
      answers,
    },
    ...{ channel: 'counter' as const, on: '2026-09-01', past },
  });
  const began = [
    act('receive', '2026-09-01'),
    act('accept', '2026-09-01'),
    act('begin-review', '2026-09-01'),
  ];
  const req = await createLocalReq({}, inside.payload);
  // Decided after 3 working days; after 2, for 5 were a hearing; refused and late; not accepted; accepted by silence.
  for (const past of [
    [
      ...began,
      act('propose-decision', '2026-09-04', decided('granted')),
      act('sign-decision', '2026-09-04', {}, people.head.id),
    ],
    [
      ...began,
      act('suspend', '2026-09-02', { kind: 'hearing', about: '听证', expected: 5 }),
      act('resume', '2026-09-09', { stop: 1, found: '完成' }),
      act('propose-decision', '2026-09-10', decided('granted')),
      act('sign-decision', '2026-09-10', {}, people.head.id),
    ],
    [
      ...began,
      act('propose-decision', '2026-09-30', decided('refused')),
      act('sign-decision', '2026-09-30', {}, people.head.id),
    ],
    [act('refuse-acceptance', '2026-09-02', { ground: 'not-needed', reason: '不需要许可' })],
    [act('begin-review', '2026-09-15')],
  ]) {
    await replayCase(req, story(past));
  }
  const answer = await inside.ask('GET', '/cases/figures?month=2026-09', { as: people.idle });
  expect(answer.body.offices).toHaveLength(1);
  const [figures] = answer.body.offices;
  expect(figures).toMatchObject({
    ...{ name: '海原县', received: 5, accepted: 4, bySilence: 1, notAccepted: 1 },
    ...{ decided: 3, refused: 1, inTime: 2 },
  });
  expect(figures.ninthDays).toBeGreaterThanOrEqual(19);
  expect(figures.averageDays).toBeLessThan(figures.ninthDays);
  expect(figures.items).toMatchObject([{ itemName: '=cmd|calc', received: 5 }]);
  const other = await inside.ask('GET', '/cases/figures?month=2026-10', { as: people.idle });
  expect(other.body.offices[0]?.decided ?? 0).toBe(0);

  const csv = await inside.ask('GET', '/cases/figures.csv?month=2026-09', { as: people.idle });
  expect(csv.text).toContain(`"'=cmd|calc",5,4,1,1,3,1,2`);
  expect(await office.trail('case-figures:')).toEqual(['export {"month":"2026-09"}']);
  expect((await inside.ask('GET', '/cases/figures', { as: people.editor })).status).toBe(404);
  const elsewhere = await inside.ask('GET', `/cases/figures?month=2026-09&site=${quiet}`, {
    as: people.officer,
  });
  expect(elsewhere.body.offices).toEqual([]);

  const list = await inside.ask('GET', '/cases/list.csv', { as: people.idle });
  expect(list.text).toContain('马**');
  expect(list.text).not.toContain('马建国');
  expect(list.text).toContain(`"'=cmd|calc"`);
  expect(await office.trail('cases:')).toEqual(['export {"cases":4}']);
  expect((await inside.ask('GET', '/cases/list.csv', { as: people.editor })).status).toBe(404);
});
