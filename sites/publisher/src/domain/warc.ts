import { createHash } from 'node:crypto';

/**
 * Records of a WARC 1.1 file (ISO 28500:2017): the text before and in front of their content.
 * https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 */
export type WarcType = 'warcinfo' | 'response' | 'resource';

/** What is known of a record once its content was read. */
export interface WarcFacts {
  type: WarcType;
  /** The address it stood at; a `warcinfo` has none. */
  address?: string;
  contentType: string;
  /** When the archive was made, ISO 8601 in UTC: one instant for all of its records. */
  date: string;
  /** Length of the block, that is of all that follows this header. */
  length: number;
  /** SHA-256 of the content, hex: of a response what follows its HTTP head, else all of the block. */
  digest: string;
  /** Id of the archive's `warcinfo`, for all but that itself. */
  info?: string;
}

/** The lines that name a record, with the empty one that ends them. */
export function warcHeader(facts: WarcFacts): string {
  const { type, address, contentType, date, length, digest, info } = facts;
  return lines('WARC/1.1', {
    'WARC-Type': type,
    'WARC-Record-ID': warcId(facts),
    'WARC-Date': date,
    'WARC-Target-URI': address,
    'WARC-Warcinfo-ID': info,
    'Content-Type': contentType,
    'Content-Length': String(length),
    [type === 'response' ? 'WARC-Payload-Digest' : 'WARC-Block-Digest']: `sha256:${digest}`,
  });
}

/** Ends every record. */
export const warcEnd = '\r\n\r\n';

/** The id of a record follows from what it holds, so that the same archive made twice is the same bytes. */
export function warcId({ type, address, date, digest }: WarcFacts): string {
  const hex = createHash('sha256').update([type, address, date, digest].join('\n')).digest('hex');
  // RFC 9562 version 8, variant 10.
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hex) ?? [];
  return `<urn:uuid:${a}-${b}-8${c}-8${d}-${e}>`;
}

const reasons = { 200: 'OK', 301: 'Moved Permanently', 404: 'Not Found', 410: 'Gone' };
export type HttpStatus = keyof typeof reasons;

/** The head of an HTTP response, as the gateway would give it where that tells an archive anything. */
export function httpHead({
  status,
  contentType,
  location,
  length,
}: {
  status: HttpStatus;
  contentType: string | undefined;
  location?: string;
  length: number;
}): string {
  return lines(`HTTP/1.1 ${status} ${reasons[status]}`, {
    'Content-Type': contentType,
    Location: location,
    'Content-Length': String(length),
  });
}

/** Content of a `warcinfo`: a name and a value a line (`application/warc-fields`). */
export function warcFields(fields: Record<string, string | undefined>): string {
  return Object.entries(fields)
    .map(([name, value]) => field(name, value))
    .join('');
}

function lines(first: string, fields: Record<string, string | undefined>): string {
  return `${first}\r\n${warcFields(fields)}\r\n`;
}

/** A value with a line break in it would end its field and begin another. */
function field(name: string, value: string | undefined): string {
  return value === undefined ? '' : `${name}: ${value.replace(/\s+/g, ' ').trim()}\r\n`;
}
