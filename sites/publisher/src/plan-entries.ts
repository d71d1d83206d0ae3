import { archivePath } from '@mingtang/pages';
import type { ArticleRecord, PublicRecord } from '@mingtang/publication';
import type { ClientBase } from 'pg';
import { enterPart, holdingPart, leavePart } from './archive-parts.ts';
import { awaitedLater } from './awaited-later.ts';
import { archivePages, monthPath, ownPages, ownPath, type PageJob } from './domain/own-pages.ts';
import type { Place } from './domain/parts.ts';
import { priorityOf } from './domain/priority.ts';
import { changedTags, placeChanged, tag } from './domain/tags.ts';
import { leaveAddress, placeNotices } from './former-addresses.ts';
import { allListingPages, planListings } from './plan-listings.ts';
import { columnsOf, putPages } from './put-pages.ts';
import { listsLeft } from './service-lists.ts';

/** An entry of the log with the record it takes the place of, both without their contents. */
export interface LogEntry {
  seq: string;
  key: string;
  record: PublicRecord | undefined;
  before: PublicRecord | undefined;
  /** It was public before, and withdrawn. */
  isBack: boolean;
}

/**
 * Works out, entry by entry, which pages the log asks to make, remove or render again, and notes
 * them in `projection.page` and `projection.dirty`. Runs inside the caller's transaction, which
 * must hold the site's cursor row. Does not wait for what it wrote last: that is known when the
 * transaction is.
 *
 * @returns to be awaited after the commit: the sites whose pages became dirty
 */
export async function planEntries(
  db: ClientBase,
  site: string,
  entries: LogEntry[],
): Promise<{ sites: Promise<Set<string>> }> {
  const marked: Promise<string[]>[] = [];
  for (const entry of entries) marked.push((await planEntry(db, site, entry)).marked);
  return { sites: awaitedLater(Promise.all(marked).then((sites) => new Set(sites.flat()))) };
}

/** A record without its contents: which pages a change reaches does not depend on them. */
const outline = (entry: string) => `${entry}.record - '{html,text,blocks}'::text[]`;

/** The oldest entries of a site's log that are not planned yet. */
export async function pendingEntries(
  db: ClientBase,
  site: string,
  limit: number,
): Promise<LogEntry[]> {
  const { rows } = await db.query<{
    seq: string;
    key: string;
    op: string;
    record: PublicRecord;
    before_op: string | null;
    before: PublicRecord | null;
  }>({
    name: 'pending-entries',
    text: `
      select l.seq::text, l.key, l.op, ${outline('l')} as record, b.op as before_op, b.record as before
      from projection.cursor c cross join lateral (
        select * from outbound.log where site = c.site and seq > c.planned order by seq limit $2
      ) l
      left join lateral (
        select op, ${outline('p')} as record from outbound.log p
        where p.site = l.site and p.key = l.key and p.seq < l.seq order by p.seq desc limit 1
      ) b on true
      where c.consumer = 'publisher' and c.site = $1 order by l.seq`,
    values: [site, limit],
  });
  return rows.map((row) => ({
    seq: row.seq,
    key: row.key,
    record: row.op === 'put' ? row.record : undefined,
    before: row.before_op === 'put' && row.before ? row.before : undefined,
    isBack: row.before_op === 'withdraw',
  }));
}

async function planEntry(
  db: ClientBase,
  site: string,
  { seq, key, record, before, isBack }: LogEntry,
): Promise<{ marked: Promise<string[]> }> {
  const tags = changedTags(site, before, record);
  const pages = record ? ownPages(record) : [];
  const left = await listsLeft(
    db,
    site,
    (before ? ownPages(before) : []).filter((old) => !pages.some((page) => page.path === old.path)),
  );
  const article = [record, before].find((r): r is ArticleRecord => r?.kind === 'article');
  /** Documents whose former addresses may say something else now. */
  const lookedFor = new Set<string>();
  if (article && placeChanged(before, record)) {
    const places = await planPlaces(
      db,
      site,
      before as ArticleRecord | undefined,
      record as ArticleRecord | undefined,
    );
    tags.push(...places.tags);
    pages.push(...places.pages);
    if (places.opensPart) lookedFor.add(`column:${article.column}`);
  }
  const listed = article && (await planListings(db, site, { before, after: record }));
  if (listed) tags.push(...listed.tags);
  if (record?.kind === 'column') pages.push(...(await allArchivePages(db, site, record)));
  if (before?.kind === 'column') {
    for (const old of await allArchivePages(db, site, before)) {
      if (!pages.some((page) => page.path === old.path)) left.push(old);
    }
  }
  const standing = record && before ? ownPages(before).map(identityOf) : [];
  const fresh = pages.filter((page) => !standing.includes(identityOf(page)));
  const written = [putPages(db, site, fresh), leavePages(db, site, left)];
  const leaves = ownPath(before);
  if (leaves !== undefined && leaves !== ownPath(record)) {
    written.push(leaveAddress(db, { site, path: leaves, key, seq }));
    lookedFor.add(key);
  }
  if (isBack) lookedFor.add(key);
  if (lookedFor.size > 0) await Promise.all(written);
  const noticed: string[] = [];
  for (const one of lookedFor) noticed.push(...(await placeNotices(db, site, one)));
  const marking = markDirty(db, site, seq, {
    tags,
    paths: [...[...pages, ...left].map((page) => page.path), ...noticed],
    elsewhere: listed?.pages ?? [],
    nearColumns: [record, before].flatMap((r) => (r?.kind === 'article' ? [r.column] : [])),
  });
  const marked = Promise.all([marking, ...written]).then(([sites]) => sites);
  return { marked: awaitedLater(marked) };
}

