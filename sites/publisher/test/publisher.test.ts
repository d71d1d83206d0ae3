import { randomUUID } from 'node:crypto';
import {
  cp,
  lstat,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { ArticleRecord, ColumnRecord } from '@mingtang/publication';
import { verifyLog } from '@mingtang/publication/log';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpus, put, withdraw, writeCorpus } from '../../../tests/stack/corpus.ts';
import {
  ownThemes,
  type Publishing,
  publishing,
  rewriteTheme,
} from '../../../tests/stack/publishing.ts';
import { reconcileSite, requestRebuild } from '../src/index.ts';
import { buildsOf } from '../src/theme-bundle.ts';

interface ReceiptRow {
  planned: number;
  done: number;
  quarantined: number;
  near_live_at: Date | null;
  done_at: Date | null;
}

async function receipt({ db }: Publishing, seq: string) {
  const { rows } = await db.query<ReceiptRow>('select * from inbound.receipt where seq = $1', [
    seq,
  ]);
  const pages = await db.query<{ path: string; result: string; error: string | null }>(
    'select path, result, error from inbound.receipt_page where seq = $1 order by path',
    [seq],
  );
  return { ...rows[0], pages: pages.rows };
}

const written = (state: Awaited<ReturnType<typeof receipt>>) =>
  state.pages.filter((page) => page.result === 'written').map((page) => page.path);

test('a published article is on its page, its list, the home page, the feeds and the sitemap', async () => {
  const site = await publishing({ articles: 5 });
  const publisher = await site.start();
  await publisher.settled();
  const list = site.made.lists[0];
  if (!list) throw new Error('no list');
  const article = site.made.article(9, {
    column: list.id,
    title: '关于冬季供暖的通告',
    publishedAt: '2026-11-23T01:00:00Z',
  });
  const seq = await put(site.db, site.made.site.id, [article]);
  await publisher.settled();

  expect(await site.file(article.path)).toContain('关于冬季供暖的通告');
  for (const page of [list.path, '/', '/feed.xml', `${list.path}feed.xml`, `${list.path}p1.html`]) {
    expect(await site.file(page), page).toContain('关于冬季供暖的通告');
  }
  expect(await site.file('/sitemap-2026-11.xml')).toContain(article.path);
  const state = await receipt(site, seq);
  expect(state).toMatchObject({ quarantined: 0, done_at: expect.any(Date) });
  expect(state.done).toBe(state.planned);
  expect(written(state)).toEqual(expect.arrayContaining([article.path, list.path, '/']));
});

test('a withdrawn article is gone everywhere, and its address says why', async () => {
  const site = await publishing({ articles: 6 });
  const publisher = await site.start();
  await publisher.settled();
  const article = site.made.article(5);
  const seq = await withdraw(site.db, site.made.site.id, article, '内容有误，已更正另发');
  await publisher.settled();

  expect(await site.file(article.path)).toBeUndefined();
  expect(await site.file(`${article.path}.br`)).toBeUndefined();
  expect(await site.file(`.gone${article.path}`)).toContain('内容有误，已更正另发');
  for (const [file, text] of await site.files()) {
    if (!file.startsWith('.gone')) expect(text, file).not.toContain(article.path);
  }
  expect((await receipt(site, seq)).pages).toContainEqual({
    path: article.path,
    result: 'gone',
    error: null,
  });

  await put(site.db, site.made.site.id, [article]);
  await publisher.settled();
  expect(await site.file(article.path)).toContain(article.title);
  expect(await site.file(`.gone${article.path}`)).toBeUndefined();
});

