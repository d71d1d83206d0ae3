/** The outbox for processes that are no web server: migrations, and the sending. */
export { sendDueTexts } from './actions/send-due-texts.ts';
export { keepTexting } from './keep-texting.ts';
export { migrateTexts } from './migrate.ts';
export type { TextSender } from './ports.ts';
export { senderFrom } from './sender-from.ts';
