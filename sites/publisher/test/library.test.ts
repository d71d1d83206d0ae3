import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleRecord, ColumnRecord, SiteRecord } from '@mingtang/publication';
import { expect, test } from 'vitest';
import { corpus, put, withdraw } from '../../../tests/stack/corpus.ts';
import { type Publishing, publishing } from '../../../tests/stack/publishing.ts';
import { reconcileSite, requestRebuild } from '../src/index.ts';

const at = '/zcwjk/';

/** The column of a library in a made-up site. */
const libraryOf = (site: Publishing['made'], layout: ColumnRecord['layout'] = 'library') =>
  ({
    ...site.columns[0],
    id: site.site.id.replace(/^.{8}/, '11111111'),
    parent: undefined,
    name: '政策文件库',
    path: at,
    layout,
  }) as ColumnRecord;

function policy(
  site: Publishing['made'],
  n: number,
  more: Partial<ArticleRecord> = {},
): ArticleRecord {
  return site.article(n, {
    title: `第 ${n} 号文件`,
    publishedAt: new Date(Date.parse('2024-06-01T00:00:00Z') + n * 86_400_000).toISOString(),
    policy: { number: `甲政发〔2024〕${n}号`, validity: 'in-force' },
    disclosure: {
      index: `640521101/2024-${String(n).padStart(5, '0')}`,
      organ: { code: '640521101', name: '甲镇人民政府' },
      topics: [{ code: 'agriculture', name: '农业' }],
      genre: { code: 'notice', name: '通知' },
      // Of what is taken back no files are made: hundreds of these would take minutes.
      retired: '依据已变',
    },
    ...more,
  });
}

async function written({ db }: Publishing, seq: string): Promise<string[]> {
  const { rows } = await db.query<{ path: string }>(
    `select path from inbound.receipt_page where seq = $1 and result <> 'unchanged' order by path`,
    [seq],
  );
  return rows.map((row) => row.path);
}

async function misplaced(site: Publishing): Promise<object> {
  const transaction = async <T>(work: (db: typeof site.db) => Promise<T>) => work(site.db);
  return reconcileSite(transaction, path.join(site.dataDir, 'public'), site.made.site.id);
}
const inOrder = { missing: 0, changed: 0, stray: 0, misplaced: 0 };

test('a document is in the library under each of its values, in the catalogue, and nowhere once withdrawn', async () => {
  const site = await publishing({ articles: 3 });
  await put(site.db, site.made.site.id, [libraryOf(site.made)]);
  const publisher = await site.start();
  await publisher.settled();
  expect(await site.file(at)).toContain('本栏目暂无内容');

  await put(site.db, site.made.site.id, [policy(site.made, 1, { title: '关于=春灌的通知' })]);
  await publisher.settled();
  const places = [
    'topic/agriculture',
    'organ/640521101',
    'genre/notice',
    'year/2024',
    'validity/in-force',
  ];
  for (const place of [
    at,
    ...places.map((one) => `${at}${one}/`),
    `${at}p1.html`,
    `${at}year/2024/p1.html`,
    `${at}feed.xml`,
    `${at}topic/agriculture/feed.xml`,
    `${at}organ/640521101/feed.xml`,
  ]) {
    expect(await site.file(place), place).toContain('关于=春灌的通知');
  }
  expect(await site.file(at)).toContain(`href="${at}topic/agriculture/"`);
  expect(await site.file(`${at}year/2024/feed.xml`)).toBeUndefined();
  const topic = await site.file(`${at}topic/agriculture/`);
  expect(topic).toContain('订阅本主题');
  expect(topic).toContain('/apply/subscribe.html?topic=topic%3Aagriculture"');
  expect(topic).toMatch(
    /<link rel="alternate" type="application\/atom\+xml"[^>]+href="\/zcwjk\/topic\/agriculture\/feed\.xml"/,
  );
  expect(await site.file(`${at}catalogue-2024.csv`)).toContain(
    '640521101/2024-00001,关于=春灌的通知',
  );
  expect(JSON.parse((await site.file(`${at}catalogue-2024.json`)) ?? '').documents).toHaveLength(1);
  expect(await misplaced(site)).toEqual(inOrder);

  const repealed = policy(site.made, 1, { policy: { validity: 'repealed' } });
  await put(site.db, site.made.site.id, [repealed]);
  await publisher.settled();
  expect(await site.file(`${at}validity/repealed/`)).toContain('第 1 号文件');
  expect(await site.file(`${at}validity/in-force/`)).not.toContain('第 1 号文件');
  expect(await site.file(at)).not.toContain(`href="${at}validity/in-force/"`);

  await withdraw(site.db, site.made.site.id, repealed, '内容有误');
  await publisher.settled();
  for (const [file, text] of await site.files()) {
    if (file.startsWith('zcwjk')) expect(text, file).not.toContain('第 1 号文件');
  }
  expect(await misplaced(site)).toEqual(inOrder);
});