test('a file is withheld once nothing public has it, and no longer once something has it again', async () => {
  const site = await publishing({ articles: 4 });
  const { db, made, dataDir } = site;
  const publisher = await site.start();
  const withheld = async () =>
    JSON.parse(await readFile(path.join(dataDir, 'public/withheld.json'), 'utf8'));
  const [plan, form] = ['a', 'b'].map((digit) => `${digit.repeat(64)}.pdf`) as [string, string];
  const offering = (n: number, blobs: string[]) =>
    put(db, made.site.id, [
      made.article(n, {
        attachments: blobs.map((blob) => ({
          name: '附件.pdf',
          blob,
          mime: 'application/pdf',
          bytes: 9,
        })),
      }),
    ]);
  await offering(1, [plan, form]);
  await offering(2, [form]);
  await publisher.settled();
  expect(await withheld()).toEqual([]);

  await offering(1, [plan]);
  await publisher.settled();
  expect(await withheld(), 'another article has it').toEqual([]);
  await withdraw(db, made.site.id, made.article(1), '误发');
  await publisher.settled();
  expect(await withheld()).toEqual([plan]);
  await offering(2, []);
  await publisher.settled();
  expect(await withheld()).toEqual([plan, form]);

  await offering(3, [plan]);
  await publisher.settled();
  expect(await withheld()).toEqual([form]);
  await rm(path.join(dataDir, 'public/withheld.json'));
  await publisher.stop();
  await (await site.start()).settled();
  expect(await withheld(), 'a folder that was lost').toEqual([form]);
  await db.query('truncate projection.withheld, projection.files_seen');
  const again = await site.start();
  await again.settled();
  expect(await withheld(), 'an outside made anew').toEqual([form]);
});

test('compressed copies hold what the page holds, also after it changed', async () => {
  const site = await publishing({ articles: 3 });
  const publisher = await site.start();
  await publisher.settled();
  const article = site.made.article(1, { title: '更正后的标题' });
  await put(site.db, site.made.site.id, [article]);
  await publisher.settled();
  const root = path.join(site.dataDir, 'public/sites', site.made.site.id);
  for (const file of (await site.files()).keys()) {
    if (file.startsWith('.')) continue;
    const plain = await readFile(path.join(root, file));
    expect(
      brotliDecompressSync(await readFile(path.join(root, `${file}.br`))).equals(plain),
      file,
    ).toBe(true);
    expect(gunzipSync(await readFile(path.join(root, `${file}.gz`))).equals(plain), file).toBe(
      true,
    );
  }
});

test('publishing does not touch the archive: at most the newest part changes', async () => {
  const site = await publishing({ articles: 200 });
  const publisher = await site.start();
  await publisher.settled();
  const list = site.made.lists[0];
  if (!list) throw new Error('no list');
  const seq = await put(site.db, site.made.site.id, [
    site.made.article(200, { column: list.id, publishedAt: '2026-11-24T00:00:00Z' }),
  ]);
  await publisher.settled();
  const state = await receipt(site, seq);
  expect(written(state).filter((page) => /\/p\d+\.html$/.test(page))).toEqual([
    `${list.path}p4.html`,
  ]);
  expect(state.planned).toBeLessThan(15);
});

test('what did not change is not written again', async () => {
  const site = await publishing({ articles: 4 });
  const publisher = await site.start();
  await publisher.settled();
  const file = path.join(
    site.dataDir,
    'public/sites',
    site.made.site.id,
    site.made.article(0).path,
  );
  const before = await stat(file);
  const seq = await put(site.db, site.made.site.id, [site.made.article(0)]);
  await publisher.settled();
  expect((await stat(file)).ino).toBe(before.ino);
  expect((await receipt(site, seq)).pages.every((page) => page.result === 'unchanged')).toBe(true);
});

test('an article that moved leaves its new address behind', async () => {
  const site = await publishing({ articles: 3 });
  const publisher = await site.start();
  await publisher.settled();
  const old = site.made.article(0);
  await put(site.db, site.made.site.id, [{ ...old, path: '/c1/s1/20200101-abcdef01.html' }]);
  await publisher.settled();
  expect(await site.file(old.path)).toBeUndefined();
  expect(await site.file(`.moved${old.path}`)).toBe(
    'http://town.localhost/c1/s1/20200101-abcdef01.html',
  );
});

