import { createHash } from 'node:crypto';
import { type WorkCalendar, yearOf } from '@mingtang/approvals/clock';
import { newStatusAccess, type StatusOf } from '@mingtang/intake';
import { inWords, type NoticeText } from '@mingtang/publication/notice-text';
import type { PayloadRequest } from 'payload';
import type { CaseEvent, CaseState } from '../domain/case.ts';
import { paperText } from '../domain/paper-texts.ts';
import { paperOf } from '../domain/papers.ts';
import { standing } from '../domain/standing.ts';
import { organOf } from '../queries/organ-of.ts';
import { type IssuedPaper, nextNumber, type StoredCase } from '../store/cases.ts';
import { answersOf } from '../store/sealed.ts';

/** What the public page says of a paper to who holds it. */
export type Confirmation = Omit<StatusOf, 'site'>;

/**
 * Issues the paper that goes with an event, numbered in the organ's register of the year; most events
 * have none. What confirms it names the organ, the paper and the item, and nobody.
 */
export async function issuePaper(
  req: PayloadRequest,
  stored: Pick<StoredCase, 'id' | 'site' | 'number'>,
  { event, after, calendar }: { event: CaseEvent; after: CaseState; calendar: WorkCalendar },
): Promise<{ paper: IssuedPaper; confirmation: Confirmation } | undefined> {
  const kind = paperOf(event, after);
  if (!kind) return undefined;
  const { site } = stored;
  const year = yearOf(event.on);
  const number = `〔${year}〕${await nextNumber(req, { site, year, register: kind })}号`;
  const text = await textOfPaper(req, stored, { kind, number, event, after, calendar });
  const digest = digestOf(text);
  const { codeKey, ...access } = newStatusAccess('W', new Date());
  return {
    paper: { kind, number, proof: { ...access, digest } },
    confirmation: {
      number: access.number,
      codeKey,
      status: {
        title: `${text.title}${number}`,
        state: `经核验，本文书由${text.organ}于${inWords(event.on)}出具，事项：${after.terms.item.name}。`,
        story: [{ at: event.on, text: `文书内容摘要 ${digest}：与纸面所载一致的，为真实文书。` }],
      },
    },
  };
}

/** A paper as it is issued, with its applicant's name. */
export async function textOfPaper(
  req: PayloadRequest,
  { id, site, number: caseNumber }: Pick<StoredCase, 'id' | 'site' | 'number'>,
  {
    kind,
    number,
    event,
    after,
    calendar,
    asOf,
  }: Pick<IssuedPaper, 'kind' | 'number'> & {
    event: CaseEvent;
    after: CaseState;
    calendar: WorkCalendar;
    /** Instant it was issued at, of one that was. */
    asOf?: string;
  },
): Promise<NoticeText> {
  const answers = (await answersOf(req, id, asOf)).at(-1) ?? [];
  const { dueOn, legalDueOn } = standing(after, calendar, event.on);
  const due = legalDueOn ?? dueOn;
  return paperText({
    ...{ kind, number, caseNumber, event, state: after },
    organ: await organOf(req, site),
    applicant: answers.find(({ of }) => of === 'name')?.text || '申请人',
    ...(due && { dueOn: due }),
    materials: answers.flatMap(({ label, files }) => (files ? [label] : [])),
  });
}

/** Sixteen digits of the hash of all its words, in groups. */
const digestOf = (text: NoticeText): string =>
  createHash('sha256')
    .update(JSON.stringify(text))
    .digest('hex')
    .slice(0, 16)
    .replaceAll(/(.{4})(?=.)/g, '$1 ')
    .toUpperCase();
