import { calendarAtHand } from '@mingtang/approvals';
import { addWorkdays, dayOf, plusDays } from '@mingtang/approvals/clock';
import { databaseOf } from '@mingtang/publication';
import { sitesWhere } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** A policy that should have been explained by now. */
export interface Unexplained {
  site: string;
  article: string;
  title: string;
  publishedOn: string;
  /** The last day on which its explanation would have been in time. */
  due: string;
}

/** Working days in which a policy is to be explained, and after how many days nobody is reminded any more. */
const allowed = 3;
const remindedFor = 180;

/**
 * Policies in force, of sites where the user decides on what is public, that nothing public explains
 * {@link allowed} working days after they were published, and of which nobody said why none is needed.
 * The newest first. Asked from what is public now.
 */
export async function unexplainedPolicies(
  req: PayloadRequest,
  { limit = 6, now = new Date() }: { limit?: number; now?: Date } = {},
): Promise<Unexplained[]> {
  const sites = await sitesWhere(req, ['publisher', 'site-admin']);
  if (sites.length === 0) return [];
  const today = dayOf(now);
  const { rows } = await (await databaseOf(req)).execute<
    Omit<Unexplained, 'publishedOn' | 'due'> & { publishedAt: string }
  >(sql`
    select p.site, a.id as article, p.title, p.record->>'publishedAt' as "publishedAt"
    from outbound.published p join articles a on a.id = substr(p.key, 9)::uuid
    where p.site = any(${sql.param(sites)}::uuid[]) and p.kind = 'article'
      and p.sort_at > ${plusDays(today, -remindedFor)}::date
      and p.record ? 'disclosure' and p.record->'policy' ? 'number'
      and coalesce(p.record->'policy'->>'validity', 'in-force') in ('in-force', 'amended')
      and not coalesce(p.record->'relations' ? 'interpretedBy', false)
      and coalesce(a.relations_no_interpretation, '') = ''
    order by p.sort_at desc`);
  const calendar = await calendarAtHand(req);
  return rows
    .map(({ publishedAt, ...policy }) => {
      const publishedOn = dayOf(new Date(publishedAt));
      return { ...policy, publishedOn, due: addWorkdays(calendar, publishedOn, allowed) };
    })
    .filter(({ due }) => due < today)
    .slice(0, limit);
}
