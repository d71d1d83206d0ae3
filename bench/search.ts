import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ArticleRecord, PublicRecord } from '@mingtang/publication';
import { migrateSearch } from '@mingtang/search/migrate';
import type { SearchAnswer } from '@mingtang/search/outside';
import type pg from 'pg';
import { indexerFlags } from '../scripts/services.mjs';
import { type ChineseArticles, chineseArticles } from '../tests/stack/chinese-articles.ts';
import { put } from '../tests/stack/corpus.ts';
import { type Row, report } from './report.ts';
import { connect, startCluster } from './stack/cluster.ts';
import { countFrom, countsFrom, median, quantile } from './stack/figures.ts';
import { type Run, root, run } from './stack/run.ts';

/**
 * Search on the embedded engine, as readers and the log meet it: the indexer in a process of its own,
 * asked over its port, names and addresses included.
 */
const sizes = countsFrom('BENCH_SIZES', [100_000, 300_000]);
const asks = countFrom('BENCH_ASKS', 300);
const atRestAfter = 10_000;
const publishes = countFrom('BENCH_PUBLISHES', 60);
/** Figures of larger indexes are told, and held to nothing. */
const promisedUpTo = 100_000;

await run('search', async (bench) => {
  const cluster = await startCluster(bench);
  const rows: Row[] = [];
  for (const size of sizes) {
    const { inside, outside } = await cluster.database(`search_${size}`);
    await migrateSearch(inside);
    const db = await connect(inside);
    bench.atEnd(() => db.end());
    const made = chineseArticles();
    await fill(db, made, size);
    rows.push(...(await measure(bench, { db, outside, made, size })));
  }
  report('search', rows);
});

/** Straight into what is published: the log itself is measured elsewhere. */
async function fill(db: pg.Client, made: ChineseArticles, size: number): Promise<void> {
  const insert = (rows: { site: string; record: PublicRecord }[]) =>
    db.query(
      `insert into outbound.published (site, key, kind, path, "column", sort_at, pinned, title, record, seq)
       select site, (record->>'kind') || ':' || (record->>'id'), record->>'kind', record->>'path',
         (record->>'column')::uuid, now(), false, coalesce(record->>'title', record->>'name'), record, 1
       from json_to_recordset($1::json) as r(site uuid, record jsonb)`,
      [JSON.stringify(rows)],
    );
  await insert(made.sites.map((record) => ({ site: record.id, record })));
  const perSite = made.columns.length / made.sites.length;
  await insert(
    made.columns.map((record, n) => ({
      site: made.sites[Math.floor(n / perSite)]?.id as string,
      record,
    })),
  );
  for (let n = 0; n < size; n += 1_000) {
    await insert(Array.from({ length: Math.min(1_000, size - n) }, (_, k) => made.article(n + k)));
  }
  await db.query(
    `insert into outbound.facet_value (site, facet, value, name, documents)
     select site, 'topic', t->>'code', max(t->>'name'), count(*) from outbound.published,
       jsonb_array_elements(record->'disclosure'->'topics') t group by site, t->>'code'
     union all
     select site, 'organ', record->'disclosure'->'organ'->>'code', max(record->'disclosure'->'organ'->>'name'), count(*)
     from outbound.published where record ? 'disclosure' group by site, record->'disclosure'->'organ'->>'code'`,
  );
  await db.query('vacuum analyze outbound.published, outbound.facet_value');
}

interface Measured {
  db: pg.Client;
  outside: string;
  made: ChineseArticles;
  size: number;
}

