import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { IndexWriter, Lexicon, SearchDocument, SearchEngine } from '@mingtang/search/outside';
import pg from 'pg';
import type { Logger } from 'pino';
import { followLog } from './follow-log.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Db } from './places.ts';
import { publishedDocuments } from './published-documents.ts';
import { reconcileSite } from './reconcile.ts';

export interface IndexerOptions {
  /** Signs in as the outside's role. */
  databaseUrl: string;
  /** Makes the engine, which writes over the connection that holds the indexer's lock. */
  engine(writer: () => Promise<pg.ClientBase>): SearchEngine;
  /** Asked each time the engine is made ready, and now and then: words of the city change. */
  lexicon(db: Db): Promise<Lexicon>;
  /** Seconds between two comparisons of log and index; 0 for never. */
  reconcileEvery: number;
  log: Logger;
}

/** A running indexer; `stop` lets what is under way finish. */
export interface Indexer {
  engine: SearchEngine;
  db: Db;
  /** Resolves when the index says what the log says, as far as this process can bring it there. */
  settled(): Promise<void>;
  isRebuilding(): boolean;
  /** How many documents the rebuild under way, or the last one, has read so far. */
  documentsRebuilt(): number;
  stop(): Promise<void>;
}

const lookEvery = 2_000;
const believeLexiconFor = 2_000;
const tellProgressEvery = 10_000;
const backOff = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000];

/** Another process keeps the index, or the connection that holds the lock is lost. */
class NotOurs extends Error {
  override name = 'NotOurs';
}

/**
 * Turns the publication log into the search index. Any number of these processes may run on one
 * database: one of them writes, and all can be asked. What cannot be done now (engine or database away)
 * is tried again; publishing does not wait for it.
 */
export async function startIndexer(options: IndexerOptions): Promise<Indexer> {
  const state = new IndexerState(options);
  state.start();
  return state;
}

class IndexerState implements Indexer {
  readonly engine: SearchEngine;
  readonly db: pg.Pool;
  readonly #options: IndexerOptions;
  readonly #exclusively = oneAtATime();
  readonly #stopping = new AbortController();
  #lock: pg.Client | undefined;
  #loop: Promise<void> = Promise.resolve();
  #rebuilding: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;
  #isFilled = false;
  #documentsRebuilt = 0;
  #failures = 0;
  #lexicon = '';
  #lexiconReadAt = 0;
  #reconciledAt = performance.now();
  #wake = new AbortController();

