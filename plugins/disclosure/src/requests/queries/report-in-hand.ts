import { type Day, dayOf, yearOf } from '@mingtang/approvals/clock';
import { asSystem, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import {
  contestTable,
  type Imbalance,
  imbalances,
  reportDueOn,
  requestTable,
} from '../domain/annual-report.ts';
import { reportTables } from '../domain/report-body.ts';
import { reportTextNames, type WrittenReport } from '../domain/report-text.ts';
import { refusals } from '../refusals.ts';
import { countedRequests, storedReport } from '../store/reports.ts';
import { rolesHere } from './roles-here.ts';

/** A site's yearly report as whoever writes it sees it. */
export interface ToldReport {
  site: { id: string; name: string };
  year: number;
  dueOn: Day;
  /** Whether the year is over: before, its figures may still change. */
  isOver: boolean;
  written: WrittenReport;
  revision: number;
  tables: ReturnType<typeof reportTables>;
  imbalances: Imbalance[];
  /** Whether all texts are there. */
  isWritten: boolean;
  /** The draft it became, while there is one. */
  article?: { id: string; isPublished: boolean };
}

/** @throws 404 where the user does not handle requests of the site, or there is no such year */
export async function reportInHand(
  req: PayloadRequest,
  { site, year }: { site: string; year: number },
): Promise<ToldReport> {
  await rolesHere(req, site);
  const thisYear = yearOf(dayOf(new Date()));
  if (!Number.isInteger(year) || year < 2008 || year > thisYear) {
    throw new Refused(req, refusals['not-found']);
  }
  const { written, revision, article } = await storedReport(req, { site, year });
  const counted = await countedRequests(req, site);
  const table = requestTable(counted, year);
  const { name, level } = (await req.payload.findByID({
    ...asSystem(req, 'that the user handles its requests was asked above'),
    collection: 'sites',
    id: site,
    depth: 0,
  })) as unknown as { name: string; level: string };
  const draft = article && (await draftOf(req, article));
  return {
    site: { id: site, name },
    year,
    dueOn: reportDueOn(year, level),
    isOver: year < thisYear,
    written,
    revision,
    tables: reportTables(table, contestTable(counted, year), written),
    imbalances: imbalances(table),
    isWritten: reportTextNames.every((text) => written.texts[text] !== ''),
    ...(draft && { article: draft }),
  };
}

async function draftOf(req: PayloadRequest, id: string): Promise<ToldReport['article']> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'whether the draft of a report is still there'),
    collection: 'articles',
    depth: 0,
    limit: 1,
    where: { id: { equals: id } },
  });
  const [draft] = docs as { id: string; _status?: string }[];
  return draft && { id: String(draft.id), isPublished: draft._status === 'published' };
}
