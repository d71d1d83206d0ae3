import { append, databaseOf, publishedRecord, transactionOf } from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import { asSystem, inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { type WordsRow, wordsRecord } from '../domain/words-record.ts';

/**
 * Brings what a live site says of its search in public in line with its rows, in the transaction of
 * `req`. Of a site that is not live nothing crosses; once it opens, `publishAllWords` sees to it.
 *
 * @returns whether anything was appended
 */
export async function publishWords(req: PayloadRequest, site: string): Promise<boolean> {
  const db = await transactionOf(req);
  const held = await db.execute<{ status: string; parent: string | null }>(
    sql`select status, parent_id as parent from sites where id = ${site}::uuid for share`,
  );
  const [found] = held.rows;
  if (found?.status !== 'live') return false;
  const { docs } = await req.payload.find({
    ...asSystem(req, 'all rows of a site make what it says in public'),
    collection: 'search-words' as 'users',
    depth: 0,
    pagination: false,
    sort: 'createdAt',
    where: { site: { equals: site } },
  });
  const rows = docs as unknown as WordsRow[];
  const own = found.parent ? rows.filter(({ kind }) => kind === 'promoted') : rows;
  const record = wordsRecord(site, own);
  const key = `search-words:${site}` as const;
  const before = await publishedRecord(req, site, key);
  if (record ? before && isSame(before, record) : !before) return false;
  await append(
    req,
    record
      ? { site, op: 'put', record, cause: 'search words changed' }
      : {
          site,
          op: 'withdraw',
          key,
          title: '站内检索',
          reason: '已清空。',
          cause: 'search words cleared',
        },
  );
  return true;
}

const isSame = (a: object, b: object) => hashOf(storable(a)).equals(hashOf(storable(b)));

/** The same for all sites that have rows: those that opened since. */
export async function publishAllWords(payload: Payload): Promise<number> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{
    site: string;
  }>(sql`select distinct site_id as site from search_words where site_id is not null`);
  let changed = 0;
  for (const { site } of rows) {
    const req = await createLocalReq({}, payload);
    if (await inTransaction(req, () => publishWords(req, site))) changed += 1;
  }
  return changed;
}