  constructor(options: IndexerOptions) {
    this.#options = options;
    this.db = new pg.Pool({ ...this.#connection('follow'), max: 4 });
    this.db.on('error', (error) => options.log.warn({ err: error }, 'database connection lost'));
    this.engine = options.engine(async () => {
      if (!this.#lock) throw new NotOurs('This process does not hold the lock of the index');
      return this.#lock;
    });
  }

  start(): void {
    this.#loop = this.#run();
  }

  isRebuilding(): boolean {
    return this.#rebuilding !== undefined;
  }

  documentsRebuilt(): number {
    return this.#documentsRebuilt;
  }

  async settled(): Promise<void> {
    while (!this.#isFilled || (await this.#sitesWithWork()).length > 0 || this.#rebuilding) {
      this.#wake.abort();
      await pause(20);
    }
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake.abort();
    await this.#loop;
    await this.#rebuilding?.catch(() => undefined);
    await this.#lock?.end().catch(() => undefined);
    await this.engine.close();
    await this.db.end();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      let wait = lookEvery;
      try {
        await this.#holdLock();
        await this.#work();
        this.#failures = 0;
      } catch (error) {
        this.#failures += 1;
        wait =
          error instanceof NotOurs
            ? lookEvery
            : (backOff[Math.min(this.#failures, backOff.length) - 1] ?? lookEvery);
        const level = error instanceof NotOurs ? 'debug' : 'error';
        this.#options.log[level]({ err: error, wait }, 'indexing stopped; trying again');
      }
      const woken = this.#wake;
      await pause(wait, undefined, { signal: woken.signal }).catch(() => undefined);
      if (this.#wake === woken) this.#wake = new AbortController();
    }
  }

  async #prepare(): Promise<{ rebuildNeeded: boolean }> {
    const lexicon = await this.#options.lexicon(this.db);
    const prepared = await this.engine.prepare(lexicon);
    this.#lexicon = JSON.stringify(lexicon);
    this.#lexiconReadAt = performance.now();
    return prepared;
  }

  /** Synonyms count from the next question on: no document changes for them. */
  async #followLexicon(): Promise<void> {
    if (performance.now() - this.#lexiconReadAt < believeLexiconFor) return;
    this.#lexiconReadAt = performance.now();
    const lexicon = JSON.stringify(await this.#options.lexicon(this.db));
    if (lexicon !== this.#lexicon) await this.#prepare();
  }

  async #work(): Promise<void> {
    if (!this.#isFilled || (await this.#rebuildAsked())) await this.#beginRebuild();
    // Until there is an index nothing can be put into it.
    if (!this.#isFilled) return;
    for (;;) {
      const sites = await this.#sitesWithWork();
      for (const { site, refresh } of sites) {
        if (this.#stopping.signal.aborted) return;
        const isDone = await this.#exclusively(() => this.#follow(site));
        if (isDone && refresh > 0) await this.#refresh(site, refresh);
      }
      if (sites.length === 0) break;
    }
    await this.#followLexicon();
    const { reconcileEvery } = this.#options;
    if (reconcileEvery > 0 && performance.now() - this.#reconciledAt > reconcileEvery * 1_000) {
      await this.#reconcile();
    }
  }

  async #sitesWithWork(): Promise<{ site: string; refresh: number }[]> {
    const { rows } = await this.db.query<{ site: string; refresh: number }>({
      name: 'sites-with-work',
      text: `select h.site, coalesce(c.refresh, 0) as refresh from outbound.head h
             left join search.cursor c on c.engine = $1 and c.site = h.site
             where c.site is null or h.seq > c.seq or c.refresh > 0 order by refresh, h.seq desc`,
      values: [this.engine.kind],
    });
    return rows;
  }

  /** Takes in the next entries of a site; true where that was all. */
  async #follow(site: string): Promise<boolean> {
    const { rows } = await this.db.query<{ seq: string }>({
      name: 'cursor-of',
      text: 'select seq::text from search.cursor where engine = $1 and site = $2',
      values: [this.engine.kind, site],
    });
    const after = rows[0]?.seq ?? '0';
    const { seq, refresh, isDone } = await followLog(this.db, this.engine, { site, after });
    await this.db.query({
      name: 'advance',
      text: `insert into search.cursor as c (engine, site, seq, refresh)
             select $1, site, case when site = $2::uuid then $3::bigint else 0 end, (site = any($4::uuid[]))::int
             from unnest(array_append($4::uuid[], $2::uuid)) as s(site) group by site
             on conflict (engine, site) do update set seq = greatest(c.seq, excluded.seq),
               refresh = c.refresh + excluded.refresh, at = now()`,
      values: [this.engine.kind, site, seq, refresh],
    });
    return isDone;
  }

  /** Columns or the site itself moved: compares all of its documents. What is asked meanwhile is done after it. */
  async #refresh(site: string, asked: number): Promise<void> {
    const found = await reconcileSite(this.db, this.engine, site, this.#exclusively);
    await this.db.query(
      'update search.cursor set refresh = refresh - $3 where engine = $1 and site = $2',
      [this.engine.kind, site, asked],
    );
    this.#options.log.info({ site, ...found }, 'documents of a site compared');
  }

  async #askForRefresh(site: string): Promise<void> {
    await this.db.query(
      'update search.cursor set refresh = refresh + 1 where engine = $1 and site = $2',
      [this.engine.kind, site],
    );
  }

  async #reconcile(): Promise<void> {
    this.#reconciledAt = performance.now();
    for (const site of await sitesToCompare(this.db, this.engine)) {
      if (this.#stopping.signal.aborted) return;
      const found = await reconcileSite(this.db, this.engine, site, this.#exclusively);
      if (found.missing + found.changed + found.stray > 0) {
        this.#options.log.warn({ site, ...found }, 'the index differed from the log; mended');
      }
    }
  }

  async #rebuildAsked(): Promise<boolean> {
    const { rows } = await this.db.query<{ asked: boolean }>({
      name: 'rebuild-asked',
      text: 'select rebuild_asked_at is not null as asked from search.engine where name = $1',
      values: [this.engine.kind],
    });
    return rows[0]?.asked === true;
  }

  /** A first index is waited for; one that is there already is asked and kept up to date meanwhile. */
  async #beginRebuild(): Promise<void> {
    if (this.#rebuilding) return;
    const { rebuildNeeded } = await this.#prepare();
    const asked = await this.#rebuildAsked();
    if (!rebuildNeeded && !asked) {
      await this.engine
        .tidy()
        .catch((error) => this.#options.log.warn({ err: error }, 'left for the next start'));
      this.#isFilled = true;
      return;
    }
    const isThere = await this.engine.state().then(
      () => true,
      () => false,
    );
    const rebuilding = this.#rebuild();
    this.#rebuilding = rebuilding.finally(() => {
      this.#rebuilding = undefined;
    });
    if (!isThere) await this.#rebuilding;
    else {
      this.#isFilled = true;
      this.#rebuilding.catch((error) => {
        this.#isFilled = false;
        this.#options.log.error({ err: error }, 'a rebuild did not end; it is begun again');
      });
    }
  }

  async #rebuild(): Promise<void> {
    const began = performance.now();
    const positions = await this.#heads();
    let release: () => void = () => {};
    try {
      const count = await this.engine.rebuild(this.#allDocuments(), async (next) => {
        await this.#catchUp(next, positions);
        // From here to the swap nothing else is written, and what is left to catch up with is little.
        release = await this.#hold();
        await this.#catchUp(next, positions);
      });
      await this.db.query(
        `insert into search.cursor as c (engine, site, seq)
         select $1, site, seq from unnest($2::uuid[], $3::bigint[]) as p(site, seq)
         on conflict (engine, site) do update set seq = excluded.seq, at = now()`,
        [this.engine.kind, [...positions.keys()], [...positions.values()]],
      );
      await this.db.query(
        `insert into search.engine (name) values ($1) on conflict (name) do update set rebuild_asked_at = null`,
        [this.engine.kind],
      );
      this.#isFilled = true;
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      this.#options.log.info({ documents: count, seconds }, 'the index is built');
    } finally {
      release();
    }
  }

  async *#allDocuments(): AsyncGenerator<SearchDocument[]> {
    this.#documentsRebuilt = 0;
    let told = performance.now();
    for await (const some of publishedDocuments(this.db)) {
      yield some;
      this.#documentsRebuilt += some.length;
      if (performance.now() - told < tellProgressEvery) continue;
      told = performance.now();
      this.#options.log.info({ documents: this.#documentsRebuilt }, 'the index is being built');
    }
  }

