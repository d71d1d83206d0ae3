import { databaseOf } from '@mingtang/publication';
import type { FormRecord } from '@mingtang/publication/records';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';

/** A form as an entry of the log published it. @throws where the entry is none of a form */
export async function publishedForm(
  req: PayloadRequest,
  { site, id, version }: { site: string; id: string; version: number },
): Promise<FormRecord> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ record: FormRecord }>(sql`
    select record from outbound.log
    where site = ${site}::uuid and key = ${`form:${id}`} and seq = ${version} and op = 'put'`);
  const [row] = rows;
  if (!row) throw new Error(`Entry ${version} published no form ${id}`);
  return row.record;
}

/** The forms by which items of a site are applied for now. */
export async function caseForms(payload: Payload, site: string): Promise<FormRecord[]> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ record: FormRecord }>(sql`
    select record from outbound.published
    where site = ${site}::uuid and kind = 'form' and key like 'form:case.%' order by key`);
  return rows.map(({ record }) => record);
}

/** A form by which a site takes applications now, with the entry of the log that published it. */
export async function currentForm(
  req: PayloadRequest,
  { site, id }: { site: string; id: string },
): Promise<{ form: FormRecord; version: number } | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ record: FormRecord; seq: string }>(sql`
    select p.record, p.seq::text as seq from outbound.published p
    where p.site = ${site}::uuid and p.key = ${`form:${id}`} and p.key like 'form:case.%'`);
  const [row] = rows;
  return row && { form: row.record, version: Number(row.seq) };
}

/** What the forms are called by which sites take applications now. */
export async function formsOfSites(
  req: PayloadRequest,
  sites: readonly string[],
): Promise<{ site: string; id: string; title: string }[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ site: string; id: string; title: string }>(sql`
    select p.site, p.record->>'id' as id, p.record->>'title' as title from outbound.published p
    where p.site = any(${sql.param([...sites])}::uuid[]) and p.kind = 'form' and p.key like 'form:case.%'
    order by p.site, p.key limit 2000`);
  return rows;
}
