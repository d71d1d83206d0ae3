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
  await planSite(db, site, { force: true });
  await db.query(
    `update projection.cursor c set planned = h.seq from outbound.head h
     where c.consumer = 'publisher' and c.site = $1 and h.site = c.site`,
    [site],
  );
  await db.query(`select pg_notify('outbound', $1)`, [site]);
}
