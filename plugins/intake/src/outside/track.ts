import { randomBytes } from 'node:crypto';
import type { CaseStatusRecord } from '@mingtang/publication/records';
import type { Pool } from 'pg';
import { codeKeyOf, readCode, statusId } from '../domain/code.ts';
import { readNumber } from '../domain/number.ts';
import { type CaseStatus, openStatus, sealStatus } from '../domain/status.ts';

/** What who asks with number and code is told; without a status it has come in and waits to be opened. */
export interface Tracked {
  number: string;
  receivedAt?: Date;
  status?: CaseStatus;
  /** With its number it says inside which arrival somebody has the code of. Secret. */
  codeKey: string;
}

/**
 * Looks up what became of an arrival. Whatever is wrong with number or code, the answer is the
 * same, `undefined`, and takes the same work.
 */
export async function track(
  db: Pick<Pool, 'query'>,
  site: string,
  asked: { number: string; code: string },
): Promise<Tracked | undefined> {
  const number = readNumber(asked.number);
  const code = readCode(asked.code);
  const codeKey = codeKeyOf(code ?? nothingKnown);
  const id = statusId(codeKey, number ?? nothingKnown);
  const { rows } = await db.query<{ received: Date | null; record: CaseStatusRecord | null }>({
    name: 'track',
    text: `select inbound.received_at($1, $2) as received,
             (select record from outbound.published where site = $1 and key = 'case-status:' || $2) as record`,
    values: [site, id],
  });
  const { received, record } = rows[0] ?? {};
  const status = opened(codeKey, number ?? nothingKnown, record?.sealed);
  if (!number || !code || (!received && !status)) return undefined;
  return { number, codeKey, ...(received && { receivedAt: received }), ...(status && { status }) };
}

const nothingKnown = 'nothing';
const decoy = sealStatus(codeKeyOf(randomBytes(16).toString('hex')), 'decoy', {
  title: '',
  state: '',
  story: [],
});

/** Where there is nothing to open, something else is tried, which takes as long. */
function opened(
  codeKey: string,
  number: string,
  sealed: string | undefined,
): CaseStatus | undefined {
  try {
    return openStatus(codeKey, number, sealed ?? decoy);
  } catch {
    return undefined;
  }
}
