import { randomUUID } from 'node:crypto';
import { approvals } from '@mingtang/approvals';
import { end, type FlowDefinition, type Step, submitter, verbs } from '@mingtang/approvals/domain';
import { migrate } from '@mingtang/approvals/migrate';
import { migrateAudit } from '@mingtang/audit/migrate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentKinds, heedAlarm, storageIn } from '../src/index.ts';
import { type Answer, type House, openHouse, type Person, siteData, words } from './house.ts';

let house: House;
let site: string;
let other: string;
let policies: string;
let news: string;
const people = {} as Record<
  'author' | 'second' | 'reviewer' | 'approver' | 'publisher' | 'deputy' | 'admin' | 'stranger',
  Person
>;

const step = (id: string, role: 'reviewer' | 'approver' | 'publisher', to: string): Step => ({
  id,
  name: { zh: id, en: id },
  kind: 'decide',
  actors: [{ by: 'role', role }],
  mode: 'any',
  deadline: { workdays: 2 },
  verbs: [...verbs],
  next: [{ to }],
});
const threeLevels: FlowDefinition = {
  name: { zh: '三审三校', en: 'Three reviews' },
  start: [{ to: 'first' }],
  urgentStart: [{ to: 'final' }],
  distinctPeople: true,
  steps: [
    step('first', 'reviewer', 'second'),
    step('second', 'approver', 'final'),
    step('final', 'publisher', end),
  ],
};

beforeAll(async () => {
  house = await openHouse({ more: () => [approvals({ kinds: contentKinds })] });
  await migrateAudit(house.databaseUrl);
  await migrate(house.databaseUrl);
  site = (await house.put('sites', siteData('东镇', '/east/'))).id;
  other = (await house.put('sites', siteData('西镇', '/west/'))).id;
  const column = (name: string, slug: string, type: string) =>
    house.put('columns', { site, name, slug, type, layout: 'list' });
  policies = (await column('政策文件', 'zcwj', '政策文件')).id;
  news = (await column('工作动态', 'gzdt', '工作动态')).id;
  const add = async (name: keyof typeof people, ...roles: string[]) => {
    people[name] = await house.person(name, [{ site, roles: roles as never }]);
  };
  await add('author', 'editor', 'reviewer', 'approver', 'publisher', 'site-admin');
  await add('second', 'editor', 'reviewer');
  await add('reviewer', 'reviewer');
  await add('approver', 'approver');
  await add('publisher', 'publisher');
  await add('deputy', 'clerk');
  await add('admin', 'site-admin');
  people.stranger = await house.person('stranger', [
    { site: other, roles: ['editor', 'reviewer', 'publisher', 'site-admin'] },
  ]);
  const { status, body } = await house.ask(people.admin, 'POST', '/flows', {
    name: '政策文件三审三校',
    site,
    kinds: ['articles', 'pages'],
    columnTypes: ['政策文件'],
    definition: threeLevels,
  });
  expect([status, body.errors]).toEqual([201, undefined]);
});
afterAll(() => house?.close());

async function written(title: string, more: object = {}, by: Person = people.author) {
  const { status, body } = await house.ask(by, 'POST', '/articles?draft=true', {
    site,
    column: policies,
    title,
    source: '本站',
    body: words('正文'),
    ...more,
  });
  expect([status, body.errors]).toEqual([201, undefined]);
  return String(body.doc.id);
}

const submit = (by: Person, id: string, body: object = {}, headers?: Record<string, string>) =>
  house.ask(by, 'POST', `/approvals/subjects/articles/${id}/submit`, body, headers);

async function submitted(title: string, more: object = {}) {
  const id = await written(title, more);
  const { status, body } = await submit(people.author, id, { comment: '请审' });
  expect([status, body.errors]).toEqual([200, undefined]);
  return { id, instance: String(body.instance) };
}

const act = (by: Person, instance: string, command: object, headers?: Record<string, string>) =>
  house.ask(by, 'POST', `/approvals/instances/${instance}/act`, command, headers);
