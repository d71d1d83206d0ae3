import { type Mount, transactionOf } from '@mingtang/publication';
import { asSystem, inTransaction, isGlobal, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { levelsBelow } from '../domain/levels-below.ts';
import { siteOf } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';

/** What is to be known of a site before anybody works in it. */
export interface Founding {
  name: string;
  shortName: string;
  level: string;
  divisionCode?: string;
  mount: Mount;
  /** E-mail of a user who is to set it up. */
  siteAdmin?: string;
}

/**
 * Founds an empty site in preparation below another, by whoever runs that one. Only the system
 * administrator gives it a host of its own: all others stay below the address of the site above,
 * where they cannot take what is somebody else's.
 *
 * @returns the id of the new site
 */
export function foundSite(
  req: PayloadRequest,
  { parent, founding }: { parent: string; founding: Founding },
): Promise<{ id: string }> {
  return inTransaction(req, async () => {
    await permit(req, await siteOf(req, parent), 'runs');
    const { siteAdmin, ...own } = founding;
    await refuseMisplaced(req, { parent, founding });
    const admin = siteAdmin ? await userBy(req, siteAdmin) : undefined;
    const { id } = await req.payload.create({
      ...asSystem(req, 'who runs the site above founds those below it'),
      collection: 'sites',
      depth: 0,
      data: { ...own, parent, status: 'draft', identifiers: { organizer: own.name } } as never,
    });
    if (admin) {
      await req.payload.create({
        ...asSystem(req, 'who founds a site says who sets it up'),
        collection: 'memberships' as CollectionSlug,
        depth: 0,
        data: { user: admin, site: id, roles: ['site-admin'], subtree: false } as never,
      });
    }
    return { id: String(id) };
  });
}

async function refuseMisplaced(
  req: PayloadRequest,
  { parent, founding: { level, mount } }: { parent: string; founding: Founding },
): Promise<void> {
  const db = await transactionOf(req);
  // Whoever asks for the same address at the same moment waits, and then finds it taken.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`mount ${mount.host}${mount.basePath}`}, 0))`,
  );
  const { rows } = await db.execute<Above>(sql`
    select level, status, mount_host as host, mount_base_path as "basePath",
      exists (select from sites where mount_host = ${mount.host} and mount_base_path = ${mount.basePath})
        as "isTaken"
    from sites where id = ${parent}::uuid`);
  const [above] = rows;
  if (!above || above.status === 'closed') throw new Refused(req, refusals['not-found']);
  if (!levelsBelow[above.level].some((below) => below === level)) {
    throw new Refused(req, refusals['level-not-below']);
  }
  if (above.isTaken) throw new Refused(req, refusals['mount-taken']);
  const isBelow = mount.host === above.host && mount.basePath.startsWith(above.basePath);
  if (!isBelow && !isGlobal(req.user, 'system-admin'))
    throw new Refused(req, refusals['mount-not-below']);
  if (!isBelow) return;
  const path = `/${mount.basePath.slice(above.basePath.length)}`;
  const columns = await db.execute(
    sql`select 1 from columns where site_id = ${parent}::uuid and starts_with(path, ${path}) limit 1`,
  );
  if (columns.rows.length > 0) throw new Refused(req, refusals['mount-is-column']);
}

type Above = {
  level: keyof typeof levelsBelow;
  status: string;
  host: string;
  basePath: string;
  isTaken: boolean;
};

async function userBy(req: PayloadRequest, email: string): Promise<string> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who founds a site names its administrator by e-mail'),
    collection: 'users',
    depth: 0,
    limit: 1,
    where: { email: { equals: email.toLowerCase() } },
  });
  const [user] = docs;
  if (!user) throw new Refused(req, refusals['no-such-user']);
  return String(user.id);
}