test('changing the name of a column renders only pages that read it', async () => {
  const site = await publishing({ articles: 9 });
  const publisher = await site.start();
  await publisher.settled();
  const list = site.made.lists[1];
  if (!list) throw new Error('no list');
  // Out of the menu first: the menu stands on every page.
  await put(site.db, site.made.site.id, [{ ...list, inNavigation: false }]);
  await publisher.settled();
  const seq = await put(site.db, site.made.site.id, [
    { ...list, inNavigation: false, name: '新名称' },
  ]);
  await publisher.settled();
  const changed = written(await receipt(site, seq));
  const other = site.made.article(0);
  expect(changed).toContain(list.path);
  expect(changed).not.toContain(other.path);
  expect(await site.file(list.path)).toContain('新名称');
});

test('a page the theme cannot show keeps its last good copy, and nothing else is held up', async () => {
  const site = await publishing({ articles: 4 });
  const publisher = await site.start();
  await publisher.settled();
  const good = await site.file(site.made.article(1).path);
  const broken = { ...site.made.article(1), attachments: null } as unknown as ArticleRecord;
  const seq = await put(site.db, site.made.site.id, [broken]);
  const after = site.made.article(2, { title: '其后发布的文章' });
  await put(site.db, site.made.site.id, [after]);
  await publisher.settled();

  expect(await site.file(site.made.article(1).path)).toBe(good);
  expect(await site.file(after.path)).toContain('其后发布的文章');
  const state = await receipt(site, seq);
  expect(state.quarantined).toBe(1);
  expect(state.pages.find((page) => page.result === 'quarantined')).toMatchObject({
    path: site.made.article(1).path,
    error: expect.stringContaining('TypeError'),
  });

  await put(site.db, site.made.site.id, [site.made.article(1, { title: '改好了' })]);
  await publisher.settled();
  expect(await site.file(site.made.article(1).path)).toContain('改好了');
});

test('a record with a path outside its site is quarantined and writes nothing', async () => {
  const site = await publishing({ articles: 2 });
  const publisher = await site.start();
  await publisher.settled();
  const seq = await put(site.db, site.made.site.id, [
    site.made.article(5, { path: '/../../escape.html' }),
  ]);
  await publisher.settled();
  expect((await receipt(site, seq)).quarantined).toBe(1);
  await expect(stat(path.join(site.dataDir, 'public/escape.html'))).rejects.toThrow('ENOENT');
});

test('a record of a kind this release does not know changes nothing', async () => {
  const site = await publishing({ articles: 2 });
  const publisher = await site.start();
  await publisher.settled();
  const before = await site.files();
  const unknown = {
    kind: 'hologram',
    id: site.made.article(0).id,
    title: '?',
  } as unknown as ArticleRecord;
  await put(site.db, site.made.site.id, [unknown]);
  await put(site.db, site.made.site.id, [site.made.article(0, { title: '照常发布' })]);
  await publisher.settled();
  expect((await site.files()).size).toBe(before.size);
  expect(await site.file(site.made.article(0).path)).toContain('照常发布');
});

test('a new build of a theme renders every page of its sites again', async () => {
  const site = await publishing({ articles: 3 });
  const themesDir = await ownThemes();
  const publisher = await site.start({ themesDir });
  await publisher.settled();
  const pages = async () =>
    [...(await site.files())].filter(([file]) => file.endsWith('.html')).map(([, html]) => html);
  const before = await pages();
  await rewriteTheme(path.join(themesDir, 'civic'), '<main ', '<main data-build="another" ');
  await publisher.settled();
  const after = await pages();
  expect(after.length).toBe(before.length);
  expect(after.filter((html) => !html.includes('data-build="another"'))).toEqual([]);
});

