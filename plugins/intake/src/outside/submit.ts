import { randomBytes } from 'node:crypto';
import type { Values } from '@mingtang/forms/language';
import type { FormRecord } from '@mingtang/publication/records';
import type { Pool } from 'pg';
import { codeKeyOf, codeOf, contentDigest, statusId, tokenHash } from '../domain/code.ts';
import type { About } from '../domain/envelope.ts';
import { arrivalNumber } from '../domain/number.ts';
import { seal } from '../sealing/seal.ts';
import type { SentFile } from './files.ts';
import { type Stored, storeEnvelope } from './store.ts';
import { uuidv7 } from './uuidv7.ts';

export interface Filled {
  site: string;
  form: FormRecord;
  /** As `checkForm` gave them back. */
  values: Values;
  /** The token the form carried. */
  token: string;
  files?: readonly SentFile[];
  /** Of a form that follows an earlier arrival: which, as `track` found it. */
  about?: About;
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
  { site, form, values, token, files = [], about }: Filled,
  now = new Date(),
): Promise<Submitted> {
  const code = codeOf(token);
  const codeKey = codeKeyOf(code);
  const said = files.map(({ field, digest }) => `${field} ${digest.toString('hex')}`).sort();
  const whole = [
    form.id,
    values,
    ...(said.length > 0 || about ? [said] : []),
    ...(about ? [about.number] : []),
  ];
  const digest = contentDigest(token, JSON.stringify(whole));
  const ids = files.flatMap(({ id }) => id ?? []);
  for (let draw = 1; ; draw++) {
    const id = uuidv7(now);
    const number = arrivalNumber(form.letter, now, randomBytes(4));
    const header = { id, kind: form.id, site, number };
    const content = {
      values,
      codeKey,
      sentAt: now.toISOString(),
      ...(ids.length > 0 && { files: ids }),
      ...(about && { about }),
    };
    const stored = await storeEnvelope(db, {
      ...header,
      tokenHash: tokenHash(token),
      digest,
      statusId: statusId(codeKey, number),
      keyId: form.key.id,
      sealed: await seal(form.key, header, content),
      files: ids,
    });
    if (stored.outcome === 'taken' || stored.outcome === 'again') {
      return { ...stored, code };
    }
    if (stored.outcome !== 'number-taken' || draw >= draws) return stored;
  }
}
