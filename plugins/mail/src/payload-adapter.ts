import { databaseOf } from '@mingtang/publication';
import type { EmailAdapter } from 'payload';
import { insertMail } from './actions/queue-mail.ts';

/**
 * Payload's own mails (a new password) go through the outbox. Payload gives no request along, so they
 * are written on their own: should the request fail afterwards, the link in the mail opens nothing.
 */
export const outboxAdapter: EmailAdapter<{ id?: string }> = ({ payload }) => ({
  name: 'mingtang-outbox',
  // The sender of all mail is MAIL_FROM; Payload asks for one, and nothing comes of it.
  defaultFromAddress: 'outbox@localhost.invalid',
  defaultFromName: 'Mingtang',
  sendEmail: async ({ to, subject, html }) => {
    const id = await insertMail(await databaseOf(payload), {
      to: { address: to as string },
      subject: subject ?? '',
      text: plainTextOf(String(html ?? '')),
      html: String(html ?? ''),
      purpose: 'account',
      confidential: true,
      useUntil: new Date(Date.now() + usefulFor),
    });
    return id ? { id } : {};
  },
});

/** As long as Payload's links open anything. */
export const usefulFor = 3_600_000;

/** The words of a letter made by `letter`, with its addresses. */
function plainTextOf(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, (_, href, label) =>
      label === href ? href : `${label}`,
    )
    .replace(/<\/(p|h1|li|div)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
