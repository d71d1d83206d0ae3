import { createTransport } from 'nodemailer';
import type { MailSettings } from './settings.ts';

/** Longest waits, in milliseconds. */
export interface Patience {
  /** For the server to be reached, and to greet. */
  connection: number;
  /** For each answer. */
  answer: number;
  /** For a mail as a whole: a server may answer a byte at a time. */
  mail: number;
}

const patience: Patience = { connection: 15_000, answer: 60_000, mail: 120_000 };

/** A mail as it is on its way. */
interface Letter {
  to: { address: string; name?: string };
  subject: string;
  text: string;
  html: string;
  unsubscribe?: string;
  messageId: string;
  date: Date;
}

/** The way to our mail server: a few lines that are kept open from mail to mail. */
export interface Transport {
  /** Answers what the server said when it took the mail; throws what it or the line said when not. */
  send(letter: Letter): Promise<string>;
  close(): void;
}

export const connections = 4;

export function openTransport(
  { smtp, from }: MailSettings,
  { connection, answer, mail }: Patience = patience,
): Transport {
  const isHere = ['localhost', '127.0.0.1', '::1'].includes(smtp.host);
  const transporter = createTransport({
    ...smtp,
    pool: true,
    maxConnections: connections,
    // Mails wait in the outbox, nowhere else.
    maxRequeues: 0,
    // A password never crosses the network unencrypted.
    requireTLS: !smtp.secure && smtp.auth !== undefined && !isHere,
    connectionTimeout: connection,
    greetingTimeout: connection,
    dnsTimeout: connection,
    socketTimeout: answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, html, unsubscribe, messageId, date }) => {
      const sent = await transporter.sendMail({
        from: { address: from.address, name: from.name ?? '' },
        to: { address: to.address, name: to.name ?? '' },
        envelope: { from: from.address, to: [to.address] },
        subject,
        text,
        html,
        messageId,
        date,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe && {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
        signal: AbortSignal.timeout(mail),
      });
      return sent.response;
    },
    close: () => transporter.close(),
  };
}
