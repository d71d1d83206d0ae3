import { expect, test } from 'vitest';
import { type Failure, failureOf, type SmtpError } from './failure.ts';

const cases: [string, SmtpError, Failure][] = [
  ['nobody listens', { code: 'ESOCKET', command: 'CONN' }, 'relay'],
  ['the line fell silent', { code: 'ETIMEDOUT', command: 'CONN' }, 'relay'],
  ['our password is wrong', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'relay'],
  [
    'the sender may not send',
    { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' },
    'relay',
  ],
  ['the server closes down', { code: 'EENVELOPE', responseCode: 421, command: 'RCPT TO' }, 'relay'],
  ['no such mailbox', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'for-good'],
  ['taken for spam', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'for-good'],
  ['grey-listed', { code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'for-now'],
  ['mailbox full for now', { code: 'EMESSAGE', responseCode: 452, command: 'DATA' }, 'for-now'],
  ['too slow as a whole', { code: 'EABORT' }, 'for-now'],
  ['an address the library refuses', { code: 'EENVELOPE', command: 'API' }, 'for-good'],
];
for (const [name, error, failure] of cases) {
  test(`${name}: ${failure}`, () => expect(failureOf(error)).toBe(failure));
}
