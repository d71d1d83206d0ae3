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
import { countDocuments } from '../domain/catalogue-figures.ts';
import { reportTables } from '../domain/report-body.ts';
import {
  type Figure,
  type FigureName,
  figuresOf,
  reportTextNames,
  type WrittenReport,
} from '../domain/report-text.ts';
import { refusals } from '../refusals.ts';
import { countedDocuments, countedRequests, storedReport } from '../store/reports.ts';
import { articleAt } from './article-of-answer.ts';
import { namesOf } from './names-of.ts';
import { rolesHere } from './roles-here.ts';

/** A site's yearly report as whoever writes it sees it. */
export interface ToldReport {
  site: { id: string; name: string };
  year: number;
  dueOn: Day;
  /** Whether the year is over: before, its figures may still change. */
  isOver: boolean;
  written: WrittenReport;
  /** Part 二, each figure with where it is from. */
  figures: Record<FigureName, Figure>;
  /** Names of those who typed figures in. */
  typists: Record<string, string>;
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
  const catalogue = countDocuments(await countedDocuments(req, site), {
    year,
    today: dayOf(new Date()),
  });
  const figures = figuresOf(written.figures, catalogue);
  const typists = await namesOf(
    req,
    Object.values(written.figures).flatMap(({ by }) => by ?? []),
  );
  const { name, level } = (await req.payload.findByID({
    ...asSystem(req, 'that the user handles its requests was asked above'),
    collection: 'sites',
    id: site,
    depth: 0,
  })) as unknown as { name: string; level: string };
  const draft = article && (await articleAt(req, article));
  return {
    site: { id: site, name },
    year,
    dueOn: reportDueOn(year, level),
    isOver: year < thisYear,
    written,
    figures,
    typists: Object.fromEntries(typists),
    revision,
    tables: reportTables(table, contestTable(counted, year), figures),
    imbalances: imbalances(table),
    isWritten: reportTextNames.every((text) => written.texts[text] !== ''),
    ...(draft && { article: draft }),
  };
}
