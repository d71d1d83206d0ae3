import { databaseOf } from '@mingtang/publication';
import { sitesWhere } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { dayInChina } from '../domain/words-record.ts';

/** A question as readers put it, and how often. */
export interface AskedQuestion {
  query: string;
  times: number;
}

/** A promoted result that readers are not shown any more: what it leads to was withdrawn, or its days are over. */
export interface LostResult {
  id: string;
  title: string;
  words: string[];
  why: 'withdrawn' | 'over';
}

/** What readers of a site looked for in a week. Nobody learns who. */
export interface Searches {
  sites: { id: string; name: string; isCity: boolean }[];
  /** The site shown, one of `sites`; none where the user runs no site that is public. */
  site?: string;
  /** Mondays of which there is anything, newest first. */
  weeks: string[];
  week?: string;
  /** All searches of the week, and those that found nothing. */
  total: number;
  foundNothing: number;
  /** Asked often enough to tell nothing of anybody, most first. */
  top: AskedQuestion[];
  missing: AskedQuestion[];
  lost: LostResult[];
}

/** What fewer ask in a week is counted and not shown. */
export const leastShown = 3;
const longest = 30;

/** What was looked for at one of the sites that the user runs or publishes in. */
export async function searchesOf(
  req: PayloadRequest,
  asked: { site?: string | undefined; week?: string | undefined },
): Promise<Searches> {
  const mine = await sitesWhere(req, ['site-admin', 'publisher']);
  const db = await databaseOf(req);
  const { rows: sites } = await db.execute<Searches['sites'][number] & Record<string, unknown>>(sql`
    select p.site as id, p.record->>'name' as name, not p.record ? 'parent' as "isCity"
    from outbound.published p
    where p.kind = 'site' and p.site = any(${sql.param(mine)}::uuid[])
    order by (select coalesce(sum(a.times), 0) from search.asked a where a.site = p.site) desc, name limit 200`);
  const site = sites.find(({ id }) => id === asked.site)?.id ?? sites[0]?.id;
  const nothing = { sites, weeks: [], total: 0, foundNothing: 0, top: [], missing: [], lost: [] };
  if (!site) return nothing;
  const lost = await lostResults(db, site);
  const { rows: weeks } = await db.execute<{ week: string }>(sql`
    select distinct week::text as week from search.asked where site = ${site} order by week desc limit 13`);
  const names = weeks.map(({ week }) => week);
  const week = names.find((name) => name === asked.week) ?? names[0];
  if (!week) return { ...nothing, site, lost };
  const { rows } = await db.execute<
    AskedQuestion & { nothing: number } & Record<string, unknown>
  >(sql`
    select query, times, found_nothing as nothing from search.asked
    where site = ${site} and week = ${week}::date order by times desc, query`);
  const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
  const often = rows.filter(({ times }) => times >= leastShown);
  return {
    sites,
    site,
    weeks: names,
    week,
    total: sum(rows.map(({ times }) => times)),
    foundNothing: sum(rows.map((row) => row.nothing)),
    top: often.slice(0, longest),
    missing: rows
      .filter((row) => row.nothing >= leastShown)
      .map(({ query, nothing: times }) => ({ query, times }))
      .sort((a, b) => b.times - a.times)
      .slice(0, longest),
    lost,
  };
}

async function lostResults(
  db: Awaited<ReturnType<typeof databaseOf>>,
  site: string,
): Promise<LostResult[]> {
  const today = dayInChina(new Date());
  const { rows } = await db.execute<LostResult & Record<string, unknown>>(sql`
    with shown as (
      select w.id, w.title, w.target is not null and p.key is null as withdrawn,
        (w.until at time zone 'Asia/Shanghai')::date < ${today}::date as over,
        array(select t.text from search_words_texts t where t.parent_id = w.id order by t."order") as words
      from search_words w
      left join outbound.published p on p.site = w.site_id and p.key = w.target
      where w.site_id = ${site} and w.kind = 'promoted'
    )
    select id, title, words, case when withdrawn then 'withdrawn' else 'over' end as why
    from shown where withdrawn or over order by withdrawn desc, title limit 50`);
  return rows;
}
