import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { House, Person } from '../../editorial/test/house.ts';
import {
  addTown,
  buildCounty,
  type County,
  logOf,
  openBuilders,
  publishIn,
  type Town,
  unfinished,
} from './config.ts';

let house: House;
let county: County;
let at: Town;
let people: County['people'];

beforeAll(async () => {
  house = await openBuilders();
  county = await buildCounty(house);
});
afterAll(() => house?.close());
beforeEach(async () => {
  at = await addTown(house, county);
  people = at.people;
});

const submit = (by: Person | undefined) => house.ask(by, 'POST', `/sites/${at.town}/submit`);
const recall = (by: Person) => house.ask(by, 'POST', `/sites/${at.town}/recall`);
const approve = (by: Person | undefined, id: string) =>
  house.ask(by, 'POST', `/openings/${id}/approve`);
const giveBack = (by: Person, id: string, reason?: string) =>
  house.ask(by, 'POST', `/openings/${id}/return`, { reason });
const opening = async (by: Person) =>
  (await house.ask(by, 'GET', `/sites/${at.town}/opening`)).body;
const outcome = ({
  status,
  body,
}: {
  status: number;
  body: { errors?: { data?: { code?: string } }[] };
}) => (body.errors ? `${status} ${body.errors[0]?.data?.code}` : String(status));
const statusOf = async (site: string) =>
  (await house.query('select status from sites where id = $1', [site])).rows[0]?.status;

async function submitted(by = people.townAdmin): Promise<string> {
  const { status, body } = await submit(by);
  expect([status, body.errors]).toEqual([200, undefined]);
  return body.id;
}

describe('from submission to opening', () => {
  test('submitted, returned with reasons, submitted again and approved: all of it is in the log once, and nothing before', async () => {
    const first = await submitted();
    expect(outcome(await giveBack(people.reviewer, first))).toBe('400 reason-missing');
    const returned = await giveBack(people.reviewer, first, '请补充机构职能。');
    expect([returned.status, returned.body.state]).toEqual([200, 'returned']);
    expect((await opening(people.townAdmin)).opening).toMatchObject({
      state: 'returned',
      reason: '请补充机构职能。',
      decidedBy: { id: people.reviewer.id },
    });

    const article = await publishIn(house, at, '机构职能');
    const second = await submitted();
    expect(await logOf(house, at.town)).toEqual([]);
    const approved = await approve(people.reviewer, second);
    expect([approved.status, approved.body.state]).toEqual([200, 'approved']);
    expect(await logOf(house, at.town)).toEqual([
      `put column:${at.column}`,
      `put page:${at.home}`,
      `put article:${at.article}`,
      `put article:${article}`,
      `put site:${at.town}`,
    ]);
    expect(await statusOf(at.town)).toBe('live');
    expect((await opening(people.townAdmin)).opening.state).toBe('approved');
  });

  test('what is still a draft does not open with the site', async () => {
    await house.put(
      'articles',
      { site: at.town, column: at.column, title: '草稿', source: '镇', _status: 'draft' },
      { draft: true },
    );
    await approve(people.reviewer, await submitted());
    expect((await logOf(house, at.town)).filter((entry) => entry.includes('article'))).toEqual([
      `put article:${at.article}`,
    ]);
  });

  test('an application is recalled before it is decided, and then no longer decided', async () => {
    const id = await submitted();
    expect(outcome(await submit(people.townAdmin))).toBe('409 already-submitted');
    expect((await recall(people.townAdmin)).body.state).toBe('withdrawn');
    expect(outcome(await recall(people.townAdmin))).toBe('409 already-decided');
    expect(outcome(await approve(people.reviewer, id))).toBe('409 already-decided');
    expect(outcome(await giveBack(people.reviewer, id, '晚了。'))).toBe('409 already-decided');
    await submitted();
  });

  test('an open site is not submitted', async () => {
    await approve(people.reviewer, await submitted());
    expect(outcome(await submit(people.townAdmin))).toBe('409 not-in-preparation');
  });
});

