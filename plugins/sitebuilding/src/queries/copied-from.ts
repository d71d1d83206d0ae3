import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

/** The site whose article was copied to make this one; whoever may read the article may know. */
export async function copiedFrom(
  req: PayloadRequest,
  article: string,
): Promise<{ sender: string; receiver: string } | undefined> {
  const { rows } = await (await databaseOf(req)).execute<{ sender: string; receiver: string }>(sql`
    select sites.name as sender, shares.receiver_id as receiver
    from shares join sites on sites.id = shares.sender_id where shares.copy = ${article} limit 1`);
  return rows[0];
}
