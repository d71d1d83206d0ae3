import { randomBytes } from 'node:crypto';
import type { FormRecord } from '@mingtang/publication/records';
import type { Pool } from 'pg';
import type { Values } from '../domain/check-form.ts';
import { codeKeyOf, codeOf, contentDigest, statusId, tokenHash } from '../domain/code.ts';
import { arrivalNumber } from '../domain/number.ts';
import { seal } from '../sealing/seal.ts';
import { type Stored, storeEnvelope } from './store.ts';

export interface Filled {
  site: string;
  form: FormRecord;
  /** As `checkForm` gave them back. */
  values: Values;
  /** The token the form carried. */
  token: string;
}

/** What a sender is told at once: number and code, the same however often the form is sent. */
export interface Acknowledgement {
  outcome: 'taken' | 'again';
  number: string;
  code: string;
  at: Date;
}

export type Submitted = Acknowledgement | Exclude<Stored, { outcome: 'taken' | 'again' }>;

/** Draws that hit a number in use; with millions of numbers a day, more is a fault. */
const draws = 5;

/** Seals an arrival to the form's key and appends it to the intake log. Its form has been checked. */
export async function submit(
  db: Pick<Pool, 'query'>,
  { site, form, values, token }: Filled,
  now = new Date(),
): Promise<Submitted> {
  const code = codeOf(token);
  const codeKey = codeKeyOf(code);
  const digest = contentDigest(token, JSON.stringify([form.id, values]));
  for (let draw = 1; ; draw++) {
    const id = uuidv7(now);
    const number = arrivalNumber(form.letter, now, randomBytes(4));
    const header = { id, kind: form.id, site, number };
    const content = { values, codeKey, sentAt: now.toISOString() };
    const stored = await storeEnvelope(db, {
      ...header,
      tokenHash: tokenHash(token),
      digest,
      statusId: statusId(codeKey, number),
      keyId: form.key.id,
      sealed: await seal(form.key, header, content),
    });
    if (stored.outcome === 'taken' || stored.outcome === 'again') {
      return { ...stored, code };
    }
    if (stored.outcome !== 'number-taken' || draw >= draws) return stored;
  }
}

/** RFC 9562 §5.7: ids that sort by time. */
function uuidv7(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8(((bytes[6] as number) & 0x0f) | 0x70, 6);
  bytes.writeUInt8(((bytes[8] as number) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