  async #hold(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    void this.#exclusively(async () => {
      held.resolve();
      await promise;
    });
    await held.promise;
    return resolve;
  }

  async #heads(): Promise<Map<string, string>> {
    const { rows } = await this.db.query<{ site: string; seq: string }>(
      'select site, seq::text from outbound.head',
    );
    return new Map(rows.map(({ site, seq }) => [site, seq]));
  }

  /** What was published and withdrawn since; a site that moved meanwhile is compared afterwards. */
  async #catchUp(next: IndexWriter, positions: Map<string, string>): Promise<void> {
    for (const site of (await this.#heads()).keys()) {
      for (let isDone = false; !isDone; ) {
        const after = positions.get(site) ?? '0';
        const followed = await followLog(this.db, next, { site, after });
        positions.set(site, followed.seq);
        for (const moved of followed.refresh) await this.#askForRefresh(moved);
        ({ isDone } = followed);
      }
    }
  }

  /** One connection holds the lock, hears of commits, and is what the embedded engine writes over. */
  async #holdLock(): Promise<void> {
    if (this.#lock) return;
    const client = new pg.Client(this.#connection('lock'));
    const lost = () => {
      if (this.#lock === client) {
        this.#lock = undefined;
        this.#wake.abort();
      }
    };
    client.on('error', (error) => {
      this.#options.log.warn({ err: error }, 'lock connection lost');
      lost();
    });
    client.on('end', lost);
    client.on('notification', () => this.#wake.abort());
    await client.connect();
    const { rows } = await client.query<{ ours: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('search ' || $1, 0)) as ours`,
      [this.engine.kind],
    );
    if (!rows[0]?.ours) {
      const ended = once(client, 'end');
      await client.end();
      await ended.catch(() => undefined);
      // Questions are answered meanwhile, with the same words.
      await this.#prepare();
      throw new NotOurs('Another process keeps the index');
    }
    await client.query('listen outbound');
    this.#lock = client;
    this.#isFilled = false;
  }

  #connection(name: string): pg.ClientConfig {
    return {
      connectionString: this.#options.databaseUrl,
      application_name: `mingtang indexer ${name}`,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 60_000,
      keepAlive: true,
    };
  }
}

/** Sites of which either side holds anything. */
export async function sitesToCompare(db: Db, engine: SearchEngine): Promise<string[]> {
  const { rows } = await db.query<{ site: string }>(
    `select site from outbound.published where kind = 'site'`,
  );
  return [...new Set([...rows.map(({ site }) => site), ...(await engine.sites())])];
}
