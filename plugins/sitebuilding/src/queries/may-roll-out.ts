import { databaseOf } from '@mingtang/publication';
import { isGlobal, Refused, sitesWhere } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

/** Whether the user decides on the looks of all sites: an administrator of the site above all others does. */
export async function mayRollOut(req: PayloadRequest): Promise<boolean> {
  if (isGlobal(req.user, 'system-admin')) return true;
  const run = await sitesWhere(req, ['site-admin']);
  if (run.length === 0) return false;
  const { rows } = await (await databaseOf(req)).execute<{ id: string }>(
    sql`select id from sites where parent_id is null and level = 'city'`,
  );
  return rows.some(({ id }) => run.includes(id));
}

/** @throws 404 for those who run no site at all, else 403 */
export async function permitRollOut(req: PayloadRequest): Promise<void> {
  if (await mayRollOut(req)) return;
  const runsAny = req.user && (await sitesWhere(req, ['site-admin'])).length > 0;
  throw new Refused(req, refusals[runsAny ? 'not-yours-to-roll-out' : 'not-found']);
}
