import { transactionOf } from '@mingtang/publication';
import { idOf } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { settleOffers } from '../actions/settle-offers.ts';
import { definitionsOf } from '../queries/definitions.ts';
import { holdSites } from '../queries/hold-sites.ts';
import { pointsFor } from '../queries/points.ts';

/**
 * Before an item is changed it is held, and with it the sites that show it: in this order, so that whoever
 * sets up a point for it at that moment waits, or is waited for.
 */
export const holdBelow: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const slug = originalDoc?.slug ?? data.slug;
  const site = originalDoc?.site ?? data.site;
  if (slug && site) await hold(req, { slug, site: idOf(site) });
  return data;
};

export const holdBelowDeleted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ slug: string | null; site: string }>(
    sql`select slug, site_id as site from services where id = ${String(id)}::uuid for update`,
  );
  const [found] = rows;
  if (found?.slug) await hold(req, { slug: found.slug, site: found.site });
};

/** What became of an item becomes of it at every site that shows it, in the same transaction. */
export const followItem: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { slug } = doc as { slug?: string | null };
  if (!slug) return doc;
  const definitions = await definitionsOf(req, [slug]);
  const sites = await sitesServing(req, slug);
  if (sites.length > 0) {
    await settleOffers(req, { definitions, sites, reason: withdrawnAbove });
  }
  return doc;
};

/** A deleted item is shown nowhere; the row is gone, and its points name it still. */
export const followDeletedItem: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const { id, slug, site } = doc as { id: string; slug?: string | null; site: unknown };
  if (!slug) return;
  const definition = { id, slug, site: idOf(site), siteName: '', record: null };
  await settleOffers(req, {
    definitions: [definition],
    sites: await sitesServing(req, slug),
    reason: withdrawnAbove,
  });
};

const withdrawnAbove = '上级部门已撤回此事项。';

async function hold(req: PayloadRequest, { slug, site }: { slug: string; site: string }) {
  await holdSites(req, [site, ...(await sitesServing(req, slug))]);
}

async function sitesServing(req: PayloadRequest, slug: string): Promise<string[]> {
  const points = await pointsFor(req, { items: [slug] });
  return [...new Set(points.map(({ site }) => site))];
}
