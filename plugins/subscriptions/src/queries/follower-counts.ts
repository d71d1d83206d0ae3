import { databaseOf } from '@mingtang/publication';
import { sitesWhere } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** How many follow a site, and which parts of it. Nobody learns who. */
export interface FollowerCounts {
  site: string;
  name: string;
  followers: number;
  /** Asked and not confirmed yet. */
  waiting: number;
  /** Mails queued in the last thirty days. */
  told: number;
  /** Followers by what they follow, most first; `name` is that of the column, topic or organ, where it is known. */
  marks: { mark: string; name: string | null; followers: number }[];
}

/** The counts of the sites that the user runs or publishes in, most followed first. */
export async function followerCounts(req: PayloadRequest): Promise<FollowerCounts[]> {
  const sites = await sitesWhere(req, ['site-admin', 'publisher']);
  const db = await databaseOf(req);
  const { rows } = await db.execute<FollowerCounts & Record<string, unknown>>(sql`
    with counted as (
      select site, mark, count(*)::int as followers from subscriptions.subscription, unnest(follows) as mark
      where state = 'active' group by site, mark)
    select p.site, p.record->>'name' as name,
      count(*) filter (where s.state = 'active')::int as followers,
      count(*) filter (where s.state = 'waiting')::int as waiting,
      (select count(*)::int from subscriptions.event e join subscriptions.subscription of on of.id = e.subscription
        where of.site = p.site and e.what = 'told' and e.at > now() - interval '30 days') as told,
      coalesce((select jsonb_agg(jsonb_build_object('mark', c.mark, 'followers', c.followers, 'name',
          coalesce((select title from outbound.published q where q.site = p.site and q.key = c.mark),
            (select name from outbound.facet_value v where v.site = p.site and v.facet || ':' || v.value = c.mark)))
          order by c.followers desc, c.mark)
        from counted c where c.site = p.site), '[]') as marks
    from outbound.published p left join subscriptions.subscription s on s.site = p.site
    where p.kind = 'site' and p.site = any(${sql.param(sites)}::uuid[])
    group by p.site, p.record
    having count(s.id) > 0
    order by followers desc, name limit 200`);
  return rows;
}
