import { append, type Receipt, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { statusId } from '../domain/code.ts';
import { type CaseStatus, sealStatus } from '../domain/status.ts';

/** Whose status it is: as `take` was given them. */
export interface StatusOf {
  site: string;
  number: string;
  codeKey: string;
  status: CaseStatus;
}

/**
 * Tells the sender of an arrival what became of it: appends it to the publication log, in the
 * transaction of `req`, so that number and code together find and open it, and nothing else does.
 * Call last. A closed site tells nothing more.
 */
export async function publishStatus(
  req: PayloadRequest,
  { site, number, codeKey, status }: StatusOf,
): Promise<Receipt | undefined> {
  const db = await transactionOf(req);
  // Held, as whoever appends to a site's log does: the site cannot close or open meanwhile.
  const { rows } = await db.execute<{ status: string }>(
    sql`select status from sites where id = ${site}::uuid for share`,
  );
  const [held] = rows;
  if (held?.status !== 'live' && held?.status !== 'suspended') return undefined;
  return append(req, {
    site,
    op: 'put',
    record: {
      kind: 'case-status',
      id: statusId(codeKey, number),
      sealed: sealStatus(codeKey, number, status),
    },
    cause: 'status of an arrival',
  });
}