const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0]?.data?.code];
const messageOf = ({ body }: Answer) => String(body.errors?.[0]?.message);
const statusOf = async (instance: string) =>
  (await house.ask(people.author, 'GET', `/approvals/instances/${instance}`)).body.state.status;
const live = async (id: string) =>
  (await house.query('select _status from articles where id = $1', [id])).rows[0]._status;

async function approve(instance: string, by: Person, task: number) {
  const answer = await act(by, instance, { verb: 'approve', task, comment: '同意' });
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  return answer.body;
}

async function passed(title: string, more: object = {}) {
  const { id, instance } = await submitted(title, more);
  await approve(instance, people.reviewer, 1);
  await approve(instance, people.approver, 2);
  return { id, instance, outcome: await approve(instance, people.publisher, 3) };
}

describe('an article that a flow serves', () => {
  test('is not submitted while the gate finds what must be mended, and is once a second publisher let that pass', async () => {
    const id = await written('低保公示', { body: words('张三，身份证11010119900307803X') });
    const refused = await submit(people.author, id, { comment: '请审' });
    expect(codeOf(refused)).toEqual([422, 'gate-closed']);
    expect(refused.body.errors[0].data.findings).toMatchObject([{ rule: 'id-number' }]);
    const gate = (by: Person, what: string, body: object) =>
      house.ask(by, 'POST', `/articles/${id}/gate/${what}`, body);
    const asked = await gate(people.author, 'ask', { reason: '本人同意公开' });
    const ask = asked.body.asks[0].id;
    expect(codeOf(await gate(people.author, 'grant', { ask, reason: '同意' }))).toEqual([
      403,
      'grant-own-work',
    ]);
    await gate(people.publisher, 'grant', { ask, reason: '已核对' });
    expect((await submit(people.author, id, { comment: '请审' })).status).toBe(200);
  });

  test('goes live by the last approval, with its receipt', async () => {
    const { id, instance, outcome } = await passed('通知');
    expect(outcome).toMatchObject({ status: 'approved', effect: { receipt: { site } } });
    expect(await live(id)).toBe('published');
    const [entry] = await house.log(`article:${id}`);
    expect(entry).toMatchObject({ op: 'put', record: { title: '通知' } });
    const { body } = await house.ask(people.author, 'GET', `/approvals/instances/${instance}`);
    expect(body.events.map(({ type }: { type: string }) => type).at(-1)).toBe('took-effect');
    expect(body.names[people.reviewer.id]).toBe('reviewer');
  });

  test.each(['author', 'publisher', 'admin'] as const)(
    'is published by no other door, not by %s',
    async (who) => {
      const id = await written('直接发布');
      const by = people[who];
      const body = { _status: 'published' };
      expect(codeOf(await house.ask(by, 'PATCH', `/articles/${id}`, body))).toEqual([
        403,
        'needs-review',
      ]);
      const many = await house.ask(by, 'PATCH', `/articles?where[id][equals]=${id}`, body);
      expect(many.status).toBeGreaterThanOrEqual(400);
      const fresh = await house.ask(by, 'POST', '/articles', {
        ...{ site, column: policies, title: '新', source: '本站', body: words('文') },
        ...body,
      });
      expect(fresh.status).toBe(403);
      for (const [method, path] of [
        ['PATCH', `/articles/${id}?draft=true`],
        ['PATCH', `/articles/${id}?autosave=true`],
        ['POST', `/articles/${id}/duplicate`],
        ['POST', `/articles?duplicateFromID=${id}`],
      ] as const) {
        await house.ask(by, method, path, { ...body, site, column: policies });
      }
      const versions = await house.ask(by, 'GET', `/articles/versions?where[parent][equals]=${id}`);
      const [version] = versions.body.docs;
      const restored = await house.ask(by, 'POST', `/articles/versions/${version.id}`, {});
      expect([restored.status < 400, await live(id)]).not.toEqual([true, 'published']);
      expect(await live(id)).toBe('draft');
      const titles = (await house.log()).map(({ record }) => record.title);
      expect(titles).not.toContain('直接发布');
    },
  );

  test('in a column no flow serves is published as ever', async () => {
    const id = await written('动态', { column: news });
    const body = { _status: 'published' };
    expect((await house.ask(people.publisher, 'PATCH', `/articles/${id}`, body)).status).toBe(200);
    expect(codeOf(await submit(people.author, id))).toEqual([409, 'no-flow']);
  });

  test('stays live as it was while a change is on its way, and is withdrawn at once', async () => {
    const { id } = await passed('原文');
    await house.ask(people.author, 'PATCH', `/articles/${id}?draft=true`, { title: '改文' });
    const again = await submit(people.author, id);
    expect(again.status).toBe(200);
    expect((await house.log(`article:${id}`)).at(-1)?.record.title).toBe('原文');
    const withdrawn = await house.ask(people.publisher, 'POST', `/articles/${id}/withdraw`, {
      reason: '内容有误',
    });
    expect(withdrawn.status).toBe(200);
    expect(await statusOf(again.body.instance)).toBe('running');
  });

  test('that is not finished is not submitted, and says what is missing', async () => {
    const id = await written('缺来源', { source: '' });
    const answer = await submit(people.author, id);
    expect([answer.status, answer.body.errors[0].data.errors[0].path]).toEqual([400, 'source']);
  });

  test('is submitted once at a time', async () => {
    const { id } = await submitted('一次');
    expect(codeOf(await submit(people.second, id))).toEqual([409, 'already-submitted']);
  });

  test('is approved for later where a time is set, and goes live then', async () => {
    const publishAt = new Date(Date.now() + 600_000).toISOString();
    const { id, instance, outcome } = await passed('定时', { publishAt });
    expect([outcome.status, outcome.effect, await live(id)]).toEqual([
      'approved',
      undefined,
      'draft',
    ]);
    const alarm = { collection: 'articles', id, what: 'publish', at: publishAt } as const;
    const then = new Date(Date.now() + 700_000);
    expect(await heedAlarm(house.payload, storageIn(house.dataDir), alarm, then)).toBe('published');
    expect((await house.log(`article:${id}`))[0]).toMatchObject({ op: 'put' });
    const { body } = await house.ask(people.author, 'GET', `/approvals/instances/${instance}`);
    expect(body.state.effect).toMatchObject({ receipt: { site } });
  });

  test('takes the urgent track with a reason, and never without', async () => {
    const id = await written('紧急');
    const urgent = (reason: string) => submit(people.author, id, { urgent: { reason } });
    expect(codeOf(await urgent(''))).toEqual([400, 'urgency-unexplained']);
    const { body } = await urgent('防汛');
    expect((await approve(body.instance, people.publisher, 1)).status).toBe('approved');
  });
});

