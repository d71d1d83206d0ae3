import { type ArticleRecord, databaseOf, transactionOf } from '@mingtang/publication';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload } from 'payload';
import { type ArticleEntry, happenedOf } from '../domain/happened-of.ts';
import { marksOf } from '../domain/marks.ts';
import { followable } from '../queries/followable.ts';
import type { Database } from '../tickets.ts';

const atOnce = 200;

/**
 * Reads on in the log of every site that has followers, and notes what they are to be told. Each entry
 * once and in order: notes and cursor are one transaction, and one process reads a site at a time.
 *
 * @returns how many things happened
 */
export async function followLog(payload: Payload): Promise<number> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ site: string }>(sql`
    select c.site from subscriptions.cursor c join outbound.head h on h.site = c.site where h.seq > c.seq`);
  let happened = 0;
  for (const { site } of rows) {
    for (;;) {
      const { noted, isDone } = await readOn(payload, site);
      happened += noted;
      if (isDone) break;
    }
  }
  return happened;
}

async function readOn(payload: Payload, site: string): Promise<{ noted: number; isDone: boolean }> {
  const req = await createLocalReq({}, payload);
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    const cursor = await db.execute<{ seq: string }>(
      sql`select seq::text from subscriptions.cursor where site = ${site} for update skip locked`,
    );
    const from = cursor.rows[0]?.seq;
    if (from === undefined) return { noted: 0, isDone: true };
    const { rows } = await db.execute<Row>(sql`
      select l.seq::text, l.key, l.op, l.record, l.at::text, b.op as "beforeOp", b.record as "beforeRecord"
      from (select * from outbound.log where site = ${site} and seq > ${from} order by seq limit ${atOnce}) l
      left join lateral (
        select op, record from outbound.log b
        where b.site = l.site and b.key = l.key and b.seq < l.seq order by b.seq desc limit 1
      ) b on l.key like 'article:%'
      order by l.seq`);
    const last = rows.at(-1);
    if (!last) return { noted: 0, isDone: true };
    const noted = await noteHappenings(db, site, rows);
    await db.execute(sql`update subscriptions.cursor set seq = ${last.seq} where site = ${site}`);
    return { noted, isDone: rows.length < atOnce };
  });
}

interface Row extends Record<string, unknown> {
  seq: string;
  key: string;
  op: 'put' | 'withdraw';
  record: ArticleEntry['record'];
  at: string;
  beforeOp: 'put' | 'withdraw' | null;
  beforeRecord: ArticleRecord | null;
}

async function noteHappenings(db: Database, site: string, rows: Row[]): Promise<number> {
  const articles = rows.filter(({ key }) => key.startsWith('article:'));
  if (articles.length === 0) return 0;
  const place = await followable(db, site);
  if (!place) return 0;
  const parents = new Map(place.columns.map(({ id, parent }) => [id, parent]));
  let noted = 0;
  for (const { beforeOp, beforeRecord, at, ...row } of articles) {
    const before = beforeOp && beforeRecord ? { op: beforeOp, record: beforeRecord } : undefined;
    const happening = happenedOf({ ...row, at: new Date(at), ...(before && { before }) });
    if (!happening) continue;
    const article = (row.op === 'put' ? row.record : beforeRecord) as ArticleRecord;
    await db.execute(sql`
      insert into subscriptions.happening (site, seq, key, what, title, path, about, marks, at)
      values (${site}, ${happening.seq}, ${happening.key}, ${happening.what}, ${happening.title},
        ${happening.path}, ${happening.about}, ${sql.param(marksOf(article, parents))}::text[], ${at}::timestamptz)
      on conflict do nothing`);
    noted += 1;
  }
  return noted;
}
