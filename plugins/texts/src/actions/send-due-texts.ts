import { randomUUID } from 'node:crypto';
import { betweenTries, mostAttempts, waitAfter } from '@mingtang/mail';
import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { OutgoingText, TextOutcome, TextSender } from '../ports.ts';

/** Longer than a message may take: nobody else sends one while its sender may be alive. */
const leaseMinutes = 2;

interface Due extends OutgoingText {
  attempts: number;
  lease: string;
}

/** What became of the messages that were due. */
export interface SentTexts {
  sent: number;
  /** To be tried again. */
  putOff: number;
  givenUp: number;
}

/**
 * Sends what is due, one after the other, and gives up what is out of date; without a sender only
 * that. Any number of processes may do this at once: each message is claimed by whoever sends it.
 */
export async function sendDueTexts(
  payload: Payload,
  sender: TextSender | undefined,
  isEnding: () => boolean = () => false,
): Promise<SentTexts> {
  const result: SentTexts = { sent: 0, putOff: 0, givenUp: await giveUpWhatIsOutOfDate(payload) };
  while (sender && !isEnding()) {
    const due = await claim(payload);
    if (!due) break;
    const { id, to, text, attempts } = due;
    const { outcome, answer } = await sender.sendText({ id, to, text }).catch(
      (error: unknown): TextOutcome => ({
        outcome: 'later',
        answer: error instanceof Error ? error.message : 'no answer',
      }),
    );
    if (outcome === 'taken') {
      await settle(payload, due, sql`state = 'sent', text = '', answer = ${cut(answer)}`);
      result.sent += 1;
    } else if (outcome === 'refused' || attempts >= mostAttempts) {
      const fault = outcome === 'refused' ? 'refused' : 'tried-long-enough';
      await settle(
        payload,
        due,
        sql`state = 'given-up', fault = ${fault}, text = '', answer = ${cut(answer)}`,
      );
      result.givenUp += 1;
    } else {
      const wait = waitAfter(attempts, betweenTries, Math.random());
      await settle(
        payload,
        due,
        sql`next_try_at = now() + make_interval(secs => ${wait / 1000}), answer = ${cut(answer)}`,
      );
      result.putOff += 1;
    }
  }
  return result;
}

const cut = (answer: string) => answer.slice(0, 200);

/** Takes the message that has been due longest, and counts the attempt before it is made. */
async function claim(payload: Payload): Promise<Due | undefined> {
  const db = await databaseOf(payload);
  const lease = randomUUID();
  const { rows } = await db.execute<Omit<Due, 'lease'> & Record<string, unknown>>(sql`
    update texts.outbox set lease = ${lease}::uuid, attempts = attempts + 1,
      lease_until = now() + make_interval(mins => ${leaseMinutes})
    where id = (
      select id from texts.outbox
      where state = 'waiting' and next_try_at <= now() and use_until > now()
        and (lease_until is null or lease_until < now())
      order by next_try_at limit 1 for update skip locked)
    returning id, to_number as "to", text, attempts`);
  return rows[0] && { ...rows[0], lease };
}

/** Writes what became of a message, unless its lease ended and another sender has it now. */
async function settle(
  payload: Payload,
  { id, lease }: Due,
  outcome: ReturnType<typeof sql>,
): Promise<void> {
  const db = await databaseOf(payload);
  await db.execute(sql`
    update texts.outbox set ${outcome}, settled_at = now(), lease = null, lease_until = null
    where id = ${id}::uuid and lease = ${lease}::uuid and state = 'waiting'`);
}

async function giveUpWhatIsOutOfDate(payload: Payload): Promise<number> {
  const db = await databaseOf(payload);
  await db.execute(sql`
    delete from texts.outbox where state = 'sent' and settled_at < now() - interval '7 days'
      or state = 'given-up' and settled_at < now() - interval '30 days'`);
  const { rows } = await db.execute(sql`
    update texts.outbox set state = 'given-up', fault = 'out-of-date', settled_at = now(), text = ''
    where state = 'waiting' and use_until < now() and (lease_until is null or lease_until < now())
    returning id`);
  return rows.length;
}
