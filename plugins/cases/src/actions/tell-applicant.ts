import { calendarAtHand } from '@mingtang/approvals';
import {
  type Day,
  dayOf,
  plusDays,
  type WorkCalendar,
  workdaysBetween,
} from '@mingtang/approvals/clock';
import { publishStatus } from '@mingtang/intake';
import { isAddress, letter, queueMail } from '@mingtang/mail';
import { publishedRecord, type SiteRecord } from '@mingtang/publication';
import type { PayloadRequest } from 'payload';
import { tell } from '../domain/case.ts';
import { publicStatus } from '../domain/public-status.ts';
import { standing } from '../domain/standing.ts';
import { organOf } from '../queries/organ-of.ts';
import { sequelTo } from '../sequel.ts';
import { decidedSince, storedCase } from '../store/cases.ts';
import { answersOf, messagesOf } from '../store/sealed.ts';
import type { Confirmation } from './issue-paper.ts';

/**
 * Tells the applicant how their case stands, in the transaction of `req` and as its last act: who
 * applied over the Internet by number and code, whoever gave an address by mail. The mail says what
 * changed and where to look, and nothing that was answered.
 *
 * @param confirmations of papers that were just issued
 */
export async function tellApplicant(
  req: PayloadRequest,
  id: string,
  confirmations: readonly Confirmation[] = [],
): Promise<void> {
  const stored = await storedCase(req, id);
  if (!stored || stored.events.at(-1)?.event.type === 'saved') return;
  const { site, terms, tracking, number, revision } = stored;
  const events = stored.events.map(({ event }) => event);
  const state = tell(terms, events);
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  const record = (await publishedRecord(req, site, `site:${site}`)) as SiteRecord | undefined;
  const language = /^en\b/i.test(record?.language ?? '') ? ('en' as const) : ('zh' as const);
  const organ = await organOf(req, site);
  const usual = await usualDays(req, { site, item: terms.item.id, calendar, today });
  const messages = await messagesOf(req, id);
  const sequel = state.phase === 'closed' ? await sequelTo(req, id) : undefined;
  const status = publicStatus({
    ...{ state, events, organ, messages, language },
    ...(sequel && { sequel }),
    stands: standing(state, calendar, today),
    form: stored.form.id,
    ...(usual !== undefined && { usual }),
  });
  const address = (await answersOf(req, id)).flat().findLast(({ of }) => of === 'email')?.text;
  if (address && isAddress(address)) {
    const isEnglish = language === 'en';
    const heading = isEnglish
      ? `${terms.item.name}: ${status.state}`
      : `${terms.item.name}：${status.state}`;
    const shown = [...heading].slice(0, 120).join('');
    const { text, html } = letter({
      language,
      from: organ,
      heading: shown,
      paragraphs: [
        status.state,
        ...(status.next ? [status.next] : []),
        isEnglish
          ? 'Look up all of it, or write to us, with the number and code you were given when you applied.'
          : '凭申请时取得的登记号和查询码，可在网站“办理进度”查看全部经过、补正或者留言。',
      ],
      footer: [isEnglish ? `Case ${number}` : `办件编号 ${number}`],
    });
    await queueMail(req, {
      to: { address },
      subject: shown,
      text,
      html,
      purpose: 'cases',
      confidential: true,
      key: `case ${id} ${revision} ${messages.length}${sequel?.news ? ` ${sequel.news}` : ''}`,
    });
  }
  for (const confirmation of confirmations) await publishStatus(req, { site, ...confirmation });
  if (tracking) await publishStatus(req, { site, ...tracking, status });
}

const daysBack = 30;
const enough = 5;

/**
 * Working days within which nine of ten cases of an item were decided at a site in the last thirty days;
 * nothing where they were fewer than five.
 */
export async function usualDays(
  req: PayloadRequest,
  {
    site,
    item,
    calendar,
    today,
  }: { site: string; item: string; calendar: WorkCalendar; today: Day },
): Promise<number | undefined> {
  const decided = await decidedSince(req, { site, item, since: plusDays(today, -daysBack) });
  if (decided.length < enough) return undefined;
  const days = decided
    .map(({ from, to }) => workdaysBetween(calendar, from, to))
    .toSorted((a, b) => a - b);
  return days[Math.ceil(days.length * 0.9) - 1];
}
