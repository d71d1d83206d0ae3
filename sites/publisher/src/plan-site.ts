import type { ClientBase } from 'pg';
import { listingIdSql } from './domain/listings.ts';
import { partSize } from './domain/parts.ts';
import { priorityOf } from './domain/priority.ts';
import { noticesAt, rebuildFormer } from './former-addresses.ts';
import { pagesBelowColumn } from './pages-below-column.ts';
import { interactionKindsSql, interactionListsOf, serviceListsOf } from './service-lists.ts';

/**
 * Makes a site's pages anew from what is published: archive parts, months, every page's row. Pages
 * that should not be there become notices. Everything is marked dirty. Runs inside the caller's
 * transaction, which must hold the site's cursor row and see one state of the log throughout
 * (repeatable read). Used for a first run, after a long pause, and to rebuild.
 *
 * @param isRebuild all pages are made in their order, by force: only those that come last, or that entries
 * wait for, are marked
 */
export async function planSite(
  db: ClientBase,
  site: string,
  { isRebuild = false } = {},
): Promise<void> {
  await db.query(`delete from projection.part where site = $1`, [site]);
  await db.query(
    `insert into projection.part (site, "column", part, from_at, from_key, articles)
     select $1, "column", part, (array_agg(sort_at order by sort_at, key))[1],
       (array_agg(key order by sort_at, key))[1], count(*)
     from (
       select "column", sort_at, key,
         ((row_number() over (partition by "column" order by sort_at, key) - 1) / $2 + 1)::int as part
       from outbound.published where site = $1 and kind = 'article'
     ) numbered
     group by "column", part`,
    [site, partSize],
  );
  await cutListings(db, site);
  await db.query(`delete from projection.month where site = $1`, [site]);
  await db.query(
    `insert into projection.month (site, month, articles)
     select $1, to_char(sort_at at time zone interval '8 hours', 'YYYY-MM'), count(*)
     from outbound.published where site = $1 and kind = 'article' group by 2`,
    [site],
  );
  await rebuildFormer(db, site);
  await db.query(
    `with ${wanted}, put as (
       ${putExpected}
     ), left_over as (
       ${leaveOthers}
     )
     select 1`,
    [site],
  );
  await db.query(
    `insert into projection.dirty as d (site, path, token, priority, causes, force)
     select p.site, p.path, nextval('projection.token'), ${priorityOf('p')},
       case when pub.seq > c.planned then array[pub.seq] else '{}'::bigint[] end, $2
     from projection.page p
     left join projection.cursor c on c.consumer = 'publisher' and c.site = p.site
     left join outbound.published pub on p.template in ('article', 'page', 'form', 'column', 'service', 'letter', 'consultation', 'survey') and pub.site = p.site
       and pub.key = p.template || ':' || (p.params->>'id')
     where p.site = $1 and (not $2 or p.template = 'paper' or pub.seq > c.planned)
     order by p.path
     on conflict (site, path) do update set token = excluded.token, force = d.force or excluded.force,
       causes = d.causes || excluded.causes`,
    [site, isRebuild],
  );
  await db.query(
    `insert into inbound.receipt (seq, site, planned, planned_at, near_live_at, done_at)
     select l.seq, $1, coalesce(n, 0), now(), case when n is null then now() end, case when n is null then now() end
     from outbound.log l
     join projection.cursor c on c.consumer = 'publisher' and c.site = l.site and l.seq > c.planned
     left join (
       select cause, count(*)::int as n
       from projection.dirty d cross join lateral unnest(d.causes) as cause
       where d.site = $1 group by cause
     ) dirty on dirty.cause = l.seq
     where l.site = $1
     on conflict (seq) do nothing`,
    [site],
  );
  // Settling would otherwise be planned for the table as it mostly is: empty.
  if (!isRebuild) await db.query('analyze projection.dirty');
}

/** Cuts the listings of a site's library into parts, where it has one; of what is published, evenly. */
export async function cutListings(db: ClientBase, site: string): Promise<void> {
  await db.query(
    `insert into projection.part (site, "column", part, from_at, from_key, articles)
     select library, id, part, (array_agg(sort_at order by sort_at, key))[1],
       (array_agg(key order by sort_at, key))[1], count(*)
     from (
       select l.site as library, ${listingIdSql('l.site::text', 'f.facet', 'f.value')} as id, f.sort_at, f.key,
         ((row_number() over (partition by f.facet, f.value order by f.sort_at, f.key) - 1) / $2 + 1)::int as part
       from (${librariesOf('$1')}) l join outbound.facet f on f.site = l.site or l.is_of_city
     ) numbered
     group by library, id, part on conflict do nothing`,
    [site, partSize],
  );
}