describe('nobody approves their own submission', () => {
  test('not by a second role', async () => {
    const { id, instance } = await submitted('自审');
    const answer = await act(people.author, instance, { verb: 'approve', task: 1 });
    expect(codeOf(answer)).toEqual([403, 'own-submission']);
    expect(await live(id)).toBe('draft');
  });

  test('not who wrote a part, though another submitted it', async () => {
    const id = await written('合写', {}, people.second);
    await house.ask(people.author, 'PATCH', `/articles/${id}?draft=true`, { subtitle: '补充' });
    const { body } = await submit(people.author, id);
    expect(codeOf(await act(people.second, body.instance, { verb: 'approve', task: 1 }))).toEqual([
      403,
      'own-submission',
    ]);
  });

  test('not as a delegate, and not through one', async () => {
    const delegate = (by: Person, to: Person) =>
      house.ask(by, 'POST', '/delegations', {
        to: to.id,
        // Says who delegates, and is not believed.
        by: people.reviewer.id,
        from: new Date(Date.now() - 1_000).toISOString(),
        until: new Date(Date.now() + 60_000).toISOString(),
        reason: '出差',
      });
    const { instance } = await submitted('委托');
    const [toAuthor, toDeputy] = [
      await delegate(people.reviewer, people.author),
      await delegate(people.author, people.deputy),
    ];
    expect([toAuthor.status, toDeputy.status]).toEqual([201, 201]);
    for (const by of [people.author, people.deputy]) {
      expect(codeOf(await act(by, instance, { verb: 'approve', task: 1 }))).toEqual([
        403,
        'own-submission',
      ]);
    }
    await house.ask(people.author, 'DELETE', `/delegations/${toDeputy.body.doc.id}`);
    expect(codeOf(await act(people.deputy, instance, { verb: 'approve', task: 1 }))).toEqual([
      403,
      'not-your-task',
    ]);
    await delegate(people.reviewer, people.deputy);
    const todo = await house.ask(people.deputy, 'GET', '/approvals/inbox?list=todo');
    expect(todo.body.items).toContainEqual(
      expect.objectContaining({ instance, for: people.reviewer.id }),
    );
    await approve(instance, people.deputy, 1);
    const { body } = await house.ask(people.author, 'GET', `/approvals/instances/${instance}`);
    expect(body.events).toContainEqual(
      expect.objectContaining({ type: 'approved', by: people.deputy.id, for: people.reviewer.id }),
    );
    await house.query('delete from delegations');
  });
});

