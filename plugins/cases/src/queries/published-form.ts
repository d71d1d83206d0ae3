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
