import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';

/** Which of the keys lead to something public: at the site itself, or, for `site:<id>`, at that site. */
export async function publicAmong(
  payload: Payload,
  site: string,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const db = (payload.db as unknown as PostgresAdapter).drizzle;
  const among = sql.join(
    keys.map((key) => sql`${key}`),
    sql`, `,
  );
  const { rows } = await db.execute<{ key: string }>(sql`
    select distinct key from outbound.published
    where key in (${among}) and (site = ${site}::uuid or kind = 'site')`);
  return new Set(rows.map(({ key }) => key));
}
