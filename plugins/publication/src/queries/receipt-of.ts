import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { Receipt } from '../actions/append.ts';
import { addressOf } from '../domain/address.ts';
import type { Mount } from '../records.ts';

/** How far an entry of the log has got on the public side. */
export interface ReceiptState {
  seq: string;
  /** When it was approved: the time of the log entry. */
  at: string;
  /**
   * `waiting`: the publisher has not reached it; `rendering`: some pages are still to come;
   * `live`: all are on disk; `failed`: all settled, but some pages kept their last good copy.
   */
  state: 'waiting' | 'rendering' | 'live' | 'failed';
  planned: number;
  done: number;
  /** When the document's own page, the first page of its list and the home page were on disk. */
  nearLiveAt?: string;
  doneAt?: string;
  /** The first hundred pages, near ones first. `url` is whole. */
  pages: { path: string; url: string; result: ReceiptResult; at: string; error?: string }[];
}

export type ReceiptResult = 'written' | 'unchanged' | 'gone' | 'moved' | 'quarantined';

/** `undefined` where the log has no such entry for the site. */
export async function receiptOf(
  payload: Payload,
  { site, seq }: Receipt,
): Promise<ReceiptState | undefined> {
  const db = (payload.db as unknown as PostgresAdapter).drizzle;
  const { rows } = await db.execute<{
    at: string;
    planned: number | null;
    done: number;
    quarantined: number;
    near_live_at: string | null;
    done_at: string | null;
  }>(sql`
    select ${iso('l.at')} as at, r.planned, r.done, r.quarantined,
      ${iso('r.near_live_at')} as near_live_at, ${iso('r.done_at')} as done_at
    from outbound.log l left join inbound.receipt r using (seq)
    where l.site = ${site}::uuid and seq = ${seq}::bigint`);
  const row = rows[0];
  if (!row) return undefined;
  const pages = await db.execute<{
    path: string;
    mount: Mount | null;
    result: ReceiptResult;
    at: string;
    error: string | null;
  }>(sql`
    select p.path, s.record->'mount' as mount, p.result, ${iso('p.at')} as at, p.error
    from inbound.receipt_page p
    left join outbound.published s on s.site = p.site and s.kind = 'site'
    where p.seq = ${seq}::bigint order by p.at, p.path limit 100`);
  return {
    seq,
    at: row.at,
    state: stateOf(row),
    planned: row.planned ?? 0,
    done: row.done ?? 0,
    ...(row.near_live_at && { nearLiveAt: row.near_live_at }),
    ...(row.done_at && { doneAt: row.done_at }),
    pages: pages.rows.map(({ error, mount, ...page }) => ({
      ...page,
      url: mount ? addressOf(mount, page.path) : '',
      ...(error && { error }),
    })),
  };
}

function stateOf(row: { planned: number | null; done_at: string | null; quarantined: number }) {
  if (row.planned === null) return 'waiting';
  if (!row.done_at) return 'rendering';
  return row.quarantined > 0 ? 'failed' : 'live';
}

const iso = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
