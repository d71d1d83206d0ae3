import { randomUUID } from 'node:crypto';
import type { Client, ClientBase } from 'pg';
import { awaitedLater } from './awaited-later.ts';
import { priorityOf } from './domain/priority.ts';
import { writeMounts } from './mounts.ts';
import { pendingEntries, planEntries } from './plan-entries.ts';
import { planSite } from './plan-site.ts';
import { noteRebuilt, pagesToRebuild, rebuildUnderWay } from './rebuild.ts';
import type { Rendered, RenderJob } from './render-jobs.ts';
import type { RenderTask } from './render-thread.ts';
import { buildOf } from './theme-bundle.ts';
import { withholdFiles } from './withhold-files.ts';

export type Isolation = 'read committed' | 'repeatable read';

/** What a consumer needs from the process it runs in. */
export interface ConsumerContext {
  publicDir: string;
  themesDir: string;
  render(task: RenderTask): Promise<Rendered[]>;
  compress(task: { site: string; paths: string[] }): Promise<void>;
  /** Everything written so far is on disk when this returns. */
  sync(): Promise<void>;
  /** Render threads there are: how many chunks are worth having under way at once. */
  threads: number;
  query<T extends object>(query: { name?: string; text: string; values: unknown[] }): Promise<T[]>;
  transaction<T>(work: (db: ClientBase) => Promise<T>, isolation?: Isolation): Promise<T>;
  /** Whether this process still owns the site; once false it stays false. */
  owns(site: string): boolean;
  /** Pages that could not be made and keep their last good copy. */
  quarantined(site: string, pages: Rendered[]): void;
  /** Whether the site has been woken since this was last asked. */
  woken(site: string): boolean;
  /** Pages of these sites became dirty. */
  wake(sites: Iterable<string>): void;
}

/** Another process took the site over. */
export class OwnershipLost extends Error {
  override name = 'OwnershipLost';
}

/** Some pages that are made one after the other. */
interface Chunk {
  paths: string[];
  isMade: boolean;
}

/** A rebuild, and the page up to which it has come. */
interface Rebuilding {
  rebuild: string;
  rebuilt: string;
}

const planAtOnce = 200;
/** Up to here pages are written one by one, each on disk before the next step; beyond, in bulk. */
const fewPages = 64;
const chunk = 100;
const settleAtOnce = 1_000;
/** Dirty pages looked at together; the next are looked at while these are rendered. */
const lookAtOnce = 2_000;

/** What a part of planning left to plan. What it sent last is known once the transaction is. */
interface PlanPart {
  left: 'nothing' | 'more' | 'whole plan';
  /** Sites whose pages it made dirty. */
  sites: Promise<Set<string>>;
  /** Pages that come first. */
  near: Promise<DirtyRow[]>;
}

interface DirtyRow extends RenderJob {
  priority: number;
}

/**
 * Brings one site's files up to the log and returns when there is nothing left to do. Near pages come
 * first, also when they turn up in the middle of a long run. Safe to stop at any line: what was not
 * settled is still dirty.
 */
export class SiteConsumer {
  readonly #context: ConsumerContext;
  readonly #site: string;
  readonly #epoch: string;
  /** Changes with each entry of this site that pages may share: all but articles. */
  #frame = randomUUID();
  /** What all other sites say of themselves, as a text that changes with it; as last planned. */
  #others = '';

  private constructor(context: ConsumerContext, site: string, epoch: string) {
    this.#context = context;
    this.#site = site;
    this.#epoch = epoch;
  }

  /** Takes the site over from whoever had it. The caller holds the site's lock. */
  static async take(context: ConsumerContext, site: string): Promise<SiteConsumer> {
    const epoch = await context.transaction(async (db) => {
      const { rows } = await db.query<{ epoch: string }>(
        `insert into projection.cursor (consumer, site, epoch) values ('publisher', $1, 1)
         on conflict (consumer, site) do update set epoch = cursor.epoch + 1 returning epoch::text`,
        [site],
      );
      // Whoever had it may have ended between writing a page and settling it: its file need not be what
      // the ledger believes, also where the page comes out as it last was there.
      await db.query('update projection.dirty set force = true where site = $1 and not force', [
        site,
      ]);
      return rows[0]?.epoch ?? '';
    });
    return new SiteConsumer(context, site, epoch);
  }

