import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { asTyped, base32 } from './crockford.ts';

/*
 * One secret an arrival: the token its form carried, 32 bytes drawn when the form was shown. All
 * else is made of it, so that sending the same form again gives the same answer, and the outside
 * keeps nothing with which it could read what becomes of the arrival.
 */

/** Digits of a code. */
export const codeLength = 28;

/** A token as a form carries it: 32 bytes, base64url. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** Names a token without telling it. */
export const tokenHash = (token: string): Buffer =>
  createHash('sha256').update(`intake token ${token}`).digest();

/** Tells whether two arrivals of one token say the same; says nothing to who lacks the token. */
export const contentDigest = (token: string, content: string): Buffer =>
  createHmac('sha256', `intake content ${token}`).update(content).digest();

/** Whether two files of one form are the same, name and bytes; says nothing to who lacks the token. */
export const fileDigest = (token: string, file: { name: string; sha256: string }): Buffer =>
  createHmac('sha256', `intake file ${token}`).update(`${file.sha256} ${file.name}`).digest();

/** The code 查询码 of an arrival: 28 digits of base 32, 140 bits. */
export const codeOf = (token: string): string =>
  base32(new Uint8Array(hkdfSync('sha256', token, '', 'mingtang intake code', 18)), codeLength);

/** A code as it is shown and written down: `7K3M Q4ZT …`. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? '';

/** A code as somebody typed it; `undefined` where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = asTyped(typed);
  return code.length === codeLength && /^[0-9A-HJKMNP-TV-Z]+$/.test(code) ? code : undefined;
}

/** The key made of a code, base64url: it opens what becomes of the arrival, and travels inside sealed. */
export const codeKeyOf = (code: string): string =>
  Buffer.from(hkdfSync('sha256', code, '', 'mingtang intake status', 32)).toString('base64url');

/** Where the status of an arrival is found: only who has the code can work it out. */
export const statusId = (codeKey: string, number: string): string =>
  createHmac('sha256', Buffer.from(codeKey, 'base64url')).update(`status ${number}`).digest('hex');
