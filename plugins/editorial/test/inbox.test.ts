import { approvals } from '@mingtang/approvals';
import { end, type FlowDefinition, verbs } from '@mingtang/approvals/domain';
import { migrate } from '@mingtang/approvals/migrate';
import { migrateAudit } from '@mingtang/audit/migrate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentKinds } from '../src/index.ts';
import { type House, openHouse, type Person, siteData, words } from './house.ts';

let house: House;
const sites = {} as Record<'county' | 'east' | 'west', string>;
const columns = {} as Record<'east' | 'west', string>;
const people = {} as Record<
  'author' | 'reviewer' | 'second' | 'county' | 'deputy' | 'reader' | 'neighbour' | 'auditor',
  Person
>;

const oneReview: FlowDefinition = {
  name: { zh: '一审', en: 'One review' },
  start: [{ to: 'review' }],
  urgentStart: [{ to: 'review' }],
  distinctPeople: true,
  steps: [
    {
      id: 'review',
      name: { zh: '审核', en: 'Review' },
      kind: 'decide',
      actors: [{ by: 'role', role: 'reviewer' }],
      mode: 'any',
      deadline: { workdays: 3 },
      verbs: [...verbs],
      next: [{ to: end }],
    },
  ],
};

beforeAll(async () => {
  house = await openHouse({ more: () => [approvals({ kinds: contentKinds })] });
  await migrateAudit(house.databaseUrl);
  await migrate(house.databaseUrl);
  const put = async (name: string, basePath: string, more: object = {}) =>
    (await house.put('sites', { ...siteData(name, basePath), ...more })).id;
  sites.county = await put('某县', '/', { level: 'county' });
  sites.east = await put('东镇', '/east/', { parent: sites.county });
  sites.west = await put('西镇', '/west/', { parent: sites.county });
  for (const town of ['east', 'west'] as const) {
    const column = {
      site: sites[town],
      name: '通知',
      slug: 'tz',
      type: '工作动态',
      layout: 'list',
    };
    columns[town] = (await house.put('columns', column)).id;
  }
  const member = (site: keyof typeof sites, ...roles: string[]) => ({
    site: sites[site],
    roles: roles as never,
  });
  people.author = await house.person('author', [
    member('east', 'editor', 'reviewer'),
    member('west', 'editor'),
  ]);
  people.reviewer = await house.person('reviewer', [member('east', 'reviewer')]);
  people.second = await house.person('second', [member('east', 'reviewer')]);
  people.county = await house.person('county', [
    { ...member('county', 'reviewer'), subtree: true },
  ]);
  people.deputy = await house.person('deputy', [member('east', 'clerk')]);
  people.reader = await house.person('reader', [member('east', 'clerk')]);
  people.neighbour = await house.person('neighbour', [member('west', 'reviewer', 'publisher')]);
  people.auditor = await house.person('auditor', [], ['auditor']);
  const kinds = ['articles', 'pages'];
  await house.put('flows', { name: '一审', kinds, definition: oneReview });
});
afterAll(() => house?.close());

async function submitted(title: string, town: 'east' | 'west' = 'east', urgent?: string) {
  const article = {
    site: sites[town],
    column: columns[town],
    title,
    source: '本站',
    body: words('正文'),
  };
  const { body } = await house.ask(people.author, 'POST', '/articles?draft=true', article);
  const answer = await house.ask(
    people.author,
    'POST',
    `/approvals/subjects/articles/${body.doc.id}/submit`,
    urgent ? { urgent: { reason: urgent } } : {},
  );
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  return String(answer.body.instance);
}

const act = (by: Person, instance: string, command: object) =>
  house.ask(by, 'POST', `/approvals/instances/${instance}/act`, command);
const done = async (by: Person, instance: string, command: object) => {
  const { status, body } = await act(by, instance, command);
  expect([status, body.errors]).toEqual([200, undefined]);
};

async function listed(by: Person, list: string, query = '') {
  const { status, body } = await house.ask(
    by,
    'GET',
    `/approvals/inbox?list=${list}&limit=100${query}`,
  );
  expect(status).toBe(200);
  return body.items as { instance: string; title: string; [more: string]: unknown }[];
}
const titles = async (...args: Parameters<typeof listed>) =>
  (await listed(...args)).map(({ title }) => title);
const counts = async (by: Person) => (await house.ask(by, 'GET', '/approvals/counts')).body;

const lists = ['todo', 'to-read', 'done', 'started'];

