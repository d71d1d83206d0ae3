import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { Piscina } from 'piscina';
import { awaitedLater } from './awaited-later.ts';
import { FileSystemSync } from './file-system-sync.ts';
import { migrateProjection } from './migrate.ts';
import { writeMounts } from './mounts.ts';
import { isBeingRebuilt } from './rebuild.ts';
import { reconcileSite } from './reconcile.ts';
import type { RenderThreadData } from './render-thread.ts';
import {
  type ConsumerContext,
  type Isolation,
  OwnershipLost,
  SiteConsumer,
  tryLock,
  unlock,
} from './site-consumer.ts';
import { buildOf } from './theme-bundle.ts';
import { writeWithheld } from './withhold-files.ts';

export interface PublisherOptions {
  /** Signs in as the outside's role: reads the log, writes receipts and its own projection. */
  databaseUrl: string;
  /** Holds `public/` and `blobs/`. */
  dataDir: string;
  /** Holds the built themes, `<theme>/server/entry.mjs`. */
  themesDir: string;
  threads: number;
  /** Seconds between two comparisons of log and files; 0 for never. */
  reconcileEvery: number;
  log: Logger;
}

/** A running publisher; `stop` lets what is under way finish. */
export interface Publisher {
  /** Resolves when every site is up to date, as far as this process can bring it there. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** How long to wait after a failure, in ms: doubles up to the last. */
const backOff = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000];
/** Notices of a commit may be lost with the connection; looking costs one query. */
const lookEvery = 2_000;
/** How long a site is kept after its last work, in ms: whoever publishes often need not take it anew each time. */
const keepFor = 10_000;

/**
 * Turns the publication log into files, for all sites. Any number of these processes may run on one
 * database: each site is worked on by one of them at a time. What cannot be done now (database away,
 * disk full) is tried again; the old files stay as they are meanwhile.
 */
