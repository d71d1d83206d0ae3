import { calendarAtHand } from '@mingtang/approvals';
import { addressOf, publishedRecord, type SiteRecord } from '@mingtang/publication';
import type { NoticeText } from '@mingtang/publication/notice-text';
import type { Proof } from '@mingtang/publication/official-paper';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { textOfPaper } from '../actions/issue-paper.ts';
import { tell } from '../domain/case.ts';
import { paperLabels } from '../domain/papers.ts';
import { refusals } from '../refusals.ts';
import { type PaperProof, storedCase } from '../store/cases.ts';
import { putLook } from '../store/sealed.ts';
import { rolesHere } from './roles-here.ts';

/**
 * The paper that was issued with an event of a case, for whoever handles it; it names the applicant, so
 * that it was looked at is written down.
 *
 * @throws 404 where the user does not handle the case, or nothing was issued
 */
export function paperOfCase(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
): Promise<{ text: NoticeText; proof?: Proof }> {
  return inTransaction(req, async () => {
    const stored = await storedCase(req, id);
    await rolesHere(req, stored?.site);
    const issued = stored?.events.find((event) => event.revision === revision);
    if (!stored || !issued?.paper) throw new Refused(req, refusals['not-found']);
    const { kind, number, proof } = issued.paper;
    await putLook(req, { id, what: `下载${paperLabels[kind].zh}${number}` });
    const after = tell(
      stored.terms,
      stored.events.slice(0, revision).map(({ event }) => event),
    );
    const text = await textOfPaper(req, stored, {
      ...{ kind, number, after },
      event: issued.event,
      calendar: await calendarAtHand(req),
      asOf: issued.at,
    });
    const site = (await publishedRecord(req, stored.site, `site:${stored.site}`)) as
      | SiteRecord
      | undefined;
    return { text, ...(site && { proof: proofAt(site, proof) }) };
  });
}

/** Where papers are confirmed: with the arrivals that are tracked. */
const trackingPath = '/tracking/';

/** Where a site is asked by number and code. */
export const trackingPage = ({ mount }: Pick<SiteRecord, 'mount'>): string =>
  addressOf(mount, trackingPath);

function proofAt(site: SiteRecord, { number, code, digest }: PaperProof): Proof {
  const page = trackingPage(site);
  return {
    // Behind `#`, so that no server is told the code before its page asks.
    address: `${page}#${number}.${code.replaceAll(' ', '')}`,
    lines: [
      '扫码核验本文书真伪，或者在下列网址输入核验编号和核验码：',
      page,
      `核验编号 ${number}`,
      `核验码 ${code}`,
      `内容摘要 ${digest}`,
    ],
  };
}
