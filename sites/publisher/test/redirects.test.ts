import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ColumnRecord, PageRecord, SiteRecord } from '@mingtang/publication';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpus, put, withdraw, writeCorpus } from '../../../tests/stack/corpus.ts';
import { type Publishing, publishing } from '../../../tests/stack/publishing.ts';
import { reconcileSite } from '../src/index.ts';

const host = 'http://town.localhost';

const pageAt = (town: Publishing, path: string, n = 1): PageRecord => ({
  ...town.made.home,
  id: `00000000-0000-4000-8000-00000000000${n}`,
  title: `页面${n}`,
  path,
  blocks: [],
});

/** What each address says: the page, `→ address`, `gone`, or nothing. */
async function says(town: Publishing, ...paths: string[]): Promise<(string | undefined)[]> {
  return Promise.all(
    paths.map(async (path) => {
      const [page, moved, gone] = await Promise.all([
        town.file(path),
        town.file(`.moved${path}`),
        town.file(`.gone${path}`),
      ]);
      const found = [page && 'page', moved && `→ ${moved.replace(host, '')}`, gone && 'gone'];
      return found.filter(Boolean).join(' and ') || undefined;
    }),
  );
}

/** Throws all away that was derived from the log, and has it made again. */
async function anew(town: Publishing): Promise<Map<string, string>> {
  await rm(path.join(town.dataDir, 'public'), { recursive: true, force: true });
  await town.db.query(
    `truncate projection.page, projection.dirty, projection.part, projection.month, projection.former,
       projection.uncompressed, projection.cursor`,
  );
  const publisher = await town.start();
  await publisher.settled();
  await publisher.stop();
  return town.files();
}

const reconciled = (town: Publishing) =>
  reconcileSite(
    async (work) => work(town.db),
    path.join(town.dataDir, 'public'),
    town.made.site.id,
  );
const equal = { missing: 0, changed: 0, stray: 0, misplaced: 0 };

describe('a page that moves', () => {
  test('again and again leaves ways that lead straight to where it is', async () => {
    const town = await publishing({ articles: 1 });
    const publisher = await town.start();
    for (const at of ['/a.html', '/b.html', '/c.html']) {
      await put(town.db, town.made.site.id, [pageAt(town, at)]);
      await publisher.settled();
    }
    expect(await says(town, '/a.html', '/b.html', '/c.html')).toEqual([
      '→ /c.html',
      '→ /c.html',
      'page',
    ]);
  });

  test('back again is not led round in a circle', async () => {
    const town = await publishing({ articles: 1 });
    const publisher = await town.start();
    for (const at of ['/a.html', '/b.html', '/a.html']) {
      await put(town.db, town.made.site.id, [pageAt(town, at)]);
      await publisher.settled();
    }
    expect(await says(town, '/a.html', '/b.html')).toEqual(['page', '→ /a.html']);
  });

  test('and is withdrawn then is gone at all its addresses; back elsewhere, all lead there', async () => {
    const town = await publishing({ articles: 1 });
    const publisher = await town.start();
    for (const at of ['/a.html', '/b.html']) {
      await put(town.db, town.made.site.id, [pageAt(town, at)]);
      await publisher.settled();
    }
    await withdraw(town.db, town.made.site.id, pageAt(town, '/b.html'), '已作废');
    await publisher.settled();
    expect(await says(town, '/a.html', '/b.html')).toEqual(['gone', 'gone']);
    expect(await town.file('.gone/a.html')).toContain('已作废');
    await put(town.db, town.made.site.id, [pageAt(town, '/d.html')]);
    await publisher.settled();
    expect(await says(town, '/a.html', '/b.html', '/d.html')).toEqual([
      '→ /d.html',
      '→ /d.html',
      'page',
    ]);
  });

  test('gives up its old address to what is new there, which answers for it from then on', async () => {
    const town = await publishing({ articles: 1 });
    const publisher = await town.start();
    await put(town.db, town.made.site.id, [pageAt(town, '/a.html')]);
    await publisher.settled();
    await put(town.db, town.made.site.id, [pageAt(town, '/b.html'), pageAt(town, '/a.html', 2)]);
    await publisher.settled();
    expect(await says(town, '/a.html', '/b.html')).toEqual(['page', 'page']);
    await put(town.db, town.made.site.id, [pageAt(town, '/c.html')]);
    await publisher.settled();
    expect(await says(town, '/a.html', '/b.html')).toEqual(['page', '→ /c.html']);
    await withdraw(town.db, town.made.site.id, pageAt(town, '/a.html', 2), '已作废');
    await publisher.settled();
    expect(await says(town, '/a.html', '/b.html', '/c.html')).toEqual([
      'gone',
      '→ /c.html',
      'page',
    ]);
  });
});

