/** What the mail library says of a mail that did not leave. */
export interface SmtpError {
  /** At which step: `ECONNECTION`, `EAUTH`, `EENVELOPE`, … */
  code?: string;
  /** SMTP status, 550. */
  responseCode?: number;
  /** What was answered: `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`; `CONN` for a line that broke or fell silent. */
  command?: string;
}

/**
 * What is to blame when a mail did not leave:
 * `relay`  our own mail server: not there, not letting us in, or taking no mail of ours;
 * `for-now`  the mail was not taken this time, or nobody knows whether it was;
 * `for-good`  it was refused, and trying again will not help.
 */
export type Failure = 'relay' | 'for-now' | 'for-good';

const noWayIn = ['ECONNECTION', 'EDNS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS'];

export function failureOf({ code = '', responseCode, command = '' }: SmtpError): Failure {
  // Refused by the library, before anybody was asked.
  if (['EENVELOPE', 'EMESSAGE'].includes(code) && responseCode === undefined) return 'for-good';
  if (noWayIn.includes(code) || /^(CONN|EHLO|HELO|STARTTLS|AUTH)/.test(command)) return 'relay';
  // 421: the server is about to close, whatever the mail. MAIL FROM says who sends, which is us.
  if (responseCode === 421 || command === 'MAIL FROM') return 'relay';
  return responseCode !== undefined && responseCode >= 500 ? 'for-good' : 'for-now';
}