describe('what was submitted is what opens', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['an article more', () => publishIn(house, at, '悄悄加上')],
    [
      'another title',
      () =>
        house.ask(people.townPublisher, 'PATCH', `/articles/${at.article}`, {
          title: '悄悄改了',
          _status: 'published',
        }),
    ],
    [
      'an article less',
      () =>
        house.ask(people.townPublisher, 'POST', `/articles/${at.article}/withdraw`, {
          reason: '写错了。',
        }),
    ],
    [
      'another column name',
      () => house.ask(people.townAdmin, 'PATCH', `/columns/${at.column}`, { name: '公告' }),
    ],
    [
      'another motto',
      () => house.ask(people.townAdmin, 'PATCH', `/sites/${at.town}`, { motto: '新' }),
    ],
  ])('%s since: it is not opened, and nothing of it is in the log', async (_, change) => {
    const id = await submitted();
    await change();
    expect((await opening(people.reviewer)).opening.isChanged).toBe(true);
    const refused = await approve(people.reviewer, id);
    expect(outcome(refused)).toBe('409 changed-since');
    expect(refused.body.errors[0].message).toContain('请重新提交');
    expect([await statusOf(at.town), await logOf(house, at.town)]).toEqual(['draft', []]);
    expect((await opening(people.reviewer)).opening.state).toBe('open');
    await recall(people.townAdmin);
    expect((await approve(people.reviewer, await submitted())).status).toBe(200);
  });

  test('a draft more is no change', async () => {
    const id = await submitted();
    await house.ask(people.townEditor, 'PATCH', `/articles/${at.article}?draft=true`, {
      title: '稿',
    });
    expect((await opening(people.reviewer)).opening.isChanged).toBe(false);
    expect((await approve(people.reviewer, id)).status).toBe(200);
  });
});

describe('several at once', () => {
  test('of two approvers one opens the site, the other is told; nothing is in the log twice', async () => {
    const id = await submitted();
    const answers = await Promise.all([
      approve(people.reviewer, id),
      approve(people.otherReviewer, id),
      giveBack(people.system, id, '不同意。'),
    ]);
    const outcomes = answers.map(outcome).sort();
    expect(outcomes).toEqual(['200', '409 already-decided', '409 already-decided']);
    const log = await logOf(house, at.town);
    expect(log).toEqual([...new Set(log)]);
    expect(log.length > 0).toBe((await statusOf(at.town)) === 'live');
  });

  test('of two who submit one does', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => submit(people.townAdmin)));
    expect(outcomes.map(outcome).sort()).toEqual([
      '200',
      ...Array(3).fill('409 already-submitted'),
    ]);
  });

  test('recalled and approved at the same moment, it is one of the two', async () => {
    const id = await submitted();
    const [recalled, approved] = await Promise.all([
      recall(people.townAdmin),
      approve(people.reviewer, id),
    ]);
    expect([recalled.status, approved.status].sort()).toEqual([200, 409]);
    expect(await statusOf(at.town)).toBe(approved.status === 200 ? 'live' : 'draft');
  });
});

