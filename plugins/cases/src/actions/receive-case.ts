import { randomUUID } from 'node:crypto';
import { calendarAtHand } from '@mingtang/approvals';
import { type Day, dayOf } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type Answer, applicantOf } from '../domain/answers.ts';
import type { CaseEvent, Counter } from '../domain/case.ts';
import { type CaseTerms, faultsOfTerms } from '../domain/terms.ts';
import { refusals } from '../refusals.ts';
import { putCase, type Tracking } from '../store/cases.ts';
import { putAnswers, putDataKey } from '../store/sealed.ts';

export interface NewCase {
  /** Where it was known before it was a case. */
  id?: string;
  site: string;
  terms: CaseTerms;
  form: { id: string; version: number };
  answers: Answer[];
  channel: 'internet' | 'counter';
  /** The day it came. */
  on?: Day;
  /** Written down at the counter, and not applied for yet. */
  isDraft?: boolean;
  renews?: { expiresOn: Day };
  /** Of an application that staff filled in for whoever came. */
  counter?: Counter;
  arrival?: string;
  tracking?: Tracking;
}

/**
 * Makes a case of an application, once for each arrival. The caller has decided that it may.
 *
 * @returns nothing where the arrival is a case already
 */
export function receiveCase(
  req: PayloadRequest,
  {
    id = randomUUID(),
    site,
    terms,
    form,
    answers,
    channel,
    on = dayOf(new Date()),
    isDraft,
    renews,
    counter,
    arrival,
    tracking,
  }: NewCase,
): Promise<{ id: string; number: string } | undefined> {
  return inTransaction(req, async () => {
    const faults = faultsOfTerms(terms);
    if (faults.length > 0) throw new Refused(req, refusals['terms-faulty'], { faults });
    const by = req.user ? { by: String(req.user.id) } : {};
    const event: CaseEvent = isDraft
      ? { type: 'saved', on, ...by }
      : {
          type: 'applied',
          on,
          channel,
          ...(renews && { renews }),
          ...(counter && { counter }),
          ...by,
        };
    const row = {
      ...{ id, site, arrival, terms, form, event },
      applicant: applicantOf(answers),
      tracking: tracking ?? null,
    };
    const number = await putCase(req, row, await calendarAtHand(req));
    if (!number) return undefined;
    await putDataKey(req, id);
    await putAnswers(req, id, answers);
    await record(req, {
      act: 'create',
      subject: `cases:${id}`,
      title: number,
      site,
      details: { channel, ...(counter && { visitor: counter.visitor }) },
    });
    return { id, number };
  });
}
