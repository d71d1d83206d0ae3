import { isAddress } from './address.ts';

/** One mail to one person. Everything is plain text but `html`, which the caller has made safe. */
export interface Message {
  to: { address: string; name?: string };
  subject: string;
  text: string;
  html: string;
  /** Which part of Mingtang sends it, in kebab case: `account`, `digest`. */
  purpose: string;
  /** Its text lets whoever reads it act for the recipient: it is shown to nobody, administrators included. */
  confidential?: boolean;
  /** What is queued under a key is queued once, however often it is tried. */
  key?: string;
  /** Where mail of this kind is ended by one click (RFC 8058): an http(s) address. */
  unsubscribe?: string;
  /** After this instant the mail is of no use, and is not sent any more. */
  useUntil?: Date;
}

/** What keeps a message from being a mail. */
export type MessageFault =
  | 'address'
  | 'name'
  | 'subject'
  | 'text'
  | 'html'
  | 'purpose'
  | 'key'
  | 'unsubscribe'
  | 'unknown-field';

const fields = [
  'to',
  'subject',
  'text',
  'html',
  'purpose',
  'confidential',
  'key',
  'unsubscribe',
  'useUntil',
];

/**
 * What is wrong with a message, or nothing. Only strings that stay in their own line become headers,
 * and only the fields above are known: mail libraries read files and addresses from others.
 */
export function messageFault(message: Message): MessageFault | undefined {
  const { to, subject, text, html, purpose, key, unsubscribe } = message;
  if (Object.keys(message).some((name) => !fields.includes(name))) return 'unknown-field';
  if (typeof to !== 'object' || !to || !isAddress(to.address)) return 'address';
  if (Object.keys(to).some((name) => name !== 'address' && name !== 'name')) return 'unknown-field';
  if (to.name !== undefined && !isLine(to.name, 200)) return 'name';
  if (!isLine(subject, 400)) return 'subject';
  if (!isText(text)) return 'text';
  if (!isText(html)) return 'html';
  if (typeof purpose !== 'string' || !/^[a-z][a-z-]{0,39}$/.test(purpose)) return 'purpose';
  if (key !== undefined && !isLine(key, 200)) return 'key';
  if (unsubscribe !== undefined && !isWebAddress(unsubscribe)) return 'unsubscribe';
  return undefined;
}

const mostText = 1_000_000;

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= mostText;
}

function isLine(value: unknown, longest: number): boolean {
  return (
    typeof value === 'string' &&
    value.length <= longest &&
    value.trim() !== '' &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value)
  );
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 1000 && /^https?:\/\/[!-;=?-~]+$/.test(value);
}
