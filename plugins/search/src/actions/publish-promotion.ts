import { heldStatus } from '@mingtang/editorial';
import { append, type PromotionRecord, publishedRecord } from '@mingtang/publication';
import { idOf } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { hrefOf, type PromotionDocument } from '../domain/promotion.ts';

/** Makes a promotion public as it is saved, in the transaction of `req`; one that is switched off is taken back. */
export async function publishPromotion(
  req: PayloadRequest,
  document: PromotionDocument,
): Promise<void> {
  const site = idOf(document.site);
  if ((await heldStatus(req, site)) !== 'live') return;
  if (document.isOff) return withdrawPromotion(req, document);
  const href = hrefOf(document);
  if (!href) return;
  const { id, words, title, note, from, until } = document;
  const record: PromotionRecord = {
    kind: 'promotion',
    id: String(id),
    words: words.map((word) => word.trim()),
    title,
    href,
    ...(note && { note }),
    ...(from && { from }),
    ...(until && { until }),
  };
  await append(req, { site, op: 'put', record, cause: 'promotion saved' });
}

/** Takes a promotion back, where the public has it. */
export async function withdrawPromotion(
  req: PayloadRequest,
  { id, site: of, title }: Pick<PromotionDocument, 'id' | 'site' | 'title'>,
): Promise<void> {
  const site = idOf(of);
  const key = `promotion:${id}` as const;
  // Held as for putting, so that a site that opens meanwhile does not bring it back.
  await heldStatus(req, site);
  if (!(await publishedRecord(req, site, key))) return;
  await append(req, {
    site,
    op: 'withdraw',
    key,
    title,
    reason: '不再推荐。',
    cause: 'promotion ended',
  });
}

/** All promotions of a site that opens. */
export async function publishPromotions(req: PayloadRequest, site: string): Promise<void> {
  const { docs } = await req.payload.db.find<PromotionDocument>({
    collection: 'promotions' as CollectionSlug,
    req,
    pagination: false,
    sort: 'id',
    where: { site: { equals: site } },
  });
  for (const document of docs) await publishPromotion(req, document);
}
