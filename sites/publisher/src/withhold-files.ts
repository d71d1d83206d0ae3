import path from 'node:path';
import type { ClientBase } from 'pg';
import { replaceFile } from './replace-file.ts';

/**
 * Follows a site's log for its files: what was in a record that was withdrawn or changed, and is in
 * nothing public any more, is withheld; what is public again is not. The gateway reads which in
 * `withheld.json`. Safe to run again, and from several processes: one at a time looks, so that a file
 * that one site drops while another publishes it is public in the end.
 */
export async function withholdFiles(
  db: ClientBase,
  { publicDir, site }: { publicDir: string; site: string },
): Promise<void> {
  const { rows } = await db.query<{ seen: string; head: string }>({
    name: 'files-to-look-at',
    text: `select h.seq::text as head, coalesce(f.seq, 0)::text as seen
           from outbound.head h left join projection.files_seen f using (site) where h.site = $1`,
    values: [site],
  });
  const [place] = rows;
  if (!place || place.seen === place.head) return;
  await db.query(`select pg_advisory_xact_lock(hashtextextended('withheld', 0))`);
  const { rowCount } = await db.query({
    name: 'withhold-files',
    text: `
      with touched as (
        select distinct key from outbound.log where site = $1 and seq > $2 and seq <= $3
      ), superseded as (
        select l.record from touched t
        join outbound.log l on l.site = $1 and l.key = t.key and l.op = 'put' and l.seq <= $3
        where not exists (select from outbound.published p where p.site = $1 and p.key = t.key and p.seq = l.seq)
          and l.seq >= coalesce((
            select max(b.seq) from outbound.log b
            where b.site = $1 and b.key = t.key and b.op = 'put' and b.seq <= $2), 0)
      ), gone as (
        insert into projection.withheld (blob)
        select distinct named.blob from superseded, unnest(outbound.blobs_of(record)) named (blob)
        where not exists (select from outbound.published where outbound.blobs_of(record) @> array[named.blob])
        on conflict do nothing returning blob
      ), back as (
        delete from projection.withheld w
        using touched t join outbound.published p on p.site = $1 and p.key = t.key,
          unnest(outbound.blobs_of(p.record)) named (blob)
        where w.blob = named.blob and exists (select from projection.withheld) returning w.blob
      )
      select blob from gone union all select blob from back`,
    values: [site, place.seen, place.head],
  });
  if (rowCount) await writeWithheld(db, publicDir);
  await db.query({
    name: 'files-seen',
    text: `insert into projection.files_seen (site, seq) values ($1, $2)
           on conflict (site) do update set seq = greatest(files_seen.seq, excluded.seq)`,
    values: [site, place.head],
  });
}

/** Also where the folder was lost and is made anew. The caller's transaction holds the lock, or nobody else runs yet. */
export async function writeWithheld(db: ClientBase, publicDir: string): Promise<void> {
  const { rows } = await db.query<{ blob: string }>(
    'select blob from projection.withheld order by blob',
  );
  const names = rows.map(({ blob }) => blob);
  await replaceFile(path.join(publicDir, 'withheld.json'), `${JSON.stringify(names, null, 0)}\n`);
}
