import { withReason } from '@mingtang/editorial';
import { transactionOf } from '@mingtang/publication';
import { asSystem, inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { type CollectionSlug, createLocalReq, type PayloadRequest } from 'payload';
import { siteOfArticle } from '../queries/article-at-hand.ts';
import { holdOpenSites, holdSources } from '../queries/held-for-sharing.ts';
import { relatedSites } from '../queries/related-sites.ts';
import { type StoredShare, storedShares } from '../queries/stored-shares.ts';
import { withdrawReferences } from './settle-references.ts';
import { permitSending } from './share-article.ts';

export interface Recall {
  article: string;
  /** Receivers; all unless given. */
  sites?: string[];
  /** Readers at the receivers are told. */
  reason: string;
  /** Takes down the copies too that sites below made: for what must not stand anywhere. */
  copies: boolean;
}

/**
 * Takes an article back from other sites, be it still public at its own or not. What shows it is
 * withdrawn; copies are their receivers' own, and go only where they lie below and it is asked for.
 */
export function recallArticle(
  req: PayloadRequest,
  { article, sites, reason, copies }: Recall,
): Promise<{ recalled: number }> {
  return inTransaction(req, async () => {
    const sender = await siteOfArticle(req, article);
    await permitSending(req, sender);
    const named = (await storedShares(req, { article })).filter(
      ({ receiver }) => sites === undefined || sites.includes(receiver),
    );
    await holdSources(req, [article, ...named.flatMap(({ copy }) => (copies && copy ? copy : []))]);
    await holdOpenSites(
      req,
      named.map(({ receiver }) => receiver),
    );
    const below = new Set(
      (await relatedSites(req, sender)).filter(({ isBelow }) => isBelow).map(({ id }) => id),
    );
    const ids = new Set(named.map(({ id }) => id));
    const shares = (await storedShares(req, { article })).filter(({ id }) => ids.has(id));
    const isCopy = ({ mode, state }: StoredShare) => mode === 'copy' && state === 'accepted';
    const ending = shares.filter((share) =>
      isCopy(share)
        ? copies && below.has(share.receiver)
        : share.state === 'waiting' || share.state === 'accepted',
    );
    await withdrawReferences(req, { shares: ending.filter((share) => !isCopy(share)), reason });
    for (const { copy } of ending.filter(isCopy)) if (copy) await takeDown(req, copy, reason);
    await (await transactionOf(req)).execute(sql`
      update shares set state = 'recalled', reason = ${reason}, mandatory = false, copy = null, updated_at = now()
      where id = any(${sql.param(ending.map(({ id }) => id))}::uuid[])`);
    return { recalled: ending.length };
  });
}

/** Withdraws a copy at its receiver, where it is public. It stays a draft there. */
async function takeDown(req: PayloadRequest, copy: string, reason: string): Promise<void> {
  const live = await req.payload.db.findOne<{ id: string; _status?: string }>({
    collection: 'articles',
    req,
    where: { id: { equals: copy } },
  });
  if (live?._status !== 'published') return;
  const acting = await createLocalReq({ user: req.user ?? undefined }, req.payload);
  acting.transactionID = await req.transactionID;
  await withReason(acting, reason, () =>
    req.payload.update({
      ...asSystem(acting, 'the site above takes down what was copied from it'),
      collection: 'articles' as CollectionSlug,
      id: copy,
      data: { _status: 'draft' } as never,
      unpublishAllLocales: true,
    }),
  );
}