async function measure(bench: Run, { db, outside, made, size }: Measured): Promise<Row[]> {
  const label = `${size / 1_000}k`;
  const tell = (what: string) => console.log(`${label}: ${what}`);
  tell('published; the index is being built');
  const began = performance.now();
  const indexer = await startIndexer(bench, outside);
  await indexer.ready();
  const seconds = (performance.now() - began) / 1_000;
  const peak = memoryOf(indexer.pid, 'VmHWM');
  const rows: Row[] = [
    { name: `${label}: built`, value: size / seconds, unit: 'documents/s' },
    { name: `${label}: memory of the indexer while it builds`, value: peak, unit: 'MB' },
  ];
  tell('built; asking');
  rows.push(...(await questions(indexer, { made, size, label })));
  // Threads that cut words end when there is nothing to do for a while.
  await pause(atRestAfter);
  rows.push({
    name: `${label}: memory of the indexer at rest`,
    value: memoryOf(indexer.pid, 'VmRSS'),
    unit: 'MB',
  });
  const disk = await db.query<{ mb: number }>(
    `select sum(pg_total_relation_size(oid))::float / 1e6 as mb from pg_class
     where relnamespace = 'search'::regnamespace and relkind = 'r'`,
  );
  rows.push({ name: `${label}: index on disk`, value: disk.rows[0]?.mb ?? 0, unit: 'MB' });
  rows.push(...(await findable(indexer, db, { made, size, label })));
  tell('rebuilding');
  rows.push(...(await rebuilt(indexer, db, { made, size, label })));
  await indexer.stop();
  return rows;
}

interface Asked {
  made: ChineseArticles;
  size: number;
  label: string;
}

/** One, two and four words, of one site and of the whole city, each with facets and twenty marked hits. */
async function questions(indexer: IndexerProcess, { made, size, label }: Asked): Promise<Row[]> {
  const times = new Map<string, number[]>();
  for (let n = 0; n < asks; n++) {
    // Spread over all articles, and so over sites as readers are.
    const { site, words } = made.article((n * 7_919) % size);
    for (const [count, q] of [
      [1, words[0]],
      [2, words.slice(0, 2).join(' ')],
      [4, words.join('')],
    ] as const) {
      for (const reach of ['site', 'all'] as const) {
        const before = performance.now();
        const answer = await indexer.search(site, `?q=${encodeURIComponent(q ?? '')}&in=${reach}`);
        const took = performance.now() - before;
        if (answer.state !== 'asked') throw new Error(`"${q}" was answered ${answer.state}`);
        if (answer.total === 0) throw new Error(`"${q}" was not found, and stands in an article`);
        const name = `${label}: ${reach === 'site' ? 'one site' : 'whole city'}, ${count} ${count === 1 ? 'word' : 'words'}`;
        times.set(name, [...(times.get(name) ?? []), took]);
      }
    }
  }
  const isPromised = size <= promisedUpTo;
  return [...times].toSorted().flatMap(([name, taken]): Row[] => {
    const isSite = name.includes('one site');
    return [
      {
        name: `${name}, p50`,
        value: median(taken),
        unit: 'ms',
        ...(isPromised && { target: { atMost: isSite ? 10 : 30 } }),
      },
      {
        name: `${name}, p95`,
        value: quantile(taken, 0.95),
        unit: 'ms',
        ...(isPromised && isSite && { target: { atMost: 30 } }),
      },
    ];
  });
}

/** From the commit of an append to the first answer that has it. */
async function findable(
  indexer: IndexerProcess,
  db: pg.Client,
  { made, size, label }: Asked,
): Promise<Row[]> {
  const taken: number[] = [];
  for (let n = 0; n < publishes; n++) {
    const { site, record } = made.article(size + n);
    const title = `第${n}号供人查找的公报`;
    await put(db, site, [{ ...record, title } satisfies ArticleRecord]);
    const from = performance.now();
    const query = `?q=${encodeURIComponent(`“${title}”`)}`;
    while ((await indexer.search(site, query)).hits[0]?.title !== title) await pause(2);
    taken.push(performance.now() - from);
  }
  return [
    { name: `${label}: published until found, p50`, value: median(taken), unit: 'ms' },
    {
      name: `${label}: published until found, p95`,
      value: quantile(taken, 0.95),
      unit: 'ms',
      target: { atMost: 2_000 },
    },
  ];
}