test('a site keeps to the build it names when another is installed, and takes it when it names that', async () => {
  const site = await publishing({ articles: 3 });
  const themesDir = await ownThemes();
  const civic = path.join(themesDir, 'civic');
  const [old] = buildsOf(themesDir, 'civic');
  if (!old) throw new Error('the theme is not built');
  await put(site.db, site.made.site.id, [{ ...site.made.site, themeBuild: old.build }]);
  const publisher = await site.start({ themesDir });
  await publisher.settled();
  const before = await site.files();

  await cp(civic, path.join(themesDir, '.kept/civic', old.build), { recursive: true });
  await rewriteTheme(civic, '<main ', '<main data-build="another" ');
  await site.db.query(`select pg_notify('outbound', $1)`, [site.made.site.id]);
  await publisher.settled();
  expect(await site.files()).toEqual(before);
  const builds = buildsOf(themesDir, 'civic');
  expect(builds.map(({ isNewest }) => isNewest)).toEqual([true, false]);

  await put(site.db, site.made.site.id, [
    { ...site.made.site, themeBuild: builds[0]?.build ?? '' },
  ]);
  await publisher.settled();
  expect(await site.file('/')).toContain('data-build="another"');
  // Back is one record, also while it names a build that is nowhere any more: then the newest serves.
  await put(site.db, site.made.site.id, [{ ...site.made.site, themeBuild: old.build }]);
  await publisher.settled();
  expect(await site.files()).toEqual(before);
  await put(site.db, site.made.site.id, [{ ...site.made.site, themeBuild: '0'.repeat(64) }]);
  await publisher.settled();
  expect(await site.file('/')).toContain('data-build="another"');
});

test('a site’s new colours concern its own pages alone, its new name those below it too', async () => {
  const site = await publishing({ articles: 3 });
  const below = corpus({ name: 'village', articles: 2 });
  await writeCorpus(site.db, below, 2);
  await put(site.db, below.site.id, [{ ...below.site, parent: site.made.site.id }]);
  const publisher = await site.start();
  await publisher.settled();
  const concerned = async (seq: string) => {
    await publisher.settled();
    const { rows } = await site.db.query<{ site: string; pages: number; written: string[] }>(
      `select site, count(*)::int as pages,
         array_agg(path order by path) filter (where result = 'written') as written
       from inbound.receipt_page where seq = $1 group by site`,
      [seq],
    );
    return new Map(rows.map((row) => [row.site, row]));
  };

  const red = { ...site.made.site, tokens: { primary: '#8a1f11' } };
  const colours = await concerned(await put(site.db, red.id, [red]));
  expect([...colours.keys()]).toEqual([red.id]);
  expect(colours.get(red.id)?.written).toContain('/tokens.css');

  const named = await concerned(await put(site.db, red.id, [{ ...red, shortName: '新名' }]));
  expect([...named.keys()].sort()).toEqual([red.id, below.site.id].sort());
  expect(named.get(below.site.id)?.written).toContain('/');
});

test('reconcile finds a lost file, a changed file, a stray one and links, and all are mended', async () => {
  const site = await publishing({ articles: 4 });
  const publisher = await site.start();
  await publisher.settled();
  const good = await site.files();
  const root = path.join(site.dataDir, 'public/sites', site.made.site.id);
  await rm(path.join(root, site.made.article(0).path));
  await writeFile(path.join(root, site.made.article(1).path), 'tampered');
  await writeFile(path.join(root, 'stray.html'), 'never published');
  const page = path.join(root, site.made.article(2).path);
  await rename(page, path.join(site.dataDir, 'elsewhere.html'));
  await symlink(path.join(site.dataDir, 'elsewhere.html'), page);
  await symlink(site.dataDir, path.join(root, 'planted'));
  const [begun, young] = [randomUUID(), randomUUID()].map((id) => path.join(root, `.a.html.${id}`));
  if (!begun || !young) throw new Error('no partial files');
  await writeFile(begun, 'half of a');
  await utimes(begun, 0, 0);
  await writeFile(young, 'half of a');
  const transaction = async <T>(work: (db: typeof site.db) => Promise<T>) => work(site.db);
  const found = await reconcileSite(
    transaction,
    path.join(site.dataDir, 'public'),
    site.made.site.id,
  );
  expect(found).toEqual({ missing: 1, changed: 2, stray: 2, misplaced: 0 });
  await expect(lstat(path.join(root, 'planted'))).rejects.toThrow('ENOENT');
  await expect(stat(begun)).rejects.toThrow('ENOENT');
  await rm(young);
  await site.db.query(`select pg_notify('outbound', $1)`, [site.made.site.id]);
  await publisher.settled();
  expect(await site.files()).toEqual(good);
  expect(
    await reconcileSite(transaction, path.join(site.dataDir, 'public'), site.made.site.id),
  ).toEqual({
    missing: 0,
    changed: 0,
    stray: 0,
    misplaced: 0,
  });
});

