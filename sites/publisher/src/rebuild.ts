import type { ClientBase } from 'pg';
import { planSite } from './plan-site.ts';

/**
 * Asks for a whole site to be made again from what is published: pages, ledger and files. A running
 * publisher does the work; the old files stay until each is replaced. Call it in a
 * repeatable-read transaction.
 */
export async function requestRebuild(db: ClientBase, site: string): Promise<void> {
  await db.query(
    `insert into projection.cursor (consumer, site) values ('publisher', $1) on conflict do nothing`,
    [site],
  );
  await db.query(
    `select from projection.cursor where consumer = 'publisher' and site = $1 for update`,
    [site],
  );
  await planSite(db, site, { isRebuild: true });
  await db.query(
    `update projection.cursor c set planned = h.seq, rebuilt = '',
       rebuild = (select nextval('projection.token') where exists (
         select from projection.page p where p.site = c.site and p.template <> 'paper'))
     from outbound.head h
     where c.consumer = 'publisher' and c.site = $1 and h.site = c.site`,
    [site],
  );
  await db.query(`select pg_notify('outbound', $1)`, [site]);
}

/** Condition on a cursor (`c`): a rebuild of its site is under way. */
export const isBeingRebuilt = 'c.rebuild is not null';

/** The rebuild of a site ($1) under way, if there is one, and the page up to which it has come. */
export const rebuildUnderWay = `
  select c.rebuild::text, c.rebuilt from projection.cursor c
  where c.consumer = 'publisher' and c.site = $1 and ${isBeingRebuilt}`;

/** The next pages of a rebuild ($1 a site, $2 at most), after a path ($3). */
export const pagesToRebuild = `
  select path, '0' as token, true as force, template, params, encode(hash, 'hex') as hash
  from projection.page where site = $1 and path > $3 and template <> 'paper' order by path limit $2`;

/** Notes that pages of a rebuild ($2) of a site ($1) are made up to a path ($3). After the last one it is over. */
export const noteRebuilt = `
  update projection.cursor c set rebuilt = $3, rebuild = case when exists (
    select from projection.page p where p.site = $1 and p.path > $3 and p.template <> 'paper') then rebuild end
  where c.consumer = 'publisher' and c.site = $1 and c.rebuild = $2`;
