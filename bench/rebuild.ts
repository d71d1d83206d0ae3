import { execFile } from 'node:child_process';
import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { requestRebuild } from '../sites/publisher/src/rebuild.ts';
import { type Corpus, corpus, put, writeCorpus } from '../tests/stack/corpus.ts';
import { astroPeer } from './peers/astro-peer.ts';
import { type HugoPeer, hugoPeer } from './peers/hugo-peer.ts';
import { type PageData, pageData } from './peers/page-data.ts';
import { requireSamePages } from './peers/same-pages.ts';
import { report } from './report.ts';
import { connect, startCluster } from './stack/cluster.ts';
import { countFrom, median, quantile } from './stack/figures.ts';
import { siteIsUpToDate, startPublisherProcess } from './stack/publisher-process.ts';
import { type Run, run } from './stack/run.ts';
import { builtTheme } from './stack/theme.ts';
import { whenFile } from './stack/when-file.ts';

/**
 * How fast a whole site is made anew, and one page of it, against stock `astro build` and Hugo.
 *
 * One site, articles of about 25 KB of html with a menu of 60 links. Ours is a running publisher
 * (its own process, the threads it takes by itself) asked to rebuild everything by force: from the
 * request in the database until no page is left to make. It writes feeds, sitemaps and the read
 * ledger besides; only html pages count. The peers make the same html pages from the same view data
 * on disk; their time is that of the whole command. Stock Astro renders menu and footer with every
 * page, as Astro sites do; a second figure, which promises nothing, shows it given both as html. Hugo
 * gets them as html, because its own cache for parts of pages does the same. Astro's pages must be
 * ours to the byte, names of assets aside; Hugo's, from templates of its own, of our size to 1 %.
 *
 * All write into an empty folder and nothing is deleted before the last figure: an ext4 without a
 * journal creates files slowly for a minute after many were deleted, which would hit whoever comes
 * next. Everything written is synced to disk within the time taken. Tools take turns; medians are
 * compared. A rebuild over the files of a live site is measured once, last.
 *
 * One changed article: ours from sending the append, Hugo's (`hugo --watch`, not synced) from saving
 * the content file, both until the page's file holds the change. Neither begins before the other has
 * come to rest: a file is there before its maker has finished.
 *
 * Settings: BENCH_ARTICLES, BENCH_ROUNDS.
 */
const articles = countFrom('BENCH_ARTICLES', 10_000);
const rounds = countFrom('BENCH_ROUNDS', 3);
const changes = 20;
/** Milliseconds in which a tool that has written the page it was waited for finishes the rest. */
const rest = 500;
const target = { astro: 4, hugo: 2, change: 50 };

await run('rebuild', async (run) => {
  const theme = await builtTheme(run, 'civic');
  const site = await publishedSite(run, theme.themesDir);
  const { pages, shared } = site.data;
  const astro = await astroPeer(path.join(run.folder, 'astro'), theme, site.data);
  const hugo = await hugoPeer(
    path.join(run.folder, 'hugo'),
    site.data,
    await readFile(path.join(site.folder, 'index.html'), 'utf8'),
  );
  console.log(`${pages.length} html pages, ${shared.mastheads.length} mastheads`);

  const seconds = { html: [] as number[], all: [] as number[] };
  const peers = { astro: [] as number[], astroHelped: [] as number[], hugo: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    await rename(site.folder, path.join(run.folder, `ours-${round}`));
    const ours = await rebuild(run, site);
    seconds.html.push(ours.html);
    seconds.all.push(ours.all);
    const outputOf = (peer: string) => path.join(run.folder, `${peer}-${round}`);
    peers.astro.push(await timed(run, () => astro.build(outputOf('astro'), 'rendered')));
    peers.astroHelped.push(await timed(run, () => astro.build(outputOf('astro-helped'), 'drawn')));
    if (hugo) peers.hugo.push(await timed(run, () => hugo.build(outputOf('hugo'))));
  }
  await samePages(run, site, hugo !== undefined);
  const changed = await changeArticles(run, site, hugo);
  const overLiveFiles = await rebuild(run, site);

  const rate = (taken: number[]) => pages.length / median(taken);
  const rows: Parameters<typeof report>[1] = [
    { name: 'html pages', value: pages.length, unit: 'pages' },
    { name: 'html of an article, mean', value: await meanSize(site, pages), unit: 'KB' },
    { name: 'rebuild, html on disk', value: rate(seconds.html), unit: 'pages/s' },
    { name: 'rebuild, .br and .gz finished', value: rate(seconds.all), unit: 'pages/s' },
    {
      name: 'rebuild over live files, html on disk',
      value: rate([overLiveFiles.html]),
      unit: 'pages/s',
    },
    { name: 'astro build', value: rate(peers.astro), unit: 'pages/s' },
    {
      name: 'astro build, given menu and footer as html',
      value: rate(peers.astroHelped),
      unit: 'pages/s',
    },
    {
      name: 'rebuild against astro build',
      value: rate(seconds.html) / rate(peers.astro),
      unit: '×',
      target: { atLeast: target.astro },
    },
    { name: 'one changed article, p50', value: median(changed.ours), unit: 'ms' },
    { name: 'one changed article, p95', value: quantile(changed.ours, 0.95), unit: 'ms' },
  ];
  if (hugo) {
    rows.push(
      { name: `hugo ${hugo.version}`, value: rate(peers.hugo), unit: 'pages/s' },
      {
        name: 'rebuild against hugo',
        value: rate(seconds.html) / rate(peers.hugo),
        unit: '×',
        target: { atLeast: target.hugo },
      },
      { name: 'one changed article, hugo -w, p50', value: median(changed.hugo), unit: 'ms' },
      {
        name: 'one changed article against hugo -w',
        value: median(changed.hugo) / median(changed.ours),
        unit: '×',
        target: { atLeast: target.change },
      },
    );
  } else {
    console.log('Hugo is not installed: not compared.');
  }
  report('rebuild', rows);
});

