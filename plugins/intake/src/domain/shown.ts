import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const tagLength = 16;
const nonceLength = 12;
/** Lengths are rounded up, so that what happened cannot be told from them. */
const padTo = 1024;

/** What is shown to who has a code, as it may stand in a public log; bound to where it stands there. */
export function sealShown(codeKey: string, bound: string, shown: object): string {
  const text = Buffer.from(JSON.stringify(shown));
  const padded = Buffer.alloc(Math.ceil((text.length + 1) / padTo) * padTo, ' ');
  text.copy(padded);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(codeKey), nonce);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([
    nonce,
    cipher.update(padded),
    cipher.final(),
    cipher.getAuthTag(),
  ]).toString('base64url');
}

/** @throws where it was sealed with another code or for another place, or was changed */
export function openShown(codeKey: string, bound: string, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    sealingKey(codeKey),
    bytes.subarray(0, nonceLength),
  );
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  const text = Buffer.concat([
    decipher.update(bytes.subarray(nonceLength, -tagLength)),
    decipher.final(),
  ]);
  return JSON.parse(text.toString('utf8'));
}

const sealingKey = (codeKey: string) =>
  createHmac('sha256', Buffer.from(codeKey, 'base64url')).update('seal').digest();
