import type { ClientBase } from 'pg';
import { pagesBelowColumn } from './pages-below-column.ts';

/**
 * What stands at addresses that documents have left: a way to where the document is now, or the notice
 * that it was withdrawn. Derived from the log alone: `projection.former` holds who left which address
 * last. A way leads straight to the present address, however often the document moved, so that there
 * are no chains and no circles; an address that something new has taken is no former one.
 */

/** Where a document of the log (`l`) has a page of its own; the twin of `ownPath` in `domain/own-pages.ts`. */
const ownPath = `
  case when l.op = 'withdraw' then null
    when l.key like 'column:%' and l.record->>'layout' not in ('list', 'sections', 'library') then null
    else l.record->>'path' end`;

/** Works out anew, from the log, who left which address of a site ($1). */
const deriveFormer = `
  insert into projection.former (site, path, key, seq)
  select distinct on (path) $1::uuid, path, key, left_at from (
    select key, path, lead(path) over document as next, lead(seq) over document as left_at from (
      select l.key, l.seq, ${ownPath} as path
      from outbound.log l join (
        select key from outbound.log where site = $1 and key ~ '^(article|page|column|service|letter|consultation|survey):'
        group by key having count(*) > 1
      ) changed using (key)
      where l.site = $1
    ) stood
    window document as (partition by key order by seq)
  ) followed
  where path is not null and left_at is not null and next is distinct from path
  order by path, left_at desc`;

/** Runs before the site's pages are planned as a whole; the caller holds the site's cursor row. */
export async function rebuildFormer(db: ClientBase, site: string): Promise<void> {
  await db.query('delete from projection.former where site = $1', [site]);
  await db.query(deriveFormer, [site]);
}

/**
 * The notices at former addresses (`from`, rows of `projection.former`) as `path, template, params`.
 * Of a column that moved, all that stands below its first page moved along.
 */
export const noticesAt = (from: string) => `
  select distinct on (path) path, template, params from (
    select f.path, case when p.key is null then 'gone' else 'moved' end as template,
      case when p.key is null then jsonb_build_object('key', f.key) else jsonb_build_object('to', p.path) end as params
    from ${from} f left join outbound.published p on p.site = f.site and p.key = f.key
    where p.key is null or p.kind <> 'column' or p.record->>'layout' in ('list', 'sections', 'library')
    union all
    select f.path || below.name, 'moved', jsonb_build_object('to', p.path || below.name)
    from ${from} f
    join outbound.published p on p.site = f.site and p.key = f.key and p.kind = 'column'
    cross join lateral (${pagesBelowColumn('p')}) below
    where f.path <> p.path
  ) notice
  order by path`;

/** Notes that a document has left an address. */
export async function leaveAddress(
  db: ClientBase,
  { site, path, key, seq }: { site: string; path: string; key: string; seq: string },
): Promise<void> {
  await db.query({
    name: 'leave-address',
    text: `insert into projection.former as f (site, path, key, seq) values ($1, $2, $3, $4)
           on conflict (site, path) do update set key = excluded.key, seq = excluded.seq where f.seq < excluded.seq`,
    values: [site, path, key, seq],
  });
}

/**
 * Brings the notices at all former addresses of a document in line with where it is now; addresses at
 * which something stands are left alone.
 *
 * @returns the paths that say something else now
 */
export async function placeNotices(db: ClientBase, site: string, key: string): Promise<string[]> {
  const { rows } = await db.query<{ path: string }>({
    name: 'place-notices',
    text: `
      with former as (select * from projection.former where site = $1 and key = $2)
      insert into projection.page as p (site, path, template, params)
      select $1, path, template, params from (${noticesAt('former')}) notice
      on conflict (site, path) do update set template = excluded.template, params = excluded.params
      where p.template in ('gone', 'moved', 'removed')
        and (p.template, p.params) is distinct from (excluded.template, excluded.params)
      returning path`,
    values: [site, key],
  });
  return rows.map((row) => row.path);
}
