import { namesOf, siteNames } from '@mingtang/approvals';
import { dayOf, lightWords } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import { csvOf } from '@mingtang/publication/csv';
import { inTransaction, Refused, say, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { phaseLabels, resultLabels } from '../domain/words-of-cases.ts';
import { refusals } from '../refusals.ts';
import { caseRows } from '../store/cases.ts';
import type { CaseFilter } from './cases-in-hand.ts';
import { handledSites } from './roles-here.ts';

/** Cases in one export; who needs more narrows the list. */
const mostExported = 50_000;

/**
 * The list of cases as somebody narrowed it, to be taken away: applicants are masked in it as on the
 * screen. That it was taken away is written down.
 *
 * @throws 404 where the user handles cases nowhere
 */
export function casesCsv(
  req: PayloadRequest,
  { isClosed = false, isMine, site, after: _, ...filter }: CaseFilter,
): Promise<string> {
  return inTransaction(req, async () => {
    const handled = [...(await handledSites(req)).keys()];
    if (handled.length === 0) throw new Refused(req, refusals['not-found']);
    const rows = await caseRows(req, {
      ...filter,
      sites: site ? handled.filter((each) => each === site) : handled,
      ...{ isClosed, today: dayOf(new Date()), limit: mostExported },
      ...(isMine && { assignee: String(req.user?.id) }),
    });
    const sites = await siteNames(
      req,
      rows.map((row) => row.site),
    );
    const names = await namesOf(
      req,
      rows.map(({ assignee }) => assignee ?? undefined),
    );
    await record(req, { act: 'export', subject: 'cases:', details: { cases: rows.length } });
    const text = (words: Words) => say(req, words);
    const head: Words[] = [
      { zh: '办件编号', en: 'Number' },
      { zh: '单位', en: 'Office' },
      { zh: '事项', en: 'Item' },
      { zh: '申请人', en: 'Applicant' },
      { zh: '环节', en: 'Step' },
      { zh: '时限', en: 'Light' },
      { zh: '申请日', en: 'Applied on' },
      { zh: '到期日', en: 'Due on' },
      { zh: '办结日', en: 'Closed on' },
      { zh: '承办', en: 'With' },
    ];
    return csvOf([
      head.map(text),
      ...rows.map((row) => [
        row.number,
        sites.get(row.site) ?? '',
        row.itemName,
        row.applicant,
        text(row.result ? resultLabels[row.result] : phaseLabels[row.phase]),
        text(lightWords[row.light]),
        row.appliedOn ?? '',
        row.dueOn ?? '',
        row.closedOn ?? '',
        (row.assignee && names.get(row.assignee)) || '',
      ]),
    ]);
  });
}