  async drain(): Promise<void> {
    let near = await this.#plan();
    let rendered = 0;
    for (;;) {
      if (this.#context.woken(this.#site)) near = await this.#plan();
      const some = near.length > 0 ? near : await this.#dirty('priority = 1');
      if (some.length === 0) {
        const rebuilt = await this.#rebuildPages();
        rendered += rebuilt;
        if (rebuilt === 0 && !(await this.#renderPaper())) break;
      } else {
        if (some.length <= fewPages) await this.#renderFew(some);
        else await this.#renderMany(near.length > 0 ? [near] : this.#dirtyFrom(some));
        rendered += some.length;
      }
      near = await this.#dirty('priority = 0');
    }
    await this.#withholdFiles();
    // The next plan would otherwise be made for the tables as they were before.
    if (rendered >= settleAtOnce) {
      await this.#context.query({ text: 'analyze projection.page, projection.part', values: [] });
    }
    await this.#compress();
  }

  async #withholdFiles(): Promise<void> {
    const { publicDir } = this.#context;
    await this.#context.transaction((db) => withholdFiles(db, { publicDir, site: this.#site }));
  }

  /** Plans all that is in the log, part by part; returns the pages that come first. */
  async #plan(): Promise<DirtyRow[]> {
    let isolation: Isolation = 'read committed';
    for (;;) {
      const { left, sites, near }: PlanPart = await this.#context.transaction(
        (db) => this.#planSome(db, isolation),
        isolation,
      );
      const dirtied = await sites;
      dirtied.delete(this.#site);
      this.#context.wake(dirtied);
      if (left === 'nothing') return near;
      // A whole plan looks several times; between two looks nothing may be published.
      isolation = left === 'whole plan' ? 'repeatable read' : 'read committed';
    }
  }

  async #planSome(db: ClientBase, isolation: Isolation): Promise<PlanPart> {
    const asked = db.query<{
      planned: string;
      fresh: boolean;
      theme_build: string | null;
      head: string;
      pending: number;
      theme: string | null;
      kept: string | null;
      others: string;
    }>({
      name: 'cursor',
      text: `
        select c.planned::text, c.planned = 0 as fresh, c.theme_build, coalesce(h.seq, 0)::text as head, s.record->>'theme' as theme,
          s.record->>'themeBuild' as kept, ${othersOf('c.site')} as others,
          (select count(*)::int from (
             select from outbound.log l where l.site = c.site and l.seq > c.planned limit $3) pending) as pending
        from projection.cursor c
        left join outbound.head h on h.site = c.site
        left join outbound.published s on s.site = c.site and s.key = 'site:' || c.site
        where c.consumer = 'publisher' and c.site = $1 and c.epoch = $2
        for update of c`,
      values: [this.#site, this.#epoch, planAtOnce + 1],
    });
    const pending = awaitedLater(pendingEntries(db, this.#site, planAtOnce));
    const cursor = (await asked).rows[0];
    if (!cursor) throw new OwnershipLost();
    const done = (sites = Promise.resolve(new Set<string>())) => ({
      left: 'nothing' as const,
      sites,
      near: awaitedLater(this.#dirty('priority = 0', { db })),
    });
    if (!cursor.theme) {
      // No public site record (yet, or any more): there is nothing to render with.
      return done();
    }
    this.#others = cursor.others;
    const isWhole = cursor.fresh || cursor.pending > planAtOnce;
    if (isWhole && isolation === 'read committed') return { ...done(), left: 'whole plan' };
    const build = buildOf(this.#context.themesDir, cursor.theme, cursor.kept);
    if (isolation === 'repeatable read') {
      await writeMounts(db, this.#context.publicDir);
      await planSite(db, this.#site);
      this.#frame = randomUUID();
      await this.#advance(db, cursor.head, build);
      return done();
    }
    const entries = await pending;
    if (entries.some(({ key }) => key === `site:${this.#site}`)) {
      await writeMounts(db, this.#context.publicDir);
    }
    const isNewBuild = cursor.theme_build !== build;
    if (isNewBuild || entries.some(({ key }) => !key.startsWith('article:'))) {
      this.#frame = randomUUID();
    }
    if (isNewBuild) await db.query(this.#makingDirty());
    if (entries.length === 0 && !isNewBuild) return done();
    const { sites } = await planEntries(db, this.#site, entries);
    awaitedLater(this.#advance(db, entries.at(-1)?.seq ?? cursor.planned, build));
    return { ...done(sites), left: entries.length >= planAtOnce ? 'more' : 'nothing' };
  }

  /**
   * Entries of other sites are planned at any time, also while pages that read them are being made for the
   * first time: these are made again.
   */
  async #againIfOthersChanged(paths: string[]): Promise<void> {
    const rows = await this.#context.query<{ others: string }>({
      name: 'other-sites',
      text: `select ${othersOf('$1')} as others`,
      values: [this.#site],
    });
    if (rows[0]?.others !== this.#others) await this.#makeDirty(paths);
  }

  async #makeDirty(paths: string[]): Promise<void> {
    await this.#context.query(this.#makingDirty(paths));
  }

  /** @param paths where left out, all pages that a theme draws */
  #makingDirty(paths?: string[]) {
    return {
      text: `insert into projection.dirty as d (site, path, token, priority, causes)
         select site, path, nextval('projection.token'), ${priorityOf('p')}, '{}'
         from projection.page p
         where site = $1 and (path = any($2) or ($2::text[] is null and template <> 'paper')) order by path
         on conflict (site, path) do update set token = excluded.token`,
      values: [this.#site, paths],
    };
  }

  async #advance(db: ClientBase, planned: string, build: string): Promise<void> {
    await db.query({
      name: 'advance-planned',
      text: `update projection.cursor set planned = $2, theme_build = $3, at = now()
             where consumer = 'publisher' and site = $1`,
      values: [this.#site, planned, build],
    });
  }

  async #dirty(
    which: 'priority = 0' | 'priority = 1' | 'priority = 2',
    { after = '', db }: { after?: string; db?: ClientBase } = {},
  ): Promise<DirtyRow[]> {
    const query = {
      name: `dirty ${which}`,
      text: `select d.path, d.token::text, d.priority, d.force, p.template, p.params, encode(p.hash, 'hex') as hash
             from projection.dirty d join projection.page p using (site, path)
             where d.site = $1 and d.${which} and d.path > $3 order by d.path limit $2`,
      values: [this.#site, lookAtOnce, after],
    };
    return db ? (await db.query<DirtyRow>(query)).rows : this.#context.query<DirtyRow>(query);
  }

  /** The dirty pages from `first` on, some at a time. */
  #dirtyFrom(first: DirtyRow[]): AsyncGenerator<DirtyRow[]> {
    return readAhead(first, (after) => this.#dirty('priority = 1', { after }));
  }

  async #toRebuild(after: string): Promise<RenderJob[]> {
    return this.#context.query<RenderJob>({
      name: 'pages-to-rebuild',
      text: pagesToRebuild,
      values: [this.#site, lookAtOnce, after],
    });
  }

  /** Makes pages of a rebuild under way until it is done or the site is woken; says how many it found. */
  async #rebuildPages(): Promise<number> {
    const [under] = await this.#context.query<Rebuilding>({
      name: 'rebuild-under-way',
      text: rebuildUnderWay,
      values: [this.#site],
    });
    if (!under) return 0;
    const first = await this.#toRebuild(under.rebuilt);
    await this.#renderMany(
      readAhead(first, (after) => this.#toRebuild(after)),
      under.rebuild,
    );
    return first.length;
  }

  /** One file of a document, so that nothing that is published meanwhile waits for more than one. */
  async #renderPaper(): Promise<boolean> {
    const [paper] = await this.#dirty('priority = 2');
    if (paper) await this.#renderFew([paper]);
    return paper !== undefined;
  }

  async #renderFew(jobs: DirtyRow[]): Promise<void> {
    const parts = splitEvenly(jobs, jobs.length < 6 ? 1 : this.#context.threads);
    const task = this.#task({ inBulk: false });
    const rendered = await allEnded(parts.map((jobs) => this.#context.render({ ...task, jobs })));
    await this.#settle(rendered.flat(), { compressed: true });
    await this.#againIfOthersChanged(jobs.map(({ path }) => path));
  }

  #task(options: RenderTask['options']): Omit<RenderTask, 'jobs'> {
    const frame = `${this.#frame} ${this.#others}`;
    return { run: randomUUID(), frame, site: this.#site, options };
  }

  /**
   * Renders until done or woken. A page is never rendered twice at once, for the older of the two might be
   * written last: what is under way is settled before this returns, and the rest is still to be made.
   *
   * @param rebuild the pages are those of a rebuild, in its order
   */
  async #renderMany(
    pages: AsyncIterable<RenderJob[]> | Iterable<RenderJob[]>,
    rebuild?: string,
  ): Promise<void> {
    const task = this.#task({ inBulk: true });
    const begun: Chunk[] = [];
    const unsettled: Rendered[] = [];
    const running = new Set<Promise<void>>();
    const settle = async () => {
      const some = unsettled.splice(0);
      const rebuilt = madeUpTo(begun);
      await this.#context.sync();
      await this.#settle(some, {
        compressed: false,
        ...(rebuild && rebuilt !== undefined && { rebuilding: { rebuild, rebuilt } }),
      });
    };
    // Settling goes on beside rendering, one part after the other.
    let settling = Promise.resolve();
    let woken = false;
    try {
      for await (const some of chunksOf(pages, chunk)) {
        const part = { paths: some.map(({ path }) => path), isMade: false };
        begun.push(part);
        const one = this.#context.render({ ...task, jobs: some }).then((rendered) => {
          unsettled.push(...rendered);
          part.isMade = true;
          running.delete(one);
        });
        running.add(awaitedLater(one));
        if (running.size >= 2 * this.#context.threads)
          await Promise.race(running).catch(() => undefined);
        if (unsettled.length >= settleAtOnce) {
          await settling;
          settling = awaitedLater(settle());
        }
        // Not before the first chunk: a run that is woken all the time still gets on.
        woken = this.#context.woken(this.#site);
        if (woken) break;
      }
    } finally {
      await Promise.allSettled(running);
      await Promise.allSettled([settling]);
    }
    await Promise.all([...running, settling]);
    await settle();
    await this.#againIfOthersChanged(begun.flatMap(({ paths }) => paths));
    if (woken) await this.#plan();
  }

  /** Notes what became of pages that are now on disk, and moves the cursor as far as that allows. */
  async #settle(
    rendered: Rendered[],
    { compressed, rebuilding }: { compressed: boolean; rebuilding?: Rebuilding },
  ): Promise<void> {
    if (!this.#context.owns(this.#site)) throw new OwnershipLost();
    const broken = rendered.filter((page) => page.result === 'quarantined');
    this.#context.quarantined(this.#site, broken);
    await this.#context.transaction(async (db) => {
      const owner = await db.query({
        name: 'still-owner',
        text: `select from projection.cursor where consumer = 'publisher' and site = $1 and epoch = $2 for update`,
        values: [this.#site, this.#epoch],
      });
      if (owner.rowCount === 0) {
        // What we wrote may be older than what the new owner wrote: have it look again.
        await db.query(
          `insert into projection.dirty (site, path, token, priority, causes, force)
           select $1, path, nextval('projection.token'), 1, '{}', true from unnest($2::text[]) as t(path)
           on conflict (site, path) do update set token = excluded.token, force = true`,
          [this.#site, rendered.map((page) => page.path)],
        );
        return;
      }
      await db.query({
        name: 'settle',
        text: settleSql,
        values: [this.#site, ...columnsOf(rendered), compressed],
      });
      if (rebuilding) {
        await db.query({
          name: 'note-rebuilt',
          text: noteRebuilt,
          values: [this.#site, rebuilding.rebuild, rebuilding.rebuilt],
        });
      }
    });
    if (!this.#context.owns(this.#site)) throw new OwnershipLost();
  }

  /** Writes the compressed copies that bulk runs left out, a part at a time so that publishing comes first. */
  async #compress(): Promise<void> {
    for (;;) {
      const rows = await this.#context.query<{ path: string }>({
        name: 'uncompressed',
        text: 'select path from projection.uncompressed where site = $1 limit $2',
        values: [this.#site, 2 * chunk * this.#context.threads],
      });
      const paths = rows.map((row) => row.path);
      if (paths.length === 0) return;
      await allEnded(
        splitEvenly(paths, 2 * this.#context.threads).map((part) =>
          this.#context.compress({ site: this.#site, paths: part }),
        ),
      );
      await this.#context.query({
        text: 'delete from projection.uncompressed where site = $1 and path = any($2)',
        values: [this.#site, paths],
      });
      if (this.#context.woken(this.#site)) return this.drain();
    }
  }
}

/** What all sites but one say of themselves, as a text that changes with it. */
const othersOf = (site: string) =>
  `(select count(*) || ' ' || coalesce(sum(o.seq), 0) from outbound.published o where o.kind = 'site' and o.site <> ${site})`;

/** What a page's row (`p`) becomes by what was rendered (`r`). */
const became = {
  state: `case r.result when 'unchanged' then case when p.state = 'quarantined' then 'live' else p.state end
    when 'written' then 'live' else r.result end`,
  hash: `case when r.hash is not null then decode(r.hash, 'hex') when r.result = 'gone' then null else p.hash end`,
  reads: `case when r.result = 'quarantined'
    then array(select distinct x from unnest(p.reads || string_to_array(r.reads, E'\\n')) x)
    else coalesce(string_to_array(nullif(r.reads, ''), E'\\n'), '{}') end`,
};

/**
 * One statement: pages take their new hash and ledger where these differ, dirty rows that were not
 * dirtied again go, receipts count them, and the cursor follows the oldest entry still unsettled.
 */
const settleSql = `
  with r as (
    select * from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])
      as t(path, token, result, hash, reads, error)
  ), paged as (
    update projection.page p set state = ${became.state}, hash = ${became.hash}, reads = ${became.reads}, error = r.error
    from r where p.site = $1 and p.path = r.path and r.result <> 'superseded'
      and (p.state, p.hash, p.reads, p.error)
        is distinct from (${became.state}, ${became.hash}, ${became.reads}, r.error)
  ), to_compress as (
    insert into projection.uncompressed (site, path)
    select $1, path from r where result = 'written' and not $8
    on conflict do nothing
  ), compressed as (
    delete from projection.uncompressed u using r
    where u.site = $1 and u.path = r.path and (r.result in ('gone', 'moved') or (r.result = 'written' and $8))
  ), gone as (
    delete from projection.dirty d using r where d.site = $1 and d.path = r.path and d.token = r.token
    returning d.path, d.priority, d.causes
  ), counted as (
    select cause, count(*)::int as n, count(*) filter (where r.result = 'quarantined')::int as q,
      bool_or(gone.priority = 0) as near
    from gone cross join lateral unnest(gone.causes) as cause join r using (path)
    group by cause
  ), receipts as (
    update inbound.receipt i set done = i.done + c.n, quarantined = i.quarantined + c.q,
      near_live_at = coalesce(i.near_live_at, case when c.near or i.done + c.n >= i.planned then clock_timestamp() end),
      done_at = case when i.done + c.n >= i.planned then clock_timestamp() end
    from counted c where i.seq = c.cause
  ), named as (
    insert into inbound.receipt_page (seq, site, path, result, at, error)
    select cause, $1, gone.path, r.result, clock_timestamp(), r.error
    from gone cross join lateral unnest(gone.causes) as cause join r using (path)
    join inbound.receipt i on i.seq = cause and i.done < 100
    where r.result <> 'superseded'
    on conflict (seq, site, path) do update set result = excluded.result, at = excluded.at, error = excluded.error
  )
  update projection.cursor c set at = now(), error = null, attempts = 0,
    seq = coalesce((
      select min(cause) - 1 from projection.dirty d cross join lateral unnest(d.causes) as cause
      where d.site = $1 and d.causes <> '{}' and not exists (select from gone g where g.path = d.path)
    ), c.planned)
  where c.consumer = 'publisher' and c.site = $1`;

function columnsOf(rendered: Rendered[]) {
  return [
    rendered.map((page) => page.path),
    rendered.map((page) => page.token),
    rendered.map((page) => page.result),
    rendered.map((page) => page.hash ?? null),
    rendered.map((page) => page.reads),
    rendered.map((page) => page.error ?? null),
  ];
}

/** Like `Promise.all`, but does not give up before all have ended: none may write after its site was left. */
async function allEnded<T>(promises: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

/** The last page of those that are made without a gap. */
function madeUpTo(begun: Chunk[]): string | undefined {
  const open = begun.findIndex(({ isMade }) => !isMade);
  return begun[(open < 0 ? begun.length : open) - 1]?.paths.at(-1);
}

/** From `first` on, some at a time; those after are asked for while these are used. */
async function* readAhead<T extends { path: string }>(
  first: T[],
  after: (path: string) => Promise<T[]>,
): AsyncGenerator<T[]> {
  let next: Promise<T[]> | undefined = Promise.resolve(first);
  while (next) {
    const rows: T[] = await next;
    const last = rows.length < lookAtOnce ? undefined : rows.at(-1)?.path;
    next = last === undefined ? undefined : awaitedLater(after(last));
    yield rows;
  }
}

async function* chunksOf<T>(
  lists: AsyncIterable<T[]> | Iterable<T[]>,
  size: number,
): AsyncGenerator<T[]> {
  for await (const list of lists) yield* slicesOf(list, size);
}

function slicesOf<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

function splitEvenly<T>(items: T[], parts: number): T[][] {
  return items.length === 0 ? [] : slicesOf(items, Math.ceil(items.length / parts));
}

/** The site's place in the lock space of the database. */
export async function tryLock(client: Client, site: string): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>({
    name: 'lock-site',
    text: `select pg_try_advisory_lock(hashtextextended('publisher ' || $1, 0)) as got`,
    values: [site],
  });
  return rows[0]?.got ?? false;
}

export async function unlock(client: Client, site: string): Promise<void> {
  await client.query({
    name: 'unlock-site',
    text: `select pg_advisory_unlock(hashtextextended('publisher ' || $1, 0))`,
    values: [site],
  });
}
