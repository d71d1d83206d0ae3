import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { inMenuOrder, type Place } from '../domain/place-in.ts';
import type { StandingChoice } from '../domain/sharing.ts';

/** What a receiver decided on what a sender sends it. */
export interface Rule {
  choice: StandingChoice;
  column?: string;
}

interface Column extends Record<string, unknown>, Place {
  site: string;
  name: string;
  parent: string | null;
  order: number;
}

/** Columns of sites, by site, in the order of their menus. */
export async function columnsOf(
  req: PayloadRequest,
  sites: string[],
): Promise<Map<string, Column[]>> {
  const { rows } = await (await databaseOf(req)).execute<Column>(sql`
    select id, site_id as site, full_name as name, path, type, layout, parent_id as parent,
      "order"::float as "order"
    from columns where site_id = any(${sql.param(sites)}::uuid[]) order by path`);
  const bySite = Map.groupBy(rows, ({ site }) => site);
  return new Map([...bySite].map(([site, columns]) => [site, inMenuOrder(columns)]));
}

/** What each of the receivers decided on the sender; nothing where it decided nothing. */
export async function rulesFor(
  req: PayloadRequest,
  { sender, receivers }: { sender: string; receivers: string[] },
): Promise<Map<string, Rule>> {
  const { rows } = await (await databaseOf(req)).execute<{
    site: string;
    choice: StandingChoice;
    column: string | null;
  }>(sql`
    select site_id as site, choice, column_id as "column" from sharing_rules
    where sender_id = ${sender}::uuid and site_id = any(${sql.param(receivers)}::uuid[])`);
  return new Map(
    rows.map(({ site, choice, column }) => [site, { choice, ...(column && { column }) }]),
  );
}
