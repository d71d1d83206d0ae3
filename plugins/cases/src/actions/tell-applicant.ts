import { publishStatus } from '@mingtang/intake';
import { isAddress, letter, queueMail } from '@mingtang/mail';
import { publishedRecord, type SiteRecord } from '@mingtang/publication';
import { queueText } from '@mingtang/texts';
import type { PayloadRequest } from 'payload';
import { addressesIn, textsWantedAt } from '../domain/answers.ts';
import { caseText } from '../domain/case-text.ts';
import { languageIn } from '../domain/language-in.ts';
import { statusOfCase } from '../queries/status-of-case.ts';
import { storedCase } from '../store/cases.ts';
import { answersOf } from '../store/sealed.ts';
import type { Confirmation } from './issue-paper.ts';

/**
 * Tells the applicant how their case stands, in the transaction of `req` and as its last act: who
 * applied over the Internet by number and code, whoever gave an address by mail, and by text message whoever
 * wished so. They say what changed and where to look, and nothing that was answered.
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
  const record = (await publishedRecord(req, site, `site:${site}`)) as SiteRecord | undefined;
  const language = languageIn(record?.language);
  const { status, organ, messages, sequel } = await statusOfCase(req, stored, language);
  const versions = await answersOf(req, id);
  const key = `case ${id} ${revision} ${messages}${sequel?.news ? ` ${sequel.news}` : ''}`;
  const phone = textsWantedAt(versions.at(-1) ?? []);
  if (phone) {
    const useUntil = new Date(Date.now() + textDays * 86_400_000);
    const text = caseText({ organ, item: terms.item.name, state: status.state, number }, language);
    await queueText(req, { to: phone, text, purpose: 'cases', key, useUntil });
  }
  const address = addressesIn(versions.flat()).at(-1);
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
      key,
    });
  }
  for (const confirmation of confirmations) await publishStatus(req, { site, ...confirmation });
  if (tracking) await publishStatus(req, { site, ...tracking, status });
}

/** Days after which a text message about a case is no news. */
const textDays = 2;
