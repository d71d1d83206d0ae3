import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { FileKind } from '@mingtang/publication/records';

/** What who sent a file is shown of it when the form is shown again. */
export interface FileLabel {
  name: string;
  kind: FileKind;
  bytes: number;
}

const keyOf = (token: string) =>
  new Uint8Array(hkdfSync('sha256', token, '', 'mingtang intake file', 32));

/** Sealed to the token, which the sender's form carries and the outside does not keep. */
export function sealLabel(token: string, id: string, label: FileLabel): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce).setAAD(Buffer.from(id));
  const text = Buffer.concat([cipher.update(JSON.stringify(label)), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]);
}

/** @throws where it was sealed to another token, or changed */
export function openLabel(token: string, id: string, sealed: Buffer): FileLabel {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), sealed.subarray(0, 12))
    .setAAD(Buffer.from(id))
    .setAuthTag(sealed.subarray(-16));
  const text = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  return JSON.parse(text.toString('utf8'));
}