/** One thing an editor does; numbers choose the article, the column and the day. */
const acts = fc.array(
  fc.record({
    verb: fc.constantFrom(
      'publish',
      'publish',
      'retitle',
      'withdraw',
      'move',
      'redate',
      'pin',
      'reword',
      'disclose',
      'disclose',
      'rename-column',
      'reorder',
      'move-library',
    ),
    article: fc.nat(60),
    column: fc.nat(2),
    day: fc.nat(3_000),
  }),
  { minLength: 5, maxLength: 25 },
);

test('a page of a withdrawn article that stayed behind becomes its notice, not a hole', async () => {
  const site = await publishing({ articles: 2 });
  const { db, made, dataDir } = site;
  const publisher = await site.start();
  await publisher.settled();
  const article = made.article(0);
  await withdraw(db, made.site.id, article, '内容有误');
  await publisher.settled();
  await db.query(
    `update projection.page set template = 'article', params = jsonb_build_object('id', $2::text), state = 'live'
     where site = $1 and path = $3`,
    [made.site.id, article.id, article.path],
  );
  const transaction = async <T>(work: (client: typeof db) => Promise<T>) => work(db);
  const found = await reconcileSite(transaction, path.join(dataDir, 'public'), made.site.id);
  expect(found.misplaced).toBe(1);
  await db.query(`select pg_notify('outbound', $1)`, [made.site.id]);
  await publisher.settled();
  expect(await site.file(article.path)).toBeUndefined();
  expect(await site.file(`.gone${article.path}`)).toContain('内容有误');
});

test('a rebuild goes on where its publisher ended, and what is published meanwhile is there at once', async () => {
  const site = await publishing({ articles: 300 });
  const first = await site.start();
  await first.settled();
  await first.stop();
  const before = await site.files();
  const { rows: pages } = await site.db.query<{ path: string }>(
    `select path from projection.page where template not in ('paper', 'removed') order by path`,
  );
  const reached = pages[150]?.path ?? '';
  await site.db.query('begin isolation level repeatable read');
  await requestRebuild(site.db, site.made.site.id);
  await site.db.query('commit');
  await site.db.query('update projection.cursor set rebuilt = $1', [reached]);
  await rm(path.join(site.dataDir, 'public/sites', site.made.site.id), { recursive: true });
  const article = site.made.article(7, { title: '重建期间发布的通告' });
  await put(site.db, site.made.site.id, [article]);

  const second = await site.start();
  await second.settled();
  const after = await site.files();
  expect(after.get(article.path.slice(1))).toContain('重建期间发布的通告');
  for (const { path: page } of pages.slice(151)) {
    const file = page.endsWith('/') ? `${page.slice(1)}index.html` : page.slice(1);
    if (before.get(file)?.includes(article.path)) continue;
    expect(after.get(file), page).toBe(before.get(file));
  }
  // What it had made before is not made again: here it is missing, and reconcile has it mended.
  const { missing } = await reconcileSite(
    (work) => work(site.db),
    path.join(site.dataDir, 'public'),
    site.made.site.id,
  );
  expect(missing).toBeGreaterThan(100);
  await second.settled();
  const { rows } = await site.db.query('select rebuild from projection.cursor');
  expect(rows).toEqual([{ rebuild: null }]);
});

test('a new column is in the menu of a page that is made next', async () => {
  const site = await publishing({ articles: 5 });
  const publisher = await site.start();
  await publisher.settled();
  const article = site.made.article(2, { title: '先改一次' });
  await put(site.db, site.made.site.id, [article]);
  await publisher.settled();
  const [column] = site.made.columns.filter((one) => one.inNavigation);
  if (!column) throw new Error('no column in the menu');
  await put(site.db, site.made.site.id, [{ ...column, name: '新设的栏目' }]);
  await put(site.db, site.made.site.id, [{ ...article, title: '再改一次' }]);
  await publisher.settled();
  const page = await site.file(article.path);
  expect(page).toContain('再改一次');
  expect(page).toContain('新设的栏目');
});

