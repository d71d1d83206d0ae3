import { randomUUID } from 'node:crypto';
import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { betweenCalls, betweenTries, mostAttempts, waitAfter } from '../domain/backoff.ts';
import { failureOf, type SmtpError } from '../domain/failure.ts';
import { connections, type Transport } from '../transport.ts';

/** What became of the mails that were due. */
export interface Sent {
  sent: number;
  /** To be tried again. */
  putOff: number;
  givenUp: number;
  /** Our mail server is away: what it said. The mails wait. */
  relay?: string;
}

interface Due extends Record<string, unknown> {
  id: string;
  to_address: string;
  to_name: string | null;
  subject: string;
  text: string;
  html: string;
  unsubscribe: string | null;
  message_id: string;
  queued_at: string;
  attempts: number;
}

/** Longer than a mail may take (`transport.ts`): nobody else sends a mail while its sender may be alive. */
const leaseMinutes = 5;

/**
 * Sends what is due, some at a time, until nothing is or our mail server turns out to be away. Any
 * number of processes may do this at once: each mail is claimed by whoever sends it. A process that
 * dies between the server's taking a mail and our writing that down leaves it to be sent again, under
 * the same Message-ID, once its lease has ended; everything else is sent once.
 *
 * @param domain of the Message-IDs
 * @param isEnding asked before each mail
 */
export async function sendDue(
  payload: Payload,
  transport: Transport,
  { domain, isEnding = () => false }: { domain: string; isEnding?: () => boolean },
): Promise<Sent> {
  const result: Sent = { sent: 0, putOff: 0, givenUp: 0 };
  const db = await databaseOf(payload);
  result.givenUp += await giveUpWhatIsOutOfDate(db);
  if (await isRelayResting(db)) return result;
  const sender = async () => {
    while (!result.relay && !isEnding()) {
      const mail = await claim(db, domain);
      if (!mail) return;
      await sendOne(db, transport, mail, result);
    }
  };
  await Promise.all(Array.from({ length: connections }, sender));
  return result;
}

type Database = Awaited<ReturnType<typeof databaseOf>>;

async function sendOne(
  db: Database,
  transport: Transport,
  mail: Due & { lease: string },
  result: Sent,
): Promise<void> {
  let answer: string;
  try {
    answer = await transport.send({
      to: { address: mail.to_address, ...(mail.to_name && { name: mail.to_name }) },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      ...(mail.unsubscribe && { unsubscribe: mail.unsubscribe }),
      messageId: mail.message_id,
      date: new Date(mail.queued_at),
    });
  } catch (error) {
    await notTaken(db, mail, error as Error & SmtpError, result);
    return;
  }
  await settle(
    db,
    mail,
    sql`state = 'sent', answer = ${answer.slice(0, 500)}, text = '', html = ''`,
  );
  await relayAnswered(db);
  result.sent += 1;
}

async function notTaken(
  db: Database,
  mail: Due & { lease: string },
  error: Error & SmtpError & { response?: string },
  result: Sent,
): Promise<void> {
  const answer = (error.response ?? error.message).slice(0, 500);
  const failure = failureOf(error);
  if (failure === 'relay') {
    result.relay = answer;
    result.putOff += 1;
    const wait = await relayIsAway(db, answer);
    // The mail itself is not to blame, and steps behind the others all the same: it might be what the server chokes on.
    await later(db, mail, { wait, answer, attempts: mail.attempts - 1 });
    return;
  }
  if (failure === 'for-good' || mail.attempts >= mostAttempts) {
    const fault = failure === 'for-good' ? 'refused' : 'tried-long-enough';
    await settle(db, mail, sql`state = 'given-up', fault = ${fault}, answer = ${answer}`);
    result.givenUp += 1;
    return;
  }
  const wait = waitAfter(mail.attempts, betweenTries, Math.random());
  await later(db, mail, { wait, answer, attempts: mail.attempts });
  result.putOff += 1;
}

/** Takes the mail that has been due longest, and counts the attempt before it is made. */
async function claim(db: Database, domain: string): Promise<(Due & { lease: string }) | undefined> {
  const lease = randomUUID();
  const { rows } = await db.execute<Due>(sql`
    update mail.outbox set
      lease = ${lease}, lease_until = now() + make_interval(mins => ${leaseMinutes}),
      attempts = attempts + 1, first_try_at = coalesce(first_try_at, now()),
      message_id = coalesce(message_id, '<' || id || '@' || ${domain}::text || '>')
    where id = (
      select id from mail.outbox
      where state = 'waiting' and next_try_at <= now() and (lease_until is null or lease_until < now())
        and (use_until is null or use_until > now())
      order by next_try_at limit 1 for update skip locked)
    returning id, to_address, to_name, subject, text, html, unsubscribe, message_id, queued_at, attempts`);
  return rows[0] && { ...rows[0], lease };
}

/** Writes what became of a mail, unless its lease ended and another sender has it now. */
async function settle(
  db: Database,
  { id, lease }: { id: string; lease: string },
  outcome: ReturnType<typeof sql>,
): Promise<void> {
  await db.execute(sql`
    update mail.outbox set ${outcome}, settled_at = now(), lease = null, lease_until = null
    where id = ${id} and lease = ${lease} and state = 'waiting'`);
}

async function later(
  db: Database,
  { id, lease }: { id: string; lease: string },
  { wait, answer, attempts }: { wait: number; answer: string; attempts: number },
): Promise<void> {
  await db.execute(sql`
    update mail.outbox set next_try_at = now() + make_interval(secs => ${wait / 1000}),
      attempts = ${attempts}, answer = ${answer}, lease = null, lease_until = null
    where id = ${id} and lease = ${lease} and state = 'waiting'`);
}

async function giveUpWhatIsOutOfDate(db: Database): Promise<number> {
  const { rows } = await db.execute(sql`
    update mail.outbox set state = 'given-up', fault = 'out-of-date', settled_at = now(), text = '', html = ''
    where state = 'waiting' and use_until < now() and (lease_until is null or lease_until < now())
    returning id`);
  return rows.length;
}

async function isRelayResting(db: Database): Promise<boolean> {
  const { rows } = await db.execute(sql`select from mail.relay where next_try_at > now()`);
  return rows.length > 0;
}

/** @returns how long our mail server is left alone now, in milliseconds */
async function relayIsAway(db: Database, answer: string): Promise<number> {
  const { rows } = await db.execute<{ attempts: number }>(sql`
    update mail.relay set attempts = attempts + 1, answer = ${answer}, down_since = coalesce(down_since, now())
    returning attempts`);
  const wait = waitAfter(rows[0]?.attempts ?? 1, betweenCalls, Math.random());
  await db.execute(
    sql`update mail.relay set next_try_at = now() + make_interval(secs => ${wait / 1000})`,
  );
  return wait;
}

async function relayAnswered(db: Database): Promise<void> {
  await db.execute(sql`
    update mail.relay set attempts = 0, answer = null, down_since = null, next_try_at = now()
    where down_since is not null`);
}
