import { asSystem, asUser, inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { reportBody, reportParts } from '../domain/report-body.ts';
import { typedOver, type WrittenReport } from '../domain/report-text.ts';
import { reportPdf } from '../notices/report-pdf.ts';
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
    const { written: before } = await reportInHand(req, { site, year });
    const now = { by: String(req.user?.id), at: new Date().toISOString() };
    const figures = typedOver(before.figures, written.figures, now);
    if (!(await putReport(req, { site, year, revision, written: { ...written, figures } }))) {
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
    const organ = report.site.name;
    const title = `${organ}${which.year}年政府信息公开工作年度报告`;
    const parts = reportParts(report.tables, report.written);
    const { id } = await req.payload.create({
      ...asUser(req),
      collection: 'articles' as never,
      draft: true,
      depth: 0,
      data: {
        site: which.site,
        column: await columnOfReports(req, which.site),
        title,
        source: report.site.name,
        body: reportBody(parts),
        attachments: [{ file: await attached(req, which.site, { title, organ, parts }) }],
      } as never,
    });
    const article = String(id);
    if (!(await claimDraft(req, { ...which, before, article }))) {
      throw new Refused(req, refusals['report-drafted']);
    }
    return { article };
  });
}

/** The report as PDF among the files of its site, to be offered with the article. */
async function attached(
  req: PayloadRequest,
  site: string,
  report: Parameters<typeof reportPdf>[0],
): Promise<string> {
  const data = await reportPdf(report);
  const { id } = await req.payload.create({
    ...asUser(req),
    collection: 'media' as never,
    depth: 0,
    data: { site } as never,
    file: { data, name: `${report.title}.pdf`, mimetype: 'application/pdf', size: data.length },
  });
  // What is made next is no upload.
  delete req.file;
  return String(id);
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
