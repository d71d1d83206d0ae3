import { transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';

/**
 * Whoever publishes, withdraws or deletes an article waits for whoever does so at the same site: a
 * publication may take a number and change what other articles of the site say, and of two that
 * change each other neither may wait for the other. Saving drafts waits for nobody. Comes before
 * anything else is held.
 */
export const takeSiteTurn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (!['create', 'update', 'updateByID', 'delete', 'restoreVersion'].includes(operation))
    return args;
  const { data, draft, id } = args as {
    data?: { site?: unknown; _status?: string };
    draft?: boolean;
    id?: unknown;
  };
  if (draft === true && data?._status !== 'published') return args;
  await waitForSite(req, { article: id, site: data?.site });
  return args;
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of a change of many documents it is not known yet which sites they are of: it waits for all. */
async function waitForSite(
  req: PayloadRequest,
  { article, site }: { article: unknown; site: unknown },
): Promise<void> {
  const db = await transactionOf(req);
  const known =
    typeof article === 'string' && uuid.test(article)
      ? sql`select site_id as id from articles where id = ${article}::uuid`
      : typeof site === 'string' && uuid.test(site)
        ? sql`select ${site}::uuid as id`
        : sql`select id from sites`;
  const { rows } = await db.execute<{ id: string }>(known);
  for (const id of rows.map((row) => row.id).sort()) {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`disclosure ${id}`}, 0))`);
  }
}
