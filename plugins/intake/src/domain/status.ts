import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { statusId } from './code.ts';

/** What has become of an arrival 办理进度, in words its sender understands. */
export interface CaseStatus {
  /** What was asked, in one line. */
  title: string;
  /** Where it stands, 办理中. */
  state: string;
  /** What happened, oldest first. */
  story: { at: string; text: string }[];
  /** The day by which it is to be answered, and by which rule. */
  due?: { on: string; words: string };
  /** What the sender may do now, and whom to ask. */
  next?: string;
  /** Form by which its sender is asked for something more: the kind of arrival it makes. */
  asks?: string;
  /** Of that form, the questions that are asked, and why; all, where none is named. */
  fields?: { name: string; why: string }[];
}

const tagLength = 16;
const nonceLength = 12;
/** Lengths are rounded up, so that what happened cannot be told from them. */
const padTo = 1024;

/** The status as it may stand in a public log: see `CaseStatusRecord`. */
export function sealStatus(codeKey: string, number: string, status: CaseStatus): string {
  const text = Buffer.from(JSON.stringify(status));
  const padded = Buffer.alloc(Math.ceil((text.length + 1) / padTo) * padTo, ' ');
  text.copy(padded);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(codeKey), nonce);
  cipher.setAAD(Buffer.from(statusId(codeKey, number)));
  return Buffer.concat([
    nonce,
    cipher.update(padded),
    cipher.final(),
    cipher.getAuthTag(),
  ]).toString('base64url');
}

/** @throws where it was sealed with another code or for another number, or was changed */
export function openStatus(codeKey: string, number: string, sealed: string): CaseStatus {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    sealingKey(codeKey),
    bytes.subarray(0, nonceLength),
  );
  decipher.setAAD(Buffer.from(statusId(codeKey, number)));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  const text = Buffer.concat([
    decipher.update(bytes.subarray(nonceLength, -tagLength)),
    decipher.final(),
  ]);
  return JSON.parse(text.toString('utf8'));
}

const sealingKey = (codeKey: string) =>
  createHmac('sha256', Buffer.from(codeKey, 'base64url')).update('seal').digest();