/** A page but for its links to the parts of an archive. */
const withoutArchive = (html: string | undefined) =>
  html?.replaceAll(/<nav class="parts".*?<\/nav>/gs, '');

test('whatever editors did, one by one, the files are those a full rebuild makes', async () => {
  const site = await publishing({ articles: 45 });
  const publisher = await site.start();
  await publisher.settled();
  const { db, made } = site;
  const now = new Map<string, ArticleRecord>(
    Array.from({ length: 45 }, (_, n) => [made.article(n).id, made.article(n)]),
  );
  const library: ColumnRecord = {
    ...(made.columns[0] as ColumnRecord),
    id: randomUUID(),
    parent: undefined,
    path: '/wjk/',
    layout: 'library',
  };
  // A platform of disclosure with counts of what stands in its columns.
  const sections = { ...library, layout: 'sections', type: '信息公开目录' } as const;
  const platform = { ...sections, id: randomUUID(), path: '/gk/' };
  const statutory = { ...sections, id: randomUUID(), path: '/gk/fd/', parent: platform.id };
  for (const list of made.lists) list.parent = statutory.id;
  await put(db, made.site.id, [library, platform, statutory, ...made.lists]);
  let step = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      for (const act of sequence) {
        step++;
        // Few have files made of them, which take longest.
        const which = act.verb === 'disclose' ? act.article % 6 : act.article;
        const base = now.get(made.article(which).id);
        const column = made.lists[act.column];
        if (!column) throw new Error('no column');
        if (act.verb === 'rename-column') {
          await put(db, made.site.id, [{ ...column, name: `栏目${step}` }]);
          continue;
        }
        if (act.verb === 'reorder') {
          await put(db, made.site.id, [{ ...column, order: act.day }]);
          continue;
        }
        if (act.verb === 'move-library') {
          await put(db, made.site.id, [{ ...library, path: act.day % 2 ? '/wjk/' : '/wj/' }]);
          continue;
        }
        if (act.verb === 'withdraw') {
          if (!base) continue;
          await withdraw(db, made.site.id, base, '测试');
          now.delete(base.id);
          continue;
        }
        const at = new Date(
          Date.parse('2018-01-01T00:00:00Z') + act.day * 86_400_000,
        ).toISOString();
        const fresh = base ?? made.article(which, { publishedAt: at });
        const changed: ArticleRecord = {
          ...fresh,
          ...(act.verb === 'retitle' && { title: `标题${step}` }),
          ...(act.verb === 'move' && { column: column.id }),
          ...(act.verb === 'redate' && { publishedAt: at }),
          ...(act.verb === 'pin' && { pinned: !fresh.pinned }),
          ...(act.verb === 'reword' && {
            html: `<p>正文${step}</p>`,
            updatedAt: new Date(Date.parse(fresh.updatedAt) + 60_000).toISOString(),
          }),
          ...(act.verb === 'disclose' && {
            disclosure: {
              organ: { code: 'zfb', name: '政府办' },
              topics: [{ code: `t${act.column}`, name: `主题${act.column}` }],
            },
          }),
        };
        now.set(changed.id, changed);
        await put(db, made.site.id, [changed]);
      }
      await publisher.settled();
      const incremental = await site.files();
      await db.query('begin');
      await requestRebuild(db, made.site.id);
      await db.query('commit');
      await publisher.settled();
      const rebuilt = await site.files();
      for (const [file, text] of rebuilt) {
        // A rebuild numbers archive parts anew; after withdrawals they may hold other articles, or be fewer.
        if (/\/p\d+\.html$/.test(file)) continue;
        expect(withoutArchive(incremental.get(file)), file).toBe(withoutArchive(text));
      }
      expect(incremental.get('gk/index.html')).toMatch(/<small>\d+ 条<\/small>/);
      const stale = [...incremental.keys()].filter(
        (file) => !rebuilt.has(file) && !/\/p\d+\.html$/.test(file),
      );
      expect(stale).toEqual([]);
    }),
    // A failed sequence leaves its traces in the log: shrinking would not start from the same place.
    { numRuns: 6, endOnFailure: true },
  );
  expect((await verifyLog(db)).breaks).toEqual([]);
}, 120_000);
