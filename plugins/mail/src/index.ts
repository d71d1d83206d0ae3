export { NotAMail, queueMail } from './actions/queue-mail.ts';
export { isAddress, normalAddress } from './domain/address.ts';
export { betweenTries, mostAttempts, waitAfter } from './domain/backoff.ts';
export type { Message } from './domain/message.ts';
export { type LetterContent, letter } from './letter.ts';
export { type MailOptions, mail } from './mail.ts';
export { mailsTo } from './queries/mails-to.ts';
export {
  type OutboxMail,
  type OutboxStanding,
  outboxStanding,
  seesOutbox,
  unsentMails,
} from './queries/outbox.ts';
