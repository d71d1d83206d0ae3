import { transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** A service point 服务点 that serves people in an item. */
export interface PointRow {
  site: string;
  item: string;
  name: string;
  address: string;
  hours: string;
  phone: string | null;
  directions: string | null;
  handler: string | null;
  consultPhone: string | null;
  complaintPhone: string | null;
}

/** The points at which items are served, of one site or of all; in the order in which they were set up. */
export async function pointsFor(
  req: PayloadRequest,
  { items, site }: { items: string[]; site?: string },
): Promise<PointRow[]> {
  if (items.length === 0) return [];
  const db = await transactionOf(req);
  const { rows } = await db.execute<PointRow & Record<string, unknown>>(sql`
    select p.site_id as site, t.text as item, p.name, p.address, p.hours, p.phone, p.directions, p.handler,
      p.consult_phone as "consultPhone", p.complaint_phone as "complaintPhone"
    from service_points p join service_points_texts t on t.parent_id = p.id and t.path = 'items'
    where t.text = any(${sql.param(items)}::text[]) and (${site ?? null}::uuid is null or p.site_id = ${site ?? null}::uuid)
    order by p.created_at, p.id`);
  return rows;
}
