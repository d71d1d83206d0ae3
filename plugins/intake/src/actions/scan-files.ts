import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { Scanner } from '../files/clamd.ts';
import type { FileStore } from '../files/file-store.ts';

/**
 * Has the files that wait for it scanned, also those that came before there was a scanner. A file in
 * which something is found is put where nothing reads it, and stays noted. Safe to run in several
 * processes and again.
 *
 * @returns how many were scanned
 * @throws where the scanner is away: what waits goes on waiting
 */
export async function scanFiles(
  payload: Payload,
  { scanner, store }: { scanner: Scanner; store: FileStore },
): Promise<number> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from inbound.file where state in ('waiting', 'unscanned') order by at limit 50`);
  let scanned = 0;
  let fault: unknown;
  for (const { id } of rows) {
    let found: string | undefined;
    try {
      found = await scanner.scan(store.read(id));
    } catch (error) {
      // One file that cannot be read does not keep the others waiting.
      fault = error;
      continue;
    }
    if (found !== undefined) await store.quarantine(id);
    await db.execute(sql`
      update inbound.file set state = ${found === undefined ? 'clean' : 'infected'},
        found = ${found ?? null}, scanned_at = clock_timestamp()
      where id = ${id}::uuid and state in ('waiting', 'unscanned')`);
    if (found !== undefined)
      payload.logger.warn({ msg: 'a file was quarantined', file: id, found });
    scanned += 1;
  }
  if (fault && scanned === 0) throw fault;
  return scanned;
}

/** Where there is no scanner, no file waits for one: whoever opens it is told. */
export async function noteUnscanned(payload: Payload): Promise<void> {
  const db = await databaseOf(payload);
  await db.execute(sql`update inbound.file set state = 'unscanned' where state = 'waiting'`);
}
