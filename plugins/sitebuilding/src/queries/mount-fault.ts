import { databaseOf, type Mount } from '@mingtang/publication';
import { basePathFault, hostFault, isGlobal } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Purpose } from '../domain/site-template.ts';

export type MountFault =
  | 'mount-malformed'
  | 'mount-taken'
  | 'host-taken'
  | 'mount-not-below'
  | 'mount-is-column'
  | 'topic-misplaced';

/** Whether a host and a path are written as such; their fields are checked again when they are saved. */
export function mountForm({ host, basePath }: Mount): MountFault | undefined {
  return hostFault(host) || basePathFault(basePath) ? 'mount-malformed' : undefined;
}

/**
 * Why a site below `parent` cannot stand at an address, as things are now. Only the system
 * administrator gives one that does not lie below the address of the site above, and never to a
 * topic. `of`: the site that moves there, whose own address is no obstacle and whose founder has
 * chosen what it lies below.
 */
export async function mountFault(
  req: PayloadRequest,
  { parent, mount, purpose, of }: { parent: string; mount: Mount; purpose: Purpose; of?: string },
): Promise<MountFault | undefined> {
  const { host, basePath } = mount;
  const { rows } = await (await databaseOf(req)).execute<Around>(sql`
    select mount_host as host, mount_base_path as "basePath",
      exists (select from sites s where s.mount_host = ${host} and s.mount_base_path = ${basePath}
        and s.id is distinct from ${of ?? null}::uuid) as "isTaken",
      exists (select from sites s where s.mount_host = ${host}
        and s.id is distinct from ${of ?? null}::uuid) as "isHostUsed"
    from sites where id = ${parent}::uuid`);
  const [above] = rows;
  if (!above) return 'mount-not-below';
  if (above.isTaken) return 'mount-taken';
  const isBelow = host === above.host && basePath.startsWith(above.basePath);
  if (purpose === 'topic' && !isBelow) return 'topic-misplaced';
  if (!isBelow && !of && !isGlobal(req.user, 'system-admin')) return 'mount-not-below';
  if (basePath === '/' && above.isHostUsed) return 'host-taken';
  if (!isBelow) return undefined;
  const path = `/${basePath.slice(above.basePath.length)}`;
  const columns = await (await databaseOf(req)).execute(
    sql`select 1 from columns where site_id = ${parent}::uuid and starts_with(path, ${path}) limit 1`,
  );
  return columns.rows.length > 0 ? 'mount-is-column' : undefined;
}

type Around = { host: string; basePath: string; isTaken: boolean; isHostUsed: boolean };