test('no step is skipped, and no state is set from outside', async () => {
  const { id, instance } = await submitted('跳步');
  expect(codeOf(await act(people.publisher, instance, { verb: 'approve', task: 1 }))).toEqual([
    403,
    'not-your-task',
  ]);
  expect(codeOf(await act(people.publisher, instance, { verb: 'approve', task: 3 }))).toEqual([
    404,
    'no-such-task',
  ]);
  for (const data of [
    { _status: 'published' },
    { _status: 'published', schedule: { by: people.publisher.id, hash: 'x' }, writtenBy: [] },
  ]) {
    expect((await house.ask(people.publisher, 'PATCH', `/articles/${id}`, data)).status).toBe(403);
  }
  await house.ask(people.author, 'PATCH', `/articles/${id}?draft=true`, { writtenBy: [] });
  const { rows } = await house.query('select written_by from articles where id = $1', [id]);
  expect(rows[0].written_by).toEqual([people.author.id]);
  expect(await live(id)).toBe('draft');
});

test('a command sent twice with one key is carried out once', async () => {
  const { id, instance } = await submitted('重复');
  const headers = { 'Idempotency-Key': randomUUID() };
  const command = { verb: 'approve', task: 1 };
  const answers = [
    await act(people.reviewer, instance, command, headers),
    ...(await Promise.all([1, 2].map(() => act(people.reviewer, instance, command, headers)))),
  ];
  expect(answers.map(({ status, body }) => [status, body.status])).toEqual(
    answers.map(() => [200, 'running']),
  );
  const { rows } = await house.query(
    `select count(*)::int from approvals.event where instance = $1 and type = 'approved'`,
    [instance],
  );
  expect(rows[0].count).toBe(1);
  const other = await act(people.reviewer, instance, { verb: 'reject', task: 1 }, headers);
  expect(codeOf(other)).toEqual([409, 'key-reused']);
  const again = { 'Idempotency-Key': randomUUID() };
  await act(people.author, instance, { verb: 'recall' });
  const twice = await Promise.all([1, 2].map(() => submit(people.author, id, {}, again)));
  expect(new Set(twice.map(({ body }) => body.instance)).size).toBe(1);
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
});

describe('of fifty people who decide at once', () => {
  const deciders: Person[] = [];
  beforeAll(async () => {
    for (let n = 0; n < 50; n++) {
      deciders.push(await house.person(`p${n}`, [{ site, roles: ['reviewer', 'publisher'] }]));
    }
  }, 180_000);

  test('one wins, and forty-nine are told who did', async () => {
    const { instance } = await submitted('并发');
    const answers = await Promise.all(
      deciders.map((by, n) =>
        act(by, instance, { verb: n % 2 ? 'approve' : 'reject', task: 1, comment: '意见' }),
      ),
    );
    const winners = answers.filter(({ status }) => status === 200);
    const losers = answers.filter(({ status }) => status === 409);
    expect([winners.length, losers.length]).toEqual([1, 49]);
    const winner = `p${answers.findIndex(({ status }) => status === 200)}`;
    expect(losers.every((answer) => messageOf(answer).startsWith(`${winner}已于 20`))).toBe(true);
  }, 120_000);

  test('on the last step one publishes', async () => {
    const { id, instance } = await submitted('并发签发');
    await approve(instance, people.reviewer, 1);
    await approve(instance, people.approver, 2);
    const answers = await Promise.all(
      deciders.map((by) => act(by, instance, { verb: 'approve', task: 3 })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(49).fill(409)]);
    expect(await house.log(`article:${id}`)).toHaveLength(1);
  }, 120_000);
});

