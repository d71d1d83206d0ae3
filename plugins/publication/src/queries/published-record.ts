import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import { databaseOf } from '../database.ts';
import type { Key, PublicRecord } from '../records.ts';

/**
 * What the public can see now under a key, or `undefined`. Asked with a request it answers from
 * within that request's transaction, so that what was appended there counts.
 */
export async function publishedRecord(
  asker: Payload | PayloadRequest,
  site: string,
  key: Key,
): Promise<PublicRecord | undefined> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ record: PublicRecord }>(
    sql`select record from outbound.published where site = ${site}::uuid and key = ${key}`,
  );
  return rows[0]?.record;
}

/** What the public can see now of several records, by site and key joined with a blank; nothing where nothing is. */
export async function publishedRecords(
  asker: Payload | PayloadRequest,
  wanted: { site: string; key: Key }[],
): Promise<Map<string, PublicRecord>> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ site: string; key: Key; record: PublicRecord }>(sql`
    select site, key, record from outbound.published join unnest(
      ${sql.param(wanted.map(({ site }) => site))}::uuid[],
      ${sql.param(wanted.map(({ key }) => key))}::text[]) as wanted(site, key) using (site, key)`);
  return new Map(rows.map(({ site, key, record }) => [`${site} ${key}`, record]));
}

/** Key of the article, page or column that stands at a path of a site now. */
export async function publishedKeyAt(
  asker: Payload | PayloadRequest,
  site: string,
  path: string,
): Promise<Key | undefined> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ key: Key }>(sql`
    select key from outbound.published
    where site = ${site}::uuid and path = ${path} and (kind in ('article', 'page') or kind = 'column')
    order by kind limit 1`);
  return rows[0]?.key;
}

/**
 * Everything of a site that ever was public, by key: what the public can see of it now, or
 * `undefined` where it was withdrawn. Answers from within a request's transaction.
 */
export async function everPublished(
  asker: Payload | PayloadRequest,
  site: string,
): Promise<Map<Key, PublicRecord | undefined>> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ key: Key; record: PublicRecord | null }>(sql`
    select k.key, p.record from (select distinct key from outbound.log where site = ${site}::uuid) k
    left join outbound.published p on p.site = ${site}::uuid and p.key = k.key`);
  return new Map(rows.map(({ key, record }) => [key, record ?? undefined]));
}