describe('what was submitted', () => {
  let instance: string;
  beforeAll(async () => {
    instance = await submitted('供暖通知');
  });

  test('waits for those who may decide on it, with its site, who submitted it, its step and its deadline', async () => {
    const [item] = await listed(people.reviewer, 'todo');
    expect(item).toMatchObject({
      instance,
      title: '供暖通知',
      kind: 'articles',
      siteName: '东镇人民政府',
      submitterName: 'author',
      stepName: { zh: '审核', en: 'Review' },
      status: 'running',
      task: 1,
      due: { light: 'green', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      for: null,
    });
    expect(await titles(people.county, 'todo')).toContain('供暖通知');
  });

  test('is in no list of anybody at another site, nor of those who have nothing to do with it', async () => {
    for (const who of ['neighbour', 'deputy', 'auditor'] as const) {
      for (const list of lists)
        expect(await titles(people[who], list), `${who} ${list}`).toEqual([]);
      expect(await counts(people[who])).toEqual({ todo: 0, 'to-read': 0, done: 0, started: 0 });
    }
  });

  test('does not wait for its author, who sees it among what they started', async () => {
    expect(await titles(people.author, 'todo')).toEqual([]);
    expect(await titles(people.author, 'started')).toEqual(['供暖通知']);
  });

  test('waits for whoever stands in for a reviewer, in whose name it says, and no longer than that', async () => {
    const day = 86_400_000;
    const at = (days: number) => new Date(Date.now() + days * day).toISOString();
    const { status, body } = await house.ask(people.reviewer, 'POST', '/delegations', {
      to: people.deputy.id,
      from: at(-1),
      until: at(1),
      reason: '出差',
    });
    expect([status, body.errors]).toEqual([201, undefined]);
    const [item] = await listed(people.deputy, 'todo');
    expect(item).toMatchObject({ instance, for: people.reviewer.id, forName: 'reviewer' });
    await house.ask(people.reviewer, 'DELETE', `/delegations/${body.doc.id}`);
    expect(await titles(people.deputy, 'todo')).toEqual([]);
  });

  test('is gone from all who could have decided once one has, and whoever comes late is told who was first', async () => {
    const both = await Promise.all(
      [people.reviewer, people.second].map((by) =>
        act(by, instance, { verb: 'approve', task: 1, comment: '同意' }),
      ),
    );
    const [late] = both.filter(({ status }) => status === 409);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [first, second] =
      both[0]?.status === 200 ? ['reviewer', 'second'] : ['second', 'reviewer'];
    expect(late?.body.errors[0].message).toMatch(new RegExp(`^${first}已于 .* 办理`));
    for (const who of ['reviewer', 'second', 'county'] as const) {
      expect(await titles(people[who], 'todo')).toEqual([]);
    }
    expect(await titles(people[first as 'reviewer'], 'done')).toEqual(['供暖通知']);
    expect(await titles(people[second as 'second'], 'done')).toEqual([]);
  });
});

test('what is circulated is to be read, apart from what is to be done, and is done once read', async () => {
  const instance = await submitted('传阅件');
  await done(people.reviewer, instance, {
    verb: 'circulate',
    task: 1,
    people: [people.reader.id],
  });
  const [item] = await listed(people.reader, 'to-read');
  expect(item).toMatchObject({ title: '传阅件', task: 2 });
  expect(await titles(people.reader, 'todo')).toEqual([]);
  await done(people.reader, instance, { verb: 'read', task: 2 });
  expect(await titles(people.reader, 'to-read')).toEqual([]);
  expect(await titles(people.reader, 'done')).toEqual(['传阅件']);
  await done(people.reviewer, instance, { verb: 'approve', task: 1 });
});

test('what somebody did several things with is among what they did once', async () => {
  const instance = await submitted('退回又通过');
  const back = { verb: 'return', task: 1, to: 'submitter', comment: '请改' };
  await done(people.reviewer, instance, back);
  await done(people.author, instance, { verb: 'resubmit' });
  await done(people.reviewer, instance, { verb: 'approve', task: 2 });
  const mine = (await titles(people.reviewer, 'done')).filter((title) => title === '退回又通过');
  expect(mine).toHaveLength(1);
});

describe('a long list', () => {
  const instances: string[] = [];
  beforeAll(async () => {
    for (const n of [1, 2, 3, 4, 5]) instances.push(await submitted(`第${n}件`));
    instances.push(await submitted('西镇的事', 'west'));
    instances.push(await submitted('汛情 100% 核实', 'east', '汛情'));
    const due = (instance: string | undefined, days: number) =>
      house.query(
        `update approvals.task set due_on = (now() at time zone 'Asia/Shanghai')::date + $2::int
         where instance = $1`,
        [instance, days],
      );
    await due(instances[3], -2);
    await due(instances[1], 0);
  });

  test('begins with what is urgent, then with what is due first, then with what waits longest', async () => {
    expect(await titles(people.county, 'todo')).toEqual([
      '汛情 100% 核实',
      '第4件',
      '第2件',
      '第1件',
      '第3件',
      '第5件',
      '西镇的事',
    ]);
  });

  test.each([
    ['site', () => `&site=${sites.west}`, ['西镇的事']],
    ['light', () => '&light=red', ['第4件']],
    ['light', () => '&light=yellow', ['第2件']],
    ['text', () => `&q=${encodeURIComponent('100%')}`, ['汛情 100% 核实']],
    ['text', () => `&q=${encodeURIComponent('_')}`, []],
    ['kind', () => '&kind=pages', []],
    ['several', () => `&site=${sites.east}&light=red&kind=articles`, ['第4件']],
  ] satisfies [string, () => string, string[]][])(
    'is narrowed by %s',
    async (_, query, expected) => {
      expect(await titles(people.county, 'todo', query())).toEqual(expected);
    },
  );

  test('is paged without showing anything twice or leaving it out, though others decide meanwhile', async () => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 9; page++) {
      const { body } = await house.ask(
        people.county,
        'GET',
        `/approvals/inbox?list=todo&limit=2${after && `&after=${encodeURIComponent(after)}`}`,
      );
      seen.push(...body.items.map(({ title }: { title: string }) => title));
      if (page === 0) {
        await done(people.reviewer, instances[3] ?? '', { verb: 'approve', task: 1 });
      }
      if (!body.next) break;
      after = body.next;
    }
    expect(seen).toEqual([
      '汛情 100% 核实',
      '第4件',
      '第2件',
      '第1件',
      '第3件',
      '第5件',
      '西镇的事',
    ]);
  });

  test.each(lists)('is the same one by one as at once: %s', async (list) => {
    for (const by of [people.author, people.reviewer, people.county]) {
      const seen: string[] = [];
      for (let after: string | undefined = ''; after !== undefined; ) {
        const more = after && `&after=${encodeURIComponent(after)}`;
        const { body } = await house.ask(by, 'GET', `/approvals/inbox?list=${list}&limit=1${more}`);
        seen.push(...body.items.map(({ title }: { title: string }) => title));
        after = body.next;
      }
      expect(seen).toEqual(await titles(by, list));
    }
  });

  test.each(['author', 'reviewer', 'second', 'county', 'reader', 'neighbour'] as const)(
    'is as long as its count says, for %s',
    async (who) => {
      const told = await counts(people[who]);
      for (const list of lists) expect(await titles(people[who], list)).toHaveLength(told[list]);
    },
  );
});

