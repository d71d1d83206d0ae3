import { dayOf } from '@mingtang/approvals/clock';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { CountedRequest } from '../domain/annual-report.ts';
import type { CountedDocument } from '../domain/catalogue-figures.ts';
import { readWritten, unwritten, type WrittenReport } from '../domain/report-text.ts';
import { tell } from '../domain/request.ts';
import type { StoredEvent } from './requests.ts';

export interface StoredReport {
  written: WrittenReport;
  /** 0 before it was first saved. */
  revision: number;
  article?: string;
}

/** What was written of a site's report of a year so far. */
export async function storedReport(
  req: PayloadRequest,
  { site, year }: { site: string; year: number },
): Promise<StoredReport> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{
    written: unknown;
    revision: number;
    article: string | null;
  }>(sql`select written, revision, article from disclosure.report
    where site = ${site}::uuid and year = ${year}`);
  const [row] = rows;
  if (!row) return { written: unwritten(), revision: 0 };
  return {
    written: readWritten(row.written),
    revision: row.revision,
    ...(row.article && { article: row.article }),
  };
}

/**
 * Saves what was written over the revision it was filled from.
 *
 * @returns whether nobody saved in between
 */
export async function putReport(
  req: PayloadRequest,
  {
    site,
    year,
    revision,
    written,
  }: { site: string; year: number; revision: number; written: WrittenReport },
): Promise<boolean> {
  const db = await transactionOf(req);
  const json = JSON.stringify(written);
  const { rows } =
    revision === 0
      ? await db.execute(sql`
          insert into disclosure.report (site, year, written, revision)
          values (${site}::uuid, ${year}, ${json}::jsonb, 1)
          on conflict do nothing returning site`)
      : await db.execute(sql`
          update disclosure.report set written = ${json}::jsonb, revision = revision + 1
          where site = ${site}::uuid and year = ${year} and revision = ${revision} returning site`);
  return rows.length > 0;
}

/**
 * Notes the draft that a report became, and holds the report until the transaction ends.
 *
 * @param before the draft it had become when it was read
 * @returns whether nobody else made one meanwhile
 */
export async function claimDraft(
  req: PayloadRequest,
  {
    site,
    year,
    before,
    article,
  }: { site: string; year: number; before: string | undefined; article: string },
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update disclosure.report set article = ${article}::uuid
    where site = ${site}::uuid and year = ${year}
      and article is not distinct from ${before ?? null}::uuid
    returning site`);
  return rows.length > 0;
}

/** All requests of a site that were ever received, as a report counts them. */
export async function countedRequests(
  req: PayloadRequest,
  site: string,
): Promise<CountedRequest[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{
    applicant: CountedRequest['applicant'];
    events: StoredEvent['event'][];
  }>(sql`
    select r.applicant_kind as applicant,
      (select jsonb_agg(e.event order by e.revision)
       from disclosure.request_event e where e.request = r.id) as events
    from disclosure.request r where r.site = ${site}::uuid and r.received_on is not null`);
  return rows.map(({ applicant, events }) => {
    const { receivedOn, answer, contests } = tell(events);
    return {
      applicant,
      ...(receivedOn && { receivedOn }),
      ...(answer && { ended: { on: answer.on, result: answer.result } }),
      contests,
    };
  });
}

/** Documents of a site's own catalogue that are public: regulations, and what has a number and says whether it is in force. */
export async function countedDocuments(
  req: PayloadRequest,
  site: string,
): Promise<CountedDocument[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{
    genre: string | null;
    issuedOn: string | null;
    publishedAt: string;
    validities: CountedDocument['validities'] | null;
  }>(sql`
    select record->'disclosure'->'genre'->>'code' as genre, record->'policy'->>'issuedOn' as "issuedOn",
      record->>'publishedAt' as "publishedAt", record->'disclosure'->'validities' as validities
    from outbound.published
    where site = ${site}::uuid and kind = 'article' and record ? 'disclosure' and not record ? 'origin'
      and not record->'disclosure' ? 'retired'
      and (record->'disclosure'->'genre'->>'code' = 'regulation'
        or (record->'policy' ? 'number' and record->'policy' ? 'validity'))`);
  return rows.map(({ genre, issuedOn, publishedAt, validities }) => ({
    kind: genre === 'regulation' ? 'regulation' : 'document',
    madeOn: issuedOn ?? dayOf(new Date(publishedAt)),
    validities: validities ?? [],
  }));
}

/** Sites by the drafts their reports of a year became. */
export async function draftsOfReports(
  req: PayloadRequest,
  { sites, year }: { sites: string[]; year: number },
): Promise<Map<string, string>> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ article: string; site: string }>(sql`
    select article, site from disclosure.report
    where site = any(${sql.param(sites)}::uuid[]) and year = ${year} and article is not null`);
  return new Map(rows.map(({ article, site }) => [article, site]));
}
