import { transactionOf } from '@mingtang/publication';
import { idOf, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { settleReferences } from '../actions/settle-references.ts';
import { holdOpenSites, holdSources } from '../queries/held-for-sharing.ts';
import { storedShares } from '../queries/stored-shares.ts';
import { refusals } from '../refusals.ts';

/**
 * Before an article that others show is changed, its shares and all logs that may follow are held,
 * always in the same order: whoever sends it on or takes it at that moment waits, or is waited for.
 */
export const holdBeforeChange: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') await holdArticles(req, [String(originalDoc.id)]);
  return data;
};

export const holdBeforeDelete: CollectionBeforeDeleteHook = ({ id, req }) =>
  holdArticles(req, [String(id)]);

/** What became of a source becomes of it everywhere it is shown, in the same transaction. */
export const followSource: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update') await followArticle(req, String(doc.id));
  return doc;
};

export const followDeletedSource: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await followArticle(req, String(id));
  return doc;
};

/** A column holds what others sent as it holds articles. */
export const keepColumnInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { rows } = await (await transactionOf(req)).execute(sql`
    select 1 from shares where "column" = ${String(id)} and state = 'accepted' limit 1`);
  if (rows.length > 0) throw new Refused(req, refusals['column-shows-shared']);
};

/** A site that comes back to the public shows what it had accepted, as that is now. */
export const catchUpOpened: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc.status === 'draft' || previousDoc?.status !== 'draft') return doc;
  const receiver = idOf(doc);
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ sender: string; article: string }>(sql`
    select sender_id as sender, article from shares
    where receiver_id = ${receiver}::uuid and state = 'accepted' and mode = 'reference'`);
  for (const of of rows) {
    const shares = (await storedShares(req, of)).filter((share) => share.receiver === receiver);
    await settleReferences(req, of, { shares, open: new Set([receiver]) });
  }
  return doc;
};

/** Holds articles that are about to change, with the logs of all who show them. Asked once, for all of them. */
export async function holdArticles(req: PayloadRequest, articles: string[]): Promise<void> {
  await holdSources(req, articles);
  const shares = [];
  for (const article of articles) shares.push(...(await storedShares(req, { article })));
  if (shares.length === 0) return;
  await holdOpenSites(
    req,
    shares.flatMap(({ sender, receiver }) => [sender, receiver]),
  );
}

/** Brings those who show an article in step with its public record. The caller holds it. */
export async function followArticle(req: PayloadRequest, article: string): Promise<void> {
  const shares = await storedShares(req, { article });
  const [first] = shares;
  if (!first) return;
  const receivers = shares.map(({ receiver }) => receiver);
  const open = await holdOpenSites(req, receivers);
  await settleReferences(req, { sender: first.sender, article }, { shares, open });
}
