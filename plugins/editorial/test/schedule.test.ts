import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Alarm, heedAlarm, scheduleJobs, storageIn } from '../src/index.ts';
import { type House, openHouse, type Person, siteData, words } from './house.ts';

let house: House;
let east: string;
let notices: string;
let editor: Person;
let publisher: Person;

beforeAll(async () => {
  house = await openHouse();
  east = (await house.put('sites', siteData('东镇', '/east/'))).id;
  notices = (
    await house.put('columns', {
      site: east,
      name: '公告',
      slug: 'gg',
      type: '工作动态',
      layout: 'list',
    })
  ).id;
  editor = await house.person('editor', [{ site: east, roles: ['editor'] }]);
  publisher = await house.person('publisher', [{ site: east, roles: ['publisher'] }]);
  // The first alarm of all makes the queue.
  await schedule(publisher, await written('头一个'), soon(7_200_000));
});

afterAll(() => house?.close());

const storage = () => storageIn(house.dataDir);
const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

async function written(title: string): Promise<string> {
  const { body } = await house.ask(editor, 'POST', '/articles?draft=true', {
    site: east,
    title,
    column: notices,
    body: words(`${title}的正文。`),
    source: '东镇人民政府',
  });
  return body.doc.id;
}

const schedule = (by: Person, id: string, publishAt: string | null) =>
  house.ask(by, 'PATCH', `/articles/${id}?draft=true`, { publishAt });
const alarms = async (id: string) =>
  (await house.query(`select data from pgboss.job where data->>'id' = $1`, [id])).rows.map(
    ({ data }) => data as Alarm,
  );
const liveStatus = async (id: string) =>
  (await house.query('select _status from articles where id = $1', [id])).rows[0]?._status;
const draftOf = async (id: string) =>
  (await house.ask(publisher, 'GET', `/articles/${id}?draft=true`)).body;

async function scheduled(title: string): Promise<{ id: string; alarm: Alarm }> {
  const id = await written(title);
  const at = soon(600_000);
  const { status, body } = await schedule(publisher, id, at);
  expect([status, body.errors]).toEqual([200, undefined]);
  return { id, alarm: { collection: 'articles', id, what: 'publish', at } };
}

/** Hears the alarm an hour later than it is. */
const heed = (alarm: Alarm) =>
  heedAlarm(house.payload, storage(), alarm, new Date(Date.now() + 3_600_000));

test('a draft set by a publisher goes live when its time has come, as that publisher', async () => {
  const { id, alarm } = await scheduled('准时');
  expect(await alarms(id)).toEqual([alarm]);
  expect(await heedAlarm(house.payload, storage(), alarm)).toBe('not-due');
  expect(await heed(alarm)).toBe('published');
  const [entry] = await house.log(`article:${id}`);
  expect(entry).toMatchObject({ op: 'put', actor: `user:${publisher.id}` });
  expect((await draftOf(id)).publishAt ?? null).toBeNull();
});

test('on a machine whose clock is a day behind it goes live all the same, and on one a day ahead not early', async () => {
  const day = 86_400_000;
  const later = await scheduled('时钟快一天');
  const id = await written('时钟慢一天');
  const at = soon(1_500);
  expect((await schedule(publisher, id, at)).status).toBe(200);
  const isDue = async () => (await house.query('select now() >= $1 as due', [at])).rows[0].due;
  await expect.poll(isDue, { timeout: 10_000 }).toBe(true);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + day });
  try {
    expect(await heedAlarm(house.payload, storage(), later.alarm)).toBe('not-due');
    vi.setSystemTime(Date.now() - 2 * day);
    const due: Alarm = { collection: 'articles', id, what: 'publish', at };
    expect(await heedAlarm(house.payload, storage(), due)).toBe('published');
  } finally {
    vi.useRealTimers();
  }
});

test('the alarm heard twice publishes once', async () => {
  const { id, alarm } = await scheduled('两次');
  expect([await heed(alarm), await heed(alarm)]).toEqual(['published', 'not-due']);
  expect(await house.log(`article:${id}`)).toHaveLength(1);
});

