import { transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { normalAddress } from '../domain/address.ts';
import { type Message, type MessageFault, messageFault } from '../domain/message.ts';

/** What was given is no mail to one person. Whoever takes addresses from people checks them first: `isAddress`. */
export class NotAMail extends Error {
  override name = 'NotAMail';
  readonly fault: MessageFault;
  constructor(fault: MessageFault) {
    super(`Not a mail to one person: ${fault}`);
    this.fault = fault;
  }
}

/**
 * Puts a mail into the outbox in the transaction of `req`: it is sent if, and only if, that commits,
 * whatever becomes of the mail server meanwhile.
 *
 * @returns its id; nothing where a mail was queued under that key before
 * @throws NotAMail
 */
export async function queueMail(
  req: PayloadRequest,
  message: Message,
): Promise<string | undefined> {
  return insertMail(await transactionOf(req), message);
}

/** As `queueMail`, by any connection. */
export async function insertMail(
  db: Pick<Awaited<ReturnType<typeof transactionOf>>, 'execute'>,
  message: Message,
): Promise<string | undefined> {
  const fault = messageFault(message);
  if (fault) throw new NotAMail(fault);
  const { to, key, useUntil, unsubscribe, subject, text, html, purpose } = message;
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into mail.outbox
      (key, purpose, confidential, to_address, to_name, subject, text, html, unsubscribe, use_until)
    values (${key ?? null}, ${purpose}, ${message.confidential === true}, ${normalAddress(to.address)},
      ${to.name ?? null}, ${subject}, ${text}, ${html}, ${unsubscribe ?? null},
      ${useUntil?.toISOString() ?? null})
    on conflict (key) do nothing returning id`);
  return rows[0]?.id;
}