/** Rebuilt while it is asked without a pause and articles are published. */
async function rebuilt(
  indexer: IndexerProcess,
  db: pg.Client,
  { made, size, label }: Asked,
): Promise<Row[]> {
  const before = await indexer.documents();
  const current = async () =>
    (await db.query(`select max(number) as n from search.build where state = 'current'`)).rows[0].n;
  const former = await current();
  await db.query(
    `insert into search.engine (name, rebuild_asked_at) values ('embedded', now())
     on conflict (name) do update set rebuild_asked_at = now()`,
  );
  await db.query(`select pg_notify('outbound', '')`);
  const began = performance.now();
  let [failed, asked, published] = [0, 0, 0];
  const taken: number[] = [];
  const latencies: number[] = [];
  while ((await current()) === former) {
    for (let k = 0; k < 5; k++, asked++) {
      const { site, words } = made.article((asked * 104_729) % size);
      const at = performance.now();
      const { state, total } = await indexer.search(
        site,
        `?q=${encodeURIComponent(words[0] ?? '')}&in=site`,
      );
      taken.push(performance.now() - at);
      if (state !== 'asked' || total === 0) {
        failed += 1;
        tellFailed(state, total);
      }
    }
    const { site, record } = made.article(size + 10_000 + published);
    const title = `重建时第${published}号公报`;
    await put(db, site, [{ ...record, title }]);
    const at = performance.now();
    const query = `?q=${encodeURIComponent(`“${title}”`)}`;
    while ((await indexer.search(site, query)).hits[0]?.title !== title) await pause(2);
    latencies.push(performance.now() - at);
    published += 1;
  }
  const seconds = (performance.now() - began) / 1_000;
  while ((await indexer.lag()) > 0) await pause(50);
  const missing = before + published - (await indexer.documents());
  return [
    { name: `${label}: rebuilt while asked`, value: seconds, unit: 's' },
    { name: `${label}: questions meanwhile`, value: asked, unit: 'questions' },
    {
      name: `${label}: questions that failed meanwhile`,
      value: failed,
      unit: 'questions',
      target: { atMost: 0 },
    },
    {
      name: `${label}: documents missing afterwards`,
      value: Math.abs(missing),
      unit: 'documents',
      target: { atMost: 0 },
    },
    { name: `${label}: one site, 1 word meanwhile, p95`, value: quantile(taken, 0.95), unit: 'ms' },
    {
      name: `${label}: published until found meanwhile, p95`,
      value: quantile(latencies, 0.95),
      unit: 'ms',
    },
  ];
}

const tellFailed = (state: SearchAnswer['state'], total: number) =>
  console.log(`answered ${state}, with ${total} documents`);

interface IndexerProcess {
  pid: number;
  ready(): Promise<void>;
  search(site: string, query: string): Promise<SearchAnswer>;
  documents(): Promise<number>;
  lag(): Promise<number>;
  stop(): Promise<void>;
}

async function startIndexer(bench: Run, databaseUrl: string): Promise<IndexerProcess> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [...indexerFlags, path.join(root, 'sites/indexer/src/main.ts')],
    {
      env: {
        ...process.env,
        OUTSIDE_DATABASE_URL: databaseUrl,
        SEARCH_PORT: String(port),
        RECONCILE_SECONDS: '0',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  bench.atEnd(() => stop(child));
  const at = `http://127.0.0.1:${port}`;
  const metric = async (name: string) => {
    const text = await (await fetch(`${at}/metrics`)).text();
    return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  };
  let visitor = 0;
  return {
    pid: child.pid ?? 0,
    async ready() {
      while (!(await fetch(`${at}/healthz`).catch(() => undefined))?.ok) {
        if (child.exitCode !== null) throw new Error('The indexer ended before it was ready');
        await pause(50);
      }
    },
    async search(site, query) {
      visitor += 1;
      const answer = await fetch(`${at}/search`, {
        method: 'POST',
        body: JSON.stringify({ site, query, visitor: String(visitor) }),
      });
      return (await answer.json()) as SearchAnswer;
    },
    documents: () => metric('mingtang_search_documents'),
    lag: () => metric('mingtang_indexer_lag_sites'),
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.');
  return address.port;
}

/** Megabytes of a process, as Linux counts them. */
function memoryOf(pid: number, what: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_000;
}
