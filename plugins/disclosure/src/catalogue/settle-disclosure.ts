import type { ArticleDocument } from '@mingtang/editorial';
import { databaseOf } from '@mingtang/publication';
import { idOf, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { type FirstEntry, publicationTime } from './domain/publication-day.ts';
import { refusals } from './refusals.ts';
import { takeNumber } from './take-number.ts';

/**
 * Gives a disclosed document its index number and its time when it is first published. Both are then
 * fixed: what a request says about them is never believed, and a restored version, a withdrawal and a
 * new publication keep them. What was told of earlier changes is kept in the same way. What the system
 * imports may bring its own.
 */
export const settleDisclosure: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const live = operation === 'update' ? await liveFacts(req, String(originalDoc.id)) : undefined;
  const given = { ...originalDoc?.disclosure, ...data.disclosure };
  const known = live?.index ?? (req.user ? null : (data.disclosure?.index ?? null));
  const kept = { ...given, index: known, changes: live?.changes ?? null };
  if (given.method && given.method !== 'proactive') refuseUnexplained(req, given);
  if (data._status !== 'published' || given.method !== 'proactive')
    return { ...data, disclosure: kept };

  const now = new Date().toISOString();
  const first = originalDoc?.id && (await firstEntry(req, String(originalDoc.id)));
  const publishedAt = publicationTime(instant(data.publishedAt), {
    now,
    first,
    kept: live?.index || first ? instant(live?.publishedAt) : undefined,
  });
  const trusted = !req.user && data.publishedAt;
  if (publishedAt === 'back-dated' && !trusted) throw new Refused(req, refusals.backDated);
  const settled = publishedAt === 'back-dated' ? String(instant(data.publishedAt)) : publishedAt;
  const year = yearInChina(settled);
  const organ = given.organ && idOf(given.organ);
  const site = idOf(data.site ?? originalDoc?.site);
  const index = known ?? (organ ? await takeNumber(req, { site, organ, year }) : undefined) ?? null;
  const note = live?.index ? given.changeNote?.trim() : undefined;
  return {
    ...data,
    publishedAt: settled,
    disclosure: {
      ...kept,
      index,
      changeNote: null,
      changes: note ? [...(live?.changes ?? []), { at: now, note }] : kept.changes,
    },
  };
};

type Facts = NonNullable<ArticleDocument['disclosure']>;

/** What the document that is live holds, or the draft of what never was. */
async function liveFacts(
  req: PayloadRequest,
  id: string,
): Promise<{ index: string | null; publishedAt: string | null; changes: Facts['changes'] }> {
  const { rows } = await (await databaseOf(req)).execute<{
    index: string | null;
    publishedAt: string | null;
    changes: { at: string; note: string }[] | null;
  }>(sql`
    select disclosure_index as index, disclosure_changes as changes,
      to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt"
    from articles where id = ${id}::uuid`);
  return rows[0] ?? { index: null, publishedAt: null, changes: null };
}

async function firstEntry(req: PayloadRequest, id: string): Promise<FirstEntry | undefined> {
  const { rows } = await (await databaseOf(req)).execute<FirstEntry & Record<string, unknown>>(sql`
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      record->>'publishedAt' as "publishedAt", actor = 'system' as "isImported"
    from outbound.log l
    where site = (select site_id from articles where id = ${id}::uuid) and key = ${`article:${id}`} and op = 'put'
    order by l.seq limit 1`);
  return rows[0];
}

/** Law: 政府信息公开条例, articles 14 to 16 and 36; a refusal to disclose says why. */
function refuseUnexplained(req: PayloadRequest, { reason, law }: Facts): void {
  if (!reason?.trim() || !law?.trim()) throw new Refused(req, refusals.reasonMissing);
}

const instant = (value: unknown) => (value ? new Date(String(value)).toISOString() : undefined);

/** China keeps one time and no summer time: UTC+8 all year. */
const yearInChina = (now: string) => new Date(Date.parse(now) + 8 * 3_600_000).getUTCFullYear();
