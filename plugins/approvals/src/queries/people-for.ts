import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { barred } from '../domain/index.ts';
import { instanceView } from './instance-view.ts';

export interface Colleague {
  id: string;
  name: string;
  unit?: string;
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
  const { rows } = await (await databaseOf(req)).execute<{
    id: string;
    name: string;
    unit: string | null;
  }>(sql`
    with recursive above as (
      select id, parent_id, 0 as depth from sites where id = ${view.site}::uuid
      union select s.id, s.parent_id, depth + 1 from sites s join above a on s.id = a.parent_id where depth < 10
    )
    select distinct u.id, u.name, u.unit from users u
    join memberships m on m.user_id = u.id join above a on a.id = m.site_id
    where (a.depth = 0 or m.subtree) and not u.id = any(${sql.param(without)}::uuid[])
      and u.name ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}
    order by u.name, u.id limit ${most}`);
  return rows.map(({ id, name, unit }) => ({ id, name, ...(unit && { unit }) }));
}
