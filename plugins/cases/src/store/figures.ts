import type { Day } from '@mingtang/approvals/clock';
import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** What an office did in a period, of one item or of all together. */
export interface FigureRow {
  site: string;
  /** Nothing for all items together. */
  item: string | null;
  itemName: string | null;
  received: number;
  accepted: number;
  /** Of the accepted: by silence. */
  bySilence: number;
  /** 不予受理. */
  notAccepted: number;
  decided: number;
  /** Of the decided: 不予. */
  refused: number;
  inTime: number;
  /** Working days from acceptance to decision, of those decided; without those the clock stood still. */
  averageDays: number | null;
  ninthDays: number | null;
  /** Overdue on the day that is asked. */
  overdue: number;
}

/** Figures of some sites, from a day up to and with another: each item, and all of a site together first. */
export async function figureRows(
  req: PayloadRequest,
  { sites, from, until, today }: { sites: readonly string[]; from: Day; until: Day; today: Day },
): Promise<FigureRow[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const within = (column: string) =>
    sql`${sql.raw(column)} between ${from}::date and ${until}::date`;
  const { rows } = await db.execute<FigureRow & Record<string, unknown>>(sql`
    select site, item, case when grouping(item) = 0 then max(item_name) end as "itemName",
      count(*) filter (where ${within('applied_on')})::int as received,
      count(*) filter (where ${within('accepted_on')})::int as accepted,
      count(*) filter (where ${within('accepted_on')} and by_silence)::int as "bySilence",
      count(*) filter (where ${within('closed_on')} and result = 'not-accepted')::int as "notAccepted",
      count(*) filter (where ${within('decided_on')})::int as decided,
      count(*) filter (where ${within('decided_on')} and outcome = 'refused')::int as refused,
      count(*) filter (where ${within('decided_on')} and in_time)::int as "inTime",
      round(avg(took_days) filter (where ${within('decided_on')}), 1)::float8 as "averageDays",
      (percentile_disc(0.9) within group (order by took_days)
        filter (where ${within('decided_on')} and took_days is not null))::int as "ninthDays",
      count(*) filter (where closed_on is null and red_from <= ${today}::date)::int as overdue
    from cases.case_file
    where site = any(${sql.param([...sites])}::uuid[]) and (
      ${within('applied_on')} or ${within('accepted_on')} or ${within('decided_on')}
      or (${within('closed_on')}) or (closed_on is null and red_from <= ${today}::date))
    group by grouping sets ((site, item), (site))
    order by site, grouping(item) desc, received desc, item`);
  return rows;
}