describe('who may be named', () => {
  const asked = async (by: Person, instance: string, q = '') =>
    house.ask(by, 'GET', `/approvals/instances/${instance}/people?q=${q}`);

  test('are members of the site and of those above with their subtree, not its author, not oneself', async () => {
    const instance = await submitted('请谁会签');
    const { body } = await asked(people.reviewer, instance);
    expect(body.people.map(({ name }: { name: string }) => name)).toEqual([
      'county',
      'deputy',
      'reader',
      'second',
    ]);
    expect((await asked(people.reviewer, instance, 'dep')).body.people).toEqual([
      { id: people.deputy.id, name: 'deputy', roles: ['clerk'] },
    ]);
  });

  test('are told to nobody who has nothing to do with it', async () => {
    const instance = await submitted('外人不得');
    expect((await asked(people.neighbour, instance)).status).toBe(404);
    expect(
      (await house.ask(undefined, 'GET', `/approvals/instances/${instance}/people`)).status,
    ).toBe(404);
  });
});

describe('colleagues, whom one can delegate to', () => {
  const colleagues = async (by: Person | undefined, query = '') =>
    house.ask(by, 'GET', `/approvals/colleagues?${query}`);
  const names = async (by: Person, query = '') =>
    (await colleagues(by, query)).body.people.map(({ name }: { name: string }) => name);
  const delegating = (by: Person, to: Person) =>
    house.ask(by, 'POST', '/delegations', {
      to: to.id,
      from: new Date(Date.now() - 60_000).toISOString(),
      until: new Date(Date.now() + 60_000).toISOString(),
      reason: '出差',
    });

  test('are the members of one’s own sites and of those above with their subtree, for each role', async () => {
    expect(await names(people.reviewer)).toEqual([
      'author',
      'county',
      'deputy',
      'reader',
      'second',
    ]);
    expect(await names(people.reader)).toEqual([
      'author',
      'county',
      'deputy',
      'reviewer',
      'second',
    ]);
    expect(await names(people.neighbour)).toEqual(['author', 'county']);
    expect(await names(people.author)).toEqual([
      'county',
      'deputy',
      'neighbour',
      'reader',
      'reviewer',
      'second',
    ]);
    expect(await names(people.county)).toHaveLength(6);
    expect(await names(people.auditor)).toEqual([]);
    expect((await colleagues(undefined)).status).toBe(404);
  });

  test('are found by name alone, and told of by name, unit and roles', async () => {
    const { body } = await colleagues(people.reviewer, 'q=dep');
    expect(body.people).toEqual([{ id: people.deputy.id, name: 'deputy', roles: ['clerk'] }]);
    expect(await names(people.reviewer, 'q=example.cn')).toEqual([]);
    expect(await names(people.reviewer, 'q=%25')).toEqual([]);
    expect(await names(people.reviewer, `id=${people.second.id}`)).toEqual(['second']);
    expect(await names(people.reviewer, `id=${people.neighbour.id}`)).toEqual([]);
  });

  test('alone can be delegated to; both names are told to both', async () => {
    expect((await delegating(people.reviewer, people.neighbour)).body.errors[0].data.code).toBe(
      'delegate-stranger',
    );
    expect((await delegating(people.auditor, people.reviewer)).status).toBe(400);
    const { status, body } = await delegating(people.reviewer, people.deputy);
    expect([status, body.doc.byName, body.doc.toName]).toEqual([201, 'reviewer', 'deputy']);
    const seen = await house.ask(people.deputy, 'GET', `/delegations/${body.doc.id}?depth=1`);
    expect([seen.body.byName, seen.body.toName]).toEqual(['reviewer', 'deputy']);
    expect((await house.ask(people.second, 'GET', `/delegations/${body.doc.id}`)).status).toBe(404);
    await house.ask(people.reviewer, 'DELETE', `/delegations/${body.doc.id}`);
  });
});

