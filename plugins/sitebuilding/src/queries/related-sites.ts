import { databaseOf, type SiteLevel } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { SiteStatus } from '../domain/site-life.ts';

/** A site above or below another. */
export interface RelatedSite {
  id: string;
  name: string;
  level: SiteLevel;
  parent?: string;
  status: SiteStatus;
  isBelow: boolean;
}

/** All sites above and below one, in their order: those that it may send something to. */
export async function relatedSites(req: PayloadRequest, site: string): Promise<RelatedSite[]> {
  const { rows } = await (await databaseOf(req)).execute<
    Omit<RelatedSite, 'parent'> & { parent: string | null }
  >(sql`
    with recursive below as (
      select id, 1 as depth from sites where parent_id = ${site}::uuid
      union select s.id, depth + 1 from sites s join below b on s.parent_id = b.id where depth < 10
    ), above as (
      select parent_id as id, 1 as depth from sites where id = ${site}::uuid
      union select s.parent_id, depth + 1 from sites s join above a on s.id = a.id where depth < 10
    ), related as (
      select id, true as "isBelow" from below union select id, false from above where id is not null
    )
    select s.id, s.name, s.level, s.parent_id as parent, s.status, r."isBelow"
    from related r join sites s using (id) where s.id <> ${site}::uuid
    order by r."isBelow", array_position(array['city', 'county', 'department', 'township'], s.level::text), s."order", s.name`);
  return rows.map(({ parent, ...row }) => ({ ...row, ...(parent && { parent }) }));
}
