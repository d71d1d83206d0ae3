/** The outbox for processes that are no web server: migrations, and the sending. */
export { type Sent, sendDue } from './actions/send-due.ts';
export { keepSending } from './keep-sending.ts';
export { migrate } from './migrate.ts';
export { openTransport, type Transport } from './transport.ts';