const identityOf = ({ path, template, params }: PageJob) =>
  `${path} ${template} ${JSON.stringify(params)}`;

async function allArchivePages(
  db: ClientBase,
  site: string,
  column: Extract<PublicRecord, { kind: 'column' }>,
): Promise<PageJob[]> {
  if (column.layout === 'library') return allListingPages(db, site, column);
  const { rows } = await db.query<{ parts: number }>({
    name: 'count-parts',
    text: 'select count(*)::int as parts from projection.part where "column" = $1',
    values: [column.id],
  });
  return archivePages(column, rows[0]?.parts ?? 0);
}

/** Moves an article in and out of archive parts, months and its neighbours' sight. */
async function planPlaces(
  db: ClientBase,
  site: string,
  before?: ArticleRecord,
  after?: ArticleRecord,
) {
  const tags: string[] = [];
  const pages = new Map<string, PageJob>();
  const stays =
    before &&
    after &&
    before.column === after.column &&
    new Date(before.publishedAt).getTime() === new Date(after.publishedAt).getTime();
  // Beside an article stand names and addresses alone.
  if (!stays || before.title !== after.title || before.path !== after.path) {
    for (const article of [before, after]) {
      if (!article) continue;
      const place = placeOf(article);
      for (const id of await neighbours(db, site, article.column, place)) tags.push(tag.near(id));
      tags.push(tag.near(article.id));
    }
  }
  if (stays) {
    const part = await holdingPart(db, after.column, placeOf(after));
    if (part) tags.push(tag.part(after.column, part.part));
    tags.push(tag.month(site, monthOf(after)));
    return { tags, pages: [...pages.values()], opensPart: false };
  }
  let opensPart = false;
  if (before) {
    tags.push(...(await leavePart(db, before.column, placeOf(before))));
    const left = await leaveMonth(db, site, before);
    tags.push(...left.tags);
    if (left.page) pages.set(left.page.path, left.page);
  }
  if (after) {
    const part = await enterPart(db, { site, list: after.column, place: placeOf(after) });
    const columnPath = await pathOfColumn(db, site, after.column);
    opensPart = part.isNew;
    tags.push(...part.tags);
    if (columnPath) {
      const path = archivePath({ path: columnPath }, part.part);
      const params = { id: after.column, part: part.part };
      pages.set(path, { path, template: 'archive', params });
    }
    const month = monthOf(after);
    await enterMonth(db, site, month);
    tags.push(tag.month(site, month), tag.months(site));
    pages.set(monthPath(month), {
      path: monthPath(month),
      template: 'sitemap-month',
      params: { month },
    });
  }
  return { tags, pages: [...pages.values()], opensPart };
}

const placeOf = ({ publishedAt, id }: ArticleRecord): Place => ({
  at: publishedAt,
  key: `article:${id}`,
});

/** Months are those of the prefecture's calendar, UTC+8. */
function monthOf({ publishedAt }: ArticleRecord): string {
  return new Date(new Date(publishedAt).getTime() + 8 * 3_600_000).toISOString().slice(0, 7);
}

