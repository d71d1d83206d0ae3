import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ArticleRecord } from '@mingtang/publication';
import type { Client } from 'pg';
import { type Corpus, corpus, put, withdraw, writeCorpus } from '../tests/stack/corpus.ts';
import { report } from './report.ts';
import { type Cluster, connect, startCluster } from './stack/cluster.ts';
import { countFrom, countsFrom, median, quantile } from './stack/figures.ts';
import { siteIsUpToDate, startPublisherProcess } from './stack/publisher-process.ts';
import { type Run, run } from './stack/run.ts';
import { builtTheme } from './stack/theme.ts';
import { contentOf, whenFile } from './stack/when-file.ts';

/**
 * How long from commit to file, and whether that depends on the size of the site.
 *
 * Each size is a site in a database and under a publisher of its own, so that no size profits from
 * another's; all share one Postgres, which syncs every commit, and one disk. Everything is published
 * and compressed before the first figure is taken. Then one article at a time is published, edited
 * and withdrawn, the sizes taking turns so that the noise of the machine hits all alike; the next
 * begins when the last has reached every page it touches.
 *
 * `near` is the time to the document's own page, the first page of its list, and the home page. It
 * is taken twice: by watching the files from outside, counted from the moment the append is
 * acknowledged; and from the receipt, counted from the moment the entry was written.
 *
 * Settings: BENCH_SIZES (articles per site), BENCH_PUBLISHES (of each size; half as many edits and
 * withdrawals).
 */
interface Site {
  articles: number;
  made: Corpus;
  db: Client;
  folder: string;
}

interface Timing {
  watched: number;
  receiptNear: number;
  receiptDone: number;
  pages: number;
}

type Change = 'publish' | 'title edit' | 'withdrawal';

const sizes = countsFrom('BENCH_SIZES', [1_000, 10_000, 100_000]);
const publishes = countFrom('BENCH_PUBLISHES', 200);
const warmUp = Math.min(20, publishes);
const target = { p95: 300, growth: 1.3 };
/** About 2 KB of html: articles as they are, and a site of 100,000 that fits on a small disk. */
const bodyLength = 750;

await run('publish', async (run) => {
  const { themesDir } = await builtTheme(run, 'civic');
  const cluster = await startCluster(run);
  const sites: Site[] = [];
  for (const articles of sizes) sites.push(await publishedSite(run, cluster, themesDir, articles));

  for (let n = 0; n < warmUp; n++) for (const site of sites) await publish(site, n);
  const timings = new Map(sites.map((site) => [site, emptyTimings()]));
  for (let n = 0; n < publishes; n++) {
    for (const [site, taken] of timings) {
      taken.publish.push(await publish(site, warmUp + n));
      if (n % 2 === 1) continue;
      taken['title edit'].push(await editTitle(site, n));
      taken.withdrawal.push(await takeBack(site, warmUp + n));
    }
  }
  reportTimings(timings);
});

/** A site with all its pages on disk, and the publisher that put them there still running. */
async function publishedSite(
  run: Run,
  cluster: Cluster,
  themesDir: string,
  articles: number,
): Promise<Site> {
  const started = performance.now();
  const name = `site${articles}`;
  const { inside, outside } = await cluster.database(name);
  const db = await connect(inside);
  run.atEnd(() => db.end());
  const made = corpus({ name, articles, subColumns: 50, bodyLength });
  await writeCorpus(db, made, articles);
  await db.query('analyze');
  const dataDir = path.join(run.folder, name);
  await mkdir(dataDir);
  const publisher = startPublisherProcess({ databaseUrl: outside, dataDir, themesDir });
  run.atEnd(() => publisher.stop());
  await siteIsUpToDate(db, made.site.id, 'all', { every: 250 });
  await db.query('vacuum (analyze)');
  await db.query('checkpoint');
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.log(`${articles} articles written and published in ${seconds} s`);
  return { articles, made, db, folder: path.join(dataDir, 'public/sites', made.site.id) };
}

/** The n-th new article, in the column which the home page leads with: it touches the most pages. */
function newArticle({ made, articles }: Site, n: number): ArticleRecord {
  const [list] = made.lists;
  if (list === undefined) throw new Error('The corpus has no column for articles');
  const at = new Date(Date.parse('2026-11-24T08:00:00+08:00') + n * 60_000).toISOString();
  const article = made.article(articles + n);
  return {
    ...article,
    column: list.id,
    path: `${list.path}20261124-${article.id.slice(0, 8)}.html`,
    title: `关于公开第${n}号测试文件的通知`,
    publishedAt: at,
    updatedAt: at,
  };
}

async function publish(site: Site, n: number): Promise<Timing> {
  const article = newArticle(site, n);
  const shows = (content: string | undefined) => content?.includes(article.title) === true;
  return timed(
    site,
    () => put(site.db, site.made.site.id, [article]),
    nearFiles(site, article).map((file) => whenFile(file, shows)),
  );
}