test('a publisher who lost the role meanwhile does not publish; the draft says why', async () => {
  const leaver = await house.person('leaver', [{ site: east, roles: ['publisher'] }]);
  const id = await written('离任');
  const at = soon(600_000);
  await schedule(leaver, id, at);
  await house.payload.delete({ collection: 'memberships', where: { user: { equals: leaver.id } } });
  const alarm: Alarm = { collection: 'articles', id, what: 'publish', at };
  expect(await heed(alarm)).toBe('refused');
  expect(await liveStatus(id)).toBe('draft');
  const draft = await draftOf(id);
  expect([draft.publishAt ?? null, draft.schedule.fault.length > 0]).toEqual([null, true]);
});

test('an editor can neither set the time nor change what is set to go live', async () => {
  const id = await written('编辑');
  expect((await schedule(editor, id, soon(60_000))).status).toBe(403);
  const set = await scheduled('已设定');
  const change = await house.ask(editor, 'PATCH', `/articles/${set.id}?draft=true`, {
    title: '掉包',
  });
  expect([change.status, change.body.errors[0].data.code]).toEqual([403, 'not-yours-to-schedule']);
  await house.ask(editor, 'PATCH', `/articles/${set.id}?draft=true`, {
    schedule: { by: publisher.id, hash: 'x' },
    title: '掉包',
  });
  await heed(set.alarm);
  expect((await house.log(`article:${set.id}`))[0]?.record.title).toBe('已设定');
});

test('what was changed after the decision stays a draft and says so', async () => {
  const { id, alarm } = await scheduled('原文');
  await house.query(
    `update _articles_v set version_title = '改过' where parent_id = $1 and latest`,
    [id],
  );
  expect(await heed(alarm)).toBe('refused');
  expect(await liveStatus(id)).toBe('draft');
  expect((await draftOf(id)).schedule.fault).toBe('changed-after-decision');
});

test('cleared or moved to another time, the old alarm does nothing', async () => {
  const { id, alarm } = await scheduled('改期');
  await schedule(publisher, id, soon(7_200_000));
  expect(await heed(alarm)).toBe('not-due');
  expect(await alarms(id)).toHaveLength(2);
});

test('an unfinished draft, or a time that has passed, is refused when it is set', async () => {
  const id = await written('过去');
  const past = await schedule(publisher, id, soon(-60_000));
  expect([past.status, past.body.errors[0].data.errors[0].path]).toEqual([400, 'publishAt']);
  const { status } = await house.ask(publisher, 'PATCH', `/articles/${id}?draft=true`, {
    publishAt: soon(60_000),
    source: '',
  });
  expect(status).toBe(400);
  expect(await alarms(id)).toEqual([]);
});

test('an alarm whose document was not saved after all does not exist', async () => {
  const before = (await house.query('select count(*) from pgboss.job')).rows[0].count;
  const hooks = house.payload.collections.articles?.config.hooks.afterChange ?? [];
  const id = await written('回滚');
  hooks.push(() => {
    throw new Error('fails late');
  });
  try {
    expect((await schedule(publisher, id, soon(60_000))).status).toBe(500);
  } finally {
    hooks.pop();
  }
  expect((await house.query('select count(*) from pgboss.job')).rows[0].count).toBe(before);
});

test('an article that expires is withdrawn with the reason', async () => {
  const id = await written('到期');
  const expireAt = soon(600_000);
  await house.ask(publisher, 'PATCH', `/articles/${id}`, { _status: 'published', expireAt });
  const [alarm] = await alarms(id);
  expect(alarm).toMatchObject({ what: 'expire', at: expireAt });
  expect(await heed(alarm as Alarm)).toBe('withdrawn');
  expect((await house.log(`article:${id}`)).at(-1)).toMatchObject({
    op: 'withdraw',
    actor: 'system',
    record: { reason: '信息已到期，由发布单位设定自动下线。' },
  });
  expect(await heed(alarm as Alarm)).toBe('not-due');
});

