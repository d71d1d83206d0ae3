import { expect, onTestFinished, test } from 'vitest';
import { corpus, put } from '../../../tests/stack/corpus.ts';
import { connected, searchDatabase } from '../../../tests/stack/searching.ts';
import { popularAt, tallyIn, tidyTally } from '../src/answers/tally.ts';

async function open() {
  const { inside, outside } = await searchDatabase();
  const [log, db] = await Promise.all([connected(inside), connected(outside)]);
  onTestFinished(async () => {
    await log.end();
    await db.end();
  });
  const made = corpus({ name: 'city', articles: 2, bodyLength: 100 });
  const site = { ...made.site, mount: { host: 'city.example', basePath: '/zw/' } };
  await put(log, site.id, [site, ...made.columns]);
  return { db, site: site.id };
}

const asked = async (db: Awaited<ReturnType<typeof open>>['db']) =>
  (
    await db.query(
      'select week::text, query, times, found_nothing as nothing, in_title from search.asked order by query',
    )
  ).rows;

test('what is looked for is counted by site and week, a reader once until it is written down', async () => {
  const { db, site } = await open();
  // Sunday night in Beijing is still the week before.
  let now = new Date('2026-11-29T15:59:00Z');
  const tally = tallyIn(db, () => now);
  const note = (visitor: string, q: string, more: object = {}) =>
    tally.note({ site, visitor, q, foundNothing: false, titles: ['关于低保标准的通知'], ...more });
  note('a', '低保');
  note('a', '低保');
  note('b', ' 低保 ');
  note('c', '恐龙', { foundNothing: true, titles: [] });
  await tally.write();
  now = new Date('2026-11-29T16:01:00Z');
  note('a', '低保');
  await tally.write();
  await tally.write();
  expect(await asked(db)).toEqual(
    expect.arrayContaining([
      { week: '2026-11-23', query: '低保', times: 2, nothing: 0, in_title: true },
      { week: '2026-11-23', query: '恐龙', times: 1, nothing: 1, in_title: false },
      { week: '2026-11-30', query: '低保', times: 1, nothing: 0, in_title: true },
    ]),
  );
});

test.each(['13909551234', '我的身份证 11010519491231002X', 'ma@example.cn', '问'.repeat(31)])(
  'of %s it is kept that something was asked, and not what',
  async (q) => {
    const { db, site } = await open();
    const tally = tallyIn(db);
    tally.note({ site, visitor: 'a', q, foundNothing: true, titles: [q] });
    await tally.write();
    expect(await asked(db)).toMatchObject([{ query: '', times: 1, nothing: 1, in_title: false }]);
  },
);

test('what cannot be written down while the database is away is counted on', async () => {
  const { db, site } = await open();
  let isAway = true;
  const flaky = {
    query: (...args: unknown[]) =>
      isAway
        ? Promise.reject(new Error('away'))
        : (db.query as (...all: unknown[]) => Promise<unknown>).apply(db, args),
  };
  const tally = tallyIn(flaky as never);
  const question = { site, q: '停水', foundNothing: false, titles: [] };
  tally.note({ ...question, visitor: 'a' });
  await expect(tally.write()).rejects.toThrow('away');
  tally.note({ ...question, visitor: 'b' });
  isAway = false;
  await tally.write();
  expect(await asked(db)).toMatchObject([{ query: '停水', times: 2 }]);
});

test('others are offered what many look for and a public title says, and nothing else', async () => {
  const { db, site } = await open();
  const now = new Date('2026-11-27T00:00:00Z');
  await db.query(
    `insert into search.asked (site, week, query, times, in_title) values
      ($1, '2026-11-23', '低保', 4, true), ($1, '2026-11-16', '低保', 3, false),
      ($1, '2026-11-23', '骂人的话', 900, false), ($1, '2026-11-23', '停水', 4, true), ($1, '2026-06-01', '旧闻', 99, true)`,
    [site],
  );
  expect(await popularAt(db, site, now)).toEqual(['低保']);
});

test('of a week that is over rare questions become a number', async () => {
  const { db, site } = await open();
  await db.query(
    `insert into search.asked (site, week, query, times, found_nothing) values ($1, '2026-11-16', '罕见甲', 2, 2),
      ($1, '2026-11-16', '罕见乙', 1, 0), ($1, '2026-11-16', '常见', 3, 0), ($1, '2026-11-23', '罕见丙', 1, 0), ($1, '2025-01-06', '去年', 9, 0)`,
    [site],
  );
  const now = new Date('2026-11-27T00:00:00Z');
  await tidyTally(db, now);
  await tidyTally(db, now);
  expect(await asked(db)).toMatchObject([
    { query: '', times: 3, nothing: 2 },
    { query: '常见', times: 3 },
    { query: '罕见丙', times: 1 },
  ]);
});
