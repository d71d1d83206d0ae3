import { mayWithdraw } from '@mingtang/editorial';
import { addressOf, databaseOf, type Mount, publishedRecord } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { ShareMode, ShareState } from '../domain/sharing.ts';
import { siteOfArticle } from './article-at-hand.ts';
import { type RelatedSite, relatedSites } from './related-sites.ts';

/** How an article stands at a site it was sent to, as its sender sees it. */
export interface SentShare {
  mode: ShareMode;
  mandatory: boolean;
  state: ShareState;
  /** Why the receiver declined, or the sender took it back. */
  reason?: string;
  /** Where readers find it there, and since when; not while its source is withdrawn. */
  address?: string;
  liveAt?: string;
}

/** To whom an article may be sent and has been, for members of its site. */
export interface Sharing {
  title: string;
  site: string;
  isPublic: boolean;
  may: { send: boolean; mandate: boolean };
  sites: (RelatedSite & { share?: SentShare })[];
}

/** @throws 404 where the user may not read the article */
export async function sharingOf(req: PayloadRequest, article: string): Promise<Sharing> {
  const site = await siteOfArticle(req, article);
  const { ok: send } = await mayWithdraw(req, { site });
  const record = await publishedRecord(req, site, `article:${article}`);
  const own = await req.payload.db.findOne<{ id: string; title?: string }>({
    collection: 'articles',
    req,
    select: { title: true },
    where: { id: { equals: article } },
  });
  const level = await req.payload.db.findOne<{ id: string; level?: string }>({
    collection: 'sites',
    req,
    select: { level: true },
    where: { id: { equals: site } },
  });
  const shares = await sentShares(req, article);
  const sites = (await relatedSites(req, site)).filter(
    ({ id, status }) => status === 'live' || status === 'suspended' || shares.has(id),
  );
  return {
    title: record?.kind === 'article' ? record.title : (own?.title ?? ''),
    site,
    isPublic: record !== undefined,
    may: { send, mandate: send && level?.level === 'city' },
    sites: sites.map((related) => {
      const share = shares.get(related.id);
      return { ...related, ...(share && { share }) };
    }),
  };
}

async function sentShares(req: PayloadRequest, article: string): Promise<Map<string, SentShare>> {
  const { rows } = await (await databaseOf(req)).execute<{
    receiver: string;
    mode: ShareMode;
    mandatory: boolean;
    state: ShareState;
    reason: string | null;
    path: string | null;
    mount: Mount | null;
    live_at: string | null;
  }>(sql`
    select s.receiver_id as receiver, s.mode, s.mandatory, s.state, s.reason, p.path,
      site.record->'mount' as mount, r.near_live_at::text as live_at
    from shares s
    left join outbound.published p on p.site = s.receiver_id and p.key = case
      when s.state = 'accepted' then 'article:' || coalesce(s.copy, s.id::text) end
    left join outbound.published site on site.site = s.receiver_id and site.kind = 'site'
    left join inbound.receipt r on r.seq = p.seq
    where s.article = ${article}`);
  return new Map(
    rows.map(({ receiver, reason, path, mount, live_at, ...share }) => [
      receiver,
      {
        ...share,
        ...(reason && { reason }),
        ...(path && mount && { address: addressOf(mount, path) }),
        ...(path && live_at && { liveAt: new Date(live_at).toISOString() }),
      },
    ]),
  );
}
