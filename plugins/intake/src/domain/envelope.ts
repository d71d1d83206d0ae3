import { isValues, type Values } from '@mingtang/forms/language';

/** What of an envelope 信封 can be read by everybody. It is bound to the sealed part: changed, it no longer opens. */
export interface EnvelopeHeader {
  /** UUIDv7. */
  id: string;
  kind: string;
  site: string;
  /** 登记号. */
  number: string;
  /** Which key of the inside opens it. */
  keyId: string;
}

/** What is sealed in an envelope. */
export interface EnvelopeContent {
  values: Values;
  /** Of the sender's code: with it the inside says what became of the arrival. */
  codeKey: string;
  /** When the form was sent, by the clock of the gateway. */
  sentAt: string;
  /** Ids of the files that came with it. */
  files?: string[];
  /** The earlier arrival it is about; its key proves that the sender has its code. */
  about?: About;
}

export interface About {
  number: string;
  codeKey: string;
}

/** What the sealed part is bound to. */
export const boundTo = ({ id, kind, site, number, keyId }: EnvelopeHeader): Uint8Array =>
  Buffer.from(['mingtang intake', id, kind, site, number, keyId].join('\n'));

/** Lengths are rounded up, so that little can be told of the answers from them. */
const padTo = 1024;

export function packed(content: EnvelopeContent): Uint8Array {
  const text = Buffer.from(JSON.stringify(content));
  const bytes = Buffer.alloc(Math.ceil((text.length + 1) / padTo) * padTo, ' ');
  text.copy(bytes);
  return bytes;
}

/** @throws where it is not the content of an envelope */
export function unpacked(bytes: Uint8Array): EnvelopeContent {
  const content: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  if (typeof content !== 'object' || content === null) throw new TypeError('Not an object');
  const { values, codeKey, sentAt, files = [], about } = content as Partial<EnvelopeContent>;
  if (!isValues(values)) throw new TypeError('The answers are not by question');
  if (typeof codeKey !== 'string' || !/^[\w-]{43}$/.test(codeKey)) {
    throw new TypeError('There is no key of a code');
  }
  if (typeof sentAt !== 'string' || Number.isNaN(Date.parse(sentAt))) {
    throw new TypeError('It does not say when it was sent');
  }
  if (!Array.isArray(files) || !files.every((id) => /^[0-9a-f-]{36}$/.test(id))) {
    throw new TypeError('The files are not named');
  }
  const isAbout =
    about === undefined ||
    (typeof about.number === 'string' && /^[\w-]{43}$/.test(String(about.codeKey)));
  if (!isAbout) throw new TypeError('It does not say what it is about');
  return {
    values,
    codeKey,
    sentAt,
    ...(files.length > 0 && { files }),
    ...(about && { about: { number: about.number, codeKey: about.codeKey } }),
  };
}
