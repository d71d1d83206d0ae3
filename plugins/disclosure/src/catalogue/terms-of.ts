import { databaseOf, type Term } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** Terms, organs and series by id, as far as the site may use them: terms are the city's. */
export async function termsOf(
  req: PayloadRequest,
  { site, ids }: { site: string; ids: string[] | undefined },
): Promise<Map<string, Term>> {
  if (ids?.length === 0) return new Map();
  const among = ids === undefined ? sql`true` : sql`id = any(${sql.param(ids)}::uuid[])`;
  const { rows } = await (await databaseOf(req)).execute<{
    id: string;
    code: string;
    name: string;
  }>(sql`
    select t.id, t.code, case when s.language like 'en%' then coalesce(t.english, t.name) else t.name end as name
    from terms t cross join (select language::text from sites where id = ${site}::uuid) s where ${among}
    union all
    select id, lower(code), name from organs where site_id = ${site}::uuid and ${among}
    union all
    select id, code, name from series where site_id = ${site}::uuid and ${among}`);
  return new Map(rows.map(({ id, code, name }) => [id, { code, name }]));
}
