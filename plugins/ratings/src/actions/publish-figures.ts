import { append, databaseOf, publishedRecord, transactionOf } from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import type { RatingFiguresRecord } from '@mingtang/publication/records';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload } from 'payload';
import { type RatedSite, recordsOfFigures } from '../domain/record-of-figures.ts';
import { countedItems, termsAt } from '../store/ratings.ts';

/**
 * Brings what sites make public of their ratings in line with what was rated. Safe to run again and
 * from several processes.
 *
 * @returns how many sites say something else now
 */
export async function publishFigures(payload: Payload): Promise<number> {
  const db = await databaseOf(payload);
  const { rows: sites } = await db.execute<RatedSite & Record<string, unknown>>(sql`
    select site as id, record->>'name' as name, record->>'parent' as parent
    from outbound.published where kind = 'site' and record->>'status' = 'live'
    order by (record->>'order')::numeric, site`);
  const least = new Map<string, number>();
  for (const { id } of sites) least.set(id, (await termsAt(payload, id)).least);
  const wanted = recordsOfFigures(
    await countedItems(payload),
    sites.map(({ id, name, parent }) => ({ id, name, ...(parent && { parent }) })),
    (site) => least.get(site) ?? Number.POSITIVE_INFINITY,
  );
  let changed = 0;
  for (const record of wanted) if (await carryOut(payload, record)) changed += 1;
  return changed;
}

/** Looks again with the site held: another process may have done it, or the site closed meanwhile. */
async function carryOut(payload: Payload, record: RatingFiguresRecord): Promise<boolean> {
  const req = await createLocalReq({}, payload);
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    const held = await db.execute<{ status: string }>(
      sql`select status from sites where id = ${record.id}::uuid for update`,
    );
    if (held.rows[0]?.status !== 'live') return false;
    const before = await publishedRecord(req, record.id, `rating-figures:${record.id}`);
    if (before && hashOf(storable(before)).equals(hashOf(storable(record)))) return false;
    await append(req, { site: record.id, op: 'put', record, cause: 'ratings counted' });
    return true;
  });
}
