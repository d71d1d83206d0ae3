import { articlePath, mayWithdraw } from '@mingtang/editorial';
import { type SiteLevel, transactionOf } from '@mingtang/publication';
import { inTransaction, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { placeIn } from '../domain/place-in.ts';
import { mayBeMandatory, received, type ShareMode } from '../domain/sharing.ts';
import { siteOfArticle } from '../queries/article-at-hand.ts';
import { holdOpenSites, holdSources } from '../queries/held-for-sharing.ts';
import { columnsOf, rulesFor } from '../queries/places-for.ts';
import { type RelatedSite, relatedSites } from '../queries/related-sites.ts';
import { type Source, sourceOf } from '../queries/source-of.ts';
import { type StoredShare, storedShares } from '../queries/stored-shares.ts';
import { refusals } from '../refusals.ts';
import type { Copying } from './copy-article.ts';
import { settleReferences } from './settle-references.ts';

/** Sites by name, or all of a level below, be it of one county. */
export type Receivers = { sites: string[] } | { level: SiteLevel; below?: string };

export interface Sending {
  article: string;
  to: Receivers;
  mode: ShareMode;
  mandatory: boolean;
}

/**
 * Sends a public article to sites above or below its own. Whoever accepts by a standing choice shows
 * it at once, all in this transaction: one entry in the log of each. Sent again, it comes to those
 * alone who have not had it; what a site declined it does not get again.
 *
 * @returns how many sites it went to now, and what became of it there
 */
export function shareArticle(
  req: PayloadRequest,
  { article, to, mode, mandatory }: Sending,
  copying: Copying,
): Promise<{ accepted: number; waiting: number; declined: number }> {
  return inTransaction(req, async () => {
    const sender = await siteOfArticle(req, article);
    await permitSending(req, sender);
    await holdSources(req, [article]);
    const related = await relatedSites(req, sender);
    const wanted = receiversIn(req, related, to);
    const open = await holdOpenSites(
      req,
      wanted.map(({ id }) => id),
    );
    const receivers = wanted.filter(({ id }) => open.has(id));
    if (receivers.length === 0 || ('sites' in to && receivers.length < wanted.length)) {
      throw new Refused(req, refusals['not-a-receiver']);
    }
    const source = await sourceOf(req, { sender, article });
    if (!source) throw new Refused(req, refusals['not-public']);
    if (mandatory) {
      for (const { isBelow } of receivers) {
        const allowed = mayBeMandatory({ level: source.site.level, mode, isDown: isBelow });
        if (!allowed.ok) throw new Refused(req, refusals[allowed.refusal]);
      }
    }
    // An unpublished article may have moved here from another site: what that one sent is past.
    const before = (await storedShares(req, { article })).filter(
      (share) => share.sender === sender,
    );
    const rows = await decided(req, { source, receivers, before, mode, mandatory });
    await write(req, { sender, article, title: source.record.title, rows });
    const ids = new Set(rows.map(({ receiver }) => receiver));
    const shares = (await storedShares(req, { article })).filter(({ receiver }) =>
      ids.has(receiver),
    );
    await settleReferences(req, { sender, article }, { shares, open, source });
    for (const share of shares) {
      if (share.mode === 'copy' && share.state === 'accepted' && !share.copy) {
        await copying(req, share);
      }
    }
    const count = (state: string) => shares.filter((share) => share.state === state).length;
    return { accepted: count('accepted'), waiting: count('waiting'), declined: count('declined') };
  });
}

/** @throws 403 where the user may not make things of the site public */
export async function permitSending(req: PayloadRequest, sender: string): Promise<void> {
  const permission = await mayWithdraw(req, { site: sender });
  if (!permission.ok) throw new Refused(req, refusals['not-yours-to-share']);
}

function receiversIn(req: PayloadRequest, related: RelatedSite[], to: Receivers): RelatedSite[] {
  if ('sites' in to) {
    const named = related.filter(({ id }) => to.sites.includes(id));
    if (named.length < new Set(to.sites).size) throw new Refused(req, refusals['not-a-receiver']);
    return named;
  }
  const isUnder = ({ parent }: RelatedSite) => to.below === undefined || parent === to.below;
  return related.filter((site) => site.isBelow && site.level === to.level && isUnder(site));
}

type Row = Pick<StoredShare, 'receiver' | 'mode' | 'mandatory' | 'state' | 'column' | 'path'> & {
  id: string;
};

/** What becomes of the article at each receiver, and where it goes. */
async function decided(
  req: PayloadRequest,
  {
    source,
    receivers,
    before,
    mode,
    mandatory,
  }: {
    source: Source;
    receivers: RelatedSite[];
    before: StoredShare[];
    mode: ShareMode;
    mandatory: boolean;
  },
): Promise<Row[]> {
  const ids = receivers.map(({ id }) => id);
  const rules = await rulesFor(req, { sender: source.site.id, receivers: ids });
  const columns = await columnsOf(req, ids);
  const publishedAt = new Date(source.record.publishedAt);
  return receivers.map(({ id: receiver }) => {
    const rule = rules.get(receiver);
    const known = before.find((share) => share.receiver === receiver);
    const place = placeIn(columns.get(receiver) ?? [], {
      chosen: known?.column ?? rule?.column,
      source: source.column,
    });
    const share = received({
      before: known,
      mode,
      mandatory,
      choice: rule?.choice ?? 'ask',
      hasColumn: place !== undefined,
    });
    const id = known?.id ?? crypto.randomUUID();
    const isShown = share.state === 'accepted' && share.mode === 'reference' && place;
    const path = isShown ? articlePath({ id, columnPath: place.path, publishedAt }) : null;
    return { ...share, id, receiver, column: place?.id ?? null, path: known?.path ?? path };
  });
}

async function write(
  req: PayloadRequest,
  of: { sender: string; article: string; title: string; rows: Row[] },
): Promise<void> {
  const { rows } = of;
  const each = <K extends keyof Row>(key: K) => sql.param(rows.map((row) => row[key]));
  await (await transactionOf(req)).execute(sql`
    insert into shares (id, sender_id, receiver_id, article, title, mode, mandatory, state, "column",
      path, shared_by_id, shared_at, updated_at, created_at)
    select id, ${of.sender}::uuid, receiver, ${of.article}, ${of.title}, mode::enum_shares_mode, mandatory,
      state::enum_shares_state, "column", path, ${req.user?.id}::uuid, now(), now(), now()
    from unnest(${each('id')}::uuid[], ${each('receiver')}::uuid[], ${each('mode')}::text[],
      ${each('mandatory')}::boolean[], ${each('state')}::text[], ${each('column')}::text[],
      ${each('path')}::text[]) as row(id, receiver, mode, mandatory, state, "column", path)
    on conflict (article, receiver_id) do update set sender_id = excluded.sender_id,
      mode = excluded.mode, mandatory = excluded.mandatory,
      state = excluded.state, "column" = excluded."column", path = excluded.path,
      shared_by_id = excluded.shared_by_id, shared_at = excluded.shared_at, updated_at = now(),
      reason = case when excluded.state = 'declined' then shares.reason end,
      title = excluded.title
    where (shares.sender_id, shares.mode, shares.mandatory, shares.state) is distinct from
      (excluded.sender_id, excluded.mode, excluded.mandatory, excluded.state)`);
}
