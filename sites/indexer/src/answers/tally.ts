import { fold } from '@mingtang/search/outside';
import type { Db } from '../places.ts';

/** A question that was answered. */
interface AnsweredQuestion {
  site: string;
  q: string;
  /** Tells readers apart and names nobody; kept for the moment alone. */
  visitor: string;
  foundNothing: boolean;
  /** What was found first. */
  titles: string[];
}

/** Counts what is looked for by site and week: how often, and never by whom. */
export interface Tally {
  note(question: AnsweredQuestion): void;
  /** Writes down what was counted since; what cannot be written now is counted on. */
  write(): Promise<void>;
}

/** Longer questions, and what may be somebody's number or address, are counted without their words. */
const longest = 30;
const personal = /\d{6,}|@/;
/** So much between two writings is no readers' doing. */
const mostNoted = 20_000;

interface Count {
  site: string;
  week: string;
  query: string;
  times: number;
  nothing: number;
  inTitle: boolean;
}

export function tallyIn(db: Db, clock: () => Date = () => new Date()): Tally {
  let counts = new Map<string, Count>();
  let seen = new Set<string>();
  return {
    note({ site, q, visitor, foundNothing, titles }) {
      const folded = fold(q).replace(/\s+/g, ' ').trim();
      const query = folded.length > longest || personal.test(folded) ? '' : folded;
      const week = mondayOf(clock());
      const name = `${site} ${week} ${query}`;
      // Who asks the same again turns a page or tries a filter.
      const by = `${visitor} ${site} ${folded}`;
      if (seen.has(by) || seen.size >= mostNoted) return;
      seen.add(by);
      const count = counts.get(name) ?? { site, week, query, times: 0, nothing: 0, inTitle: false };
      count.times += 1;
      if (foundNothing) count.nothing += 1;
      count.inTitle ||= query !== '' && titles.some((title) => fold(title).includes(query));
      counts.set(name, count);
    },
    async write() {
      seen = new Set();
      if (counts.size === 0) return;
      const written = counts;
      counts = new Map();
      try {
        await write(db, [...written.values()]);
      } catch (error) {
        for (const [name, count] of counts) {
          const before = written.get(name);
          if (before) {
            count.times += before.times;
            count.nothing += before.nothing;
            count.inTitle ||= before.inTitle;
          }
        }
        counts = new Map([...written, ...counts]);
        throw error;
      }
    },
  };
}

async function write(db: Db, counts: Count[]): Promise<void> {
  await db.query(
    `insert into search.asked as a (site, week, query, times, found_nothing, in_title)
     select * from unnest($1::uuid[], $2::date[], $3::text[], $4::int[], $5::int[], $6::boolean[])
     on conflict (site, week, query) do update set times = a.times + excluded.times,
       found_nothing = a.found_nothing + excluded.found_nothing, in_title = a.in_title or excluded.in_title`,
    [
      counts.map(({ site }) => site),
      counts.map(({ week }) => week),
      counts.map(({ query }) => query),
      counts.map(({ times }) => times),
      counts.map(({ nothing }) => nothing),
      counts.map(({ inTitle }) => inTitle),
    ],
  );
}

/** What fewer than three asked in a week that is over is kept as a number alone; after a year nothing is. */
export async function tidyTally(db: Db, now = new Date()): Promise<void> {
  await db.query(
    `with rare as (
       delete from search.asked where week < $1::date and times < 3 and query <> '' returning *
     )
     insert into search.asked as a (site, week, query, times, found_nothing)
     select site, week, '', sum(times), sum(found_nothing) from rare group by site, week
     on conflict (site, week, query) do update set times = a.times + excluded.times,
       found_nothing = a.found_nothing + excluded.found_nothing`,
    [mondayOf(now)],
  );
  await db.query(`delete from search.asked where week < $1::date - 370`, [mondayOf(now)]);
}

const day = 86_400_000;

/** The Monday of a week in China, `2026-11-23`. */
function mondayOf(at: Date): string {
  const here = new Date(at.getTime() + 8 * 3_600_000);
  const sinceMonday = (here.getUTCDay() + 6) % 7;
  return new Date(here.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}

/** What many looked for at a site lately, as far as it stands in a public title: nobody can put words there. */
export async function popularAt(db: Db, site: string, now = new Date()): Promise<string[]> {
  const { rows } = await db.query<{ query: string }>({
    name: 'popular',
    text: `select query from search.asked where site = $1 and week >= $2::date - 21 and query <> ''
           group by query having bool_or(in_title) and sum(times) >= 5
           order by sum(times) desc, query limit 10`,
    values: [site, mondayOf(now)],
  });
  return rows.map(({ query }) => query);
}