test('a column that moves takes its feed and its archive along, also parts that come later', async () => {
  const town = await publishing({ articles: 60 });
  const publisher = await town.start();
  await publisher.settled();
  const [list] = town.made.lists as [ColumnRecord];
  const moved = { ...list, path: '/xin/' };
  await put(town.db, town.made.site.id, [moved]);
  await publisher.settled();
  const names = ['', 'feed.xml', 'p1.html'];
  const old = names.map((name) => list.path + name);
  expect(await says(town, ...old)).toEqual(names.map((name) => `→ /xin/${name}`));
  expect(await says(town, ...names.map((name) => `/xin/${name}`))).toEqual(names.map(() => 'page'));
  const more = Array.from({ length: 25 }, (_, n) =>
    town.made.article(60 + n, { column: list.id, publishedAt: `2026-11-24T00:${10 + n}:00Z` }),
  );
  await put(town.db, town.made.site.id, more);
  await publisher.settled();
  expect(await says(town, `${list.path}p2.html`)).toEqual(['→ /xin/p2.html']);
  expect(await reconciled(town)).toEqual(equal);
});

test('a library that moves takes along every page it has, and those that come later', async () => {
  const town = await publishing({ articles: 1 });
  const { made, db } = town;
  const document = (n: number, topic = 'water') =>
    made.article(n, {
      disclosure: {
        organ: { code: 'zfb', name: '政府办' },
        topics: [{ code: topic, name: topic }],
      },
    });
  const library: ColumnRecord = {
    ...(made.columns[0] as ColumnRecord),
    id: '00000000-0000-4000-8000-0000000000cc',
    parent: undefined,
    path: '/wjk/',
    layout: 'library',
  };
  const publisher = await town.start();
  await put(db, made.site.id, [library, document(1)]);
  await publisher.settled();
  const year = document(1).publishedAt.slice(0, 4);
  const names = [
    '',
    'p1.html',
    'feed.xml',
    'topic/water/',
    'topic/water/p1.html',
    'topic/water/feed.xml',
    `year/${year}/`,
    `catalogue-${year}.csv`,
    `catalogue-${year}.json`,
  ];
  await put(db, made.site.id, [{ ...library, path: '/xin/' }]);
  await publisher.settled();
  expect(await says(town, ...names.map((name) => `/wjk/${name}`))).toEqual(
    names.map((name) => `→ /xin/${name}`),
  );
  expect(await says(town, ...names.map((name) => `/xin/${name}`))).toEqual(names.map(() => 'page'));
  await put(db, made.site.id, [document(2, 'roads')]);
  await publisher.settled();
  expect(await says(town, '/wjk/topic/roads/', '/wjk/topic/roads/feed.xml')).toEqual([
    '→ /xin/topic/roads/',
    '→ /xin/topic/roads/feed.xml',
  ]);
  expect(await reconciled(town)).toEqual(equal);
});

test('a column that only leads elsewhere now does not lead to itself', async () => {
  const town = await publishing({ articles: 1 });
  const publisher = await town.start();
  await publisher.settled();
  const [list] = town.made.lists as [ColumnRecord];
  await put(town.db, town.made.site.id, [
    { ...list, layout: 'link', href: 'https://www.gov.cn/', inNavigation: false },
  ]);
  await publisher.settled();
  expect(await says(town, list.path)).toEqual([undefined]);
});