interface Site {
  id: string;
  made: Corpus;
  db: pg.Client;
  folder: string;
  data: Awaited<ReturnType<typeof pageData>>;
}

/** The site with all its pages on disk, and the publisher that put them there still running. */
async function publishedSite(run: Run, themesDir: string): Promise<Site> {
  const cluster = await startCluster(run);
  const { inside, outside } = await cluster.database('rebuild');
  const db = await connect(inside);
  run.atEnd(() => db.end());
  const made = corpus({ name: 'rebuild', articles, subColumns: 50, bodyLength: 6_000 });
  const { id } = made.site;
  await writeCorpus(db, made, articles);
  await db.query('analyze');
  const dataDir = path.join(run.folder, 'ours');
  await mkdir(dataDir);
  const publisher = startPublisherProcess({ databaseUrl: outside, dataDir, themesDir });
  run.atEnd(() => publisher.stop());
  await siteIsUpToDate(db, id, 'all');
  await db.query('vacuum (analyze)');
  const pool = new pg.Pool({ connectionString: outside, max: 2 });
  const data = await pageData(pool, id, themesDir);
  await pool.end();
  return { id, made, db, folder: path.join(dataDir, 'public/sites', id), data };
}

/**
 * Seconds until all html is on disk, and until its compressed copies are written too. What was written
 * before is synced first, as it is for the peers: it would be synced with ours.
 */
async function rebuild(run: Run, { db, id }: Site): Promise<{ html: number; all: number }> {
  await syncFileSystem(run.folder);
  const started = performance.now();
  await db.query('begin');
  await requestRebuild(db, id);
  await db.query('commit');
  await siteIsUpToDate(db, id, 'html');
  const html = since(started);
  await siteIsUpToDate(db, id, 'all');
  return { html, all: since(started) };
}

/** Seconds of a peer's whole run, until what it wrote is on disk. */
async function timed({ folder }: Run, build: () => Promise<void>): Promise<number> {
  await syncFileSystem(folder);
  const started = performance.now();
  await build();
  await syncFileSystem(folder);
  return since(started);
}

/** Fails where a peer did other work than we did. */
async function samePages({ folder }: Run, site: Site, withHugo: boolean): Promise<void> {
  const { pages } = site.data;
  const against = (peer: string, theirs: string, within: number) =>
    requireSamePages(peer, pages, { ours: site.folder, theirs: path.join(folder, theirs), within });
  await against('Astro', 'astro-0', 0);
  await against('Astro', 'astro-helped-0', 0);
  if (withHugo) await against('Hugo', 'hugo-0', 0.01);
}

/** Milliseconds from changing one article to its new file, in turns. */
async function changeArticles(run: Run, site: Site, hugo: HugoPeer | undefined) {
  const taken = { ours: [] as number[], hugo: [] as number[] };
  const watched = path.join(run.folder, 'hugo-watched');
  if (hugo) {
    const watching = await hugo.watch(watched);
    run.atEnd(() => watching.stop());
  }
  const [before, after] = ['第8部分', '第8部分（已修改）'];
  const isChanged = (html: string | undefined) => html?.includes(after) === true;
  for (let i = 0; i < changes; i++) {
    const article = site.made.article(Math.floor((articles * (i + 0.5)) / changes));
    const changed = { ...article, html: article.html.replace(before, after) };
    const file = article.path.slice(1);
    taken.ours.push(
      await timedChange(path.join(site.folder, file), isChanged, () =>
        put(site.db, site.id, [changed]),
      ),
    );
    if (!hugo) continue;
    taken.hugo.push(
      await timedChange(path.join(watched, file), isChanged, () => hugo.edit(file, before, after)),
    );
  }
  return taken;
}

async function timedChange(
  file: string,
  isChanged: (html: string | undefined) => boolean,
  change: () => Promise<unknown>,
): Promise<number> {
  const seen = whenFile(file, isChanged);
  const started = performance.now();
  await change();
  const taken = (await seen) - started;
  await pause(rest);
  return taken;
}

/** KB (1,000 bytes) of an article's page. */
async function meanSize({ folder }: Site, pages: PageData[]): Promise<number> {
  const files = pages.filter((page) => page.template === 'article').slice(0, 500);
  let bytes = 0;
  for (const { file } of files) bytes += (await readFile(path.join(folder, file))).length;
  return bytes / files.length / 1_000;
}

/** Seconds. */
function since(started: number): number {
  return (performance.now() - started) / 1_000;
}

async function syncFileSystem(folder: string): Promise<void> {
  await promisify(execFile)('sync', ['--file-system', folder]);
}
