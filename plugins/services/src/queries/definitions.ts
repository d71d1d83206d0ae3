import { type ServiceRecord, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** An item by its address, with what the public sees of it at the site that defines it. */
export interface Definition {
  id: string;
  slug: string;
  site: string;
  siteName: string;
  record: ServiceRecord | null;
}

const columns = sql`s.id, s.slug, s.site_id as site, w.name as "siteName", p.record`;
const tables = sql`services s join sites w on w.id = s.site_id
  left join outbound.published p on p.site = s.site_id and p.key = 'service:' || s.id`;

/**
 * Items by their addresses. They are held to the end of the transaction: whoever changes one waits, so that
 * no site shows what it was.
 */
export async function heldDefinitions(req: PayloadRequest, slugs: string[]): Promise<Definition[]> {
  if (slugs.length === 0) return [];
  const db = await transactionOf(req);
  await db.execute(
    sql`select from services where slug = any(${sql.param(slugs)}::text[]) order by id for share`,
  );
  return definitionsOf(req, slugs);
}

export async function definitionsOf(req: PayloadRequest, slugs: string[]): Promise<Definition[]> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<Definition & Record<string, unknown>>(
    sql`select ${columns} from ${tables} where s.slug = any(${sql.param(slugs)}::text[])`,
  );
  return rows;
}

/** What sites above a site have published, by name: what it can serve people in. */
export async function definitionsAbove(req: PayloadRequest, site: string): Promise<Definition[]> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<Definition & Record<string, unknown>>(sql`
    with recursive above as (
      select parent_id as id from sites where id = ${site}::uuid
      union select s.parent_id from sites s join above a on s.id = a.id
    )
    select ${columns} from ${tables}
    where p.record is not null and s.site_id in (select id from above where id is not null)
    order by w.name, p.record->'organ'->>'name', p.record->>'name'`);
  return rows;
}
