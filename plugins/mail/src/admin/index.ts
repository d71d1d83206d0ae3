export { MailTrouble } from './MailTrouble.tsx';
export { Outbox } from './Outbox.tsx';
export { OutboxLink } from './OutboxLink.tsx';