describe('who may', () => {
  test('only administrators of the site submit and recall', async () => {
    expect(outcome(await submit(undefined))).toMatch(/^404/);
    expect(outcome(await submit(people.neighbour))).toBe('404 not-found');
    expect(outcome(await submit(people.townEditor))).toBe('403 not-yours-to-submit');
    expect(outcome(await submit(people.reviewer))).toBe('403 not-yours-to-submit');
    await submitted();
    expect(outcome(await recall(people.townPublisher))).toBe('403 not-yours-to-submit');
    expect(outcome(await recall(people.neighbour))).toBe('404 not-found');
  });

  test('only those of the site above decide', async () => {
    const id = await submitted();
    expect(outcome(await approve(undefined, id))).toMatch(/^404/);
    expect(outcome(await approve(people.neighbour, id))).toBe('404 not-found');
    for (const person of [people.townAdmin, people.townEditor, people.townPublisher]) {
      expect(outcome(await approve(person, id))).toBe('403 not-yours-to-decide');
      expect(outcome(await giveBack(person, id, '不行。'))).toBe('403 not-yours-to-decide');
    }
    expect((await approve(people.system, id)).status).toBe(200);
  });

  test('nobody decides on what they submitted, the system administrator neither', async () => {
    for (const person of [people.otherReviewer, people.system]) {
      const id = await submitted(person);
      expect(outcome(await approve(person, id))).toBe('403 own-submission');
      expect(outcome(await giveBack(person, id, '不行。'))).toBe('403 own-submission');
      await recall(person);
    }
    expect((await approve(people.otherReviewer, await submitted(people.system))).status).toBe(200);
  });

  test('others do not see that there is an application', async () => {
    const id = await submitted();
    expect((await house.ask(people.neighbour, 'GET', `/sites/${at.town}/opening`)).status).toBe(
      404,
    );
    expect((await house.ask(people.neighbour, 'GET', `/openings/${id}`)).status).toBe(404);
    const sees = async (by: Person) =>
      (await house.ask(by, 'GET', `/openings?where[site][equals]=${at.town}`)).body.totalDocs;
    expect(await sees(people.neighbour)).toBe(0);
    expect([await sees(people.townEditor), await sees(people.reviewer)]).toEqual([1, 1]);
  });

  test('applications and the status of sites are written by decisions and by nothing else', async () => {
    const id = await submitted();
    for (const person of [people.system, people.reviewer, people.townAdmin]) {
      const change = { state: 'approved', hash: 'x' };
      expect((await house.ask(person, 'PATCH', `/openings/${id}`, change)).status).toBe(403);
      expect((await house.ask(person, 'DELETE', `/openings/${id}`)).status).toBe(403);
      expect((await house.ask(person, 'POST', '/openings', { site: at.town })).status).toBe(403);
    }
    for (const person of [people.system, people.townAdmin]) {
      const body = { status: 'live', closing: { on: '2026-01-01', reason: 'x' } };
      expect((await house.ask(person, 'PATCH', `/sites/${at.town}`, body)).status).toBe(200);
    }
    const { rows } = await house.query('select status, closing_on from sites where id = $1', [
      at.town,
    ]);
    expect(rows).toEqual([{ status: 'draft', closing_on: null }]);
    const created = await house.ask(people.system, 'POST', '/sites', {
      name: '新镇',
      shortName: '新镇',
      level: 'township',
      theme: 'civic',
      status: 'live',
      mount: { host: 'x.localhost', basePath: `/${at.town}/` },
      identifiers: { organizer: '新镇' },
    });
    expect([created.status, created.body.doc?.status]).toEqual([201, 'draft']);
  });
});

test('a copy of an open site is in preparation, like every new site', async () => {
  await approve(people.reviewer, await submitted());
  const { body } = await house.ask(people.system, 'POST', `/sites/${at.town}/duplicate`, {
    mount: { host: 'y.localhost', basePath: `/${at.town}/` },
  });
  expect([body.errors, body.doc?.status]).toEqual([undefined, 'draft']);
});

describe('a site must have what is asked of it', () => {
  const rename = (name: string) =>
    house.payload.update({ collection: 'columns' as 'sites', id: at.column, data: { name } });

  test('what is missing is listed when it is submitted', async () => {
    await rename(unfinished);
    const { status, body } = await submit(people.townAdmin);
    expect([status, body.errors[0].data]).toEqual([
      422,
      {
        code: 'not-ready',
        faults: [{ code: 'column-unfinished', message: '栏目尚未完善', at: unfinished }],
      },
    ]);
    expect((await opening(people.townAdmin)).opening).toBeUndefined();
  });

  test('the checklist goes by the same rules as the submission', async () => {
    const listed = async () =>
      (await house.ask(people.townAdmin, 'GET', `/sites/${at.town}/checklist`)).body;
    expect((await listed()).mayOpen).toBe(true);
    await rename(unfinished);
    const { mayOpen, checks } = await listed();
    expect(mayOpen).toBe(false);
    expect(checks.filter(({ isPassed }: { isPassed: boolean }) => !isPassed)).toContainEqual(
      expect.objectContaining({
        code: 'column-unfinished',
        severity: 'must',
        findings: [{ message: '栏目尚未完善', at: unfinished }],
      }),
    );
  });

  test('a published document that could not be shown is listed too', async () => {
    await house.query(`update articles set expire_at = now() - interval '1 hour' where id = $1`, [
      at.article,
    ]);
    const { status, body } = await submit(people.townAdmin);
    expect([status, body.errors[0].data.faults]).toMatchObject([
      422,
      [{ code: 'expires-before-now', at: '供暖通知' }],
    ]);
  });
});
