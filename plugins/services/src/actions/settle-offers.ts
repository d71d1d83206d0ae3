import {
  appendAll,
  type Entry,
  type Key,
  publishedRecords,
  type ServiceRecord,
} from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import type { PayloadRequest } from 'payload';
import { localised } from '../domain/item.ts';
import { placeOf } from '../domain/item-of.ts';
import type { Definition } from '../queries/definitions.ts';
import { holdSites } from '../queries/hold-sites.ts';
import { type PointRow, pointsFor } from '../queries/points.ts';

/**
 * Brings what sites show of items defined above them in step: put where a point serves people in an item
 * that is public, and differs; withdrawn where there is no such point, or the item is not public any more.
 * One entry for each site and item at most. The caller holds the definitions.
 *
 * @param sites those that show the items, or did
 * @param reason told to readers where something is withdrawn
 */
export async function settleOffers(
  req: PayloadRequest,
  {
    definitions,
    sites,
    reason = '本站不再办理此事项。',
  }: { definitions: Definition[]; sites: string[]; reason?: string },
): Promise<void> {
  const open = await holdSites(req, sites);
  const points = Map.groupBy(
    await pointsFor(req, { items: definitions.map(({ slug }) => slug) }),
    ({ site, item }) => `${site} ${item}`,
  );
  const pairs = [...open].flatMap((site) =>
    definitions
      .filter((definition) => definition.site !== site)
      .map((definition) => ({ site, definition, key: keyOf(definition) })),
  );
  const current = await publishedRecords(req, pairs);
  const entries = pairs.flatMap(({ site, definition, key }): Entry[] => {
    const before = current.get(`${site} ${key}`);
    const own = offered(definition, points.get(`${site} ${definition.slug}`) ?? []);
    if (own) {
      if (before && same(before, own)) return [];
      return [{ site, op: 'put', record: own, cause: 'item served here' }];
    }
    if (before?.kind !== 'service') return [];
    const title = before.name;
    return [{ site, op: 'withdraw', key, title, reason, cause: 'item no longer served here' }];
  });
  await appendAll(req, entries);
}

const keyOf = ({ id }: Definition): Key => `service:${id}`;

/** What a site shows of an item, by its points. */
function offered(
  { record, site, siteName }: Definition,
  points: PointRow[],
): ServiceRecord | undefined {
  const [first] = points;
  if (!record || !first) return undefined;
  const { consultPhone, complaintPhone, handler } = first;
  return localised(
    record,
    {
      places: points.map(placeOf),
      ...(consultPhone && { consultPhone }),
      ...(complaintPhone && { complaintPhone }),
      ...(handler && { handler }),
    },
    { site, name: siteName },
  );
}

function same(a: object, b: object): boolean {
  return hashOf(storable(a)).equals(hashOf(storable(b)));
}