export async function startPublisher(options: PublisherOptions): Promise<Publisher> {
  const { log } = options;
  const publicDir = path.join(options.dataDir, 'public');
  await migrateProjection(options.databaseUrl);
  // What a crash takes from the projection is planned again from the log, and files are synced before they
  // are settled: commits here need not wait for the disk. Those of the log do. The same few statements come
  // again and again, each with one good plan: it is made once.
  const pool = new pg.Pool({
    ...connection(options, 'plan'),
    pipeline: true,
    options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan',
    max: 8,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'));
  const workerData = {
    databaseUrl: options.databaseUrl,
    themesDir: options.themesDir,
    publicDir,
  } satisfies RenderThreadData;
  const renderers = new Piscina<unknown, never>({
    filename: new URL('./render-thread.ts', import.meta.url).href,
    minThreads: options.threads,
    maxThreads: options.threads,
    concurrentTasksPerWorker: 2,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData,
  });
  // Files of documents have a thread of their own, which is there while there are some to make.
  const papers = new Piscina<unknown, never>({
    filename: new URL('./render-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    workerData,
  });
  const state = new PublisherState(options, pool, { renderers, papers }, publicDir);
  await state.start();
  return state;
}

class PublisherState implements Publisher {
  readonly #options: PublisherOptions;
  readonly #pool: pg.Pool;
  readonly #renderers: Piscina;
  readonly #papers: Piscina;
  readonly #publicDir: string;
  readonly #files: FileSystemSync;
  /** Sites being worked on, and whether they are to be looked at once more. */
  readonly #working = new Map<string, { again: boolean; done: Promise<void> }>();
  /** Sites this process has taken over, by the connection that holds their locks. */
  readonly #held = new Map<string, { consumer: SiteConsumer; locks: pg.Client; usedAt: number }>();
  readonly #failures = new Map<string, number>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  #locks: pg.Client | undefined;
  #connecting: Promise<pg.Client> | undefined;
  #stopping = new AbortController();
  #loops: Promise<void>[] = [];

  constructor(
    options: PublisherOptions,
    pool: pg.Pool,
    { renderers, papers }: { renderers: Piscina; papers: Piscina },
    publicDir: string,
  ) {
    this.#options = options;
    this.#pool = pool;
    this.#renderers = renderers;
    this.#papers = papers;
    this.#publicDir = publicDir;
    this.#files = new FileSystemSync(publicDir);
  }

  async start(): Promise<void> {
    await this.#connectLocks();
    await this.#transaction(async (db) => {
      await writeMounts(db, this.#publicDir);
      await writeWithheld(db, this.#publicDir);
    });
    await this.#warm();
    this.#loops = [this.#look(), this.#reconcile()];
  }

  async settled(): Promise<void> {
    for (;;) {
      await Promise.all([...this.#working.values()].map((site) => site.done));
      const pending = await this.#sitesWithWork();
      if (pending.length === 0 && this.#working.size === 0) return;
      this.#wake(pending);
      if (this.#working.size === 0) await pause(50);
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    await Promise.all(this.#loops);
    await Promise.all([...this.#working.values()].map((site) => site.done));
    // One after the other: V8 has crashed where threads of both ended at the same moment.
    await this.#papers.close();
    await this.#renderers.close();
    await this.#locks?.end().catch(() => undefined);
    this.#files.stop();
    await this.#pool.end();
  }

  get #context(): ConsumerContext {
    const locks = this.#locks;
    return {
      publicDir: this.#publicDir,
      themesDir: this.#options.themesDir,
      threads: this.#options.threads,
      render: (task) => {
        const isOfPapers = task.jobs.every(({ template }) => template === 'paper');
        return (isOfPapers ? this.#papers : this.#renderers).run(task, { name: 'render' });
      },
      compress: (task) => this.#renderers.run(task, { name: 'compress' }),
      sync: () => this.#files.sync(),
      query: async <T extends object>(query: { name?: string; text: string; values: unknown[] }) =>
        (await this.#pool.query<T & pg.QueryResultRow>(query)).rows,
      transaction: (work, isolation) => this.#transaction(work, isolation),
      // The locks live and die with their connection.
      owns: () => locks !== undefined && this.#locks === locks,
      quarantined: (site, pages) => {
        for (const { path: page, error } of pages) {
          this.#options.log.error({ site, page, error }, 'page kept its last good copy');
        }
      },
      woken: (site) => {
        const working = this.#working.get(site);
        if (!working?.again) return false;
        working.again = false;
        return true;
      },
      wake: (sites) => this.#wake(sites),
    };
  }

  async #transaction<T>(
    work: (db: pg.ClientBase) => Promise<T>,
    isolation: Isolation = 'read committed',
  ): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    // A connection may end between two queries; the next query then fails and says so.
    const lost = (error: Error) => {
      broken = error;
    };
    client.on('error', lost);
    try {
      // Sent together with the first query of the work, as the end is with its last.
      const begun = awaitedLater(client.query(`begin isolation level ${isolation}`));
      const result = await work(client);
      await begun;
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('What the transaction sent last failed');
      return result;
    } catch (error) {
      await client.query('rollback').catch((e: Error) => {
        broken = e;
      });
      throw error;
    } finally {
      client.off('error', lost);
      client.release(broken);
    }
  }

  /**
   * One connection holds all site locks and hears of commits. Where it breaks, so does all work under
   * way. There are never two: what was locked over the one left behind would stay locked.
   */
  #connectLocks(): Promise<pg.Client> {
    if (this.#locks) return Promise.resolve(this.#locks);
    this.#connecting ??= this.#openLocks().finally(() => {
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  async #openLocks(): Promise<pg.Client> {
    const client = new pg.Client(connection(this.#options, 'locks'));
    const lost = () => {
      if (this.#locks === client) this.#locks = undefined;
    };
    client.on('error', (error) => {
      this.#options.log.warn({ err: error }, 'lock connection lost');
      lost();
    });
    client.on('end', lost);
    client.on('notification', ({ payload }) => {
      if (payload) this.#wake([payload]);
    });
    await client.connect();
    await client.query('listen outbound');
    this.#locks = client;
    // What failed for want of a database need not wait any longer.
    this.#failures.clear();
    for (const [site, timer] of this.#waiting) {
      clearTimeout(timer);
      this.#waiting.delete(site);
      queueMicrotask(() => this.#wake([site]));
    }
    return client;
  }

  /** Has each thread load the themes in use, so that the first publish is as fast as the next. */
  async #warm(): Promise<void> {
    const { rows } = await this.#pool.query<{ theme: string }>(
      `select distinct record->>'theme' as theme from outbound.published where kind = 'site'`,
    );
    const tasks = rows.flatMap(({ theme }) =>
      Array.from({ length: this.#options.threads }, () => ({ theme })),
    );
    const loaded = await Promise.allSettled(
      tasks.map((task) => this.#renderers.run(task, { name: 'warm' })),
    );
    for (const result of loaded) {
      if (result.status === 'rejected')
        this.#options.log.warn({ err: result.reason }, 'a theme could not be loaded');
    }
  }

  async #look(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#connectLocks();
        // A site that is being worked on hears of commits by itself, and has its work interrupted by this.
        this.#wake((await this.#sitesWithWork()).filter((site) => !this.#working.has(site)));
        await this.#releaseIdle();
      } catch (error) {
        this.#options.log.warn({ err: error }, 'the log cannot be read; trying again');
      }
      await pause(lookEvery, undefined, { signal }).catch(() => undefined);
    }
  }

  async #reconcile(): Promise<void> {
    const { signal } = this.#stopping;
    const { reconcileEvery, log } = this.#options;
    if (reconcileEvery === 0) return;
    while (!signal.aborted) {
      await pause(reconcileEvery * 1_000, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        const { rows } = await this.#pool.query<{ site: string }>(
          `select site from projection.cursor where consumer = 'publisher' order by site`,
        );
        for (const { site } of rows) {
          if (signal.aborted) return;
          const found = await reconcileSite(
            (work) => this.#transaction(work),
            this.#publicDir,
            site,
          );
          if (found.missing + found.changed + found.stray + found.misplaced > 0) {
            log.warn({ site, ...found }, 'files differed from the log; mending');
            this.#wake([site]);
          }
        }
      } catch (error) {
        log.warn({ err: error }, 'reconcile could not finish; trying again later');
      }
    }
  }

  async #sitesWithWork(): Promise<string[]> {
    const { rows } = await this.#pool.query<{ site: string }>(
      `select h.site from outbound.head h
       join outbound.published s on s.site = h.site and s.key = 'site:' || h.site
       left join projection.cursor c on c.consumer = 'publisher' and c.site = h.site
       left join projection.files_seen f on f.site = h.site
       where c.site is null or h.seq > c.planned or f.site is null or h.seq > f.seq or ${isBeingRebuilt}
       union select distinct site from projection.dirty
       union select distinct site from projection.uncompressed`,
    );
    return [...rows.map((row) => row.site), ...(await this.#sitesOfNewBuilds())];
  }

  /** Sites whose theme was built anew since their pages were made. */
  async #sitesOfNewBuilds(): Promise<string[]> {
    const { rows } = await this.#pool.query<{
      site: string;
      theme: string;
      kept: string | null;
      build: string | null;
    }>(
      `select c.site, s.record->>'theme' as theme, s.record->>'themeBuild' as kept, c.theme_build as build
       from projection.cursor c
       join outbound.published s on s.site = c.site and s.key = 'site:' || c.site
       where c.consumer = 'publisher' and c.planned > 0`,
    );
    const builds = new Map<string, string | undefined>();
    return rows.flatMap(({ site, theme, kept, build }) => {
      const asked = `${theme} ${kept}`;
      if (!builds.has(asked)) builds.set(asked, buildAtHand(this.#options.themesDir, theme, kept));
      const wanted = builds.get(asked);
      return wanted === undefined || wanted === build ? [] : [site];
    });
  }

  #wake(sites: Iterable<string>): void {
    for (const site of sites) {
      const working = this.#working.get(site);
      if (working) working.again = true;
      else if (!this.#waiting.has(site) && !this.#stopping.signal.aborted) {
        const entry = { again: false, done: Promise.resolve() };
        this.#working.set(site, entry);
        entry.done = this.#work(site, entry);
      }
    }
  }

  async #work(site: string, entry: { again: boolean }): Promise<void> {
    const { log } = this.#options;
    try {
      const consumer = await this.#take(site);
      if (consumer === undefined) return;
      const started = performance.now();
      do {
        entry.again = false;
        await consumer.drain();
      } while (entry.again && !this.#stopping.signal.aborted);
      this.#failures.delete(site);
      log.debug({ site, ms: Math.round(performance.now() - started) }, 'site up to date');
    } catch (error) {
      // Another process may have what this one lacks, such as room on its disk.
      await this.#release(site);
      this.#failed(site, error);
    } finally {
      this.#working.delete(site);
      if (entry.again && !this.#waiting.has(site)) this.#wake([site]);
    }
  }

  /** The site's consumer, taken over unless this process has it; `undefined` where another one does. */
  async #take(site: string): Promise<SiteConsumer | undefined> {
    const locks = await this.#connectLocks();
    const held = this.#held.get(site);
    if (held?.locks === locks) {
      held.usedAt = performance.now();
      return held.consumer;
    }
    if (!(await tryLock(locks, site))) return undefined;
    try {
      const consumer = await SiteConsumer.take(this.#context, site);
      this.#held.set(site, { consumer, locks, usedAt: performance.now() });
      return consumer;
    } catch (error) {
      await unlock(locks, site).catch(() => undefined);
      throw error;
    }
  }

  async #release(site: string): Promise<void> {
    const held = this.#held.get(site);
    if (held === undefined) return;
    this.#held.delete(site);
    if (held.locks === this.#locks) await unlock(held.locks, site).catch(() => undefined);
  }

  async #releaseIdle(): Promise<void> {
    const now = performance.now();
    for (const [site, { usedAt }] of this.#held) {
      if (!this.#working.has(site) && now - usedAt > keepFor) await this.#release(site);
    }
  }

  #failed(site: string, error: unknown): void {
    const attempts = (this.#failures.get(site) ?? 0) + 1;
    this.#failures.set(site, attempts);
    const wait = backOff[Math.min(attempts, backOff.length) - 1] ?? 15_000;
    const level = error instanceof OwnershipLost ? 'info' : 'error';
    this.#options.log[level](
      { site, err: error, attempts, wait },
      'publishing stopped; trying again',
    );
    this.#pool
      .query(
        `update projection.cursor set error = $2, attempts = attempts + 1, at = now()
         where consumer = 'publisher' and site = $1`,
        [site, String(error instanceof Error ? error.message : error).slice(0, 2_000)],
      )
      .catch(() => undefined);
    if (this.#stopping.signal.aborted) return;
    const timer = setTimeout(() => {
      this.#waiting.delete(site);
      this.#wake([site]);
    }, wait);
    this.#waiting.set(site, timer);
  }
}

function connection({ databaseUrl }: PublisherOptions, name: string): pg.ClientConfig {
  return {
    connectionString: databaseUrl,
    application_name: `mingtang publisher ${name}`,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    lock_timeout: 20_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  };
}

/** As `buildOf`; a theme that is missing is reported by the sites that need it, when they need it. */
function buildAtHand(folder: string, theme: string, kept: string | null): string | undefined {
  try {
    return buildOf(folder, theme, kept);
  } catch {
    return undefined;
  }
}