/** Edits an article deep in the archive: no list a reader sees first shows it. */
async function editTitle(site: Site, n: number): Promise<Timing> {
  const which = Math.floor(site.articles * (0.1 + (0.8 * n) / publishes));
  const title = `关于第${which + 1}号示例事项的更正通告`;
  const article = site.made.article(which, { title, updatedAt: '2026-11-24T09:00:00+08:00' });
  return timed(site, () => put(site.db, site.made.site.id, [article]), [
    whenFile(path.join(site.folder, article.path), (content) => content?.includes(title) === true),
  ]);
}

/** Withdraws an article just published: its page and every list that leads to it must go. */
async function takeBack(site: Site, n: number): Promise<Timing> {
  const article = newArticle(site, n);
  const [own = '', ...lists] = nearFiles(site, article);
  const timing = await timed(
    site,
    () => withdraw(site.db, site.made.site.id, article, '测试完毕'),
    [
      whenFile(own, (content) => content === undefined),
      ...lists.map((file) => whenFile(file, (content) => !content?.includes(article.title))),
    ],
  );
  const notice = contentOf(path.join(site.folder, '.gone', article.path));
  if (!notice?.includes(article.title) || existsSync(`${own}.br`)) {
    throw new Error(`${article.path} was withdrawn, and what is on disk does not say so`);
  }
  return timing;
}

/** The document's own page, the first page of its list, and the home page. */
function nearFiles({ folder }: Site, article: ArticleRecord): [string, string, string] {
  const own = path.join(folder, article.path);
  return [own, path.join(path.dirname(own), 'index.html'), path.join(folder, 'index.html')];
}

async function timed(
  { db }: Site,
  append: () => Promise<string>,
  files: Promise<number>[],
): Promise<Timing> {
  const seq = await append();
  const acknowledged = performance.now();
  const last = Math.max(...(await Promise.all(files)));
  return { watched: last - acknowledged, ...(await receiptOf(db, seq)) };
}

/** What the receipt says once everything the entry touches is on disk. */
async function receiptOf(db: Client, seq: string): Promise<Omit<Timing, 'watched'>> {
  for (let patience = 3_000; patience > 0; patience--) {
    const { rows } = await db.query<{ near: number; done: number; pages: number; bad: number }>({
      name: 'receipt',
      text: `select extract(epoch from r.near_live_at - l.at)::float * 1000 as near,
               extract(epoch from r.done_at - l.at)::float * 1000 as done,
               r.planned as pages, r.quarantined as bad
             from inbound.receipt r join outbound.log l using (seq)
             where r.seq = $1 and r.done_at is not null`,
      values: [seq],
    });
    const [receipt] = rows;
    if (receipt?.bad) throw new Error(`${receipt.bad} pages could not be made for entry ${seq}`);
    if (receipt) {
      return { receiptNear: receipt.near, receiptDone: receipt.done, pages: receipt.pages };
    }
    await pause(20);
  }
  throw new Error(`The receipt of entry ${seq} was not complete after a minute`);
}

function emptyTimings(): Record<Change, Timing[]> {
  return { publish: [], 'title edit': [], withdrawal: [] };
}

function reportTimings(timings: Map<Site, Record<Change, Timing[]>>): void {
  const rows: Parameters<typeof report>[1] = [];
  for (const [{ articles }, taken] of timings) {
    for (const change of ['publish', 'title edit', 'withdrawal'] as const) {
      const name = `${articles} articles, ${change}`;
      const of = (figure: keyof Timing) => taken[change].map((timing) => timing[figure]);
      const add = (what: string, value: number, atMost?: number) =>
        rows.push({
          name: `${name}: ${what}`,
          value,
          unit: 'ms',
          target: atMost === undefined ? undefined : { atMost },
        });
      const promised = change === 'publish' ? target.p95 : undefined;
      add('near p50 (files)', median(of('watched')));
      add('near p95 (files)', quantile(of('watched'), 0.95), promised);
      add('near p50 (receipt)', median(of('receiptNear')));
      add('near p95 (receipt)', quantile(of('receiptNear'), 0.95), promised);
      add('all pages p95 (receipt)', quantile(of('receiptDone'), 0.95));
      rows.push({ name: `${name}: pages, median`, value: median(of('pages')), unit: 'pages' });
    }
  }
  const bySize = [...timings].sort(([a], [b]) => a.articles - b.articles);
  const [smallest, largest] = [bySize.at(0), bySize.at(-1)];
  if (smallest && largest && smallest !== largest) {
    const p95 = ([, taken]: typeof smallest, figure: keyof Timing) =>
      quantile(
        taken.publish.map((timing) => timing[figure]),
        0.95,
      );
    const name = `publish, ${largest[0].articles} against ${smallest[0].articles} articles`;
    for (const [figure, how] of [
      ['watched', 'files'],
      ['receiptNear', 'receipt'],
    ] as const) {
      const value = p95(largest, figure) / p95(smallest, figure);
      rows.push({
        name: `${name}: near p95 (${how})`,
        value,
        unit: '×',
        target: { atMost: target.growth },
      });
    }
  }
  report('publish', rows);
}