describe('who edits what was submitted voids it', () => {
  test('while it waits', async () => {
    const { id, instance } = await submitted('在审');
    await house.ask(people.second, 'PATCH', `/articles/${id}?draft=true`, { title: '掉包' });
    expect(await statusOf(instance)).toBe('void');
    expect(codeOf(await act(people.reviewer, instance, { verb: 'approve', task: 1 }))).toEqual([
      409,
      'already-decided',
    ]);
    const { body } = await house.ask(people.author, 'GET', `/approvals/instances/${instance}`);
    expect(body.events.at(-1)).toMatchObject({ type: 'voided', by: people.second.id });
  });

  test('not by saving it as it is', async () => {
    const { id, instance } = await submitted('不变');
    await house.ask(people.second, 'PATCH', `/articles/${id}?draft=true`, { title: '不变' });
    expect(await statusOf(instance)).toBe('running');
  });

  test('once approved and set for later: it is not published then, nor by hand', async () => {
    const publishAt = new Date(Date.now() + 600_000).toISOString();
    const { id, instance } = await passed('改后', { publishAt });
    const change = { title: '改后掉包' };
    expect(
      (await house.ask(people.author, 'PATCH', `/articles/${id}?draft=true`, change)).status,
    ).toBe(200);
    expect(await statusOf(instance)).toBe('void');
    const publish = { _status: 'published' };
    expect((await house.ask(people.publisher, 'PATCH', `/articles/${id}`, publish)).status).toBe(
      403,
    );
    const alarm = { collection: 'articles', id, what: 'publish', at: publishAt } as const;
    const then = new Date(Date.now() + 700_000);
    expect(await heedAlarm(house.payload, storageIn(house.dataDir), alarm, then)).toBe('refused');
    expect([await live(id), await house.log(`article:${id}`)]).toEqual(['draft', []]);
  });

  test('a file that was replaced meanwhile keeps it from going live', async () => {
    const { id, instance } = await submitted('换字');
    // Past all hooks, as no request can.
    await house.query(
      `update _articles_v set version_title = '掉包' where parent_id = $1 and latest`,
      [id],
    );
    await approve(instance, people.reviewer, 1);
    await approve(instance, people.approver, 2);
    const answer = await act(people.publisher, instance, { verb: 'approve', task: 3 });
    expect(codeOf(answer)).toEqual([409, 'changed-since-submission']);
    expect(await live(id)).toBe('draft');
  });
});

test('what is returned is amended and submitted again, with all that was said kept', async () => {
  const { id, instance } = await submitted('退改');
  const back = { verb: 'return', task: 1, to: submitter };
  expect(codeOf(await act(people.reviewer, instance, back))).toEqual([400, 'comment-missing']);
  await act(people.reviewer, instance, { ...back, comment: '补来源' });
  await house.ask(people.author, 'PATCH', `/articles/${id}?draft=true`, { source: '县政府办' });
  expect(await statusOf(instance)).toBe('returned');
  const again = await act(people.author, instance, { verb: 'resubmit', comment: '已补' });
  expect([again.status, again.body.status]).toEqual([200, 'running']);
  await approve(instance, people.reviewer, 2);
  await approve(instance, people.approver, 3);
  await approve(instance, people.publisher, 4);
  expect((await house.log(`article:${id}`))[0]?.record.source).toBe('县政府办');
  const { body } = await house.ask(people.author, 'GET', `/approvals/instances/${instance}`);
  const said = body.events.flatMap(({ comment }: { comment?: string }) => comment ?? []);
  expect(said).toEqual(['请审', '补来源', '已补', '同意', '同意', '同意']);
});

