import type { Pool } from 'pg';

/** An envelope on its way into the log. */
export interface SealedArrival {
  id: string;
  kind: string;
  site: string;
  number: string;
  tokenHash: Buffer;
  digest: Buffer;
  statusId: string;
  keyId: string;
  sealed: Buffer;
  /** Ids of its files. */
  files: string[];
}

/** What became of an envelope: `again` is the same form sent once more, `other` something else with its token. */
export type Stored =
  | (Appended & { outcome: 'taken' })
  | (Appended & { outcome: 'again' })
  | (Appended & { outcome: 'other' })
  | { outcome: 'no-form' | 'quota' | 'number-taken' | 'files-gone' };

interface Appended {
  number: string;
  at: Date;
}

/** Appends an envelope to the intake log, as the outside's role. */
export async function storeEnvelope(
  db: Pick<Pool, 'query'>,
  envelope: SealedArrival,
): Promise<Stored> {
  try {
    const { rows } = await db.query<Stored & Record<string, unknown>>({
      name: 'submit',
      text: 'select * from inbound.submit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      values: [
        envelope.id,
        envelope.kind,
        envelope.site,
        envelope.number,
        envelope.tokenHash,
        envelope.digest,
        envelope.statusId,
        envelope.keyId,
        envelope.sealed,
        envelope.files,
      ],
    });
    const [stored] = rows;
    if (!stored) throw new Error('inbound.submit answered nothing');
    return stored;
  } catch (error) {
    const isNumberTaken = (error as { constraint?: string }).constraint === 'intake_number_key';
    if (isNumberTaken) return { outcome: 'number-taken' };
    throw error;
  }
}
