import type { FileKind } from '@mingtang/publication/records';
import { mediaTypeOf } from './file-names.ts';

/** What the inside is told of a file, sealed to its key. */
export interface FileTicket {
  name: string;
  kind: FileKind;
  bytes: number;
  /** Hex. */
  sha256: string;
  /** Of its pieces, base64url. */
  key: string;
}

/** Where a file belongs. */
export interface FilePlace {
  id: string;
  site: string;
  /** Of the arrival. */
  kind: string;
  tokenHash: Uint8Array;
}

/** What a ticket is bound to. */
export const boundToFile = ({ id, site, kind, tokenHash }: FilePlace): Uint8Array =>
  Buffer.from(
    ['mingtang intake file', id, site, kind, Buffer.from(tokenHash).toString('hex')].join('\n'),
  );

export const packedTicket = (ticket: FileTicket): Uint8Array => Buffer.from(JSON.stringify(ticket));

/** @throws where it is no ticket */
export function unpackedTicket(bytes: Uint8Array): FileTicket {
  const ticket = JSON.parse(Buffer.from(bytes).toString('utf8')) as FileTicket;
  const isTicket =
    typeof ticket.name === 'string' &&
    Object.hasOwn(mediaTypeOf, ticket.kind) &&
    Number.isSafeInteger(ticket.bytes) &&
    /^[0-9a-f]{64}$/.test(ticket.sha256) &&
    /^[\w-]{43}$/.test(ticket.key);
  if (!isTicket) throw new TypeError('Not the ticket of a file');
  return ticket;
}