test('an inbox holds what its owner can do: to do, to read, done, started', async () => {
  const { id, instance } = await submitted('收件箱');
  const inbox = async (by: Person, list: string) =>
    (await house.ask(by, 'GET', `/approvals/inbox?list=${list}&limit=100`)).body.items.filter(
      (item: { subject: string }) => item.subject === id,
    );
  expect(await inbox(people.reviewer, 'todo')).toMatchObject([
    {
      instance,
      task: 1,
      title: '收件箱',
      stepName: { zh: 'first' },
      due: { on: expect.any(String) },
    },
  ]);
  // The author holds the role as well, and is kept out.
  expect(await inbox(people.author, 'todo')).toEqual([]);
  expect(await inbox(people.author, 'started')).toHaveLength(1);
  await act(people.reviewer, instance, { verb: 'circulate', task: 1, people: [people.deputy.id] });
  expect(await inbox(people.deputy, 'to-read')).toMatchObject([{ instance, task: 2 }]);
  await act(people.deputy, instance, { verb: 'read', task: 2 });
  expect([await inbox(people.deputy, 'to-read'), await inbox(people.deputy, 'done')]).toMatchObject(
    [[], [{ instance }]],
  );
  const joined = await house.person('joined', [{ site, roles: ['reviewer'] }]);
  expect(await inbox(joined, 'todo')).toHaveLength(1);
  await house.payload.delete({
    collection: 'memberships',
    where: { user: { equals: joined.id } },
  });
  expect(await inbox(joined, 'todo')).toEqual([]);
  expect(codeOf(await act(joined, instance, { verb: 'approve', task: 1 }))).toEqual([
    403,
    'not-your-task',
  ]);
});

test('strangers see nothing of it and are given nothing', async () => {
  const { id, instance } = await submitted('外人');
  const tries = [
    await house.ask(people.stranger, 'GET', `/approvals/instances/${instance}`),
    await house.ask(people.stranger, 'GET', `/approvals/subjects/articles/${id}`),
    await submit(people.stranger, id),
    await house.ask(undefined, 'GET', `/approvals/instances/${instance}`),
  ];
  expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await act(people.stranger, instance, { verb: 'approve', task: 1 })).status).toBe(403);
  const handOver = { verb: 'hand-over', task: 1, person: people.stranger.id };
  expect(codeOf(await act(people.reviewer, instance, handOver))).toEqual([400, 'person-unfit']);
});

test('a flow that was changed serves what is submitted from then on', async () => {
  const { instance } = await submitted('旧流程');
  const { body } = await house.ask(people.admin, 'GET', '/flows');
  const [flow] = body.docs;
  const oneLevel = { ...threeLevels, start: [{ to: 'final' }], steps: threeLevels.steps.slice(2) };
  const changed = await house.ask(people.admin, 'PATCH', `/flows/${flow.id}`, {
    definition: oneLevel,
  });
  expect([changed.status, changed.body.errors]).toEqual([200, undefined]);
  const { instance: newer } = await submitted('新流程');
  await approve(newer, people.publisher, 1);
  await approve(instance, people.reviewer, 1);
  expect(await statusOf(instance)).toBe('running');
  const broken = { ...oneLevel, start: [{ to: 'nowhere' }] };
  const refused = await house.ask(people.admin, 'PATCH', `/flows/${flow.id}`, {
    definition: broken,
  });
  expect([refused.status, refused.body.errors[0].data.errors[0].path]).toEqual([400, 'definition']);
  expect(
    (await house.ask(people.stranger, 'PATCH', `/flows/${flow.id}`, { inUse: false })).status,
  ).toBeGreaterThanOrEqual(400);
  await house.ask(people.admin, 'PATCH', `/flows/${flow.id}`, { definition: threeLevels });
});

test('what happened can neither be changed nor deleted', async () => {
  for (const statement of [
    'update approvals.event set body = body',
    'delete from approvals.event',
    'truncate approvals.event',
    'delete from approvals.flow_version',
  ]) {
    await expect(house.query(statement)).rejects.toThrow(/append-only|foreign key/);
  }
});