async function neighbours(
  db: ClientBase,
  site: string,
  column: string,
  { at, key }: Place,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'neighbours-of-place',
    text: `
      (select teaser->>'id' as id from outbound.published
       where site = $1 and "column" = $2 and kind = 'article' and (sort_at, key) < ($3, $4)
       order by sort_at desc, key desc limit 1)
      union all
      (select teaser->>'id' from outbound.published
       where site = $1 and "column" = $2 and kind = 'article' and (sort_at, key) > ($3, $4)
       order by sort_at, key limit 1)`,
    values: [site, column, at, key],
  });
  return rows.map((row) => row.id);
}

async function pathOfColumn(
  db: ClientBase,
  site: string,
  column: string,
): Promise<string | undefined> {
  const { rows } = await db.query<{ path: string }>({
    name: 'path-of-column',
    text: `select path from outbound.published where site = $1 and key = $2`,
    values: [site, `column:${column}`],
  });
  return rows[0]?.path;
}

async function enterMonth(db: ClientBase, site: string, month: string): Promise<void> {
  await db.query({
    name: 'enter-month',
    text: `insert into projection.month (site, month, articles) values ($1, $2, 1)
           on conflict (site, month) do update set articles = month.articles + 1`,
    values: [site, month],
  });
}

/** A month without articles has no sitemap. */
async function leaveMonth(
  db: ClientBase,
  site: string,
  article: ArticleRecord,
): Promise<{ tags: string[]; page?: PageJob }> {
  const month = monthOf(article);
  const { rows } = await db.query<{ articles: number }>({
    name: 'leave-month',
    text: `update projection.month set articles = articles - 1 where site = $1 and month = $2 returning articles`,
    values: [site, month],
  });
  const tags = [tag.month(site, month), tag.months(site)];
  if (rows[0] && rows[0].articles > 0) return { tags };
  await db.query({
    name: 'drop-month',
    text: 'delete from projection.month where site = $1 and month = $2',
    values: [site, month],
  });
  return { tags, page: { path: monthPath(month), template: 'removed', params: {} } };
}

/** Takes pages away, unless something else took their place meanwhile; `placeNotices` says where they went. */
async function leavePages(db: ClientBase, site: string, left: PageJob[]): Promise<void> {
  if (left.length === 0) return;
  await db.query({
    name: 'leave-pages',
    text: `update projection.page p set template = 'removed', params = '{}'
           from unnest($2::text[], $3::text[], $4::text[]) as t(path, template, params)
           where p.site = $1 and p.path = t.path and p.template = t.template and p.params = t.params::jsonb`,
    values: [site, ...columnsOf(left)],
  });
}

async function markDirty(
  db: ClientBase,
  site: string,
  seq: string,
  {
    tags,
    paths,
    elsewhere,
    nearColumns,
  }: {
    tags: string[];
    paths: string[];
    /** Pages of any site. */
    elsewhere: { site: string; path: string }[];
    nearColumns: string[];
  },
): Promise<string[]> {
  const { rows } = await db.query<{ site: string; pages: number }>({
    name: 'mark-dirty',
    text: `
      with wanted as (
        select site, path, min(priority) as priority from (
          select p.site, p.path,
            case when p.site = $1 and p.template = 'column' and p.params->>'id' = any($5) then 0
              when p.site <> $1 and p.path = '/' then 1 else ${priorityOf('p')} end as priority
          from projection.page p where p.reads && $3
          union all
          select p.site, p.path, case when p.template in ('archive', 'sitemap-month') then 1 when p.template = 'paper' then 2 else 0 end
          from projection.page p where p.site = $1 and p.path = any($4)
          union all
          select p.site, p.path, 1 from projection.page p
          join unnest($6::uuid[], $7::text[]) as e(site, path) on p.site = e.site and p.path = e.path
        ) w group by site, path
      ), marked as (
        insert into projection.dirty as d (site, path, token, priority, causes)
        select site, path, nextval('projection.token'), priority, array[$2::bigint] from wanted order by site, path
        on conflict (site, path) do update set token = excluded.token,
          priority = least(d.priority, excluded.priority),
          causes = case when d.causes @> excluded.causes then d.causes else d.causes || excluded.causes end
        returning site
      ), receipt as (
        insert into inbound.receipt (seq, site, planned, planned_at, near_live_at, done_at)
        select $2, $1, n, now(), case when n = 0 then now() end, case when n = 0 then now() end
        from (select count(*)::int as n from marked) c
        on conflict (seq) do nothing
      )
      select site, count(*)::int as pages from marked group by site`,
    values: [
      site,
      seq,
      tags,
      paths,
      nearColumns,
      elsewhere.map((page) => page.site),
      elsewhere.map((page) => page.path),
    ],
  });
  return rows.map((row) => row.site);
}
