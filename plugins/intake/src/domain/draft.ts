import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { isSentAnswers } from '@mingtang/forms/language';
import { codeLength } from './code.ts';
import { base32 } from './crockford.ts';

/** An unfinished form, as its writer finds it again. */
export interface DraftContent {
  /** Of the form: the files that came with it are found by it, and the arrival it becomes is one. */
  token: string;
  /** What was answered, as it was sent: it may be half an answer. */
  sent: [name: string, value: string][];
  /** Where its writer was. */
  page: number;
}

/** The code of a draft 续填码, made of the token: 28 digits. It is not that of the arrival. */
export const draftCodeOf = (token: string): string =>
  base32(new Uint8Array(hkdfSync('sha256', token, '', 'mingtang draft code', 18)), codeLength);

/** Where the draft of a code is kept: says nothing of the code. */
export const draftId = (code: string): Buffer =>
  createHash('sha256').update(`mingtang draft ${code}`).digest();

const keyOf = (code: string) =>
  new Uint8Array(hkdfSync('sha256', code, '', 'mingtang draft key', 32));

/** Lengths are rounded up, so that little can be told of the answers from them. */
const padTo = 2048;

/** Sealed to its code, for one form of one site. */
export function sealDraft(code: string, place: string, content: DraftContent): Buffer {
  const text = Buffer.from(JSON.stringify(content));
  const padded = Buffer.alloc(Math.ceil((text.length + 1) / padTo) * padTo, ' ');
  text.copy(padded);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(code), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

/** @throws where it was sealed to another code or for another form, or is no draft */
export function openDraft(code: string, place: string, sealed: Buffer): DraftContent {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(code), sealed.subarray(0, 12))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(-16));
  const text = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  const { token, sent, page } = JSON.parse(text.toString('utf8')) as DraftContent;
  if (!isSentAnswers(sent) || typeof token !== 'string' || !Number.isInteger(page)) {
    throw new TypeError('Not a draft');
  }
  return { token, sent: sent.map(([name, value]) => [name, value]), page };
}