describe('a remark', () => {
  const said = async (by: Person, instance: string) =>
    (await house.ask(by, 'GET', `/approvals/instances/${instance}`)).body.events
      .filter(({ type }: { type: string }) => type === 'remarked')
      .map(({ by: who, comment, at }: Record<string, string>) => [who, comment, typeof at]);

  test('is made by all who take part, seen by all who see the instance, and decides nothing', async () => {
    const instance = await submitted('有话要说');
    await done(people.reader, instance, { verb: 'remark', comment: '附件缺页' });
    await done(people.author, instance, { verb: 'remark', comment: '已补' });
    for (const person of [people.author, people.county, people.auditor]) {
      expect(await said(person, instance)).toEqual([
        [people.reader.id, '附件缺页', 'string'],
        [people.author.id, '已补', 'string'],
      ]);
    }
    expect(await titles(people.reviewer, 'todo')).toContain('有话要说');
    await done(people.reviewer, instance, { verb: 'approve', task: 1 });
    const late = await act(people.reader, instance, { verb: 'remark', comment: '迟了' });
    expect([late.status, late.body.errors[0].data.code]).toEqual([409, 'already-decided']);
  });

  test('is not made by strangers nor by whoever only looks on, and not without words', async () => {
    const instance = await submitted('外人免言');
    const remark = { verb: 'remark', comment: '路过' };
    expect((await act(people.neighbour, instance, remark)).status).toBe(404);
    expect((await act(people.auditor, instance, remark)).status).toBe(404);
    expect((await act(people.reader, instance, { verb: 'remark' })).status).toBe(400);
    expect(await said(people.author, instance)).toEqual([]);
  });
});

test('strangers have no inbox, and what cannot be read of an address is refused or left out', async () => {
  for (const path of ['/approvals/inbox', '/approvals/counts']) {
    expect((await house.ask(undefined, 'GET', path)).status).toBe(404);
  }
  expect((await house.ask(people.county, 'GET', '/approvals/inbox?list=all')).status).toBe(400);
  const odd = '&site=x&light=pink&after=1_nonsense&kind=';
  const all = await titles(people.county, 'todo');
  expect(await titles(people.county, 'todo', odd)).toEqual(all);
  const noDay = '2026-02-30T00:00:00.000000Z_00000000-0000-0000-0000-000000000000_1';
  expect(await titles(people.county, 'todo', `&after=1_infinity_${noDay}`)).toEqual(all);
});
