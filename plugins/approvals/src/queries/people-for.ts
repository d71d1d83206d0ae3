import { databaseOf } from '@mingtang/publication';
import { type SiteRole, siteRoles, sitesWhere } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { barred } from '../domain/index.ts';
import { instanceView } from './instance-view.ts';

/** Somebody as colleagues are told of them: by name, unit and roles, and by nothing they sign in with. */
export interface Colleague {
  id: string;
  name: string;
  unit?: string;
  /** At the sites that are asked about. */
  roles: SiteRole[];
}

const most = 12;

/**
 * Who can be named in an instance, to sign, take over or read: members of its site and of sites
 * above with their subtree, but for the signed-in person and those who submitted or wrote it.
 *
 * @throws Refused 404 where the signed-in person has nothing to do with the instance
 */
export async function peopleFor(
  req: PayloadRequest,
  { instance, text }: { instance: string; text: string },
): Promise<Colleague[]> {
  const view = await instanceView(req, instance);
  const without = [...barred(view.state), String(req.user?.id)];
  return membersOf(req, { sites: [view.site], without, text });
}

/**
 * The colleagues of the signed-in person, by part of their name: members of the sites where they are
 * anything themselves, and of sites above these with their subtree. Nobody, for whoever belongs nowhere.
 * `among`: those of these ids alone.
 */
export async function colleaguesOf(
  req: PayloadRequest,
  { text = '', among }: { text?: string; among?: string[] },
): Promise<Colleague[]> {
  const sites = await sitesWhere(req, siteRoles);
  return membersOf(req, { sites, without: [String(req.user?.id)], text, among });
}

async function membersOf(
  req: PayloadRequest,
  {
    sites,
    without,
    text,
    among,
  }: { sites: string[]; without: string[]; text: string; among?: string[] | undefined },
): Promise<Colleague[]> {
  if (sites.length === 0) return [];
  const isAmong = among ? sql`u.id = any(${sql.param(among)}::uuid[])` : sql`true`;
  const { rows } = await (await databaseOf(req)).execute<{
    id: string;
    name: string;
    unit: string | null;
    roles: SiteRole[];
  }>(sql`
    with recursive own as (select unnest(${sql.param(sites)}::uuid[]) as id),
    above as (
      select s.parent_id as id from sites s join own using (id)
      union select s.parent_id from sites s join above on s.id = above.id
    )
    select u.id, u.name, u.unit, array_agg(distinct r.value::text) as roles from users u
    join memberships m on m.user_id = u.id
    join memberships_roles r on r.parent_id = m.id
    where (m.site_id in (select id from own) or m.subtree and m.site_id in (select id from above))
      and ${isAmong} and not u.id = any(${sql.param(without)}::uuid[])
      and u.name ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}
    group by u.id order by u.name, u.id limit ${most}`);
  return rows.map(({ unit, ...person }) => ({ ...person, ...(unit && { unit }) }));
}
