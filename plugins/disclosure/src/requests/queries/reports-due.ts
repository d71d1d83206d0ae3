import { type Day, dayOf, yearOf } from '@mingtang/approvals/clock';
import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { reportDueOn } from '../domain/annual-report.ts';
import { draftsOfReports } from '../store/reports.ts';
import { handledSites, mayReceive } from './roles-here.ts';

export interface ReportDue {
  site: string;
  name: string;
  year: number;
  dueOn: Day;
}

/**
 * Yearly reports that the signed-in user's sites owe: from 1 January until they are published, of
 * open sites, the earliest due first.
 */
export async function reportsDue(req: PayloadRequest, now: Date): Promise<ReportDue[]> {
  const today = dayOf(now);
  const year = yearOf(today) - 1;
  // By the end of May whoever still owes one has been told by others.
  if (today > `${year + 1}-05-31`) return [];
  const mine = [...(await handledSites(req))].filter(([, roles]) => mayReceive(roles));
  const ids = mine.map(([id]) => id);
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    ...asSystem(req, 'that the user handles their requests was asked above'),
    collection: 'sites',
    depth: 0,
    pagination: false,
    where: { and: [{ id: { in: ids } }, { status: { equals: 'live' } }] },
  });
  const published = await publishedReports(req, { sites: ids, year });
  return (docs as unknown as { id: string; name: string; level: string }[])
    .filter(({ id }) => !published.has(id))
    .map(({ id, name, level }) => ({ site: id, name, year, dueOn: reportDueOn(year, level) }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** The sites whose report of the year is public. */
async function publishedReports(
  req: PayloadRequest,
  which: { sites: string[]; year: number },
): Promise<Set<string>> {
  const drafts = await draftsOfReports(req, which);
  if (drafts.size === 0) return new Set();
  const { docs } = await req.payload.find({
    ...asSystem(req, 'whether the reports of these sites are public'),
    collection: 'articles',
    depth: 0,
    pagination: false,
    where: { and: [{ id: { in: [...drafts.keys()] } }, { _status: { equals: 'published' } }] },
  });
  return new Set(docs.map(({ id }) => drafts.get(String(id)) ?? ''));
}
