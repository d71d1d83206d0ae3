import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Share } from '../domain/sharing.ts';

/** A share as stored. */
export interface StoredShare extends Share {
  id: string;
  sender: string;
  receiver: string;
  article: string;
  title: string;
  column: string | null;
  path: string | null;
  copy: string | null;
  seen: string | null;
  reason: string | null;
}

/** Everybody's shares of an article, or one by its id. Who may know of them is asked by the caller. */
export async function storedShares(
  req: PayloadRequest,
  of: { article: string } | { id: string },
): Promise<StoredShare[]> {
  const which = 'id' in of ? sql`id = ${of.id}::uuid` : sql`article = ${of.article}`;
  const { rows } = await (await databaseOf(req)).execute<StoredShare & Record<string, unknown>>(sql`
    select id, sender_id as sender, receiver_id as receiver, article, title, mode, mandatory, state,
      "column", path, copy, seen, reason
    from shares where ${which} order by receiver_id`);
  return rows;
}
