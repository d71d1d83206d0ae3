import { databaseOf, type SiteLevel, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { SiteState, SiteStatus } from '../domain/site-life.ts';
import type { Purpose } from '../domain/site-template.ts';

/** What an act on a site's life starts from. */
export interface SiteAtHand extends SiteState {
  id: string;
  parent?: string;
  level: SiteLevel;
  purpose: Purpose;
}

/** The site, or `undefined`; nothing is held. */
export async function siteOf(req: PayloadRequest, id: string): Promise<SiteAtHand | undefined> {
  const { rows } = await (await databaseOf(req)).execute<Row>(
    sql`select id, parent_id as parent, level, purpose, status, closing_on as closes_on from sites where id = ${id}::uuid`,
  );
  return siteIn(rows);
}

/**
 * The site, held until the end of the transaction: who else would act on its life waits, then finds
 * what was done. Publications of the site wait too, as they hold its status.
 */
export async function heldSite(req: PayloadRequest, id: string): Promise<SiteAtHand | undefined> {
  const { rows } = await (await transactionOf(req)).execute<Row>(
    sql`select id, parent_id as parent, level, purpose, status, closing_on as closes_on from sites where id = ${id}::uuid
        for no key update`,
  );
  return siteIn(rows);
}

type Row = {
  id: string;
  parent: string | null;
  level: SiteLevel;
  purpose: Purpose;
  status: SiteStatus;
  closes_on: string | null;
};

function siteIn([row]: Row[]): SiteAtHand | undefined {
  return (
    row && {
      id: row.id,
      level: row.level,
      purpose: row.purpose,
      status: row.status,
      ...(row.parent && { parent: row.parent }),
      ...(row.closes_on && { closesOn: row.closes_on }),
    }
  );
}
