import { record } from '@mingtang/audit';
import { codeOfToken } from '@mingtang/intake';
import { publishedRecord, type SiteRecord } from '@mingtang/publication';
import type { NoticeText } from '@mingtang/publication/notice-text';
import type { Proof } from '@mingtang/publication/official-paper';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { tell } from '../domain/case.ts';
import { slipText } from '../domain/paper-texts.ts';
import { refusals } from '../refusals.ts';
import { storedCase } from '../store/cases.ts';
import { answersOf, putLook } from '../store/sealed.ts';
import { organOf } from './organ-of.ts';
import { trackingPage } from './paper-of-case.ts';
import { rolesHere } from './roles-here.ts';

/**
 * What whoever applied at the counter takes home, with number and code: nobody can print it who lacks the
 * token of the page that was sent, since we keep no code. That it was printed is written down.
 *
 * @throws 404 where the user does not handle the case, or it is not of that page
 */
export function counterSlip(
  req: PayloadRequest,
  id: string,
  token: string,
): Promise<{ text: NoticeText; proof?: Proof }> {
  return inTransaction(req, async () => {
    const stored = await storedCase(req, id);
    await rolesHere(req, stored?.site);
    const { code, codeKey } = codeOfToken(token);
    if (!stored?.tracking || stored.tracking.codeKey !== codeKey) {
      throw new Refused(req, refusals['draft-gone']);
    }
    const { site, number, tracking, terms, events } = stored;
    await putLook(req, { id, what: '打印窗口申请登记回执' });
    await record(req, {
      act: 'export',
      subject: `cases:${id}`,
      title: number,
      site,
      details: { what: 'slip' },
    });
    const [answers = []] = await answersOf(req, id);
    const text = slipText({
      organ: await organOf(req, site),
      applicant: answers.find(({ of }) => of === 'name')?.text || '申请人',
      caseNumber: number,
      state: tell(
        terms,
        events.slice(0, 1).map(({ event }) => event),
      ),
      materials: answers.flatMap(({ label, files }) => (files ? [label] : [])),
    });
    const published = (await publishedRecord(req, site, `site:${site}`)) as SiteRecord | undefined;
    if (!published) return { text };
    const page = trackingPage(published);
    return {
      text,
      proof: {
        // Behind `#`, so that no server is told the code before its page asks.
        address: `${page}#${tracking.number}.${code.replaceAll(' ', '')}`,
        lines: [
          '扫码查询办理进度，或者在下列网址输入登记号和查询码：',
          page,
          `登记号 ${tracking.number}`,
          `查询码 ${code}`,
          '请勿将查询码给他人。',
        ],
      },
    };
  });
}
