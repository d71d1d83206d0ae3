import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { House, Person } from '../../editorial/test/house.ts';
import { closeDue, closeSitesOnTime } from '../src/index.ts';
import {
  addTown,
  buildCounty,
  type County,
  logOf,
  openBuilders,
  publishIn,
  type Town,
} from './config.ts';

let house: House;
let county: County;
let at: Town;

beforeAll(async () => {
  house = await openBuilders();
  county = await buildCounty(house);
});
afterAll(() => house?.close());
beforeEach(async () => {
  at = await addTown(house, county);
  await house.payload.update({ collection: 'sites', id: at.town, data: { status: 'live' } });
});

const ask = (act: string, by: Person = at.people.reviewer, body: object = {}) =>
  house.ask(by, 'POST', `/sites/${at.town}/${act}`, body);
const code = async (answer: ReturnType<typeof ask>) => (await answer).body.errors?.[0].data.code;
const siteNow = async () => (await house.log(`site:${at.town}`)).at(-1)?.record;
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
const notice = () => ({
  on: inDays(31),
  reason: '并入县政府网站',
  successor: 'https://www.x.gov.cn/',
});

test('a site is suspended and resumed by those above it, and the public side is told', async () => {
  expect(await code(ask('resume'))).toBe('not-suspended');
  expect((await ask('suspend')).body).toEqual({ status: 'suspended' });
  expect((await siteNow()).status).toBe('suspended');
  expect(await code(ask('suspend'))).toBe('not-live');
  expect((await ask('resume')).body).toEqual({ status: 'live' });
  expect((await siteNow()).status).toBe('live');
});

test.each(['suspend', 'resume', 'close', 'keep-open'])(
  'people of the site itself, of another and nobody cannot: %s',
  async (act) => {
    const { townAdmin, townPublisher, neighbour } = at.people;
    expect(await code(ask(act, townAdmin, notice()))).toBe('not-yours-to-decide');
    expect(await code(ask(act, townPublisher, notice()))).toBe('not-yours-to-decide');
    expect(await code(ask(act, neighbour, notice()))).toBe('not-found');
    expect((await house.ask(undefined, 'POST', `/sites/${at.town}/${act}`, notice())).status).toBe(
      404,
    );
  },
);

test('a closing is announced thirty days ahead, with its reason, and stands on the public record', async () => {
  expect(await code(ask('close', at.people.reviewer, { ...notice(), reason: ' ' }))).toBe(
    'reason-missing',
  );
  expect(await code(ask('close', at.people.reviewer, { ...notice(), on: inDays(29) }))).toBe(
    'notice-too-short',
  );
  expect(await code(ask('close', at.people.reviewer, { ...notice(), on: 'morgen' }))).toBe(
    'bad-day',
  );
  expect(
    await code(ask('close', at.people.reviewer, { ...notice(), successor: 'javascript:alert(1)' })),
  ).toBe('bad-address');
  expect((await ask('close', at.people.reviewer, notice())).body).toEqual({
    status: 'live',
    closing: notice(),
  });
  expect((await siteNow()).closing).toEqual(notice());
  expect(await code(ask('close', at.people.reviewer, notice()))).toBe('already-closing');
});

test('an announced closing is called off', async () => {
  expect(await code(ask('keep-open'))).toBe('not-closing');
  await ask('close', at.people.reviewer, notice());
  expect((await ask('keep-open')).body).toEqual({ status: 'live' });
  expect((await siteNow()).closing).toBeUndefined();
  expect(await closeDue(house.payload, new Date(Date.now() + 400 * 86_400_000))).not.toContain(
    at.town,
  );
});

test.each(['live', 'suspended'])(
  'on its day a %s site is closed, once and for good',
  async (from) => {
    if (from === 'suspended') await ask('suspend');
    await ask('close', at.people.reviewer, notice());
    const day = Date.parse(`${notice().on}T00:00:00+08:00`);
    expect(await closeDue(house.payload, new Date(day - 1000))).not.toContain(at.town);
    const both = await Promise.all([
      closeDue(house.payload, new Date(day)),
      closeDue(house.payload, new Date(day)),
    ]);
    expect(both.flat().filter((id) => id === at.town)).toHaveLength(1);
    expect((await siteNow()).status).toBe('closed');
    for (const [act, refusal] of [
      ['resume', 'not-suspended'],
      ['suspend', 'not-live'],
      ['keep-open', 'not-closing'],
    ] as const) {
      expect(await code(ask(act))).toBe(refusal);
    }
  },
);

test('a closed site publishes nothing more and changes nothing in public; withdrawing is still possible', async () => {
  const publisher = at.people.townPublisher;
  const publish = (id: string, more: object = {}) =>
    house.ask(publisher, 'PATCH', `/articles/${id}`, { _status: 'published', ...more });
  const late = await publishIn(house, at, '来不及的通知', { _status: 'draft' });
  await ask('suspend');
  expect((await publish(at.article, { title: '暂停期间照常发布' })).status).toBe(200);
  await ask('close', at.people.reviewer, notice());
  await closeDue(house.payload, new Date(Date.now() + 32 * 86_400_000));
  const before = await logOf(house, at.town);
  const column = { name: '改名的栏目' };
  for (const refused of [
    publish(late),
    publish(at.article, { title: '关停之后的改动' }),
    house.ask(at.people.townAdmin, 'PATCH', `/columns/${at.column}`, column),
  ]) {
    expect([(await refused).status, await code(refused)]).toEqual([409, 'site-closed']);
  }
  expect(await logOf(house, at.town)).toEqual(before);
  const draft = await house.ask(publisher, 'PATCH', `/articles/${late}?draft=true`, {
    title: '草稿仍可保存',
  });
  expect(draft.status).toBe(200);
  const withdrawn = await house.ask(publisher, 'POST', `/articles/${at.article}/withdraw`, {
    reason: '内容有误',
  });
  expect(withdrawn.status).toBe(200);
  expect(await logOf(house, at.town)).toEqual([...before, `withdraw article:${at.article}`]);
});

test('the jobs process closes it when the day comes', async () => {
  await ask('close', at.people.reviewer, notice());
  await house.query(`update sites set closing_on = '2026-01-31' where id = $1`, [at.town]);
  const boss = new PgBoss({ connectionString: house.databaseUrl, max: 2 });
  await boss.start();
  try {
    await closeSitesOnTime(boss, house.payload);
    expect((await boss.getSchedules()).map(({ name, cron }) => [name, cron])).toEqual([
      ['sitebuilding-closing', '*/10 * * * *'],
    ]);
    await boss.send('sitebuilding-closing', {});
    await expect.poll(async () => (await siteNow()).status, { timeout: 20_000 }).toBe('closed');
  } finally {
    await boss.stop({ graceful: true, timeout: 10_000 });
  }
});

test('of several who suspend at once one does', async () => {
  const answers = await Promise.all([
    ask('suspend'),
    ask('suspend', at.people.system),
    ask('suspend'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});