/** The site as a library, where it has one, and whether that holds the documents of all sites. */
function librariesOf(site: string): string {
  return `
    select s.site, s.record->>'level' = 'city' as is_of_city from outbound.published s
    where s.site = ${site} and s.kind = 'site' and exists (
      select from outbound.published c
      where c.site = s.site and c.kind = 'column' and c.record->>'layout' = 'library')`;
}

/**
 * Every page a site ($1) should have, as `path, template, params`: the set-wise twin of
 * `domain/own-pages.ts`; a test holds the two together.
 */
const expectedPages = `
  select path, kind as template, jsonb_build_object('id', substr(key, length(kind) + 2)) as params
  from outbound.published where site = $1 and kind in ('article', 'page', 'form', 'service', 'letter', 'consultation', 'survey')
  union all
  select regexp_replace(a.path, '\\.html$', '') || f.ending, 'paper',
    jsonb_build_object('id', a.record->>'id', 'format', f.format)
  from outbound.facet d join outbound.published a on a.site = d.site and a.key = d.key
  cross join (values ('pdf', '.pdf'), ('html', '-file.html')) as f(format, ending)
  where d.site = $1 and d.facet = 'all' and not a.record->'disclosure' ? 'retired'
  union all
  select path, 'column', jsonb_build_object('id', record->>'id')
  from outbound.published where site = $1 and kind = 'column' and record->>'layout' in ('list', 'sections')
  union all
  select path, 'library', jsonb_build_object('id', record->>'id')
  from outbound.published where site = $1 and kind = 'column' and record->>'layout' = 'library'
  union all
  select c.path || below.name, below.template, below.params
  from outbound.published c cross join lateral (${pagesBelowColumn('c')}) below
  where c.site = $1 and c.kind = 'column'
  union all
  select distinct l.path, 'services', l.params
  from outbound.published s cross join lateral (${serviceListsOf('s')}) l
  where s.site = $1 and s.kind = 'service'
  union all
  select '/fw/ratings/', 'ratings', '{}'::jsonb
  from outbound.published where site = $1 and kind = 'rating-figures'
  union all
  select distinct l.path, 'interaction', l.params
  from outbound.published r cross join lateral (${interactionListsOf('r')}) l
  where r.site = $1 and r.kind in ${interactionKindsSql}
  union all
  select '/sitemap-' || month || '.xml', 'sitemap-month', jsonb_build_object('month', month)
  from projection.month where site = $1
  union all
  select t.path, t.template, '{}'::jsonb
  from outbound.published p cross join (values
    ('/404.html', 'not-found'), ('/site-map.html', 'site-map'), ('/tracking/', 'tracking'), ('/search/', 'search'), ('/tokens.css', 'tokens'), ('/feed.xml', 'feed'),
    ('/robots.txt', 'robots'), ('/sitemap.xml', 'sitemap'), ('/sitemap-pages.xml', 'sitemap-pages')
  ) as t(path, template)
  where p.site = $1 and p.kind = 'site'`;

/** Every page a site ($1) should have, and what former addresses should say, as `wanted`. */
export const wanted = `
  expected as materialized (${expectedPages}),
  wanted as (
    select path, template, params from expected
    union all
    select n.path, n.template, n.params
    from (${noticesAt('(select * from projection.former where site = $1)')}) n
    where not exists (select from expected e where e.path = n.path)
  )`;

/**
 * Brings rows of pages in line with `wanted`; those that are as they should be are not even locked. A set
 * difference reads both sides once, however many rows the planner believes a new table to have.
 */
export const putExpected = `
  insert into projection.page as p (site, path, template, params)
  select $1, path, template, params from (
    select path, template, params from wanted
    except select path, template, params from projection.page where site = $1
  ) missing
  on conflict (site, path) do update set template = excluded.template, params = excluded.params`;

/** Has pages that are not `wanted` removed, notices too. */
export const leaveOthers = `
  update projection.page p set template = 'removed', params = '{}'
  where p.site = $1 and p.template <> 'removed'
    and not exists (select from wanted w where w.path = p.path)`;
