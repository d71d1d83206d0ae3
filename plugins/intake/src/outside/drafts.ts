import { randomBytes } from 'node:crypto';
import type { FormRecord } from '@mingtang/publication/records';
import type { Pool } from 'pg';
import { readCode, tokenHash } from '../domain/code.ts';
import { type DraftContent, draftCodeOf, draftId, openDraft, sealDraft } from '../domain/draft.ts';

export interface DraftOf {
  site: string;
  form: Pick<FormRecord, 'id'>;
}

/** What became of a draft that was to be kept; `newer` where it was kept since on another device. */
export type KeptDraft =
  | { outcome: 'kept' | 'newer'; code: string; version: number; until: Date }
  | { outcome: 'sent' | 'no-form' | 'quota' };

const placeOf = ({ site, form }: DraftOf) => `${site}\n${form.id}`;

/**
 * Keeps an unfinished form, sealed to its code; kept again, it has the same code.
 *
 * @param seen the version that its writer goes on from, 0 where it was not kept before
 */
export async function keepDraft(
  db: Pick<Pool, 'query'>,
  of: DraftOf,
  { content, seen }: { content: DraftContent; seen: number },
): Promise<KeptDraft> {
  const code = draftCodeOf(content.token);
  const { rows } = await db.query<{
    outcome: KeptDraft['outcome'];
    version: number;
    until_at: Date;
  }>({
    name: 'keep-draft',
    text: 'select * from inbound.keep_draft($1, $2, $3, $4, $5, $6)',
    values: [
      draftId(code),
      of.site,
      of.form.id,
      tokenHash(content.token),
      seen,
      sealDraft(code, placeOf(of), content),
    ],
  });
  const [row] = rows;
  if (!row) throw new Error('inbound.keep_draft answered nothing');
  const { outcome, version, until_at: until } = row;
  if (outcome === 'kept' || outcome === 'newer') return { outcome, code, version, until };
  return { outcome };
}

/**
 * A draft, for who has its code. Whatever is wrong with the code, the answer is the same, `undefined`,
 * and takes the same work.
 */
export async function draftOf(
  db: Pick<Pool, 'query'>,
  of: DraftOf,
  typed: string,
): Promise<(DraftContent & { version: number }) | undefined> {
  const code = readCode(typed);
  const tried = code ?? nothingKnown;
  const { rows } = await db.query<{ sealed: Buffer; version: number }>({
    name: 'draft-of',
    text: 'select sealed, version from inbound.draft_of($1, $2, $3)',
    values: [of.site, of.form.id, draftId(tried)],
  });
  const [row] = rows;
  try {
    const content = openDraft(tried, placeOf(of), row?.sealed ?? decoy);
    return code && row ? { ...content, version: row.version } : undefined;
  } catch {
    return undefined;
  }
}

const nothingKnown = 'nothing';
/** Where there is no draft, something else is tried, which takes as long. */
const decoy = sealDraft(randomBytes(16).toString('hex'), '', { token: '', sent: [], page: 0 });
