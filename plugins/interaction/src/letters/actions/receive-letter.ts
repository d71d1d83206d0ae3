import { randomUUID } from 'node:crypto';
import { calendarAtHand } from '@mingtang/approvals';
import type { Day } from '@mingtang/approvals/clock';
import type { LetterKind } from '@mingtang/publication/records';
import { inTransaction } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { putDataKey, putWriting } from '../../sealed/sealed.ts';
import type { LetterTerms } from '../domain/letter.ts';
import { maskedName } from '../domain/masking.ts';
import { putLetter, type Tracking } from '../store/letters.ts';

/** A letter as it was written; sealed where it is kept. */
export interface LetterContent {
  title: string;
  text: string;
  name: string;
  phone: string;
  email?: string;
  /** Ids of files that came with it: `arrivalFiles` of intake. */
  files?: string[];
}

export interface NewLetter {
  home: string;
  mailbox: { id: string; name: string };
  terms: LetterTerms;
  kind: LetterKind;
  mayPublish: boolean;
  content: LetterContent;
  /** The day it came. */
  on: Day;
  arrival?: string;
  tracking?: Tracking;
  /** The letter that it follows. */
  follows?: string;
}

/**
 * Takes a letter in, once for each arrival, and once for each letter that is followed. The caller has decided
 * that it may.
 *
 * @returns nothing where that was done before
 */
export function receiveLetter(
  req: PayloadRequest,
  { home, mailbox, terms, kind, mayPublish, content, on, arrival, tracking, follows }: NewLetter,
): Promise<{ id: string; number: string } | undefined> {
  return inTransaction(req, async () => {
    const id = randomUUID();
    const row = {
      ...{ id, home, arrival, terms, kind, mayPublish },
      mailbox: mailbox.id,
      mailboxName: mailbox.name,
      writer: maskedName(content.name),
      follows: follows ?? null,
      tracking: tracking ?? null,
      event: { type: 'came-in' as const, on },
    };
    const number = await putLetter(req, row, await calendarAtHand(req));
    if (!number) return undefined;
    await putDataKey(req, id);
    await putWriting(req, { owner: id, kind: 'letter', content });
    return { id, number };
  });
}
