import { transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { defaultPattern, indexNumber } from './domain/index-number.ts';

/**
 * Gives out the next index number of an organ and year, in the transaction of `req`: the row is held
 * to its end, so that numbers follow each other without gaps, and a publication that comes to nothing
 * gives its number back. The caller holds the site's turn (`takeSiteTurn`).
 *
 * @returns `undefined` where the site has no such organ
 */
export async function takeNumber(
  req: PayloadRequest,
  { site, organ, year }: { site: string; organ: string; year: number },
): Promise<string | undefined> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ code: string; pattern: string | null }>(sql`
    select o.code, s.index_pattern as pattern from organs o join sites s on s.id = o.site_id
    where o.id = ${organ}::uuid and o.site_id = ${site}::uuid`);
  const [found] = rows;
  if (!found) return undefined;
  const { rows: taken } = await db.execute<{ last: string }>(sql`
    insert into index_counters as c (organ, year, last) values (${found.code}, ${year}, 1)
    on conflict (organ, year) do update set last = c.last + 1, updated_at = now()
    returning last::text`);
  return indexNumber(found.pattern || defaultPattern, {
    organ: found.code,
    year,
    serial: Number(taken[0]?.last),
  });
}