const acts = fc.array(
  fc.record({
    page: fc.integer({ min: 1, max: 4 }),
    // Six addresses for four pages: they take each other's places.
    at: fc.constantFrom('/a.html', '/b.html', '/c.html', '/d.html', '/e.html', 'withdraw'),
  }),
  { minLength: 3, maxLength: 14 },
);

test('whatever moved, was withdrawn or came back, all of it can be made again from the log alone', async () => {
  const town = await publishing({ articles: 3 });
  const { db, made } = town;
  const now = new Map<number, string>();
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const publisher = await town.start();
      for (const { page, at } of sequence) {
        const before = now.get(page);
        if (at === 'withdraw') {
          if (before === undefined) continue;
          await withdraw(db, made.site.id, pageAt(town, before, page), '测试');
          now.delete(page);
        } else {
          if ([...now].some(([other, where]) => other !== page && where === at)) continue;
          await put(db, made.site.id, [pageAt(town, at, page)]);
          now.set(page, at);
        }
        // Sometimes one by one, sometimes several together.
        if (page % 2) await publisher.settled();
      }
      await publisher.settled();
      await publisher.stop();
      expect(await reconciled(town)).toEqual(equal);
      const kept = await town.files();
      expect(await anew(town)).toEqual(kept);
      for (const [file, text] of kept) {
        if (!file.startsWith('.moved')) continue;
        expect([...now.values()].map((at) => host + at)).toContain(text);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 180_000);

describe('a site that moves', () => {
  const mounts = async ({ dataDir }: Publishing) =>
    (
      JSON.parse(await readFile(path.join(dataDir, 'public/mounts.json'), 'utf8')) as {
        site: string;
        host: string;
        basePath: string;
        movedTo?: string;
      }[]
    )
      .map(({ site, host, basePath, movedTo }) => ({ site, at: host + basePath, movedTo }))
      .sort((a, b) => a.at.localeCompare(b.at));

  test('is known at all its former addresses, but where another stands now', async () => {
    const town = await publishing({ articles: 1 });
    const publisher = await town.start();
    await publisher.settled();
    const { site } = town.made;
    const at = (host: string, basePath: string): SiteRecord => ({
      ...site,
      mount: { host, basePath },
    });
    await put(town.db, site.id, [
      at('county.localhost', '/zhen/'),
      at('county.localhost', '/xin/'),
    ]);
    await publisher.settled();
    const movedTo = 'http://county.localhost/xin/';
    expect(await mounts(town)).toEqual([
      { site: site.id, at: 'county.localhost/xin/', movedTo: undefined },
      { site: site.id, at: 'county.localhost/zhen/', movedTo },
      { site: site.id, at: 'town.localhost/', movedTo },
    ]);
    const other = corpus({ name: 'town', articles: 1 });
    other.site.id = '00000000-0000-4000-8000-0000000000aa';
    await writeCorpus(town.db, other, 0);
    await publisher.settled();
    expect(await mounts(town)).toEqual([
      { site: site.id, at: 'county.localhost/xin/', movedTo: undefined },
      { site: site.id, at: 'county.localhost/zhen/', movedTo },
      { site: other.site.id, at: 'town.localhost/', movedTo: undefined },
    ]);
  });

  test('has what moved within it lead to its new address', async () => {
    const town = await publishing({ articles: 1 });
    const publisher = await town.start();
    const { site } = town.made;
    await put(town.db, site.id, [pageAt(town, '/a.html')]);
    await put(town.db, site.id, [pageAt(town, '/b.html')]);
    await publisher.settled();
    await put(town.db, site.id, [{ ...site, mount: { host: 'new.localhost', basePath: '/x/' } }]);
    await publisher.settled();
    expect(await town.file('.moved/a.html')).toBe('http://new.localhost/x/b.html');
  });
});