test('publishing one document touches as few pages among three hundred as among thirty', async () => {
  const touched: string[][] = [];
  for (const many of [30, 300]) {
    const site = await publishing({ articles: 3 });
    const documents = Array.from({ length: many }, (_, n) => policy(site.made, n));
    await put(site.db, site.made.site.id, [libraryOf(site.made), ...documents]);
    const publisher = await site.start();
    await publisher.settled();
    const seq = await put(site.db, site.made.site.id, [
      policy(site.made, 900, { publishedAt: '2025-12-01T00:00:00Z' }),
    ]);
    await publisher.settled();
    touched.push((await written(site, seq)).filter((page) => page.startsWith(at)));
    expect(await misplaced(site)).toEqual(inOrder);
  }
  const [few = [], many = []] = touched;
  expect(few.length).toBeGreaterThan(8);
  // The first page, a page and a part of each of its five values, the catalogue of its year; the part before.
  expect(many.length).toBeLessThanOrEqual(few.length + 6);
  expect(many.length).toBeLessThanOrEqual(24);
}, 120_000);

test('addresses of a library stay, and a rebuild makes the same pages', async () => {
  const site = await publishing({ articles: 3 });
  const publisher = await site.start();
  await put(site.db, site.made.site.id, [libraryOf(site.made)]);
  for (let n = 0; n < 45; n++) await put(site.db, site.made.site.id, [policy(site.made, n)]);
  await publisher.settled();
  const one = [...(await site.files())].filter(([file]) => file.startsWith('zcwjk')).sort();
  expect(one.map(([file]) => file)).toContain('zcwjk/topic/agriculture/p3.html');
  await site.db.query('begin isolation level repeatable read');
  await requestRebuild(site.db, site.made.site.id);
  await site.db.query('commit');
  await publisher.settled();
  const whole = [...(await site.files())].filter(([file]) => file.startsWith('zcwjk')).sort();
  expect(whole).toEqual(one);
});

test('a column that becomes a library holds what was published before; one that is none any more leaves nothing', async () => {
  const site = await publishing({ articles: 3 });
  const documents = Array.from({ length: 25 }, (_, n) => policy(site.made, n));
  await put(site.db, site.made.site.id, documents);
  const publisher = await site.start();
  await publisher.settled();
  await put(site.db, site.made.site.id, [libraryOf(site.made)]);
  await publisher.settled();
  expect(await site.file(`${at}topic/agriculture/p1.html`)).toContain('第 0 号文件');
  expect(await misplaced(site)).toEqual(inOrder);
  await put(site.db, site.made.site.id, [libraryOf(site.made, 'list')]);
  await publisher.settled();
  expect(await site.file(`${at}topic/agriculture/`)).toBeUndefined();
  expect(await site.file(`${at}catalogue-2024.csv`)).toBeUndefined();
  expect(await misplaced(site)).toEqual(inOrder);
});

test('the library of the city holds the documents of its sites, and leads to them', async () => {
  const site = await publishing({ articles: 3 });
  const city = corpus({ name: 'city', articles: 0, subColumns: 3 });
  const cityRecord: SiteRecord = { ...city.site, level: 'city' };
  await put(site.db, city.site.id, [cityRecord, ...city.columns, city.home, libraryOf(city)]);
  const publisher = await site.start();
  await publisher.settled();
  const document = policy(site.made, 1);
  await put(site.db, site.made.site.id, [document]);
  await publisher.settled();
  const ofCity = (page: string) =>
    readFile(path.join(site.dataDir, 'public/sites', city.site.id, page), 'utf8').catch(
      () => undefined,
    );
  const address = `http://town.localhost${document.path}`;
  for (const page of [
    'zcwjk/index.html',
    'zcwjk/topic/agriculture/index.html',
    'zcwjk/p1.html',
    'zcwjk/catalogue-2024.csv',
    'zcwjk/topic/agriculture/feed.xml',
  ]) {
    expect(await ofCity(page), page).toContain(address);
  }
  expect(await site.file(at)).toBeUndefined();
  await put(site.db, site.made.site.id, [
    { ...site.made.site, mount: { host: 'new.localhost', basePath: '/' } },
  ]);
  await publisher.settled();
  for (const page of ['index.html', 'catalogue-2024.csv', 'topic/agriculture/feed.xml']) {
    const moved = `http://new.localhost${document.path}`;
    expect(await ofCity(`zcwjk/${page}`), page).toContain(moved);
  }
  await withdraw(site.db, site.made.site.id, document, '内容有误');
  await publisher.settled();
  for (const page of ['index.html', 'catalogue-2024.csv', 'topic/agriculture/feed.xml']) {
    expect(await ofCity(`zcwjk/${page}`), page).not.toContain(document.path);
  }
});