describe('a page with an urgent banner', () => {
  const from = soon(600_000);
  const until = soon(1_200_000);
  const after = (milliseconds: number) => new Date(Date.now() + milliseconds);
  const hear = (alarm: Alarm, now: Date) => heedAlarm(house.payload, storage(), alarm, now);
  const shown = async (id: string) =>
    (await house.log(`page:${id}`)).map(({ record }) =>
      record.blocks.map(({ type }: { type: string }) => type),
    );
  let slugs = 0;

  async function published(banner: object = {}): Promise<string> {
    slugs += 1;
    const { status, body } = await house.ask(publisher, 'POST', '/pages', {
      site: east,
      title: '横幅',
      place: 'own',
      slug: `hengfu-${slugs}`,
      _status: 'published',
      blocks: [
        { blockType: 'rich-text', body: words('正文') },
        { blockType: 'urgent-banner', level: 'emergency', text: '紧急转移', until, ...banner },
      ],
    });
    expect([status, body.errors]).toEqual([201, undefined]);
    return body.doc.id;
  }

  test('shows it from its beginning to its end, each time by an entry of the log', async () => {
    const id = await published({ from });
    const set = (await alarms(id)).sort((a, b) => a.at.localeCompare(b.at));
    expect(set).toEqual([
      { collection: 'pages', id, what: 'refresh', at: from },
      { collection: 'pages', id, what: 'refresh', at: until },
    ]);
    const [begins, ends] = set as [Alarm, Alarm];
    expect(JSON.stringify(await house.log(`page:${id}`))).not.toContain('紧急转移');
    expect(await hear(begins, new Date())).toBe('not-due');
    expect(await hear(begins, after(700_000))).toBe('refreshed');
    expect(await hear(begins, after(700_000))).toBe('not-due');
    expect(await hear(ends, after(1_300_000))).toBe('refreshed');
    expect(await shown(id)).toEqual([['rich-text'], ['rich-text', 'urgent-banner'], ['rich-text']]);
    const [, entry] = await house.log(`page:${id}`);
    expect(entry).toMatchObject({ actor: 'system', cause: 'refresh page' });
  });

  test('shows at its time what is published then, not what was drafted meanwhile', async () => {
    const id = await published({ from });
    await house.ask(publisher, 'PATCH', `/pages/${id}?draft=true`, { title: '草稿标题' });
    const [alarm] = await alarms(id);
    expect(await hear(alarm as Alarm, after(700_000))).toBe('refreshed');
    expect((await house.log(`page:${id}`)).at(-1)?.record.title).toBe('横幅');
    expect((await house.ask(publisher, 'GET', `/pages/${id}?draft=true`)).body.title).toBe(
      '草稿标题',
    );
  });

  test('that was withdrawn meanwhile stays so', async () => {
    const id = await published({ from });
    const [alarm] = await alarms(id);
    await house.ask(publisher, 'POST', `/pages/${id}/withdraw`, { reason: '测试撤下' });
    expect((await house.log(`page:${id}`)).at(-1)?.op).toBe('withdraw');
    expect(await hear(alarm as Alarm, after(700_000))).toBe('not-due');
    expect((await house.log(`page:${id}`)).at(-1)?.op).toBe('withdraw');
  });

  test('that is over stays published without it, and sets no alarm', async () => {
    const id = await published({ until: '2026-01-01T00:00:00.000Z' });
    expect(await shown(id)).toEqual([['rich-text']]);
    expect(await alarms(id)).toEqual([]);
  });

  test('does not become public when it would end before it begins', async () => {
    const { status, body } = await house.ask(publisher, 'POST', '/pages', {
      site: east,
      title: '颠倒',
      place: 'own',
      slug: 'diandao',
      _status: 'published',
      blocks: [{ blockType: 'urgent-banner', text: '颠倒', from: until, until: from }],
    });
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'blocks.0.until']);
  });
});

test('the jobs process does it by itself', async () => {
  const boss = new PgBoss({ connectionString: house.databaseUrl });
  await boss.start();
  try {
    await scheduleJobs(boss, house.payload, storage());
    const id = await written('自动');
    await schedule(publisher, id, soon(4_000));
    await expect.poll(() => liveStatus(id), { timeout: 25_000 }).toBe('published');
  } finally {
    await boss.stop({ graceful: false });
  }
});
