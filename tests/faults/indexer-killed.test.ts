import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commonLexicon, embeddedEngine, embeddedPool } from '@mingtang/search/outside';
import type pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { differencesOf } from '../../sites/indexer/src/reconcile.ts';
import { type Corpus, corpus, put, withdraw, writeCorpus } from '../stack/corpus.ts';
import { connected, searchDatabase } from '../stack/searching.ts';

const root = path.join(import.meta.dirname, '../..');

interface Searching {
  db: pg.Client;
  outside: string;
  made: Corpus;
}

async function searching(articles: number): Promise<Searching> {
  const { inside, outside } = await searchDatabase();
  const db = await connected(inside);
  onTestFinished(() => db.end());
  const made = corpus({ name: 'town', articles, subColumns: 3, bodyLength: 300 });
  await writeCorpus(db, made, articles);
  return { db, outside, made };
}

/** The indexer as production runs it: a process of its own, which is there once it listens. */
async function startProcess(outside: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(root, 'sites/indexer/src/main.ts')], {
    env: {
      ...process.env,
      OUTSIDE_DATABASE_URL: outside,
      SEARCH_PORT: String(await freePort()),
      RECONCILE_SECONDS: '0',
      INDEXER_THREADS: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    said += part.toString();
    if (said.includes('indexer listens')) break;
  }
  child.stdout?.resume();
  return child;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.');
  return address.port;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Publishes and withdraws without a pause, until it is told to stop; what it did last to each article. */
function editing({ db, made }: Searching): { stop(): Promise<Map<number, string | undefined>> } {
  let writing = true;
  const last = new Map<number, string | undefined>();
  const done = (async () => {
    for (let version = 1; writing; version++) {
      const n = Math.floor(Math.random() * 40);
      const article = made.article(n, { title: `第${version}版公报` });
      if (Math.random() < 0.3) {
        await withdraw(db, made.site.id, article, `撤回${version}`);
        last.set(n, undefined);
      } else {
        await put(db, made.site.id, [article]);
        last.set(n, article.title);
      }
      await pause(Math.random() * 30);
    }
  })();
  return {
    async stop() {
      writing = false;
      await done;
      return last;
    },
  };
}

/** Asks as a reader asks, in this process, whatever happens to the indexer's. */
async function reader(outside: string) {
  const pool = embeddedPool(outside);
  const engine = embeddedEngine({ db: pool });
  await engine.prepare(commonLexicon);
  onTestFinished(() => pool.end());
  return engine;
}

/** No rebuild is under way, and nothing is left of any. */
async function rebuildIsOver({ db }: Searching): Promise<void> {
  const left = async () =>
    (
      await db.query(
        `select (select count(*)::int from search.engine where rebuild_asked_at is not null) as asked,
           (select array_agg(state) from search.build) as builds,
           (select count(*)::int from pg_class where relname ~ '^(document|content)_\\d+$') as tables`,
      )
    ).rows[0];
  await expect
    .poll(left, { timeout: 120_000, interval: 100 })
    .toEqual({ asked: 0, builds: ['current'], tables: 2 });
}

/** By itself the index has come to say what is published. */
async function hasCaughtUp(place: Searching): Promise<void> {
  const { db, outside, made } = place;
  await rebuildIsOver(place);
  const behind = async () =>
    (
      await db.query(
        `select h.site from outbound.head h left join search.cursor c on c.site = h.site
         where c.site is null or c.seq < h.seq or c.refresh > 0`,
      )
    ).rows;
  await expect.poll(behind, { timeout: 120_000, interval: 100 }).toEqual([]);
  const engine = await reader(outside);
  expect(await differencesOf(db, engine, made.site.id)).toEqual({
    missing: 0,
    changed: 0,
    stray: 0,
  });
}

async function expectFound({ outside, made }: Searching, last: Map<number, string | undefined>) {
  const engine = await reader(outside);
  for (const [n, title] of last) {
    const q = title === undefined ? made.article(n).title : `“${title}”`;
    const { hits } = await engine.search({ q, scope: { reach: 'all' }, size: 50 });
    const found = hits.find(({ id }) => id.endsWith(made.article(n).id));
    expect(found?.title, `article ${n}`).toBe(title);
  }
}

test('killed forty times while articles are published and withdrawn, the indexer ends where the log ends', async () => {
  const place = await searching(30);
  const editor = editing(place);
  let child = await startProcess(place.outside);
  for (let n = 0; n < 40; n++) {
    await pause(Math.random() * 250);
    await kill(child);
    child = await startProcess(place.outside);
  }
  const last = await editor.stop();
  await hasCaughtUp(place);
  await expectFound(place, last);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test('killed while it fills its first index, the indexer fills it anew', async () => {
  const place = await searching(400);
  for (let n = 0; n < 8; n++) {
    const child = await startProcess(place.outside);
    await pause(Math.random() * 600);
    await kill(child);
  }
  await startProcess(place.outside);
  await hasCaughtUp(place);
});

test('killed before, at and after the moment a new index takes the place of the old one, no question goes unanswered and nothing is missing', async () => {
  const place = await searching(400);
  const { db, outside, made } = place;
  let child = await startProcess(outside);
  await hasCaughtUp(place);
  const engine = await reader(outside);
  const failed: unknown[] = [];
  let asking = true;
  const asked = (async () => {
    let count = 0;
    for (; asking; count++) {
      const found = await engine
        .search({ q: '示例事项', scope: { reach: 'own', site: made.site.id } })
        .catch((error: unknown) => error);
      // What nobody touches is always there.
      if (!('total' in (found as object)) || (found as { total: number }).total < 360) {
        failed.push(found);
      }
      await pause(3);
    }
    return count;
  })();
  const editor = editing(place);
  for (const after of ['begun', 'begun', 'begun', 'swapped', 'swapped', 'swapped'] as const) {
    const before = await db.query(`select number from search.build`);
    await db.query(
      `insert into search.engine (name, rebuild_asked_at) values ('embedded', now())
       on conflict (name) do update set rebuild_asked_at = now()`,
    );
    await db.query(`select pg_notify('outbound', '')`);
    const isReached = async () => {
      const { rows } = await db.query<{ state: string; number: number }>(
        `select state, number from search.build where number > $1 order by number desc limit 1`,
        [before.rows[0].number],
      );
      return rows[0] && (after === 'begun' || rows[0].state === 'current');
    };
    while (!(await isReached())) await pause(1);
    await pause(after === 'begun' ? Math.random() * 500 : Math.random() * 5);
    await kill(child);
    child = await startProcess(outside);
    await rebuildIsOver(place);
  }
  const last = await editor.stop();
  asking = false;
  expect(await asked).toBeGreaterThan(0);
  expect(failed).toEqual([]);
  await hasCaughtUp(place);
  await expectFound(place, last);
});
