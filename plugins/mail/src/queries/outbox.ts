import { databaseOf } from '@mingtang/publication';
import { isGlobal, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { maskedAddress } from '../domain/address.ts';
import { refusals } from '../refusals.ts';

/** A mail as administrators see it. */
export interface OutboxMail {
  id: string;
  state: 'waiting' | 'given-up';
  fault: 'refused' | 'tried-long-enough' | 'out-of-date' | null;
  purpose: string;
  /** The first letter and the domain. */
  to: string;
  subject: string;
  /** Empty where it is confidential. */
  text: string;
  attempts: number;
  answer: string | null;
  queuedAt: string;
  nextTryAt: string;
}

/** The state of the outbox at one glance. */
export interface OutboxStanding {
  waiting: number;
  /** Waiting, and not taken at the last try. */
  putOff: number;
  givenUp: number;
  /** In the last seven days. */
  sent: number;
  /** Our mail server, where it was away at the last try: since when, and what it said. */
  relay?: { downSince: string; answer: string };
}

/** Who looks after mail, and who checks on them. */
export function seesOutbox(user: PayloadRequest['user']): boolean {
  return isGlobal(user, 'system-admin', 'auditor');
}

export async function outboxStanding(req: PayloadRequest): Promise<OutboxStanding> {
  permit(req);
  const db = await databaseOf(req);
  const { rows } = await db.execute<{
    waiting: number;
    putOff: number;
    givenUp: number;
    sent: number;
    downSince: string | null;
    answer: string | null;
  }>(sql`
    select
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'waiting' and outbox.answer is not null)::int as "putOff",
      count(*) filter (where state = 'given-up')::int as "givenUp",
      count(*) filter (where state = 'sent')::int as sent,
      (select down_since from mail.relay) as "downSince", (select answer from mail.relay) as answer
    from mail.outbox`);
  const [row] = rows;
  if (!row) throw new Error('A count answered nothing');
  const { downSince, answer, ...counts } = row;
  return {
    ...counts,
    ...(downSince && { relay: { downSince: iso(downSince), answer: answer ?? '' } }),
  };
}

/** What has not been sent: what was given up first, then what waits, newest first. */
export async function unsentMails(req: PayloadRequest, limit = 100): Promise<OutboxMail[]> {
  permit(req);
  const db = await databaseOf(req);
  const { rows } = await db.execute<
    OutboxMail & { confidential: boolean } & Record<string, unknown>
  >(
    sql`select id, state, fault, purpose, to_address as to, subject, text, confidential, attempts, answer,
        queued_at as "queuedAt", next_try_at as "nextTryAt"
      from mail.outbox where state <> 'sent'
      order by state, coalesce(settled_at, queued_at) desc limit ${limit}`,
  );
  return rows.map(({ confidential, ...mail }) => ({
    ...mail,
    to: maskedAddress(mail.to),
    text: confidential ? '' : mail.text,
    queuedAt: iso(mail.queuedAt),
    nextTryAt: iso(mail.nextTryAt),
  }));
}

function permit(req: PayloadRequest): void {
  if (!seesOutbox(req.user)) throw new Refused(req, refusals['not-yours']);
}

function iso(instant: string): string {
  return new Date(instant).toISOString();
}
