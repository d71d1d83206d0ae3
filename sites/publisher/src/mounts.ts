import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { SiteRecord } from '@mingtang/publication';
import type { ClientBase } from 'pg';

/** A row of `public/mounts.json`: how the gateway finds the site that answers an address. */
type MountRow = SiteRecord['mount'] &
  Pick<SiteRecord, 'status' | 'theme' | 'name' | 'closing'> & { site: string };

/** Writes the mounts of all public sites. One process at a time; the newest state wins. */
export async function writeMounts(db: ClientBase, publicDir: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('mounts', 0))`);
  const { rows } = await db.query<{ record: SiteRecord }>(
    `select record from outbound.published where kind = 'site' order by site`,
  );
  const mounts = rows.map(
    ({ record: { id, mount, status, theme, name, closing } }): MountRow => ({
      site: id,
      ...mount,
      status,
      theme,
      name,
      ...(closing && { closing }),
    }),
  );
  await mkdir(publicDir, { recursive: true });
  const file = path.join(publicDir, 'mounts.json');
  const partial = path.join(publicDir, `.mounts.${randomUUID()}`);
  const handle = await open(partial, 'wx', 0o644);
  try {
    await handle.writeFile(`${JSON.stringify(mounts, null, 1)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, file);
}
