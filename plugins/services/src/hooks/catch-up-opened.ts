import { putRecord, recordContext, type Storage } from '@mingtang/editorial';
import { transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { settleOffers } from '../actions/settle-offers.ts';
import type { ItemDocument } from '../domain/item-of.ts';
import { services } from '../publishable.ts';
import { definitionsOf } from '../queries/definitions.ts';
import { pointsFor } from '../queries/points.ts';

/**
 * A site that leaves preparation shows the items it published meanwhile and those it serves people in; the
 * sites below show what they serve of its own.
 */
export function catchUpOpened(storage: Storage): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, req }) => {
    if (doc.status === 'draft' || (previousDoc && previousDoc.status !== 'draft')) return doc;
    const site = String(doc.id);
    const own = await ownItems(req, site);
    for (const item of own) await publish(req, storage, { site, item });
    const slugs = own.flatMap(({ slug }) => slug ?? []);
    const below = await pointsFor(req, { items: slugs });
    const sites = [...new Set(below.map((point) => point.site))];
    if (sites.length > 0) {
      await settleOffers(req, { definitions: await definitionsOf(req, slugs), sites });
    }
    const served = await itemsServed(req, site);
    if (served.length > 0) {
      await settleOffers(req, { definitions: await definitionsOf(req, served), sites: [site] });
    }
    return doc;
  };
}

type OwnItem = ItemDocument & { id: string };

async function ownItems(req: PayloadRequest, site: string): Promise<OwnItem[]> {
  const { docs } = await req.payload.db.find<OwnItem>({
    collection: 'services' as 'articles',
    req,
    pagination: false,
    sort: 'createdAt',
    where: { and: [{ site: { equals: site } }, { _status: { equals: 'published' } }] },
  });
  return docs;
}

async function publish(
  req: PayloadRequest,
  storage: Storage,
  { site, item }: { site: string; item: OwnItem },
): Promise<void> {
  const ids = [...(item.materials ?? []), ...(item.results ?? [])].flatMap((row) =>
    ['blank', 'sample'].flatMap((name) => fileIn(row as Record<string, unknown>, name)),
  );
  const context = await recordContext(req, { site, ids });
  const { value } = services.record(item, context);
  await putRecord(req, storage, { site, record: value, cause: 'site opened' });
}

function fileIn(row: Record<string, unknown>, name: string): string[] {
  const value = row[name];
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' && 'id' in value ? [String(value.id)] : [];
}

/** Addresses of the items that points of a site serve people in. */
async function itemsServed(req: PayloadRequest, site: string): Promise<string[]> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ item: string }>(sql`
    select distinct t.text as item from service_points p
    join service_points_texts t on t.parent_id = p.id and t.path = 'items' where p.site_id = ${site}::uuid`);
  return rows.map(({ item }) => item);
}
