import { asSystem, asUser, inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { reportBody } from '../domain/report-body.ts';
import type { WrittenReport } from '../domain/report-text.ts';
import { reportInHand } from '../queries/report-in-hand.ts';
import { refusals } from '../refusals.ts';
import { claimDraft, putReport, storedReport } from '../store/reports.ts';

interface Which {
  site: string;
  year: number;
}

/** Saves the texts and figures of a report. @throws where a colleague saved in between */
export function keepReport(
  req: PayloadRequest,
  { site, year, revision, written }: Which & { revision: number; written: WrittenReport },
): Promise<{ revision: number }> {
  return inTransaction(req, async () => {
    await reportInHand(req, { site, year });
    if (!(await putReport(req, { site, year, revision, written }))) {
      throw new Refused(req, refusals['changed-meanwhile']);
    }
    return { revision: revision + 1 };
  });
}

/**
 * Makes a report the draft of an article in the column of yearly reports, written by the signed-in
 * user: from there it goes the way of every article.
 *
 * @throws where the year is not over, something is missing, or there is a draft already
 */
export function draftReport(req: PayloadRequest, which: Which): Promise<{ article: string }> {
  return inTransaction(req, async () => {
    const report = await reportInHand(req, which);
    if (!report.isOver) throw new Refused(req, refusals['year-not-over']);
    if (!report.isWritten) throw new Refused(req, refusals['report-unwritten']);
    if (report.imbalances.length > 0) throw new Refused(req, refusals['report-unbalanced']);
    if (report.article) throw new Refused(req, refusals['report-drafted']);
    const { article: before } = await storedReport(req, which);
    const { id } = await req.payload.create({
      ...asUser(req),
      collection: 'articles' as never,
      draft: true,
      depth: 0,
      data: {
        site: which.site,
        column: await columnOfReports(req, which.site),
        title: `${report.site.name}${which.year}年政府信息公开工作年度报告`,
        source: report.site.name,
        body: reportBody(report.tables, report.written),
      } as never,
    });
    const article = String(id);
    if (!(await claimDraft(req, { ...which, before, article }))) {
      throw new Refused(req, refusals['report-drafted']);
    }
    return { article };
  });
}

async function columnOfReports(req: PayloadRequest, site: string): Promise<string> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'the column is that of a site whose requests the user handles'),
    collection: 'columns',
    depth: 0,
    limit: 1,
    where: { and: [{ site: { equals: site } }, { type: { equals: '信息公开年报' } }] },
  });
  const [column] = docs;
  if (!column) throw new Refused(req, refusals['report-no-column']);
  return String(column.id);
}
