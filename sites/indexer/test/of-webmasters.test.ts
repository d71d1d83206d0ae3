import type { PublicRecord } from '@mingtang/publication';
import { expect, onTestFinished, test } from 'vitest';
import { corpus, put, withdraw } from '../../../tests/stack/corpus.ts';
import { connected, searchDatabase } from '../../../tests/stack/searching.ts';
import { promotedAt } from '../src/answers/promoted.ts';
import { popularAt, tallyIn, tidyTally } from '../src/answers/tally.ts';
import { publishedLexicon } from '../src/published-lexicon.ts';

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
  return { log, db, site: site.id, made };
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

test('what a site promotes is found by the whole question, within its time, while its target is public', async () => {
  const { log, db, site, made } = await open();
  const article = made.article(0, { title: '低保怎么办' });
  const promotion = (id: string, more: object): PublicRecord =>
    ({ kind: 'promotion', id, words: ['低保', '低保 申请'], title: id, ...more }) as PublicRecord;
  await put(log, site, [
    article,
    promotion('a', { href: `mt:article:${article.id}`, note: '说明' }),
    promotion('b', { href: '/zwfw/', from: '2026-12-01T00:00:00Z' }),
    promotion('c', { href: 'https://zwfw.example/', until: '2026-11-30T00:00:00Z' }),
  ]);
  const at = (q: string, day: string) => promotedAt(db, { site, q, now: new Date(day) });
  const own = { title: 'a', href: `/zw${article.path}`, note: '说明' };
  expect(await at('低保', '2026-11-27')).toEqual([
    own,
    { title: 'c', href: 'https://zwfw.example/' },
  ]);
  expect(await at('低保  申请', '2026-12-02')).toEqual([own, { title: 'b', href: '/zw/zwfw/' }]);
  expect(await at('低保标准', '2026-11-27')).toEqual([]);
  await withdraw(log, site, article, '有误');
  expect(await at('低保', '2026-12-02')).toEqual([{ title: 'b', href: '/zw/zwfw/' }]);
});

test('what cities add to the lexicon is in force once it is read, until it is taken back', async () => {
  const { log, db, site } = await open();
  const lexicon = publishedLexicon(db);
  expect(await lexicon.follow()).toBe(false);
  const words: PublicRecord = {
    kind: 'lexicon',
    id: 'city',
    synonyms: [['杞子', '枸杞']],
    stopWords: ['咋弄'],
  };
  await put(log, site, [words]);
  expect(await lexicon.follow()).toBe(true);
  expect(lexicon.current().synonyms).toContainEqual(['杞子', '枸杞']);
  expect(lexicon.current().stopWords).toContain('咋弄');
  expect(await lexicon.follow()).toBe(false);
  await withdraw(log, site, words, '不用了');
  expect(await lexicon.follow()).toBe(true);
  expect(lexicon.current().synonyms).not.toContainEqual(['杞子', '枸杞']);
});
