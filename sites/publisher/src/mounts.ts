import path from 'node:path';
import type { SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import type { ClientBase } from 'pg';
import { replaceFile } from './replace-file.ts';

/**
 * A row of `public/mounts.json`: how the gateway finds the site that answers an address, or, with
 * `movedTo`, where the site is now that answered there before.
 */
type MountRow = SiteRecord['mount'] &
  Pick<SiteRecord, 'status' | 'theme' | 'name' | 'closing'> & {
    site: string;
    movedTo?: string;
  };

/** Former mounts of public sites, from the log: of several that left one, the last answers for it. */
const formerMounts = `
  select distinct on (l.record->'mount') l.record->'mount' as mount, p.record
  from outbound.published p
  join outbound.log l on l.site = p.site and l.key = p.key and l.op = 'put'
  where p.kind = 'site' and not exists (
    select from outbound.published now where now.kind = 'site' and now.record->'mount' = l.record->'mount')
  order by l.record->'mount', l.seq desc`;

/** Writes the mounts of all public sites, present and former. One process at a time; the newest state wins. */
export async function writeMounts(db: ClientBase, publicDir: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('mounts', 0))`);
  const { rows } = await db.query<{ record: SiteRecord }>(
    `select record from outbound.published where kind = 'site' order by site`,
  );
  const former = await db.query<{ mount: SiteRecord['mount']; record: SiteRecord }>(formerMounts);
  const mounts = [
    ...rows.map(({ record }) => mountRow(record)),
    ...former.rows.map(({ mount, record }) => ({
      ...mountRow(record),
      ...mount,
      movedTo: addressOf(record.mount, '/'),
    })),
  ];
  const text = `${JSON.stringify(mounts, null, 1)}\n`;
  await replaceFile(path.join(publicDir, 'mounts.json'), text);
}

function mountRow({ id, mount, status, theme, name, closing }: SiteRecord): MountRow {
  return { site: id, ...mount, status, theme, name, ...(closing && { closing }) };
}
