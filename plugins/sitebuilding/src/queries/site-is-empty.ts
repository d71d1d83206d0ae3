import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** Whether nothing has been put into a site: no column, page or article, drafts counted too. */
export async function siteIsEmpty(req: PayloadRequest, site: string): Promise<boolean> {
  const { rows } = await (await databaseOf(req)).execute<{ used: boolean }>(sql`
    select exists (select from columns where site_id = ${site}::uuid)
      or exists (select from pages where site_id = ${site}::uuid)
      or exists (select from articles where site_id = ${site}::uuid) as used`);
  return rows[0]?.used === false;
}
